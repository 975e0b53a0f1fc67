package nl.huisregel.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Paper")
class PaperTest {

    private static final Path DRAWING = Path.of("src/main/resources/demo/pictures/moestuin.jpg");

    private final Paper paper = new Paper();

    @Test
    @DisplayName("is a PDF that a screen reader can read: tags, language, title, bookmarks, words for pictures")
    void accessible() throws IOException {
        var pdf = pdf("""
            <h1>Nieuwsbrief</h1><div class="post" id="a"><h2>Een vulkaan in de klas</h2><p>We deden een proef. Lees <a href="https://www.example.nl/" title="Over proefjes">verder</a>.</p>
            <div class="hung one"><img src="picture:1" alt="Een tafel met een schaaltje dat bruist"/></div></div>
            """, Map.of("1", Files.readAllBytes(DRAWING)));
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.rightMargin()).as("nothing is cut off").isGreaterThan(17.9);
        assertThat(pdf.language()).isEqualTo("nl");
        assertThat(pdf.title()).isEqualTo("Nieuwsbrief van De Regenton");
        assertThat(pdf.bookmarks()).containsExactly("Een vulkaan in de klas");
        assertThat(pdf.structure()).containsSubsequence("H1", "H2", "P", "Figure Een tafel met een schaaltje dat bruist");
        assertThat(pdf.text()).contains("Een vulkaan in de klas", "1 / 1");
    }

    @Test
    @DisplayName("a picture without words is found out: the rules are really checked")
    void without_words() throws IOException {
        assertThat(pdf("<div class=\"hung one\"><img src=\"picture:1\"/></div>", Map.of("1", Files.readAllBytes(DRAWING))).faults()).isNotEmpty();
    }

    @Test
    @DisplayName("fetches nothing: no page, no picture, no style, no file from anywhere")
    void fetches_nothing() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String elsewhere = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String file = DRAWING.toAbsolutePath().toUri().toString();
            String page = """
                <html lang="nl"><head><title>t</title><meta name="subject" content="s"/><link rel="stylesheet" href="%1$sa.css"/>
                <style>@import url(%1$sb.css); h1 { background-image: url(%1$sc.png) } @font-face { font-family: x; src: url(%1$sd.ttf) } </style></head>
                <body><h1>Kop</h1><img src="%1$se.jpg" alt="a"/><img src="%2$s" alt="b"/><img src="data:image/png;base64,iVBORw0KGgo=" alt="c"/><object data="%1$sf.svg">d</object></body></html>
                """.formatted(elsewhere, file);
            var pdf = new PdfReader(paper.print(() -> new Sheet(page, Map.of())).orElseThrow());
            assertThat(asked).hasValue(0);
            assertThat(pdf.pictures()).isZero();
            assertThat(pdf.text()).contains("Kop");
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> paper.print(() -> new Sheet("<!DOCTYPE html [<!ENTITY e SYSTEM \"" + DRAWING.toUri() + "\">]><html><head/><body>&e;</body></html>", Map.of())))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("what the typeface has no letter for is a sign that everybody sees, with a line that says so")
    void missing_letters() {
        var pdf = pdf("<h1>Feest 🎉🎈 voor iedereen</h1><p>مرحبا بكم – שלום – Привіт – 你好 – ½ – e\u0301e\u0301n – na\u2011apen – ﬁets\u200D – \u0007bel</p><p class=\"missing\">Hier mist iets.</p>", Map.of());
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.text()).contains("Feest ◊ voor iedereen", "◊ ◊ – ◊ – ◊ – ◊ – ½ – één – na-apen – fiets – bel", "Hier mist iets.");
        assertThat(pdf("<p>Şahin, Çınar, Łukasz en Zoë bij ’t ĳs: “één” – € 2,50…</p><p class=\"missing\">Hier mist iets.</p>", Map.of()).text())
            .contains("Şahin, Çınar, Łukasz en Zoë bij ’t ĳs: “één” – € 2,50…").doesNotContain("Hier mist iets.");
    }

    @Test
    @DisplayName("words of any length stay on the sheet")
    @Timeout(value = 60)
    void long_words() {
        String word = "Hottentottententententoonstelling".repeat(600);
        var pdf = pdf("<h1>Lang</h1><h2>" + word.substring(0, 200) + "</h2><p>" + word + "</p>", Map.of());
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.text().replaceAll("\\s|\\d+ / \\d+", "")).contains(word);
        assertThat(pdf.pages()).isBetween(5, 12);
    }

    @Test
    @DisplayName("twenty posts with five photos each are set within bounds")
    @Timeout(value = 60)
    void large() throws IOException {
        byte[] drawing = Files.readAllBytes(DRAWING);
        Map<String, byte[]> pictures = IntStream.range(0, 100).boxed().collect(Collectors.toMap(String::valueOf, _ -> drawing.clone()));
        String posts = "<h1>Veel</h1>" + IntStream.range(0, 20).mapToObj(post -> "<div class=\"post\"><h2>Bericht " + post + "</h2><p>" + "Een zin met woorden. ".repeat(200) + "</p>"
            + IntStream.range(0, 5).mapToObj(picture -> "<img class=\"third\" src=\"picture:" + (post * 5 + picture) + "\" alt=\"Foto " + post + "." + picture + "\"/>").collect(Collectors.joining("", "<div class=\"row\">", "</div>"))
            + "</div>").collect(Collectors.joining());
        var bytes = paper.print(() -> sheet(posts, pictures)).orElseThrow();
        var pdf = new PdfReader(bytes);
        assertThat(pdf.figures()).hasSize(100).startsWith("Foto 0.0", "Foto 0.1").endsWith("Foto 19.4");
        assertThat(bytes.length).isLessThan(drawing.length * 100 + 400_000);
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    @DisplayName("a few at a time; who comes when all places are taken hears so at once")
    @Timeout(value = 30)
    void a_few_at_a_time() throws Exception {
        var small = new Paper(1, 2, Duration.ofSeconds(20));
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> small.print(() -> {
            begun.countDown();
            await(go);
            return sheet("<p>een</p>", Map.of());
        }), Thread::startVirtualThread);
        await(begun);
        var second = CompletableFuture.supplyAsync(() -> small.print(() -> sheet("<p>twee</p>", Map.of())), Thread::startVirtualThread);
        while (small.free() > 0) {
            Thread.sleep(5);
        }
        assertThat(small.print(() -> sheet("<p>drie</p>", Map.of()))).isEmpty();
        go.countDown();
        assertThat(first.get()).isPresent();
        assertThat(second.get()).isPresent();
        assertThat(small.print(() -> sheet("<p>drie</p>", Map.of()))).isPresent();
    }

    @Test
    @DisplayName("who waits too long hears so; one that fails gives its place back")
    void gives_back() {
        var small = new Paper(1, 2, Duration.ofMillis(50));
        assertThat(small.print(() -> {
            assertThat(CompletableFuture.supplyAsync(() -> small.print(() -> sheet("<p>twee</p>", Map.of())), Thread::startVirtualThread).join()).isEmpty();
            return sheet("<p>een</p>", Map.of());
        })).isPresent();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> small.print(() -> new Sheet("<html>", Map.of()))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(small.print(() -> sheet("<p>drie</p>", Map.of()))).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PdfReader pdf(String body, Map<String, byte[]> pictures) {
        return new PdfReader(paper.print(() -> sheet(body, pictures)).orElseThrow());
    }

    private static Sheet sheet(String body, Map<String, byte[]> pictures) {
        return new Sheet("""
            <html lang="nl"><head><title>Nieuwsbrief van De Regenton</title><meta name="subject" content="Nieuws van school"/>
            <bookmarks><bookmark name="Een vulkaan in de klas" href="#a"/></bookmarks></head><body>%s</body></html>
            """.formatted(body), pictures);
    }
}
