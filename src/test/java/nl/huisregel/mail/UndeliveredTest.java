package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail that does not come in")
class UndeliveredTest extends PostTest {

    @Test
    @DisplayName("to an address that is not there fails at once, and the office sees which; what need not be tried is not tried again until the office says so")
    void no_such_address() {
        var office = room.office();
        room.porter.answer("RCPT TO:<weg@" + office.domain(), "550 5.1.1 <weg@" + office.domain() + ">: Recipient address rejected: User unknown");
        var postman = room.postman();
        var first = room.outbox().put(office.board(), Recipient.of(office.joris(), office.address("weg")), PostRoom.message("Een"));
        postman.round();
        assertThat(room.mail(office, first).fault()).contains(Fault.UNKNOWN_ADDRESS);
        assertThat(room.mail(office, first).again()).as("its words are kept, to be sent again").isTrue();

        var desk = room.desk();
        assertThat(desk.faulty(office.administrator())).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Joris Maas");
            assertThat(one.address()).isEqualTo("weg@" + office.domain());
        });
        assertThat(desk.faulty(office.head(office.location()))).hasSize(1);
        room.now.put(office.joris(), office.address("nieuw"));
        assertThat(desk.faulty(office.administrator())).as("an address that was changed needs no mending").isEmpty();
        room.now.put(office.joris(), office.address("weg"));
        assertThat(desk.faulty(office.head(UUID.randomUUID()))).as("not for the head of another school").isEmpty();
        assertThat(journal.about(office.board(), "mail", first)).singleElement().satisfies(entry -> assertThat(entry.facts().orElseThrow().toString()).doesNotContain("weg@"));

        long before = room.heard("RCPT");
        assertThat(room.mail(office, room.put(office, "WEG", PostRoom.message("Twee"))).fault()).contains(Fault.DEAD);
        postman.round();
        assertThat(room.heard("RCPT")).isEqualTo(before);
        var code = room.put(office, "weg", PostRoom.message("Een code").atOnce());
        postman.round();
        assertThat(room.mail(office, code).fault()).as("who waits for a code gets a try").contains(Fault.UNKNOWN_ADDRESS);

        room.porter.forget();
        assertThat(desk.mended(office.administrator(), "weg@" + office.domain())).isTrue();
        assertThat(desk.again(office.administrator(), first)).isTrue();
        postman.round();
        assertThat(room.subjects(office)).containsExactly("Een");
        assertThat(desk.again(office.administrator(), first)).as("what is gone cannot be sent again").isFalse();
    }

    @Test
    @DisplayName("that is not taken now is tried again, each time later, and given up at last")
    void later() {
        var office = room.office();
        room.porter.answer("RCPT TO:<druk@" + office.domain(), "451 4.3.0 try again later");
        var postman = room.postman();
        var id = room.put(office, "druk", PostRoom.message("Geduld"));
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 3; i++) {
            var now = room.clock.instant();
            postman.round();
            waits.add(Duration.between(now, room.mail(office, id).goesAt()));
            long tried = room.heard("RCPT");
            room.clock.move(waits.getLast().minusSeconds(1));
            postman.round();
            assertThat(room.heard("RCPT")).as("not before its time").isEqualTo(tried);
            room.clock.move(Duration.ofSeconds(1));
        }
        assertThat(waits).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(9));
        room.porter.forget();
        postman.round();
        assertThat(room.subjects(office)).containsExactly("Geduld");

        room.porter.answer("RCPT TO:<nooit@" + office.domain(), "450 4.2.0 greylisted");
        var never = room.put(office, "nooit", PostRoom.message("Vergeefs").atOnce());
        for (int i = 0; i < 20; i++) {
            postman.round();
            room.clock.move(Duration.ofHours(6));
        }
        assertThat(room.mail(office, never).fault()).contains(Fault.GAVE_UP);
        assertThat(room.mail(office, never).state()).isEqualTo("failed");
    }

    @Test
    @DisplayName("that is refused for what it says, or because a mailbox is full, fails and says why")
    void refused() {
        var office = room.office();
        room.porter.answer("RCPT TO:<vol@" + office.domain(), "552 5.2.2 mailbox full");
        room.porter.answer("RCPT TO:<dicht@" + office.domain(), "554 5.7.1 relay access denied");
        var full = room.put(office, "vol", PostRoom.message("Vol"));
        var closed = room.put(office, "dicht", PostRoom.message("Dicht"));
        room.postman().round();
        room.porter.forget();
        room.porter.refusesData = "554 5.6.0 message refused";
        var spam = room.put(office, "joris", PostRoom.message("Geen reclame"));
        room.postman().round();
        assertThat(room.mail(office, full).fault()).contains(Fault.FULL);
        assertThat(room.mail(office, closed).fault()).contains(Fault.NOT_TAKEN);
        assertThat(room.mail(office, spam).fault()).contains(Fault.NOT_TAKEN);
        assertThat(room.desk().faulty(office.administrator())).as("none of these says that the address is wrong").isEmpty();
        assertThat(room.desk().look(office.administrator()).failed()).hasSize(3);
    }

    @Test
    @DisplayName("waits when the server does not know us, cannot be reached, offers no safe line or is not who it says; nothing is said in the clear and no try is counted")
    void trouble() throws Exception {
        var office = room.office();
        var id = room.put(office, "joris", PostRoom.message("Houd vol"));
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        assertThat(stops(room.settings("localhost", nobody, MailServer.Security.STARTTLS, PostRoom.PASSWORD, PostRoom.CERTIFICATE))).isEqualTo(Outcome.Trouble.Kind.AWAY);
        assertThat(stops(room.settings("localhost", room.porter.port(), MailServer.Security.STARTTLS, PostRoom.PASSWORD, Certificate.of("localhost")))).isEqualTo(Outcome.Trouble.Kind.NOT_SAFE);
        assertThat(stops(room.settings("127.0.0.1", room.porter.port(), MailServer.Security.STARTTLS, PostRoom.PASSWORD, PostRoom.CERTIFICATE)))
            .as("the certificate is of another name").isEqualTo(Outcome.Trouble.Kind.NOT_SAFE);
        room.porter.offersTls = false;
        assertThat(stops(room.mailServer())).isEqualTo(Outcome.Trouble.Kind.NOT_SAFE);
        assertThat(room.heard("AUTH") + room.heard("MAIL")).isZero();
        room.porter.offersTls = true;

        room.server.getUserManager().setAuthRequired(true);
        var wrong = room.postman(room.settings("localhost", room.porter.port(), MailServer.Security.STARTTLS, "een oud wachtwoord", PostRoom.CERTIFICATE));
        wrong.round();
        assertThat(wrong.stopped().orElseThrow().why()).isEqualTo(Outcome.Trouble.Kind.WRONG_PASSWORD);
        long asked = room.heard("AUTH");
        wrong.round();
        assertThat(room.heard("AUTH")).as("a wrong password is not tried at every look: that locks an account").isEqualTo(asked);
        room.clock.move(Duration.ofSeconds(20));
        wrong.round();
        assertThat(room.heard("AUTH")).isGreaterThan(asked);
        assertThat(room.row(office, id)).contains("\"attempts\": 0", "\"state\": \"waiting\"");

        room.porter.answer("MAIL FROM", "550 5.7.1 sender not yours");
        assertThat(stops(room.mailServer())).isEqualTo(Outcome.Trouble.Kind.NO_SENDER);
        room.porter.forget();
        assertThat(room.postman().round()).isPositive();
        room.server.getUserManager().setAuthRequired(false);
        assertThat(room.subjects(office)).containsExactly("Houd vol");
    }

    private Outcome.Trouble.Kind stops(MailServer server) {
        var postman = room.postman(server);
        assertThat(postman.round()).isZero();
        return postman.stopped().orElseThrow().why();
    }

    @Test
    @DisplayName("that broke off when the server had all of it is never sent twice by itself: somebody is told, and decides")
    void broke_off() {
        var office = room.office();
        room.porter.hangsUpAfterData = true;
        var id = room.put(office, "joris", PostRoom.message("Misschien"));
        room.postman().round();
        room.porter.forget();
        assertThat(room.mail(office, id).state()).isEqualTo("unsure");
        for (int i = 0; i < 5; i++) {
            room.clock.move(Duration.ofHours(1));
            room.postman().round();
        }
        assertThat(room.subjects(office)).containsExactly("Misschien");
        assertThat(room.desk().again(office.administrator(), id)).isTrue();
        room.postman().round();
        assertThat(room.subjects(office)).containsExactly("Misschien", "Misschien");
    }
}
