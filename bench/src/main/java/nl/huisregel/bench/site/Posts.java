package nl.huisregel.bench.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.photos.Photos;
import nl.huisregel.bench.photos.TestPhotos;

/** Publishing from beginning to end, text alone and with a photo of twelve megapixels: the product, the peers, and for photos the limit of vipsthumbnail, in turn. */
public final class Posts {

    private Posts() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Machine machine = Machine.watch();
        boolean quick = lengths.name().equals("quick");
        Path folder = Files.createTempDirectory("bench-photos");
        FreshData.copy("-posts");
        try (App app = App.start("-posts"); Peers peers = Peers.start(true)) {
            TestPhotos.make(folder, 4);
            List<Contest.Server> servers = servers(app, peers);
            Contest text = new Contest(servers, Desk::text);
            text.warm(quick ? 2 : 40);
            for (int round = 0; round < lengths.rounds(); round++) {
                text.round(quick ? 3 : 30);
            }
            List<Path> photos = photos(folder);
            AtomicInteger next = new AtomicInteger();
            Contest withPhoto = new Contest(servers, (desk, title) -> desk.withPhoto(title, photos.get(next.getAndIncrement() % photos.size())));
            List<Double> vips = new ArrayList<>();
            withPhoto.warm(quick ? 1 : 6);
            for (int round = 0; round < (quick ? 2 : lengths.rounds()); round++) {
                withPhoto.round(quick ? 2 : 6);
                vips.add(Photos.vips(folder, quick ? 4 : 16).perSecond());
            }
            Report report = new Report("bin/bench posts" + (lengths.name().equals("long") ? "" : " --" + lengths.name()),
                machine.load(app.cpu() + peers.cpu() + Machine.cpuWithEnded(ProcessHandle.current().pid())));
            if (!peers.said().isEmpty()) {
                report.say(peers.said());
            }
            report.say("Text:");
            text.tell(report, Map.of());
            report.say("With a photo of twelve megapixels and 2.9 MB:");
            withPhoto.tell(report, Map.of("vipsthumbnail 1600, and 400 from that", vips));
            report.write("posts");
        } finally {
            PutAside.run("rm", "-rf", folder.toString());
        }
    }

    private static List<Contest.Server> servers(App app, Peers peers) {
        List<Contest.Server> servers = new ArrayList<>();
        servers.add(new Contest.Server("ours, all that a person does", List.of(new OurDesk(app, LargerDemo.AUTHOR_CALLED), new OurDesk(app, "Juf Fatima, leerkracht")), app::cpu));
        peers.all().forEach((name, peer) -> servers.add(new Contest.Server(name, List.of(peer.desk(), peer.desk()), peer::cpu)));
        return servers;
    }

    private static List<Path> photos(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
    }
}
