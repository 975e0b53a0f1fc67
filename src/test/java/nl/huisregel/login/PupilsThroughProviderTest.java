package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisregel.access.Accounts;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.oidc.FakeProvider;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InOffice
@DisplayName("A pupil through the provider of the school")
class PupilsThroughProviderTest {

    private static final AtomicInteger COUNT = new AtomicInteger(4000);

    @LocalServerPort int port;
    @Autowired MovableClock clock;
    @Autowired Register register;
    @Autowired Directory directory;
    @Autowired School school;
    @Autowired Accounts accounts;
    @Autowired Journal journal;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    private final FakeProvider provider = FakeProvider.here();
    private BoardId board;
    private UUID regenton;
    private UUID hazelhout;

    @BeforeEach
    void open() {
        board = directory.boards().stream().filter(one -> one.slug().equals(FakeProvider.BOARD)).map(Board::id).findFirst()
            .orElseGet(() -> register.found(FakeProvider.BOARD, "Stichting Vlierboog", 262));
        fence.inside(board, () -> {
            if (school.locations(board).isEmpty()) {
                register.code(board, register.open(board, "via-regenton", "De Regenton", "Elzendam", Location.Kind.PRIMARY), new SchoolCode("11ZZ", "00"));
                register.code(board, register.open(board, "via-hazelhout", "Het Hazelhout", "Elzendam", Location.Kind.PRIMARY), new SchoolCode("12ZZ", "00"));
            }
        });
        regenton = place("De Regenton");
        hazelhout = place("Het Hazelhout");
        var petra = employed("Petra", Role.ADMINISTRATOR, null);
        fence.inside(board, () -> List.of("leerling", "leerlingpost", "entree").forEach(id -> admit(id, petra)));
    }

    @Test
    @DisplayName("below sixteen gets what the code of the class gives: the class page by first name, no file, nothing kept, until the day at school ends")
    void as_with_the_class_code() {
        var noor = pupil("Noor", 9, regenton);
        var browser = Client.stranger(port);
        assertThat(Someone.to(in(browser, "leerling", "noor" + noor, says(noor, "11ZZ")))).isEqualTo("/");
        var me = browser.get("/ik").body();
        assertThat(me).contains("Noor", "leerling in de klas").doesNotContain("Achternaam", "/ik/toegang", "/mijn-meldingen");
        assertThat(browser.get("/groepen/" + group(noor)).statusCode()).isEqualTo(200);
        for (var shut : List.of("/van-mij", "/mijn-foto", "/mijn-gegevens", "/ik/toegang", "/vandaag", "/bewijzen", "/klascode", "/ouders")) {
            assertThat(browser.get(shut).statusCode()).as(shut).isEqualTo(403);
        }
        assertThat(accounts.actors(board, noor)).as("no account").isEmpty();
        assertThat(links(noor)).as("the provider's number of a child is not kept").isZero();
        assertThat(journal.about(board, "person", noor)).as("a child that reads the class page is no event").isEmpty();
        clock.move(untilTheBell().minusMinutes(1));
        assertThat(browser.get("/groepen/" + group(noor)).statusCode()).as("just before the bell").isEqualTo(200);
        clock.move(Duration.ofMinutes(2));
        assertThat(Someone.to(browser.get("/groepen/" + group(noor)))).as("after it").isEqualTo("/");
    }

    @Test
    @DisplayName("stands beside the code with who typed it, and whoever teaches sends the pupil out at the next request")
    void sent_out() {
        var noor = pupil("Noor", 9, regenton);
        var browser = Client.stranger(port);
        in(browser, "leerling", "noor" + noor, says(noor, "11ZZ"));
        var head = Client.stranger(port);
        var ingrid = employed("Ingrid", Role.HEAD, regenton);
        key(ingrid, "staff", regenton);
        in(head, "entree", "ingrid" + ingrid, Map.of("employeeNumber", number(ingrid), "nlEduPersonHomeOrganizationId", "11ZZ"));
        assertThat(head.get("/klascode/" + group(noor)).body()).contains("name=\"leerling\" value=\"" + noor + "\"");
        head.post("/klascode/" + group(noor) + "/afmelding", Map.of("leerling", noor.toString()));
        assertThat(Someone.to(browser.get("/groepen/" + group(noor)))).isEqualTo("/");
    }

    @Test
    @DisplayName("from the sixteenth birthday decides alone: the same account is tied then, and opens the own photos")
    void sixteen() {
        var finn = pupil("Finn", 16, regenton);
        var almost = fence.inside(board, () -> {
            var person = register.welcome(board, "Sem", "Achternaam", null, LocalDate.now(clock).minusYears(16).plusDays(1));
            register.enrol(board, person, aGroup(regenton), LocalDate.now(clock).minusDays(1));
            return person;
        });
        key(almost, "pupil", regenton);
        var browser = Client.stranger(port);
        in(browser, "leerling", "finn" + finn, says(finn, "11ZZ"));
        assertThat(browser.get("/kinderen/" + finn).statusCode()).isEqualTo(200);
        assertThat(links(finn)).isEqualTo(1);
        var young = Client.stranger(port);
        in(young, "leerling", "sem" + almost, says(almost, "11ZZ"));
        assertThat(young.get("/van-mij").statusCode()).as("the day before").isEqualTo(403);
        assertThat(links(almost)).isZero();
        clock.move(Duration.ofDays(1));
        var grown = Client.stranger(port);
        in(grown, "leerling", "sem" + almost, says(almost, "11ZZ"));
        assertThat(grown.get("/kinderen/" + almost).statusCode()).as("on the day").isEqualTo(200);
        assertThat(links(almost)).isEqualTo(1);
    }

    @Test
    @DisplayName("comes in only where the pupil is now: who left, moved to a school or board that is not let in, or is closed reads so, in a child's words")
    void only_where_they_are() {
        var gone = pupil("Gijs", 8, regenton);
        fence.inside(board, () -> jdbc.sql("update enrolment set until_day = from_day where board_id = :board and pupil_id = :pupil").param("board", board.value()).param("pupil", gone).update());
        assertRefused(gone, "11ZZ", "We vinden je niet op deze school", "Laat dit je juf of meester zien");
        var moved = pupil("Mats", 8, hazelhout);
        assertRefused(moved, "12ZZ", "Op jouw school kan dit nog niet met LEERLING", "klascode");
        assertRefused(moved, "11ZZ", "We vinden je niet op deze school");
        var closed = pupil("Kees", 8, regenton);
        accounts.close(board, closed);
        assertRefused(closed, "11ZZ", "Je kunt nu niet naar binnen");
        var elsewhere = register.found("een-ander-" + COUNT.incrementAndGet(), "Stichting Elders", 100);
        var there = fence.inside(elsewhere, () -> register.welcome(elsewhere, "Tess", "Achternaam", null, LocalDate.now(clock).minusYears(9)));
        assertRefused(there, "11ZZ", "We vinden je niet op deze school");
    }

    @Test
    @DisplayName("that must not be found comes in as always: to be shut out would tell that something was done")
    void shielded() {
        var noor = pupil("Noor", 9, regenton);
        fence.inside(board, () -> register.shield(board, noor));
        var browser = Client.stranger(port);
        assertThat(Someone.to(in(browser, "leerling", "noor" + noor, says(noor, "11ZZ")))).isEqualTo("/");
        assertThat(browser.get("/groepen/" + group(noor)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("finds it beside the code of the class, signs out on both sides, and is not taken at the word of a mailbox nobody confirmed")
    void door() {
        var noor = pupil("Noor", 9, regenton);
        assertThat(Client.stranger(port).get("/klas").body()).contains("Heb je een account van school?", "/aanmelden/via/leerling\"").doesNotContain("/aanmelden/via/kantoor");
        var browser = Client.stranger(port);
        in(browser, "leerling", "noor" + noor, says(noor, "11ZZ"));
        browser.get("/ik");
        assertThat(browser.post("/afmelding", Map.of()).body()).contains("Log ook uit bij LEERLING", provider.issuer() + "/logout?id_token_hint=eyJ");
        assertThat(Someone.to(browser.get("/groepen"))).isEqualTo("/");
        var mail = Map.<String, Object>of("email", number(noor) + "@regenton.example");
        assertThat(Someone.to(in(Client.stranger(port), "leerlingpost", "noor" + noor, mail))).as("the number before the @").isEqualTo("/");
        var unsure = new HashMap<>(mail);
        unsure.put("email_verified", false);
        assertThat(in(Client.stranger(port), "leerlingpost", "noor" + noor, unsure).body()).contains("weet niet zeker of dit account van jou is");
    }

    private void assertRefused(UUID pupil, String brin, String... words) {
        var browser = Client.stranger(port);
        var answer = in(browser, "leerling", "someone" + pupil, says(pupil, brin));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(words).contains("href=\"/klas\"");
        assertThat(Someone.to(browser.get("/groepen"))).isEqualTo("/");
    }

    /** No hours are told at this school: until five, or for an hour. */
    private Duration untilTheBell() {
        var now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
        var five = now.with(LocalTime.of(17, 0));
        return Duration.between(now, five.isAfter(now.plusHours(1)) ? five : now.plusHours(1));
    }

    private HttpResponse<String> in(Client browser, String id, String subject, Map<String, Object> claims) {
        var asked = FakeProvider.asked(browser.get("/aanmelden/via/" + id).headers().firstValue("Location").orElseThrow());
        return browser.get("/aanmelden/via/" + id + "/terug?state=" + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8) + "&code=" + provider.signsIn(asked, subject, clock, claims));
    }

    private static Map<String, Object> says(UUID pupil, String brin) {
        return Map.of("nlEduPersonProfileId", number(pupil) + "@regenton.example", "nlEduPersonHomeOrganizationId", brin);
    }

    private UUID pupil(String first, int age, UUID location) {
        return fence.inside(board, () -> {
            var today = LocalDate.now(clock);
            var person = register.welcome(board, first, "Achternaam", null, today.minusYears(age).minusDays(1));
            register.enrol(board, person, aGroup(location), today.minusDays(1));
            key(person, "pupil", location);
            return person;
        });
    }

    private UUID aGroup(UUID location) {
        return school.groupsAt(board, location).stream().findFirst().map(one -> one.id()).orElseGet(() -> register.form(board, location, SchoolYear.of(LocalDate.now(clock)), "groep 5"));
    }

    private UUID group(UUID pupil) {
        return school.groupOf(board, pupil).orElseThrow().id();
    }

    private int links(UUID person) {
        return fence.reading(board, () -> jdbc.sql("select count(*) from provider_link where board_id = :board and person_id = :person").param("board", board.value()).param("person", person)
            .query(Integer.class).single());
    }

    private UUID employed(String first, Role role, UUID location) {
        return fence.inside(board, () -> {
            var person = register.welcome(board, first, "Achternaam", "juf " + first, null);
            register.employ(board, person, role, location, null, LocalDate.now(clock).minusDays(1));
            return person;
        });
    }

    private void key(UUID person, String kind, UUID location) {
        fence.inside(board, () -> jdbc.sql("insert into person_key (board_id, location_id, kind, key, person_id) values (:board, :location, :kind, :key, :person)")
            .param("board", board.value()).param("location", location).param("kind", kind).param("key", number(person)).param("person", person).update());
    }

    private void admit(String id, UUID by) {
        jdbc.sql("insert into provider_admission (board_id, provider, location_id, admitted_by, admitted_at) values (:board, :id, :location, :by, now()) on conflict do nothing")
            .param("board", board.value()).param("id", id).param("location", regenton).param("by", by).update();
    }

    private UUID place(String name) {
        return school.locations(board).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static String number(UUID person) {
        return String.valueOf(Math.abs(person.getLeastSignificantBits() % 100_000_000));
    }
}
