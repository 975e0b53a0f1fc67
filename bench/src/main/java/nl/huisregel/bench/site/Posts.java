package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** Publishing text on the class page, as a person does: begin a draft, write, answer and confirm what the protocol asks, publish. Four requests, the decision kept as evidence. */
public final class Posts {

    /** What came of one round. */
    private record Published(double perSecond, double millisEach, double cpuSeconds) {
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Posts() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Machine machine = Machine.watch();
        int each = lengths.name().equals("quick") ? 3 : 40;
        try (App app = App.start("-posts")) {
            List<Visitor> authors = List.of(Visitor.as(app, LargerDemo.AUTHOR_CALLED), Visitor.as(app, "Juf Fatima, leerkracht"));
            publish(app, authors, each);
            List<Published> one = new ArrayList<>();
            List<Published> two = new ArrayList<>();
            for (int round = 0; round < lengths.rounds(); round++) {
                one.add(publish(app, authors.subList(0, 1), each));
                two.add(publish(app, authors, each));
            }
            Report report = new Report("bin/bench posts" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(app.cpu()));
            report.table(List.of("", "posts a second", "ms each", "CPU s each"), List.of(row("one writer", one), row("two writers", two)));
            report.write("posts");
        }
    }

    private static List<String> row(String name, List<Published> rounds) {
        return List.of(name, Spread.of(rounds.stream().map(Published::perSecond).toList()).toString(), Spread.of(rounds.stream().map(Published::millisEach).toList()).toString(),
            Spread.of(rounds.stream().map(Published::cpuSeconds).toList()).toString());
    }

    private static Published publish(App app, List<Visitor> authors, int each) throws Exception {
        double cpu = app.cpu();
        long start = System.nanoTime();
        try (ExecutorService writing = Executors.newFixedThreadPool(authors.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Visitor author : authors) {
                all.add(writing.submit(() -> {
                    for (int post = 0; post < each; post++) {
                        publish(author);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int posts = each * authors.size();
        return new Published(posts / seconds, seconds * 1000 / each, (app.cpu() - cpu) / posts);
    }

    private static void publish(Visitor author) {
        String title = "Gemeten bericht " + NUMBER.incrementAndGet();
        String list = author.get("/berichten");
        String draft = author.post("/berichten", List.of(Map.entry("_csrf", Visitor.token(list))), Map.of());
        String path = Visitor.first(Pattern.compile("action=\"(/berichten/[0-9a-f-]{36})\""), draft);
        List<Map.Entry<String, String>> written = with(Visitor.form(draft, path), Map.of("titel", title, "tekst", "Morgen gaan we naar het bos. Neem laarzen mee.", "plek", "class_page"));
        List<Map.Entry<String, String>> answered = asked(Visitor.form(author.post(path, written, Map.of()), path));
        List<Map.Entry<String, String>> confirmed = asked(Visitor.form(author.post(path, answered, Map.of()), path));
        String page = author.post(path + "/plaatsing", confirmed, Map.of());
        if (!page.contains(title) || !page.contains("/plaatsing") && !page.contains("klaspagina")) {
            throw new IllegalStateException("the post was not published: " + title);
        }
        if (!author.get("/berichten").matches("(?s).*" + title + "</h2>\\s*<ul class=\"places\">\\s*<li>(?:(?!</li>).)*taat op.*")) {
            throw new IllegalStateException("the post does not stand on the class page: " + title);
        }
    }

    /** The first answer to what is asked, a purpose where one is to be given, and a tick at what is to be confirmed. */
    private static List<Map.Entry<String, String>> asked(List<Map.Entry<String, String>> form) {
        Map<String, String> more = new java.util.LinkedHashMap<>(Map.of("bevestigd", "ja"));
        for (Map.Entry<String, String> field : form) {
            switch (field.getKey()) {
                case "gevraagd" -> more.put("antwoord " + field.getValue(), field.getValue().equals("about") ? "school_activity" : field.getValue().equals("capacity") ? "work" : "none");
                case "geef" -> more.put("gegeven " + field.getValue(), "information");
                default -> { }
            }
        }
        return with(form, more);
    }

    private static List<Map.Entry<String, String>> with(List<Map.Entry<String, String>> form, Map<String, String> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(form.stream().filter(field -> !more.containsKey(field.getKey())).toList());
        more.forEach((name, value) -> all.add(Map.entry(name, value)));
        return all;
    }
}
