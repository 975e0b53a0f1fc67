package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.huisregel.access.Hat;
import nl.huisregel.access.SignIn;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.promises.Crawl.Reader;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/**
 * What was reported, in confidence or not, is seen by the named few, with a second factor of the last fifteen minutes, and each view is in the
 * journal: a page that was cut off halfway, and one that says what is wrong with a decision, too. {@code bin/prove confidential VIEWS} does it as often as you like.
 */
@InDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "huisregel.test.own-database=hold")
class ConfidentialTest {

    private static final int VIEWS = Integer.getInteger("prove.views", 60);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());
    private static final String HIDDEN = "Ik durf dit niet hardop te zeggen zqvwxkrqz";
    private static final String PLAIN = "Hier staat een fout zqnmbvcqz";

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Journal journal;
    @Autowired Environment environment;
    @Autowired JdbcClient jdbc;

    private Board board;
    private String confidence;
    private String plain;
    private UUID confidenceId;
    private UUID plainId;

    @BeforeAll
    void report() {
        board = directory.boards().stream().filter(one -> one.slug().equals("vlierboog")).findFirst().orElseThrow();
        var scene = new Scene(new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password")), board.id());
        // The demo has somebody who stands in for the head only when a test says so.
        scene.deputy("Ruud", "Hanneke");
        var placement = scene.onShow().placement();
        var samira = Client.as(port, "Samira");
        samira.get("/melden/de-regenton/" + placement);
        samira.post("/melden/de-regenton/" + placement, Map.of("kind", "nee", "woorden", HIDDEN, "vertrouwelijk", "ja"));
        confidence = first("/vertrouwelijk/[0-9a-f-]{36}", Client.as(port, "Gerrit").get("/vertrouwelijk").body());
        var ine = Client.as(port, "Ine");
        ine.get("/melden/de-regenton/" + placement);
        ine.post("/melden/de-regenton/" + placement, Map.of("kind", "nee", "woorden", PLAIN));
        var hanneke = Client.as(port, "Juf Hanneke");
        plain = Pattern.compile("/meldingen/[0-9a-f-]{36}").matcher(hanneke.get("/meldingen").body()).results().map(java.util.regex.MatchResult::group).distinct()
            .filter(path -> hanneke.get(path).body().contains(PLAIN)).findFirst().orElseThrow();
        confidenceId = UUID.fromString(confidence.substring("/vertrouwelijk/".length()));
        plainId = UUID.fromString(plain.substring("/meldingen/".length()));
    }

    @Test
    @DisplayName("is opened by the named few and by nobody else, whatever the capacity")
    void the_named_few() {
        for (var reader : CanariesTest.READERS) {
            var client = Crawl.in(port, reader);
            boolean contact = reader.hat().equals(Optional.of(Hat.CONFIDENTIAL_CONTACT));
            boolean leads = reader.hat().equals(Optional.of(Hat.HEAD)) && reader.school().equals("de-regenton");
            assertOpens(client, confidence, HIDDEN, contact, reader);
            assertOpens(client, plain, PLAIN, leads, reader);
            assertThat(client.get("/meldingen").body()).as("the list, to %s", reader).doesNotContain(HIDDEN, PLAIN);
            assertThat(client.get("/vertrouwelijk").body()).as("the list, to %s", reader).doesNotContain(HIDDEN, PLAIN);
            assertThat(client.get("/inzage").body()).as("who looked, to %s", reader).doesNotContain(HIDDEN, PLAIN);
        }
    }

    @Test
    @DisplayName("waits at once in the list of who must read it, and says nothing of what it is")
    void told_at_once() {
        assertThat(Client.as(port, "Juf Hanneke").get("/vandaag").body()).contains("/meldingen").doesNotContain(HIDDEN, PLAIN);
        assertThat(Client.as(port, "Juf Mirjam").get("/vandaag").body()).doesNotContain(confidence, plain);
    }

    @Test
    @DisplayName("asks for a code again once the second factor is older than a quarter of an hour, and shows nothing until then")
    void a_second_factor_of_now() {
        for (var one : List.of(new String[] {"Gerrit", confidence, HIDDEN}, new String[] {"Juf Hanneke", plain, PLAIN})) {
            var client = Client.as(port, one[0]);
            assertThat(client.get(one[1]).body()).contains(one[2]);
            provenBefore(client, SignIn.FRESH.minusMinutes(1));
            assertThat(client.get(one[1]).body()).contains(one[2]);
            provenBefore(client, SignIn.FRESH.plusSeconds(1));
            var seen = views();
            var answer = client.get(one[1]);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/bevestigen");
            assertThat(answer.body()).doesNotContain(one[2]);
            assertThat(client.post(plain, Map.of()).body()).doesNotContain(PLAIN);
            assertThat(views()).as("what was not shown is no view").isEqualTo(seen);
        }
    }

    @Test
    @DisplayName("a decision that cannot be taken so shows the words once more: that is a view as well")
    void a_wrong_decision_is_a_view() {
        var hanneke = Client.as(port, "Juf Hanneke");
        hanneke.get("/meldingen");
        for (var form : List.of(Map.<String, String>of(), Map.of("besluit", "put_back", "reden", ""))) {
            var before = views();
            var answer = hanneke.post(plain, form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(PLAIN);
            assertThat(views()).isEqualTo(before + 1);
        }
    }

    @Test
    @DisplayName("each view is in the journal, also of who hung up halfway")
    void no_view_goes_unlogged() throws Exception {
        var before = views();
        int callers = 4;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            work.add(() -> look(caller, VIEWS / callers));
        }
        int seen = 0;
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var one : threads.invokeAll(work)) {
                seen += one.get();
            }
        }
        // Whoever hung up before the first word may still be at work on the other side.
        for (int i = 0; i < 100 && views() - before < VIEWS / callers * callers; i++) {
            Node.pause(20);
        }
        long logged = views() - before;
        var figure = "%d views, half of them cut off by the reader, %d in the journal: **%d unlogged** (seed %d)".formatted(seen, logged, Math.max(0, seen - logged), SEED);
        System.out.println("P17 confidential: " + figure);
        keep(figure);
        assertThat(seen).isPositive();
        assertThat(logged).isGreaterThanOrEqualTo(seen);
        assertThat(journal.broken(board.id())).isEmpty();
    }

    /** Half of the answers are read to the end, the others only as far as the first of the words. */
    private int look(int caller, int times) {
        var random = new Random(SEED + caller);
        boolean contact = caller % 2 == 0;
        var client = Client.as(port, contact ? "Gerrit" : "Juf Hanneke");
        var words = contact ? HIDDEN : PLAIN;
        int seen = 0;
        for (int i = 0; i < times; i++) {
            try (var body = client.stream(contact ? confidence : plain).body()) {
                if (random.nextBoolean()) {
                    seen += new String(body.readAllBytes(), StandardCharsets.UTF_8).contains(words) ? 1 : 0;
                } else {
                    seen += readsUntil(body, words) ? 1 : 0;
                }
            } catch (IOException cutOff) {
                // Closed halfway on purpose.
            }
        }
        return seen;
    }

    private static boolean readsUntil(java.io.InputStream body, String words) throws IOException {
        var text = new StringBuilder();
        for (int read = body.read(); read >= 0; read = body.read()) {
            text.append((char) read);
            if (read == words.charAt(words.length() - 1) && text.indexOf(words) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void assertOpens(Client client, String path, String words, boolean may, Reader reader) {
        var answer = client.get(path);
        assertThat(answer.statusCode() == 200 && answer.body().contains(words)).as("%s at %s", reader, path).isEqualTo(may);
        if (!may) {
            assertThat(answer.statusCode()).as("%s at %s", reader, path).isIn(302, 403, 404);
            assertThat(answer.body()).doesNotContain(words);
        }
    }

    private long views() {
        return journal.about(board.id(), "report", confidenceId).stream().filter(entry -> entry.kind().equals("confidence.opened")).count()
            + journal.about(board.id(), "reported", plainId).stream().filter(entry -> entry.kind().equals("report.opened")).count();
    }

    /** The session as it would be if the code had been given so long ago. */
    private void provenBefore(Client client, Duration ago) {
        var id = new String(java.util.Base64.getDecoder().decode(client.cookie("huisregel")), StandardCharsets.UTF_8);
        var kept = jdbc.sql("select a.attribute_bytes from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id where s.session_id = :id and a.attribute_name = 'proven'")
            .param("id", id).query(byte[].class).single();
        var text = new String(kept, StandardCharsets.ISO_8859_1);
        var moment = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z").matcher(text);
        assertThat(moment.find()).isTrue();
        var then = Instant.now().minus(ago).toString();
        var written = (then.substring(0, then.length() - 1) + "000000000").substring(0, moment.group().length() - 1) + "Z";
        jdbc.sql("update spring_session_attributes a set attribute_bytes = :bytes from spring_session s where s.primary_id = a.session_primary_id and s.session_id = :id and a.attribute_name = 'proven'")
            .param("id", id).param("bytes", moment.replaceFirst(written).getBytes(StandardCharsets.ISO_8859_1)).update();
    }

    private static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    private static void keep(String figure) {
        try {
            Files.createDirectories(Path.of("target", "histories"));
            Files.writeString(Path.of("target", "histories", "P17.txt"), figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
