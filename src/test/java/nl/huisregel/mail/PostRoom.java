package nl.huisregel.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.installation.Kind;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Typesetter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real mail server on a socket with a {@link Porter} before it, boards that write, and as many nodes as a test wants, all on one clock. */
final class PostRoom implements AutoCloseable {

    static final String PASSWORD = "een goed bewaard wachtwoord";
    private static final AtomicInteger COUNT = new AtomicInteger();
    static final Certificate CERTIFICATE = Certificate.of("localhost");

    @Autowired private OutboxSql outboxSql;
    @Autowired private PostSql postSql;
    @Autowired private LookSql lookSql;
    @Autowired private HoursSql hoursSql;
    @Autowired private Directory directory;
    @Autowired private School school;
    @Autowired private Register register;
    @Autowired private Journal journal;
    @Autowired private Fence fence;
    @Autowired private JdbcClient jdbc;
    @Autowired private Typesetter typesetter;

    /** What the school knows of addresses now. */
    final java.util.Map<UUID, MailAddress> now = new java.util.concurrent.ConcurrentHashMap<>();
    private final AddressSource known = new AddressSource() {
        @Override
        public Optional<MailAddress> addressOf(BoardId board, UUID person) {
            return Optional.ofNullable(now.get(person));
        }

        @Override
        public java.util.Map<UUID, MailAddress> addresses(BoardId board) {
            return now;
        }
    };
    final HandClock clock = new HandClock("2026-11-24T10:00");
    final GreenMail server = new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetup.SMTP, ServerSetup.IMAP, ServerSetup.POP3}));
    final Porter porter;

    PostRoom() throws IOException {
        server.setUser("post@school.example", "huisregel", PASSWORD);
        server.setUser("terug@school.example", "terug", PASSWORD);
        server.getUserManager().setAuthRequired(false);
        server.start();
        porter = new Porter(server.getSmtp().getPort(), CERTIFICATE);
    }

    /** A board with an administrator and a teacher, and a domain of its own for whom it writes to. */
    record Office(BoardId board, UUID petra, UUID joris, UUID location, String domain) {
        Actor administrator() {
            return new Actor(board, petra, Hat.ADMINISTRATOR, Optional.empty(), "Petra");
        }

        Actor head(UUID at) {
            return new Actor(board, petra, Hat.HEAD, Optional.of(at), "Hanneke");
        }

        MailAddress address(String name) {
            return new MailAddress(name + "@" + domain);
        }
    }

    Office office() {
        return office("Stichting Vlierboog");
    }

    Office office(String name) {
        int number = COUNT.incrementAndGet();
        BoardId board = register.found("post-" + number, name, 262);
        return fence.inside(board, () -> {
            UUID location = register.open(board, "post-regenton-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            UUID petra = register.welcome(board, "Petra", "Lindeman", null, null);
            UUID joris = register.welcome(board, "Joris", "Maas", null, null);
            register.employ(board, petra, Role.ADMINISTRATOR, null, null, java.time.LocalDate.of(2026, 8, 1));
            register.employ(board, joris, Role.TEACHER, location, null, java.time.LocalDate.of(2026, 8, 1));
            return new Office(board, petra, joris, location, "vlierboog" + number + ".example");
        });
    }

    MailServer mailServer() {
        return settings("localhost", porter.port(), MailServer.Security.STARTTLS, PASSWORD, CERTIFICATE);
    }

    MailServer settings(String host, int port, MailServer.Security security, String password, Certificate certificate) {
        return new MailServer(host, port, security, "huisregel", password, "post@school.example", Optional.of(certificate.file()), "terug+*@school.example", "https://huisregel.school.example",
            Optional.empty());
    }

    MailServer none() {
        return new MailServer("", 0, MailServer.Security.STARTTLS, "", "", "", Optional.empty(), "", "", Optional.empty());
    }

    MailServer reading(MailServer.Protocol protocol, String password) {
        int port = protocol == MailServer.Protocol.IMAP ? server.getImap().getPort() : server.getPop3().getPort();
        MailServer it = mailServer();
        return new MailServer(it.host(), it.port(), it.security(), it.user(), it.password(), it.from(), it.certificate(), it.bounce(), it.site(),
            Optional.of(new MailServer.Box(protocol, "localhost", port, MailServer.Security.NONE, "terug", password, Optional.empty())));
    }

    Outbox outbox() {
        return new Outbox(outboxSql, mailServer(), fence, clock);
    }

    Hours hours() {
        return new Hours(hoursSql, fence, journal);
    }

    /** A node of its own. */
    Postman postman() {
        return postman(mailServer());
    }

    Postman postman(MailServer server) {
        return new Postman(postSql, server, new LetterSetter(server, typesetter), hours(), directory, journal, fence, clock);
    }

    ReturnBox box(MailServer server) {
        return new ReturnBox(postSql, server, directory, journal, fence, clock);
    }

    Tidying tidying(Kind kind) {
        return new Tidying(postSql, directory, fence, new Installation(kind), clock);
    }

    OutboxDesk desk(MailServer server, Kind kind) {
        return desk(server, kind, postman(server));
    }

    OutboxDesk desk(MailServer server, Kind kind, Postman postman) {
        return new OutboxDesk(lookSql, new Addresses(List.of(known), fence), new Outbox(outboxSql, server, fence, clock), server, postman, box(server), hours(), school, new Installation(kind), journal, fence, clock);
    }

    OutboxDesk desk() {
        return desk(mailServer(), Kind.SCHOOL);
    }

    static Message message(String subject) {
        return Message.of("letter", Language.NL, subject, "Dag,\n\nEr staat een brief voor je klaar.\nLees hem als je tijd hebt.").linking("Lees de brief", "/brieven/1");
    }

    UUID put(Office office, String name, Message message) {
        return outbox().put(office.board(), Recipient.of(office.address(name)), message);
    }

    /** The row as it stands, as text. */
    String row(Office office, UUID mail) {
        return fence.reading(office.board(), () -> jdbc.sql("select to_jsonb(m)::text from mail m where board_id = :board and id = :mail").param("board", office.board().value()).param("mail", mail)
            .query(String.class).single());
    }

    OutgoingMail mail(Office office, UUID mail) {
        return desk().look(office.administrator(), mail).orElseThrow();
    }

    String token(Office office, UUID mail) {
        return fence.reading(office.board(), () -> jdbc.sql("select token from mail where board_id = :board and id = :mail").param("board", office.board().value()).param("mail", mail)
            .query(String.class).single());
    }

    void inside(Office office, Runnable work) {
        fence.inside(office.board(), work);
    }

    /** As if so many had just gone. */
    void sentAnHourAgo(Office office, int count) {
        jdbc.sql("""
            insert into mail (board_id, token, kind, address, language, subject, body, link, link_text, secret, urgent, leave, made_at, expires_at, next_at, state, ended_at)
            select :board, translate(substr(md5(n::text || :board::text), 1, 26), '0189', 'wxyz'), 'letter', 'ander@elders.example', 'nl', 'x', '', '', '', false, false, '', :now, :now, :now, 'sent', :now
            from generate_series(1, :count) n
            """).param("board", office.board().value()).param("count", count).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).update();
    }

    PostSql post() {
        return postSql;
    }

    /** What arrived for this board's people. */
    List<MimeMessage> arrived(Office office) {
        return List.of(server.getReceivedMessagesForDomain(office.domain()));
    }

    List<String> subjects(Office office) {
        return arrived(office).stream().map(mail -> {
            try {
                return mail.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).sorted().toList();
    }

    long heard(String command) {
        return porter.heard.stream().filter(line -> line.startsWith(command)).count();
    }

    static String header(MimeMessage mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name)).map(values -> String.join("|", values)).orElse("");
    }

    static String source(MimeMessage mail) throws MessagingException, IOException {
        var out = new java.io.ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        porter.close();
        server.stop();
    }
}
