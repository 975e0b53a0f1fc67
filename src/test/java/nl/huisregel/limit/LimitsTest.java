package nl.huisregel.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of limits: what stands on its page is what is kept to, on every node and after every restart. */
@InDemo
class LimitsTest {

    private static final Instant NOON = Instant.parse("2031-03-03T11:00:00Z");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired KeyedHash keyed;

    /** What this class did so often, nobody else did. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from guess where kind in ('FILE_PER_PERSON', 'PDF_PER_PERSON', 'PHOTO_PER_PERSON')").update();
    }

    @Test
    @DisplayName("the page shows every line of it, in both languages, to the administrator and nobody else")
    void on_one_page() {
        var petra = Client.as(port, "Petra Lindeman");
        for (var language : Language.values()) {
            petra.get("/taal/" + language.code());
            var page = petra.get("/grenzen").body();
            assertThat(Stream.concat(Arrays.stream(RateLimit.values()).map(RateLimit::text), Arrays.stream(Ceiling.values()).map(Ceiling::text))).allSatisfy(key ->
                assertThat(page).as(key).contains(">" + Words.in(language).say(key) + "</th>"));
        }
        petra.get("/taal/nl");
        assertThat(petra.get("/grenzen").body()).contains("30 seconden", "24 uur", "320 MB", "16 kB", "50 miljoen beeldpunten", "120 tegelijk");
        assertThat(Client.as(port, "Meester Joris").get("/grenzen").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("so many within so long go ahead and no more, counted together by a node that was just started")
    void counted_together() {
        var who = "iemand " + System.nanoTime();
        for (int time = 0; time < RateLimit.REPORT_PER_ADDRESS.most(); time++) {
            assertThat(at(NOON.plusSeconds(time)).take(RateLimit.REPORT_PER_ADDRESS, who)).as("time %d", time).isInstanceOf(RateLimit.Turn.Granted.class);
        }
        assertThat(at(NOON.plusSeconds(60)).take(RateLimit.REPORT_PER_ADDRESS, who)).isEqualTo(new RateLimit.Turn.Later(NOON.plus(Duration.ofHours(1))));
        assertThat(at(NOON.plusSeconds(60)).take(RateLimit.REPORT_PER_ADDRESS, who + " anders")).isInstanceOf(RateLimit.Turn.Granted.class);
        assertThat(at(NOON.plus(Duration.ofMinutes(59))).take(RateLimit.REPORT_PER_ADDRESS, who)).isInstanceOf(RateLimit.Turn.Later.class);
        assertThat(at(NOON.plus(Duration.ofMinutes(61))).take(RateLimit.REPORT_PER_ADDRESS, who)).isInstanceOf(RateLimit.Turn.Granted.class);
    }

    @Test
    @DisplayName("who sends very many files of the administration or very many photos or asks very many PDFs hears so, and nothing was done")
    void each_is_kept_to() throws IOException {
        var hanneke = Client.as(port, "Juf Hanneke");
        hanneke.get("/leerlingen/inlezen");
        var school = school(hanneke.get("/leerlingen/inlezen").body());
        assertThat(hanneke.upload("/leerlingen/inlezen", Map.of("school", school, "soort", "leerlingen"), "bestand", new byte[0]).statusCode()).as("an empty file, looked at").isEqualTo(422);
        full("FILE_PER_PERSON");
        assertThat(hanneke.upload("/leerlingen/inlezen", Map.of("school", school, "soort", "leerlingen"), "bestand", new byte[0])).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("Dit is heel vaak gedaan");
        });

        var joris = Client.as(port, "Meester Joris");
        joris.get("/berichten");
        var draft = joris.post("/berichten", Map.of()).headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
        assertThat(joris.upload(draft, form(joris, draft), "bestand", photo()).statusCode()).isEqualTo(200);
        full("PHOTO_PER_PERSON");
        assertThat(joris.upload(draft, form(joris, draft), "bestand", photo())).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Je stuurde vandaag heel veel foto’s.");
        });
        joris.post(draft + "/prullenbak", Map.of());

        var issues = Pattern.compile("/scholen/de-regenton/nieuwsbrieven/[0-9a-f-]{36}").matcher(joris.get("/scholen/de-regenton/nieuwsbrieven").body());
        var pdf = issues.results().map(found -> found.group() + "/pdf").filter(path -> joris.get(path).statusCode() == 200).findFirst().orElseThrow();
        full("PDF_PER_PERSON");
        assertThat(joris.get(pdf).statusCode()).isEqualTo(429);
    }

    private void full(String kind) {
        assertThat(jdbc.sql("update guess set in_a_day = 100000 where kind = :kind").param("kind", kind).update()).isPositive();
    }

    private static Map<String, String> form(Client author, String draft) {
        var form = new TreeMap<>(Client.hidden(author.get(draft).body()));
        form.putAll(Map.of("doe", "fotos", "titel", "Veel foto's", "tekst", "", "plek", "class_page"));
        return form;
    }

    private static String school(String page) {
        var found = Pattern.compile("name=\"school\"[^>]*?value=\"([0-9a-f-]{36})\"|<option value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A node that was started at that moment: nothing of its own is known. */
    private Guesses at(Instant now) {
        return AnotherNode.counts(jdbc, keyed, Clock.fixed(now, ZoneOffset.UTC));
    }
}
