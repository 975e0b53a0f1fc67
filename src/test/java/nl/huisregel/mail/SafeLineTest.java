package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import nl.huisregel.database.InSchool;
import nl.huisregel.installation.Kind;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Against a real mail server on this machine, with the doors a school may have before it. */
@InSchool
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The line to the mail server")
class SafeLineTest {

    @Autowired AutowireCapableBeanFactory beans;

    private PostRoom room;
    private SafeDoor door;

    @BeforeAll
    void open() throws IOException {
        room = new PostRoom();
        beans.autowireBean(room);
        door = new SafeDoor(room.server.getSmtp().getPort(), PostRoom.CERTIFICATE);
    }

    @AfterAll
    void close() throws IOException {
        door.close();
        room.close();
    }

    @BeforeEach
    void morning() {
        room.porter.forget();
        room.clock.set("2026-11-24T10:00");
    }

    @Test
    @DisplayName("may be safe from the first byte on, as at port 465")
    void from_the_first_byte() {
        var office = room.office();
        room.put(office, "joris", PostRoom.message("Over poort 465"));
        assertThat(room.postman(through(door.port(), PostRoom.CERTIFICATE)).round()).isPositive();
        assertThat(room.subjects(office)).containsExactly("Over poort 465");
        var settings = new MailServer.Settings("localhost", "", "tls", "", "", "post@school.example", null, "", "https://huisregel.school.example", new MailServer.Settings.BoxSettings("imap", "", "", "tls", "", "", null));
        assertThat(settings.checked(false).port()).isEqualTo(465);
    }

    @Test
    @DisplayName("that is not safe carries nothing: the mail stays, no try is counted, and the page says what is wrong and what to do")
    void not_safe() throws IOException {
        var office = room.office();
        var id = room.put(office, "joris", PostRoom.message("Blijft wachten"));
        var stranger = Certificate.of("localhost");
        assertSays(office, id, through(door.port(), stranger), "nobody we know", "niemand die we kennen staat in voor zijn certificaat", "HUISREGEL_MAIL_CERTIFICATE");
        assertSays(office, id, room.settings("localhost", room.porter.port(), MailServer.Security.STARTTLS, PostRoom.PASSWORD, stranger), "the same after STARTTLS", "niemand die we kennen");
        assertSays(office, id, room.settings("127.0.0.1", door.port(), MailServer.Security.TLS, PostRoom.PASSWORD, PostRoom.CERTIFICATE), "another name", "is voor een andere naam", "HUISREGEL_MAIL_HOST");
        assertSays(office, id, room.settings("127.0.0.1", room.porter.port(), MailServer.Security.STARTTLS, PostRoom.PASSWORD, PostRoom.CERTIFICATE), "another name after STARTTLS", "is voor een andere naam");
        assertSays(office, id, through(room.porter.port(), PostRoom.CERTIFICATE), "in the clear where tls should be", "begint op deze poort zonder veilige lijn", "starttls met poort 587");
        room.porter.offersTls = false;
        assertSays(office, id, room.mailServer(), "no STARTTLS", "biedt op deze poort geen STARTTLS aan", "tls met poort 465");
        assertThat(room.heard("AUTH") + room.heard("MAIL") + room.heard("RCPT") + room.heard("DATA")).as("said in the clear").isZero();
        var over = Certificate.over("localhost");
        try (var late = new SafeDoor(room.server.getSmtp().getPort(), over)) {
            assertSays(office, id, through(late.port(), over), "run out", "certificaat van de mailserver is verlopen");
        }
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        assertSays(office, id, through(nobody, PostRoom.CERTIFICATE), "away", "antwoordt niet", "Bij 465 hoort tls");
        assertThat(room.arrived(office)).isEmpty();

        room.porter.offersTls = true;
        assertThat(room.postman().round()).isPositive();
        assertThat(room.subjects(office)).as("nothing was lost").containsExactly("Blijft wachten");
    }

    private MailServer through(int port, Certificate certificate) {
        return room.settings("localhost", port, MailServer.Security.TLS, PostRoom.PASSWORD, certificate);
    }

    private void assertSays(PostRoom.Office office, UUID mail, MailServer server, String what, String... words) {
        var postman = room.postman(server);
        assertThat(postman.round()).as(what).isZero();
        var view = room.desk(server, Kind.SCHOOL, postman).look(office.administrator());
        var key = view.trouble().orElseThrow();
        assertThat(Words.in(Language.NL).say(key)).as(what).contains(words);
        assertThat(Words.in(Language.EN).say(key)).as(what).isNotEqualTo(key);
        assertThat(view.waiting()).as(what).anyMatch(one -> one.id().equals(mail));
        assertThat(room.row(office, mail)).as(what).contains("\"attempts\": 0", "\"state\": \"waiting\"");
        room.clock.move(Duration.ofMinutes(1));
    }
}
