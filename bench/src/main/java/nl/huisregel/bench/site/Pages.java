package nl.huisregel.bench.site;

import java.util.List;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;

/** The public news page and the class page with twenty posts, every consent asked for every request, against a page of the same server that asks nothing, and the peers. */
public final class Pages {

    private static final int CONNECTIONS = 8;

    private Pages() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Machine machine = Machine.watch();
        Measured measured = new Measured();
        try (App app = App.start(); Peers peers = Peers.start(false)) {
            Visitor parent = Visitor.as(app, "Iris, moeder");
            String group = parent.landing("/groepen");
            Load.Page hello = Load.Page.of("hello", app.address() + "/tint/262.css", "");
            Load.Page news = Load.Page.of("news, anonymous", app.address() + "/scholen/de-regenton/nieuws", "");
            Load.Page posts = Load.Page.of("class page, signed in", app.address() + group, parent.cookie());
            demandPosts(Visitor.at(app).get("/scholen/de-regenton/nieuws"), parent.get(group));
            measured.add(hello, app::cpu);
            measured.add(news, app::cpu);
            measured.add(posts, app::cpu);
            peers.pages().forEach(measured::add);
            measured.run(lengths, CONNECTIONS);
            Report report = new Report("bin/bench pages" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(app.cpu() + peers.cpu() + Machine.cpuWithEnded(ProcessHandle.current().pid())));
            report.say(CONNECTIONS + " connections. " + peers.said());
            measured.tell(report, hello);
            peers.pages().keySet().forEach(peer -> {
                report.say("Against " + peer.name() + ":");
                measured.against(report, List.of(news, posts), peer);
            });
            report.write("pages");
        }
    }

    /** A page without the posts would be quick. */
    private static void demandPosts(String news, String classPage) {
        for (String page : new String[] {news, classPage}) {
            int posts = page.split("Meting nummer", -1).length - 1;
            if (posts < 20) {
                throw new IllegalStateException("a page shows " + posts + " of the twenty posts");
            }
        }
    }
}
