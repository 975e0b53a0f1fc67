package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nl.huisregel.database.InSchool;
import nl.huisregel.journal.Entry;
import nl.huisregel.journal.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@InSchool
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A mail that comes back")
class ReturnBoxTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Journal journal;

    private PostRoom room;
    private PostRoom.Office office;

    @BeforeAll
    void open() throws Exception {
        room = new PostRoom();
        beans.autowireBean(room);
    }

    @BeforeEach
    void empty() throws FolderException {
        room.server.purgeEmailFromAllMailboxes();
        office = room.office();
    }

    @Test
    @DisplayName("is known by its return path, shows with the address and the reason, and is thrown away; read by IMAP and by POP3")
    void comes_back() throws Exception {
        for (var protocol : MailServer.Protocol.values()) {
            var id = sent("verhuisd-" + protocol);
            deliver(report("terug+" + room.token(office, id).toUpperCase() + "@school.example", "failed", "5.1.1", "<iets@elders.example>"));
            assertThat(room.box(room.reading(protocol, PostRoom.PASSWORD)).look()).as(protocol.name()).isEqualTo(1);
            assertThat(left()).isEmpty();
            var mail = room.mail(office, id);
            assertThat(mail.returned()).contains(room.clock.instant());
            assertThat(mail.fault()).contains(Fault.UNKNOWN_ADDRESS);
            assertThat(mail.failed()).isTrue();
            assertThat(mail.again()).as("its words are gone").isFalse();
            assertThat(journal.about(office.board(), "mail", id)).extracting(Entry::kind).containsExactly("mail.returned");
        }
        assertThat(room.desk().faulty(office.administrator())).extracting(FaultyAddress::address).containsExactlyInAnyOrder("verhuisd-imap@" + office.domain(), "verhuisd-pop3@" + office.domain());
        assertThat(room.mail(office, room.put(office, "verhuisd-IMAP", PostRoom.message("Nog een"))).fault()).contains(Fault.DEAD);
    }

    @Test
    @DisplayName("is known by the id of the mail it brings along too, for a school without plus addresses; a second notice changes nothing")
    void by_message_id() throws Exception {
        var id = sent("vol");
        for (int i = 0; i < 2; i++) {
            deliver(report("post@school.example", "failed", "5.2.2", "<" + room.token(office, id) + "@school.example>"));
        }
        assertThat(look()).isEqualTo(2);
        assertThat(room.mail(office, id).fault()).contains(Fault.FULL);
        assertThat(journal.about(office.board(), "mail", id)).hasSize(1);
        assertThat(room.mail(office, room.put(office, "vol", PostRoom.message("Straks"))).waits()).as("a full mailbox may be emptied").isTrue();
    }

    @Test
    @DisplayName("is nothing else: answers of people and machines, delays, notices about mail of others and broken ones stay where they are and change nothing")
    void everything_else() throws Exception {
        var id = sent("joris");
        var token = room.token(office, id);
        var ours = "terug+" + token + "@school.example";
        deliver(report(ours, "delayed", "4.4.7", "<x@elders.example>"));
        deliver(report(ours, "delivered", "2.0.0", "<x@elders.example>"));
        deliver(report("terug+aaaaaaaaaaaaaaaaaaaaaaaaaa@school.example", "failed", "5.1.1", "<x@elders.example>"));
        deliver("From: joris@" + office.domain() + "\r\nTo: " + ours + "\r\nSubject: Re: brief\r\nContent-Type: text/plain\r\n\r\nBedankt! Action: failed\r\n");
        deliver("From: joris@" + office.domain() + "\r\nTo: " + ours + "\r\nAuto-Submitted: auto-replied\r\nSubject: Afwezig\r\n\r\nIk ben er niet.\r\n");
        deliver("From: x@y.example\r\nTo: " + ours + "\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\r\n\r\nkapot\r\n");
        deliver("From: x@y.example\r\nTo: " + ours + "\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\ngelezen\r\n--b--\r\n");
        deliver(report(ours, "failed", "5.1.1", "<x@elders.example>").replace("--rand--", "--rand\r\nContent-Type: text/plain\r\n\r\n" + "x".repeat(1_100_000) + "\r\n--rand--"));
        assertThat(look()).isZero();
        assertThat(left()).hasSize(8);
        assertThat(room.mail(office, id).returned()).isEmpty();
        assertThat(room.desk().faulty(office.administrator())).isEmpty();
    }

    @Test
    @DisplayName("cannot be read where the mailbox is shut: that is said, and what was sent stays sent")
    void shut() {
        var box = room.box(room.reading(MailServer.Protocol.IMAP, "een oud wachtwoord"));
        room.server.getUserManager().setAuthRequired(true);
        assertThat(box.look()).isZero();
        room.server.getUserManager().setAuthRequired(false);
        assertThat(box.closedSince()).contains(room.clock.instant());
    }

    @Test
    @DisplayName("has a reason by the numbers of its status")
    void reasons() {
        assertThat(Replies.ofStatus("5.1.10")).isEqualTo(Fault.UNKNOWN_ADDRESS);
        assertThat(Replies.ofStatus("5.2.1 (disabled)")).isEqualTo(Fault.REFUSED);
        assertThat(Replies.ofStatus("5.7.1")).isEqualTo(Fault.REFUSED);
        assertThat(Replies.ofStatus("4.4.7")).isEqualTo(Fault.GAVE_UP);
        assertThat(Replies.ofStatus("")).isEqualTo(Fault.REFUSED);
    }

    private int look() {
        return room.box(room.reading(MailServer.Protocol.IMAP, PostRoom.PASSWORD)).look();
    }

    private UUID sent(String name) {
        var id = room.put(office, name.toLowerCase(), PostRoom.message("Brief"));
        room.postman().round();
        assertThat(room.mail(office, id).state()).isEqualTo("sent");
        return id;
    }

    private void deliver(String source) throws MessagingException {
        room.server.getUserManager().getUser("terug").deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> left() throws Exception {
        var inbox = room.server.getManagers().getImapHostManager().getInbox(room.server.getUserManager().getUser("terug"));
        return Arrays.stream(inbox.getMessageUids()).mapToObj(String::valueOf).toList();
    }

    /** As Postfix writes it. */
    private static String report(String to, String action, String status, String messageId) {
        return """
            From: MAILER-DAEMON@mx.elders.example (Mail Delivery System)
            To: %s
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="rand"

            --rand
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --rand
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.elders.example
            Arrival-Date: Tue, 24 Nov 2026 10:00:00 +0100 (CET)

            Final-Recipient: rfc822; iemand@elders.example
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1 <iemand@elders.example>: User unknown

            --rand
            Content-Type: text/rfc822-headers

            From: Stichting Vlierboog <post@school.example>
            To: iemand@elders.example
            Message-ID: %s
            Subject: Brief

            --rand--
            """.formatted(to, action, status, messageId).replace("\n", "\r\n");
    }

    @AfterAll
    void close() throws Exception {
        room.close();
    }
}
