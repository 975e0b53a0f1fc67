package nl.huisregel.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.paper.Paper;
import nl.huisregel.paper.PdfReader;
import nl.huisregel.paper.Sheet;
import nl.huisregel.school.Directory;
import nl.huisregel.wall.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The newsletter of De Regenton as people at school and at home read it. The demo has one closed issue and one being made. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=newsletter")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("The pages of a newsletter")
class NewsletterPagesTest {

    private static final String ALL = "/scholen/de-regenton/nieuwsbrieven";

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired Pictures pictures;
    @Autowired Journal journal;
    @Autowired NewsletterSql sql;
    @Autowired Paper paper;

    private NewsletterIssue closed;
    private NewsletterIssue open;

    @BeforeEach
    void issues() {
        var place = directory.at("de-regenton").orElseThrow();
        fence.reading(place.board().id(), () -> {
            closed = sql.closed(place.board().id(), place.location().id()).getLast();
            open = sql.open(place.board().id(), place.location().id()).orElseThrow();
            return null;
        });
    }

    @Test
    @Order(1)
    @DisplayName("the team reads both issues, a mother the closed one, and nobody of elsewhere any")
    void who_reads() {
        var fatima = Client.as(port, "Juf Fatima, leerkracht");
        assertThat(fatima.get(ALL).body()).contains("In de maak", "Nummer 1", address(closed), address(open));
        assertThat(fatima.get(address(open)).body()).contains("Bolle leert mee", "Sluit nummer 2", "Kan mee");
        var samira = Client.as(port, "Samira, moeder van Noor");
        assertThat(samira.get(ALL).body()).contains(address(closed)).doesNotContain(address(open), "In de maak");
        assertThat(samira.get(address(closed)).body()).contains("November in groep 5").doesNotContain("heropening", "Toch nog iets veranderen");
        assertThat(samira.get(address(open)).statusCode()).isEqualTo(404);
        assertThat(samira.get(address(open) + "/pdf").statusCode()).isEqualTo(404);
        assertThat(fatima.get(address(open) + "/pdf").statusCode()).isEqualTo(404);
        for (String who : List.of("Juf Lotte", "Finn", "Juf Sanne")) {
            var other = Client.as(port, who);
            assertThat(other.get(ALL).statusCode()).as(who).isEqualTo(404);
            assertThat(other.get(address(closed)).statusCode()).as(who).isEqualTo(404);
            assertThat(other.get(address(closed) + "/pdf").statusCode()).as(who).isEqualTo(404);
        }
        assertThat(Client.stranger(port).get(address(closed)).statusCode()).isEqualTo(302);
        assertThat(Client.stranger(port).get(address(closed) + "/pdf").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(2)
    @DisplayName("a mother presses no buttons of the team, and once she read it the issue stays closed")
    void once_read() {
        var samira = Client.as(port, "Samira, moeder van Noor");
        samira.get("/kinderen");
        for (String act : List.of("/volgorde?naar=omhoog&bericht=" + UUID.randomUUID(), "/sluiting", "/heropening")) {
            assertThat(samira.post(address(open) + act, Map.of()).statusCode()).isEqualTo(403);
        }
        var hanneke = Client.as(port, "Juf Hanneke, directeur");
        assertThat(hanneke.get(address(closed)).body()).contains("Dit nummer staat vast sinds");
        var tried = hanneke.post(address(closed) + "/heropening", Map.of());
        assertThat(tried.statusCode()).isEqualTo(409);
        assertThat(tried.body()).contains("Dit nummer kan niet meer open.");
    }

    @Test
    @Order(3)
    @DisplayName("the PDF keeps the rules of PDF/UA, reads in order with words for each photo, and is kept by nobody")
    void the_pdf() {
        var answer = pdf("Samira, moeder van Noor");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var pdf = new PdfReader(answer.body());
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.language()).isEqualTo("nl");
        assertThat(pdf.title()).startsWith("Nieuwsbrief van De Regenton, Nummer 1, ");
        assertThat(pdf.bookmarks()).containsExactly("Vrij op 7 december", "November in groep 5", "Groep 7 leest en kijkt", "De kraam bracht 214 euro op");
        assertThat(pdf.text()).containsSubsequence("Nieuwsbrief van De Regenton", "Vrij op 7 december", "November in groep 5", "Door meester Joris", "herfsttafel", "Groep 7 leest en kijkt");
        assertThat(pdf.figures()).hasSize(7).allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(pdf.structure()).containsSubsequence("H1", "H2", "P", "P", "Figure " + pdf.figures().getFirst(), "H2");
    }

    @Test
    @Order(4)
    @DisplayName("from a withdrawal for paper on, the photo is on no page, at no address and in no PDF, and the receipt is honest about copies")
    void a_withdrawal() {
        var iris = Client.as(port, "Iris, moeder van Mees");
        String child = "/kinderen/" + stage().person("de-regenton", "Mees de Wit");
        assertThat(iris.get(child).body()).contains("Op papier: de nieuwsbrief", "November in groep 5", "Bolle leert mee", "Wat al gedrukt of als PDF bewaard is");
        var before = new PdfReader(pdf("Iris, moeder van Mees").body());
        String picture = addresses(iris.get(address(closed)).body()).stream().filter(it -> iris.get(child).body().contains(it)).findFirst().orElseThrow();
        assertThat(iris.get(picture).statusCode()).isEqualTo(200);
        assertThat(iris.get(child + "/toestemming/paper/intrekking").body()).contains("Nieuwsbrief van De Regenton");
        String receipt = iris.post(child + "/toestemming/paper/intrekking", Map.of()).headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
        try {
            assertThat(iris.get(receipt).body()).contains("<b>Nieuwsbrief van De Regenton</b>: 2 foto’s", "Wat al gedrukt of als PDF bewaard is, kunnen we niet terughalen.");
            for (String who : List.of("Iris, moeder van Mees", "Samira, moeder van Noor", "Meester Joris", "Juf Hanneke, directeur")) {
                var reader = Client.as(port, who);
                assertThat(reader.get(picture).statusCode()).as(who).isEqualTo(404);
                assertThat(reader.get(address(closed)).body()).as(who).doesNotContain(picture);
                assertThat(new PdfReader(pdf(who).body()).figures()).as(who).hasSize(before.figures().size() - 1);
            }
            assertThat(new PdfReader(pdf("Samira, moeder van Noor").body()).pictures()).isEqualTo(before.pictures() - 1);
            assertThat(Client.as(port, "Juf Fatima, leerkracht").get(address(open)).body()).contains("Dit kan mee, maar zonder 1 foto.", "Waarom en voor wie, dat zeggen we niet.").doesNotContain("Mees");
        } finally {
            var form = Client.hidden(iris.get(child + "/toestemming").body());
            form.put("paper.photo", "ja");
            assertThat(iris.post(child + "/toestemming", form).statusCode()).isEqualTo(302);
        }
    }

    @Test
    @Order(5)
    @DisplayName("taken off by a mother while it is being made: then it never goes on paper")
    void taken_off_before() {
        var iris = Client.as(port, "Iris, moeder van Mees");
        String child = "/kinderen/" + stage().person("de-regenton", "Mees de Wit");
        String page = iris.get(child).body();
        String placement = fence.reading(stage().board("de-regenton"), () -> sql.items(stage().board("de-regenton"), open.id())).stream()
            .filter(item -> item.live().title().equals("Bolle leert mee")).findFirst().orElseThrow().live().placement().toString();
        String address = addresses(page).stream().filter(it -> it.contains(placement)).findFirst().orElseThrow();
        assertThat(iris.get(address).statusCode()).isEqualTo(200);
        assertThat(Client.as(port, "Samira, moeder van Noor").get(address).statusCode()).isEqualTo(404);
        iris.get(child);
        iris.post(child + "/bezwaren", Map.of("foto", address.split("/")[4]));
        assertThat(iris.get(address).statusCode()).isEqualTo(404);
        assertThat(iris.get(child + "?weg=ja").body()).contains("is weg van de nieuwsbrief", "Wat al gedrukt of als PDF bewaard is");
        assertThat(iris.get(child + "/bezwaren").body()).contains("Wat al gedrukt of als PDF bewaard is");
        assertThat(Client.as(port, "Juf Hanneke, directeur").get(address).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    @DisplayName("a photo in it can be reported, and the head finds, corrects and takes out its posts")
    void after_it_is_out() {
        var hanneke = Client.as(port, "Juf Hanneke, directeur");
        assertThat(hanneke.get("/berichten-van-school?plek=newsletter").body()).contains("Groep 7 leest en kijkt", "Nieuwsbrief");
        var item = fence.reading(stage().board("de-regenton"), () -> sql.items(stage().board("de-regenton"), closed.id())).stream()
            .filter(it -> it.live().title().equals("Groep 7 leest en kijkt")).findFirst().orElseThrow();
        var samira = Client.as(port, "Samira, moeder van Noor");
        String report = item.live().pictures().getLast().report();
        assertThat(samira.get(report).body()).contains(ALL);
        samira.post(report, Map.of("kind", "ja"));
        assertThat(samira.get(address(closed)).body()).contains("Deze foto is weggehaald.");
        assertThat(new PdfReader(pdf("Samira, moeder van Noor").body()).figures()).doesNotContain(item.live().pictures().getLast().altText());

        assertThat(hanneke.get("/berichten/" + item.post() + "/verbetering").body()).contains("verandert niet mee");
        String takeOut = "/berichten/" + item.post() + "/verwijdering?plek=newsletter";
        assertThat(hanneke.get(takeOut).body()).contains("Uit de nieuwsbrief halen", "Wat al gedrukt of als PDF bewaard is");
        assertThat(hanneke.post(takeOut, Map.of("reden", "Past er niet bij")).statusCode()).isEqualTo(302);
        assertThat(hanneke.get(takeOut).body()).contains("staat niet meer in de nieuwsbrief");
        assertThat(samira.get(address(closed)).body()).doesNotContain("Groep 7 leest en kijkt");
        assertThat(new PdfReader(pdf("Samira, moeder van Noor").body()).bookmarks()).doesNotContain("Groep 7 leest en kijkt");
    }

    @Test
    @Order(7)
    @DisplayName("whatever stands in a title or a text, the PDF is whole: code, quotes, other scripts, long words")
    void odd_texts() {
        String title = "<script>alert(1)</script> & \"één\" 'twee' 🎉 مرحبا";
        fence.inside(stage().board("de-regenton"), () -> jdbc.sql("""
            update placement set title = :title, body = :body where board_id = :board and title = 'Vrij op 7 december'
            """).param("title", title).param("body", "]]> <!-- weg --> &nbsp; " + "lang".repeat(2000) + "\n\n\u0001\u0008 שלום </p></body>").param("board", stage().board("de-regenton").value()).update());
        var pdf = new PdfReader(pdf("Samira, moeder van Noor").body());
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.text()).contains("<script>alert(1)</script> & \"één\" 'twee' ◊ ◊", "]]> <!-- weg --> &nbsp;", "◊ </p></body>", "een teken dat we niet kunnen drukken");
        assertThat(pdf.bookmarks().getFirst()).isEqualTo(title);
        assertThat(Client.as(port, "Samira, moeder van Noor").get(address(closed)).body()).doesNotContain("<script>alert");
    }

    @Test
    @Order(8)
    @DisplayName("who comes when all places are taken reads so, and can read the page")
    void busy() throws Exception {
        var go = new CountDownLatch(1);
        var here = new CountDownLatch(2);
        List<CompletableFuture<?>> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(CompletableFuture.supplyAsync(() -> paper.print(() -> {
                here.countDown();
                try {
                    go.await(15, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new Sheet("<html lang=\"nl\"><head><title>t</title></head><body><p>p</p></body></html>", Map.of());
            }), Thread::startVirtualThread));
        }
        here.await();
        var samira = Client.as(port, "Samira, moeder van Noor");
        HttpResponse<String> answer = samira.get(address(closed) + "/pdf");
        for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
            answer = samira.get(address(closed) + "/pdf");
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Er worden nu veel PDF’s tegelijk gemaakt.");
        go.countDown();
        for (var other : others) {
            other.get();
        }
        assertThat(samira.get(address(closed) + "/pdf").statusCode()).isEqualTo(200);
    }

    private static List<String> addresses(String page) {
        return java.util.regex.Pattern.compile("/beeld/[^\"]*/(?:klein|groot)").matcher(page).results().map(it -> it.group().replaceAll("groot$", "klein")).distinct().toList();
    }

    private static String address(NewsletterIssue issue) {
        return ALL + "/" + issue.id();
    }

    /** Bytes as a browser gets them. */
    private HttpResponse<byte[]> pdf(String who) {
        return Client.as(port, who).bytes(address(closed) + "/pdf");
    }

    private Stage stage() {
        return new Stage(directory, fence, jdbc, pictures, journal);
    }
}
