package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.huisregel.installation.Kind;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail in the outbox")
class OutboxTest extends PostTest {

    @Test
    @DisplayName("goes out as plain text and as simple HTML over a safe line, in the name of the board, and then its words are gone here")
    void goes_out() throws Exception {
        var office = room.office();
        var id = room.put(office, "joris", PostRoom.message("Een brief over de école").leaving("/mail/stop/abc"));
        assertThat(room.postman().round()).isPositive();

        MimeMessage mail = room.arrived(office).getFirst();
        var token = room.token(office, id);
        assertThat(mail.getSubject()).isEqualTo("Een brief over de école");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Stichting Vlierboog <post@school.example>");
        assertThat(PostRoom.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(PostRoom.header(mail, "Content-Language")).isEqualTo("nl");
        assertThat(PostRoom.header(mail, "Message-ID")).isEqualTo("<" + token + "@school.example>");
        assertThat(PostRoom.header(mail, "List-Unsubscribe")).isEqualTo("<https://huisregel.school.example/mail/stop/abc>");
        assertThat(PostRoom.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Er staat een brief voor je klaar.", "Lees de brief:\r\nhttps://huisregel.school.example/brieven/1\r\n", "Stichting Vlierboog");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<html lang=\"nl\">", "<a href=\"https://huisregel.school.example/brieven/1\">Lees de brief</a>")
            .doesNotContain("<img", "<script", "style=", "<link");
        assertThat(room.porter.heard).as("the return path carries the token").anyMatch(line -> line.startsWith("MAIL FROM:<terug+" + token + "@school.example>"));
        assertThat(room.heard("STARTTLS")).isEqualTo(1);
        assertThat(room.heard("AUTH")).isEqualTo(1);

        assertThat(room.row(office, id)).contains("\"state\": \"sent\"").doesNotContain("brief voor je klaar", "/brieven/1", "Lees de brief");
        assertThat(room.mail(office, id).said()).isEmpty();
        assertThat(room.postman().round()).as("and not again").isZero();
        assertThat(room.arrived(office)).hasSize(1);
    }

    @Test
    @DisplayName("gets no other header or recipient from what a board is called")
    void no_injection() throws Exception {
        var office = room.office("Vlierboog\r\nBcc: ander@elders.example\r\nX-Erbij: ja");
        room.put(office, "joris", PostRoom.message("Gewoon"));
        room.postman().round();
        assertThat(room.arrived(office)).singleElement().satisfies(mail -> {
            assertThat(PostRoom.header(mail, "Bcc") + PostRoom.header(mail, "X-Erbij")).isEmpty();
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
    }

    @Test
    @DisplayName("is undone with what caused it, and goes with it")
    void same_transaction() {
        var office = room.office();
        assertThatThrownBy(() -> room.inside(office, () -> {
            room.put(office, "joris", PostRoom.message("Nooit gebeurd"));
            throw new IllegalStateException("the thing itself fails");
        })).hasMessage("the thing itself fails");
        room.inside(office, () -> room.put(office, "joris", PostRoom.message("Wel gebeurd")));
        room.postman().round();
        assertThat(room.subjects(office)).containsExactly("Wel gebeurd");
    }

    @Test
    @DisplayName("is sent once, however many nodes look at the same time")
    void several_nodes() throws Exception {
        var office = room.office();
        var subjects = IntStream.range(0, 24).mapToObj(i -> "Brief %02d".formatted(i)).toList();
        for (int i = 0; i < subjects.size(); i++) {
            room.put(office, "lezer" + i, PostRoom.message(subjects.get(i)));
        }
        var nodes = IntStream.range(0, 4).mapToObj(_ -> (Callable<Integer>) room.postman()::round).toList();
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(nodes.size())) {
            for (var one : threads.invokeAll(nodes)) {
                taken += one.get();
            }
        }
        assertThat(taken).isEqualTo(subjects.size());
        assertThat(room.subjects(office)).isEqualTo(subjects);
    }

    @Test
    @DisplayName("in the hands of a node that died stays unsure, also when that node comes back and says it was sent")
    void node_died() {
        var office = room.office();
        var id = room.put(office, "joris", PostRoom.message("In handen"));
        var letter = new Letter[1];
        room.inside(office, () -> letter[0] = room.post().take(office.board(), "Stichting Vlierboog", room.clock.instant(), false).orElseThrow());
        room.clock.move(Postman.IN_HAND.minusSeconds(1));
        room.postman().round();
        assertThat(room.mail(office, id).state()).isEqualTo("sending");
        room.clock.move(Duration.ofSeconds(2));
        room.postman().round();
        assertThat(room.mail(office, id).state()).isEqualTo("unsure");
        assertThat(room.arrived(office)).isEmpty();
        room.inside(office, () -> room.post().sent(letter[0], room.clock.instant()));
        assertThat(room.mail(office, id).state()).isEqualTo("unsure");
    }

    @Test
    @DisplayName("rests in quiet hours and at the weekend, unless somebody waits for it; writing is never held up")
    void quiet() {
        var office = room.office();
        room.clock.set("2026-11-27T18:00");
        room.put(office, "joris", PostRoom.message("Maandag"));
        room.put(office, "joris", PostRoom.message("Nu").atOnce());
        room.postman().round();
        assertThat(room.subjects(office)).containsExactly("Nu");
        for (var still : List.of("2026-11-28T12:00", "2026-11-29T23:00", "2026-11-30T06:59")) {
            room.clock.set(still);
            room.postman().round();
            assertThat(room.subjects(office)).as(still).containsExactly("Nu");
        }
        room.clock.set("2026-11-30T07:00");
        room.postman().round();
        assertThat(room.subjects(office)).containsExactly("Maandag", "Nu");

        room.hours().set(office.administrator(), new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), false, LocalTime.of(9, 0)));
        room.clock.set("2026-12-05T12:30");
        room.put(office, "joris", PostRoom.message("Pauze"));
        room.postman().round();
        assertThat(room.subjects(office)).doesNotContain("Pauze");
        room.clock.set("2026-12-05T13:00");
        room.postman().round();
        assertThat(room.subjects(office)).contains("Pauze");
    }

    @Test
    @DisplayName("in the night the clock goes back or forward goes once and is not lost")
    void clock_change() {
        var office = room.office();
        room.hours().set(office.administrator(), new QuietHours(LocalTime.of(23, 0), LocalTime.of(2, 30), false, LocalTime.of(7, 30)));
        for (var night : List.of("2026-10-25T01:00", "2027-03-28T01:00")) {
            room.clock.set(night);
            room.put(office, "joris", PostRoom.message(night));
            for (int i = 0; i < 16; i++) {
                room.postman().round();
                room.clock.move(Duration.ofMinutes(15));
            }
        }
        assertThat(room.subjects(office)).containsExactly("2026-10-25T01:00", "2027-03-28T01:00");
    }

    @Test
    @DisplayName("is one too many after ten in an hour to one address, and a board sends no more than its hour holds")
    void limits() {
        var office = room.office();
        var ids = IntStream.range(0, 11).mapToObj(i -> room.put(office, i % 2 == 0 ? "joris" : "Joris", PostRoom.message("Brief " + i).atOnce())).toList();
        assertThat(ids.subList(0, 10)).allSatisfy(id -> assertThat(room.mail(office, id).waits()).isTrue());
        assertThat(room.mail(office, ids.getLast()).fault()).contains(Fault.TOO_MANY);
        assertThat(room.mail(office, room.put(office, "fatima", PostRoom.message("Een ander"))).waits()).isTrue();

        room.inside(office, () -> room.sentAnHourAgo(office, RateLimit.MAIL_PER_BOARD.most()));
        room.postman().round();
        assertThat(room.arrived(office)).isEmpty();
        room.clock.move(Duration.ofMinutes(61));
        room.postman().round();
        assertThat(room.arrived(office)).hasSize(11);
    }

    @Test
    @DisplayName("on a machine without a mail server waits to be read; what lets somebody in is shown in a demo only, and erased as soon as it is used or too old")
    void without_a_server() {
        var office = room.office();
        var plain = room.put(office, "joris", PostRoom.message("Gewoon"));
        var secret = room.put(office, "joris", Message.of("code", Language.NL, "Een code", "Je code is 482913.").linking("Ga verder", "/welkom/geheim").lettingIn().lasting(Duration.ofHours(1)));
        assertThat(room.postman(room.none()).round()).isZero();
        var desk = room.desk(room.none(), Kind.SCHOOL);
        assertThat(desk.look(office.administrator()).waiting()).hasSize(2);
        assertThat(desk.look(office.administrator(), plain).orElseThrow().link()).isPresent();
        assertThat(desk.look(office.administrator(), secret).orElseThrow().toString()).doesNotContain("482913", "geheim");
        assertThat(room.desk(room.none(), Kind.DEMO).look(office.administrator(), secret).orElseThrow().toString()).contains("482913", "/welkom/geheim");

        room.outbox().drop(office.board(), secret);
        assertThat(room.row(office, secret)).doesNotContain("482913", "geheim");
        room.clock.move(Duration.ofDays(8));
        room.tidying(Kind.SCHOOL).tidy(office.board());
        assertThat(room.mail(office, plain).fault()).contains(Fault.TOO_LATE);
        assertThat(room.row(office, plain)).doesNotContain("brief voor je klaar");
        assertThat(room.postman().round()).as("a server that comes later sends nothing that is too old").isZero();
        room.clock.move(Duration.ofDays(30));
        room.tidying(Kind.SCHOOL).tidy(office.board());
        assertThat(desk.look(office.administrator(), plain)).isEmpty();
    }

    @Test
    @DisplayName("needs a word for its kind")
    void kinds() {
        var office = room.office();
        assertThatThrownBy(() -> room.put(office, "joris", Message.of("raadsel", Language.NL, "x", "y"))).hasMessageContaining("mail.kind.raadsel");
    }
}
