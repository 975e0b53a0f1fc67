package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.InSchool;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Message;
import nl.huisregel.mail.Outbox;
import nl.huisregel.mail.Recipient;
import nl.huisregel.school.Register;
import nl.huisregel.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Two nodes bring mail to a real mail server and are killed in the middle of it, again and again. Run by {@code bin/prove mail KILLS}: it takes minutes.
 * Nothing is lost, nothing is sent twice, and what was in hand at a kill stands on the outbox as what it is: we do not know.
 */
@InSchool
@TestPropertySource(properties = "huisregel.test.own-database=mail-proof")
class MailProof {

    private static final int KILLS = Integer.getInteger("prove.kills", 6);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());
    private static final int BOARDS = 12;
    private static final int A_ROUND = 40;

    @Autowired Environment environment;
    @Autowired Register register;
    @Autowired Outbox outbox;

    private final GreenMail server = new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetup.SMTP}));
    private DataSource owner;
    private int made;

    @Test
    @DisplayName("nothing is lost and nothing is sent twice, however often a node is killed with mail in its hand")
    void killed_halfway() throws Exception {
        owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        server.getUserManager().setAuthRequired(false);
        server.start();
        var random = new Random(SEED);
        List<BoardId> boards = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            boards.add(register.found("post-proef-" + i, "Bestuur " + i, 262));
        }
        var settings = List.of("huisregel.mail.host=127.0.0.1", "huisregel.mail.port=" + server.getSmtp().getPort(), "huisregel.mail.security=none", "huisregel.mail.from=post@school.example",
            "huisregel.mail.bounce=terug+*@school.example", "huisregel.mail.site=https://huisregel.school.example");
        int kills = 0;
        try (var a = Node.ofSchool("mail-a", environment, settings); var b = Node.ofSchool("mail-b", environment, settings)) {
            var nodes = List.of(a.ready(), b.ready());
            while (kills < KILLS) {
                write(boards);
                int until = arrived() + 1 + random.nextInt(BOARDS * A_ROUND / 2);
                waitFor(() -> arrived() >= until);
                for (var node : random.nextInt(4) == 0 ? nodes : List.of(nodes.get(random.nextInt(2)))) {
                    node.kill();
                    kills++;
                    node.startAgain();
                }
            }
            waitFor(() -> counts(boards).getOrDefault("waiting", 0) == 0);
            a.kill();
            b.kill();
            // A node that has something in hand for longer than a server can keep it waiting is not coming back.
            boards.forEach(board -> in(board, "update mail set claimed_at = claimed_at - interval '11 minutes' where board_id = :board and state = 'sending'"));
            a.startAgain();
            a.ready();
            waitFor(() -> counts(boards).getOrDefault("sending", 0) == 0);
        } finally {
            judge(boards, kills);
            server.stop();
        }
    }

    private void judge(List<BoardId> boards, int kills) throws Exception {
        Map<String, Integer> received = new HashMap<>();
        for (var mail : server.getReceivedMessages()) {
            received.merge(mail.getMessageID().replaceAll("^<|@.*$", ""), 1, Integer::sum);
        }
        int lost = 0;
        int twice = 0;
        int unsure = 0;
        int unsureArrived = 0;
        for (var board : boards) {
            for (var mail : TestDatabase.fence(owner).reading(board, () -> JdbcClient.create(owner).sql("select token, state from mail where board_id = :board").param("board", board.value()).query().listOfRows())) {
                int times = received.getOrDefault(mail.get("token"), 0);
                twice += times > 1 ? 1 : 0;
                lost += mail.get("state").equals("sent") && times == 0 || !List.of("sent", "unsure").contains(mail.get("state")) ? 1 : 0;
                unsure += mail.get("state").equals("unsure") ? 1 : 0;
                unsureArrived += mail.get("state").equals("unsure") && times == 1 ? 1 : 0;
            }
        }
        var figure = "%d mails, %d kills of two nodes, %d arrived; in hand at a kill and shown as unknown %d, of which %d had arrived: **%d lost, %d double** (seed %d)"
            .formatted(made, kills, received.size(), unsure, unsureArrived, lost, twice, SEED);
        System.out.println("mail: " + figure);
        Files.createDirectories(Path.of("target", "histories"));
        Files.writeString(Path.of("target", "histories", "mail.txt"), figure);
        assertThat(counts(boards).values().stream().mapToInt(Integer::intValue).sum()).as("each is still in the outbox").isEqualTo(made);
        assertThat(lost).as("lost; seed %d", SEED).isZero();
        assertThat(twice).as("double; seed %d", SEED).isZero();
        assertThat(unsure).as("no more than were in hand").isLessThanOrEqualTo(kills);
        assertThat(unsure).as("kills came in the middle of something").isPositive();
    }

    private void write(List<BoardId> boards) {
        for (var board : boards) {
            for (int i = 0; i < A_ROUND; i++) {
                made++;
                outbox.put(board, Recipient.of(new MailAddress("ouder" + made + "@thuis" + made % 97 + ".example")),
                    Message.of("letter", Language.NL, "Brief " + made, "Er staat een brief voor je klaar.").atOnce());
            }
        }
    }

    private Map<String, Integer> counts(List<BoardId> boards) {
        Map<String, Integer> counts = new TreeMap<>();
        boards.forEach(board -> TestDatabase.fence(owner).reading(board, () -> JdbcClient.create(owner).sql("select state, count(*)::int as many from mail where board_id = :board group by state")
            .param("board", board.value()).query((row, _) -> counts.merge(row.getString("state"), row.getInt("many"), Integer::sum)).list()));
        return counts;
    }

    private void in(BoardId board, String statement) {
        TestDatabase.fence(owner).inside(board, () -> JdbcClient.create(owner).sql(statement).param("board", board.value()).update());
    }

    private int arrived() {
        return server.getReceivedMessages().length;
    }

    private static void waitFor(java.util.function.BooleanSupplier reached) {
        for (int i = 0; i < 3000 && !reached.getAsBoolean(); i++) {
            Node.pause(100);
        }
        assertThat(reached.getAsBoolean()).as("within five minutes").isTrue();
    }
}
