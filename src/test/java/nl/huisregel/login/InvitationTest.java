package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Entry;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Register;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InOffice
@DisplayName("An invitation")
class InvitationTest {

    private static final Pattern LINK = Pattern.compile("id=\"link\" dir=\"ltr\">https?://[^/]+(/welkom/[\\w-]+)<");

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired Invitations invitations;
    @Autowired MovableClock clock;
    @Autowired Journal journal;
    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("leads from its two pages to today, and then the name, the password and a code do")
    void leads_in() {
        var staff = office.open();
        var joris = new Someone(port, clock, staff.email("joris"), Office.PASSWORD);
        var done = joris.accept(office.link(staff, staff.joris()));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(joris.recoveryCodes).hasSize(8).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}"));
        assertThat(joris.browser.get("/vandaag").statusCode()).isEqualTo(200);
        assertThat(Someone.to(joris.signIn())).isEqualTo("/");
        assertThat(joris.browser.get("/vandaag").body()).contains("Meester Joris");
    }

    @Test
    @DisplayName("is used once: who comes later reads what to do, and changes nothing")
    void once() {
        var staff = office.open();
        var link = office.link(staff, staff.joris());
        var joris = new Someone(port, clock, staff.email("joris"), Office.PASSWORD);
        joris.accept(link);
        var thief = Client.stranger(port);
        assertThat(thief.get(link).body()).contains("Deze link werkt niet meer", "al gebruikt");
        thief.get("/aanmelden");
        assertThat(thief.post(link, Map.of("email", "dief@voorbeeld.example", "password", "vreemde eend in de bijt")).body()).contains("al gebruikt");
        assertThat(thief.post(link + "/code", Map.of("code", joris.code())).body()).contains("al gebruikt");
        assertThat(Someone.to(joris.signIn())).isEqualTo("/");
    }

    @Test
    @DisplayName("lets in one of two who finish it at the same moment")
    void both_at_once() throws Exception {
        var staff = office.open();
        var token = office.link(staff, staff.joris()).replace("/welkom/", "");
        assertThat(invitations.begin(invitations.look(token), staff.email("joris"), Office.PASSWORD)).isEmpty();
        var looked = invitations.look(token);
        var secret = Someone.secret("id=\"secret\" dir=\"ltr\">" + invitations.device(looked).secret() + "<");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(_ -> () -> invitations.finish(looked, Totp.code(secret, Totp.step(clock.instant()), 6))).toList());
            assertThat(answers.stream().map(Future::resultNow).filter(Invitations.Finished.In.class::isInstance)).hasSize(1);
        }
    }

    @Test
    @DisplayName("works for seven days, until a newer one, until the account is closed, and while the person works here")
    void ends() {
        var staff = office.open();
        var old = office.link(staff, staff.fatima());
        var link = office.link(staff, staff.fatima());
        var visitor = Client.stranger(port);
        assertThat(visitor.get(old).body()).contains("ingetrokken");
        clock.move(Duration.ofDays(6).plusHours(23));
        assertThat(visitor.get(link).body()).contains("Welkom bij Huisregel", "Fatima Benali");
        clock.move(Duration.ofHours(2));
        assertThat(visitor.get(link).body()).contains("verlopen", "Vraag je directeur of de beheerder");

        var closed = office.link(staff, staff.ruud());
        var petra = office.comes(port, staff, staff.petra(), staff.email("petra"));
        petra.browser.get("/collegas");
        assertThat(petra.browser.post("/collegas/" + staff.ruud() + "/sluiting", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get(closed).body()).contains("ingetrokken");

        var gone = office.link(staff, staff.joris());
        fence.inside(staff.board(), () -> register.endEmployment(staff.board(), staff.jorisJob(), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
        assertThat(visitor.get(gone).body()).contains("werk je hier niet meer");
    }

    @Test
    @DisplayName("that is half copied, changed or made up is not known, and says no more")
    void unknown() {
        var staff = office.open();
        var link = office.link(staff, staff.joris());
        var visitor = Client.stranger(port);
        var other = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        for (var wrong : List.of(link.substring(0, link.length() - 1), link + "A", other, "/welkom/x", "/welkom/%7Bx%7D/code", "/welkom/" + "A".repeat(64), "/welkom/%C3%A9%00", "/welkom/" + "z".repeat(4000))) {
            var answer = visitor.get(wrong);
            assertThat(answer.body()).as(wrong).doesNotContain("Joris");
            assertThat(answer.statusCode()).as(wrong).isIn(200, 400);
        }
        assertThat(visitor.get(other).body()).contains("Deze link kennen we niet");
    }

    @Test
    @DisplayName("says of each field what is wrong, keeps the name, never shows the password, and works on")
    void wrong_fields() {
        var staff = office.open();
        office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        var link = office.link(staff, staff.joris());
        var visitor = Client.stranger(port);
        visitor.get(link);
        var both = visitor.post(link, Map.of("email", "geen adres", "password", "kort"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("2 vakken zijn nog niet goed", "value=\"geen adres\"", "lijkt geen e-mailadres", "Dit is te kort").doesNotContain("kort\"");
        assertThat(visitor.post(link, Map.of()).body()).contains("Vul je e-mailadres in");
        assertThat(visitor.post(link, Map.of("email", staff.email("Fatima").toUpperCase(), "password", Office.PASSWORD)).body()).contains("logt al iemand anders in");
        assertThat(visitor.post(link, Map.of("email", staff.email("joris"), "password", "joris maas zingt hard")).body()).contains("naam in die iedereen op school kent");
        assertThat(Someone.to(visitor.get(link + "/code"))).as("the second page waits for the first").isEqualTo(link);
        assertThat(Someone.to(visitor.post(link, Map.of("email", staff.email("joris"), "password", Office.PASSWORD)))).isEqualTo(link + "/code");
        visitor.get(link + "/code");
        assertThat(visitor.post(link + "/code", Map.of("code", "000000")).body()).contains("Deze code klopt niet");
        assertThat(visitor.post(link + "/code", Map.of("code", "")).statusCode()).isEqualTo(422);
        assertThat(Someone.to(visitor.get("/vandaag"))).as("nobody is in yet").isEqualTo("/");
        var later = Client.stranger(port);
        var secret = Someone.secret(later.get(link + "/code").body());
        assertThat(later.post(link + "/code", Map.of("code", Totp.code(secret, Totp.step(clock.instant()), 6))).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is made by the administrator for everybody else, and by a head for who works at the own school only")
    void who_makes_it() {
        var staff = office.open();
        var petra = office.comes(port, staff, staff.petra(), staff.email("petra"));
        var hanneke = office.comes(port, staff, staff.hanneke(), staff.email("hanneke"));
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        assertThat(made(petra, staff.fatima())).isEqualTo(200);
        assertThat(made(petra, staff.ruud())).isEqualTo(200);
        assertThat(made(petra, staff.hanneke())).isEqualTo(200);
        assertThat(made(petra, staff.petra())).as("not for herself").isEqualTo(404);
        assertThat(made(hanneke, staff.joris())).isEqualTo(200);
        for (var notHers : List.of(staff.ruud(), staff.petra(), staff.hanneke(), UUID.randomUUID())) {
            assertThat(made(hanneke, notHers)).isEqualTo(404);
        }
        assertThat(made(hanneke, office.open().joris())).as("of another board").isEqualTo(404);
        assertThat(made(joris, staff.fatima())).isEqualTo(403);
        assertThat(hanneke.browser.get("/collegas").body()).contains("Joris Maas", "Fatima Benali", "kan inloggen").doesNotContain("Ruud Kamp", "Petra Lindeman");
        assertThat(petra.browser.get("/collegas").body()).contains("Ruud Kamp", "uitgenodigd", "Het Hazelhout", "Bestuur en beheer");
    }

    @Test
    @DisplayName("is made only by who gave a code in the last quarter of an hour")
    void fresh() {
        var staff = office.open();
        var hanneke = office.comes(port, staff, staff.hanneke(), staff.email("hanneke"));
        clock.move(Duration.ofMinutes(16));
        hanneke.browser.get("/collegas");
        assertThat(Someone.to(hanneke.browser.post("/collegas/" + staff.joris() + "/uitnodiging", Map.of()))).isEqualTo("/bevestigen?naar=%2Fcollegas");
        assertThat(Someone.to(hanneke.confirm("/collegas"))).isEqualTo("/collegas");
        assertThat(made(hanneke, staff.joris())).isEqualTo(200);
    }

    @Test
    @DisplayName("for who lost something replaces password, telephone and recovery codes, ends every session, and is told at the next sign-in")
    void again() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var hanneke = office.comes(port, staff, staff.hanneke(), staff.email("hanneke"));
        var before = joris.browser;
        hanneke.browser.get("/collegas");
        var link = LINK.matcher(hanneke.browser.post("/collegas/" + staff.joris() + "/uitnodiging", Map.of()).body());
        assertThat(link.find()).isTrue();

        assertThat(Someone.to(joris.signIn())).as("the old still works until the link is used, and he hears of the link").isEqualTo("/ik/toegang");
        assertThat(joris.browser.get("/ik/toegang").body()).contains("Dit veranderde sinds je laatst inlogde", "door Hanneke Vos");
        assertThat(Someone.to(joris.browser.post("/ik/toegang/gelezen", Map.of()))).isEqualTo("/");

        var other = new Someone(port, clock, joris.email, "zeven gele laarzen buiten");
        assertThat(Client.stranger(port).get(link.group(1)).body()).contains("Stel opnieuw in hoe je inlogt");
        other.accept(link.group(1));
        assertThat(Someone.to(before.get("/vandaag"))).as("whoever was in is out").isEqualTo("/");
        assertThat(joris.tries(joris.password).statusCode()).as("the old password").isEqualTo(422);
        other.signIn();
        other.browser = Client.stranger(port);
        other.tries(other.password);
        other.browser.get("/aanmelden/code");
        assertThat(other.browser.post("/aanmelden/code", Map.of("code", joris.recoveryCodes.getFirst())).statusCode()).as("an old recovery code").isEqualTo(422);
        assertThat(Someone.to(other.signIn())).isEqualTo("/ik/toegang");
        assertThat(other.browser.get("/ik/toegang").body()).contains("wachtwoord en telefoon ingesteld, door jijzelf");
    }

    @Test
    @DisplayName("stands in the journal with ids and no address, and in the database without the link, the password or the secret")
    void what_is_kept() {
        var staff = office.open();
        var link = office.link(staff, staff.joris());
        var joris = new Someone(port, clock, staff.email("joris"), Office.PASSWORD);
        joris.accept(link);
        joris.signIn();
        var entries = journal.about(staff.board(), "person", staff.joris());
        assertThat(entries).extracting(Entry::kind).containsExactly("login.invited", "login.set", "login.signed_in");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.facts().orElseThrow().toString()).doesNotContain("@", "Joris"));
        assertThat(journal.broken(staff.board())).isEmpty();
        var rows = fence.reading(staff.board(), () -> String.join("\n",
            jdbc.sql("select to_jsonb(i)::text from invitation i where board_id = :board").param("board", staff.board().value()).query(String.class).list().toString(),
            jdbc.sql("select to_jsonb(l)::text from login l where board_id = :board").param("board", staff.board().value()).query(String.class).list().toString(),
            jdbc.sql("select to_jsonb(c)::text from recovery_code c where board_id = :board").param("board", staff.board().value()).query(String.class).list().toString()));
        assertThat(rows).contains("$argon2id$").doesNotContain(link.replace("/welkom/", ""), Office.PASSWORD, Base32.write(joris.secret),
            java.util.HexFormat.of().formatHex(joris.secret), joris.recoveryCodes.getFirst());
    }

    @Test
    @DisplayName("an address of one board opens its own row only: a transaction that says a name reads nobody else's")
    void by_name() {
        var staff = office.open();
        office.comes(port, staff, staff.joris(), staff.email("joris"));
        office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        var other = office.open();
        var seen = fence.reading(other.board(), () -> {
            jdbc.sql("select set_config('app.login_name', :email, true)").param("email", staff.email("joris")).query(String.class).single();
            return jdbc.sql("select email from login").query(String.class).list();
        });
        assertThat(seen).containsExactly(staff.email("joris"));
    }

    private int made(Someone by, UUID person) {
        by.browser.get("/ik");
        return by.browser.post("/collegas/" + person + "/uitnodiging", Map.of()).statusCode();
    }
}
