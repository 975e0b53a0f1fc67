package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import nl.huisregel.access.Accounts;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Entry;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.oidc.FakeProvider;
import nl.huisregel.login.oidc.FakeProvider.Signed;
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
@DisplayName("Signing in through a provider")
class ProviderTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** The mailboxes that two people have; of any other, whoever came last in a test has it. */
    private static final List<String> SHARED = List.of("samen", "dubbel");
    private static final Map<String, Object> OURS = Map.of("tenant", "vlierboog");

    @LocalServerPort int port;
    @Autowired Office office;
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

    /** One board for all tests, with a school that is let in and one that is not; each test brings its own people. */
    @BeforeEach
    void open() {
        jdbc.sql("delete from guess").update();
        board = directory.boards().stream().filter(one -> one.slug().equals(FakeProvider.BOARD)).map(Board::id).findFirst()
            .orElseGet(() -> register.found(FakeProvider.BOARD, "Stichting Vlierboog", 262));
        fence.inside(board, () -> {
            if (school.locations(board).isEmpty()) {
                register.code(board, register.open(board, "via-regenton", "De Regenton", "Elzendam", Location.Kind.PRIMARY), new SchoolCode("11ZZ", "00"));
                register.code(board, register.open(board, "via-hazelhout", "Het Hazelhout", "Elzendam", Location.Kind.PRIMARY), new SchoolCode("12ZZ", "00"));
            }
        });
        var places = school.locations(board);
        regenton = places.stream().filter(one -> one.name().equals("De Regenton")).findFirst().orElseThrow().id();
        hazelhout = places.stream().filter(one -> one.name().equals("Het Hazelhout")).findFirst().orElseThrow().id();
        var petra = employed("Petra", Role.ADMINISTRATOR, null, "");
        fence.inside(board, () -> List.of("kantoor", "entree", "leerling").forEach(id -> admit(id, regenton, petra)));
    }

    @Test
    @DisplayName("ties the number of the provider to the person once; after that a changed mailbox opens nobody else's account")
    void tied_once() {
        var joris = employed("Joris", Role.TEACHER, regenton, "joris");
        var fatima = employed("Fatima", Role.TEACHER, regenton, "fatima");
        var browser = Client.stranger(port);
        assertThat(browser.get("/aanmelden").body()).contains("Log in met KANTOOR", "Leerlingen: log in met LEERLING");
        assertThat(Someone.to(in(browser, "kantoor", subject(joris), mail("Joris")))).isEqualTo("/");
        assertThat(browser.get("/ik").body()).contains("Juf Joris");
        assertThat(browser.get("/ik/toegang").body()).contains("Account bij KANTOOR", "enige manier om in te loggen");
        var again = Client.stranger(port);
        in(again, "kantoor", subject(joris), mail("fatima"));
        assertThat(again.get("/ik").body()).as("the same person, whatever mailbox").contains("Juf Joris");
        var refused = in(Client.stranger(port), "kantoor", "another" + joris, mail("joris"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("niet het account van KANTOOR waarmee je hier bekend bent");
        assertThat(Someone.to(in(Client.stranger(port), "kantoor", subject(fatima), mail("fatima")))).as("her mailbox is still hers").isEqualTo("/");
        assertThat(journal.about(board, "person", joris)).extracting(Entry::kind).containsExactly("login.linked", "login.signed_in", "login.signed_in");
        assertThat(journal.about(board, "person", joris)).allSatisfy(entry -> assertThat(entry.facts().orElseThrow().toString()).doesNotContain("@"));
    }

    @Test
    @DisplayName("makes nobody: who is unknown, there twice, not let in, closed or gone reads so, and what to do")
    void makes_nobody() {
        employed("Ans", Role.TEACHER, regenton, "samen");
        employed("Bep", Role.SUPPORT, regenton, "samen");
        employed("Ruud", Role.SUPPORT, hazelhout, "ruud");
        var joris = employed("Joris", Role.TEACHER, regenton, "joris");
        assertThat(says("kantoor", mail("niemand"))).contains("We vinden je niet");
        assertThat(says("kantoor", mail("samen"))).contains("meer mensen met dit adres");
        assertThat(says("kantoor", mail("ruud"))).contains("nog niet toegestaan");
        assertThat(says("kantoor", OURS)).contains("vertelt ons niet wie je bent");
        assertThat(says("kantoor", with(mail("joris"), "email_verified", false))).contains("weet niet zeker");
        assertThat(says("kantoor", Map.of("email", address("joris")))).as("nothing of the tenant").contains("hoort niet bij deze school");
        assertThat(says("kantoor", with(mail("joris"), "tenant", "elders"))).contains("hoort niet bij deze school");
        assertThat(accounts.actors(board, joris)).as("no account by asking").isEmpty();
        accounts.close(board, joris);
        assertThat(says("kantoor", mail("joris"))).contains("Je toegang is gesloten");
        var fatima = employed("Fatima", Role.TEACHER, regenton, "fatima");
        var browser = Client.stranger(port);
        in(browser, "kantoor", subject(fatima), mail("fatima"));
        assertThat(browser.get("/vandaag").statusCode()).isEqualTo(200);
        fence.inside(board, () -> school.employmentsOf(board, fatima).forEach(job -> register.endEmployment(board, job.employment(), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1))));
        assertThat(Someone.to(browser.get("/vandaag"))).as("at the next request").isEqualTo("/rol-voorbij");
        assertThat(in(Client.stranger(port), "kantoor", subject(fatima), mail("fatima")).body()).contains("hoor je hier niet meer bij");
    }

    @Test
    @DisplayName("takes no answer that is forged, unsigned, of or for another, too old, too early, with another number, or signed with our own secret")
    void bad_answers() {
        employed("Joris", Role.TEACHER, regenton, "joris");
        var now = clock.instant();
        UnaryOperator<JWTClaimsSet.Builder> asItIs = UnaryOperator.identity();
        assertDistrusted(Signed.BY_A_STRANGER, asItIs);
        assertDistrusted(Signed.NOT_AT_ALL, asItIs);
        assertDistrusted(Signed.WITH_THE_SECRET, asItIs);
        assertDistrusted(Signed.RIGHT, claims -> claims.issuer("https://login.kwaad.example"));
        assertDistrusted(Signed.RIGHT, claims -> claims.audience("een-ander"));
        assertDistrusted(Signed.RIGHT, claims -> claims.audience(List.of(FakeProvider.CLIENT, "een-ander")).claim("azp", "een-ander"));
        assertDistrusted(Signed.RIGHT, claims -> claims.claim("nonce", "van een ander"));
        assertDistrusted(Signed.RIGHT, claims -> claims.claim("nonce", null));
        assertDistrusted(Signed.RIGHT, claims -> claims.expirationTime(Date.from(now.minusSeconds(90))));
        assertDistrusted(Signed.RIGHT, claims -> claims.expirationTime(null));
        assertDistrusted(Signed.RIGHT, claims -> claims.issueTime(Date.from(now.plusSeconds(180))));
        assertDistrusted(Signed.RIGHT, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(180))));
        var early = twisted(Client.stranger(port), Signed.RIGHT, claims -> claims.issueTime(Date.from(clock.instant().plusSeconds(40))));
        assertThat(Someone.to(early)).as("a clock that is forty seconds off is no lie").isEqualTo("/");
        var late = twisted(Client.stranger(port), Signed.RIGHT, claims -> claims.issueTime(Date.from(clock.instant().minusSeconds(340))).expirationTime(Date.from(clock.instant().minusSeconds(40))));
        assertThat(Someone.to(late)).as("nor one that is behind").isEqualTo("/");
    }

    @Test
    @DisplayName("takes an answer once, in the browser that asked, of the provider that was asked, within ten minutes")
    void answers_count_once() {
        var joris = employed("Joris", Role.TEACHER, regenton, "joris");
        var browser = Client.stranger(port);
        var asked = asked(browser, "kantoor");
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("response_type", "code").containsEntry("scope", "openid")
            .containsEntry("redirect_uri", "http://localhost:" + port + "/aanmelden/via/kantoor/terug").containsKeys("state", "nonce", "code_challenge");
        var back = "/aanmelden/via/kantoor/terug?state=" + coded(asked.get("state")) + "&code=" + provider.signsIn(asked, subject(joris), clock, mail("joris"));
        assertThat(Client.stranger(port).get(back).body()).as("a stranger's browser").contains("hoort bij een eerdere poging");
        assertThat(Someone.to(browser.get(back))).isEqualTo("/");
        assertThat(browser.get(back).body()).as("a second time").contains("hoort bij een eerdere poging");
        for (var wrong : List.of("/aanmelden/via/kantoor/terug?state=verzonnen&code=x", "/aanmelden/via/entree/terug?state=STATE&code=x", "/aanmelden/via/kantoor/terug?state=STATE&code=x&iss=https://kwaad.example")) {
            var other = Client.stranger(port);
            var state = asked(other, "kantoor").get("state");
            assertThat(other.get(wrong.replace("STATE", coded(state))).body()).as(wrong).contains("hoort bij een eerdere poging");
        }
        var slow = Client.stranger(port);
        var first = asked(slow, "kantoor");
        clock.move(Duration.ofMinutes(11));
        assertThat(slow.get("/aanmelden/via/kantoor/terug?state=" + coded(first.get("state")) + "&code=x").body()).contains("duurde te lang");
        var stops = Client.stranger(port);
        var stopped = asked(stops, "kantoor");
        assertThat(stops.get("/aanmelden/via/kantoor/terug?state=" + coded(stopped.get("state")) + "&error=access_denied").body()).contains("Je bent bij KANTOOR gestopt");
        assertThat(stops.get("/aanmelden/via/kantoor/terug?state=" + coded(stopped.get("state")) + "&code=" + provider.signsIn(stopped, subject(joris), clock, mail("joris"))).body())
            .as("what was stopped does not go on").contains("hoort bij een eerdere poging");
        var guesses = Client.stranger(port);
        var asks = asked(guesses, "kantoor");
        provider.signsIn(asks, subject(joris), clock, mail("joris"));
        assertThat(guesses.get("/aanmelden/via/kantoor/terug?state=" + coded(asks.get("state")) + "&code=verzonnen").body()).as("a code nobody gave").contains("klopt niet");
    }

    @Test
    @DisplayName("that is away, or says it is another, says so in a sentence; the password goes on working")
    void away() {
        var answer = Client.stranger(port).get("/aanmelden/via/weg");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("WEG antwoordt nu niet", "log in met je wachtwoord");
        assertThat(Client.stranger(port).get("/aanmelden/via/anders").statusCode()).isEqualTo(503);
        assertThat(Client.stranger(port).get("/aanmelden/via/onbekend").statusCode()).isEqualTo(404);
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        assertThat(Someone.to(joris.signIn())).isEqualTo("/");
    }

    @Test
    @DisplayName("counts as a second factor only when the provider says so and when; without it a confidential page asks, and nobody hangs a telephone on half a proof")
    void second_factor() {
        var joris = employed("Joris", Role.TEACHER, regenton, "joris");
        var weak = Client.stranger(port);
        in(weak, "kantoor", subject(joris), with(mail("joris"), "auth_time", clock.instant().getEpochSecond()));
        assertThat(Someone.to(weak.get("/ik/passkeys/nieuw"))).isEqualTo("/bevestigen?naar=%2Fik%2Fpasskeys%2Fnieuw");
        assertThat(weak.get("/bevestigen?naar=/ik/passkeys/nieuw").body()).contains("Bevestig met KANTOOR", "om een link").doesNotContain("/ik/toegang/opnieuw");
        weak.get("/ik");
        assertThat(Someone.to(weak.post("/ik/toegang/opnieuw", Map.of()))).as("a telephone").startsWith("/bevestigen");
        var undated = Client.stranger(port);
        in(undated, "kantoor", subject(joris), with(mail("joris"), "amr", List.of("pwd", "mfa")));
        assertThat(Someone.to(undated.get("/ik/passkeys/nieuw"))).as("it does not say when").startsWith("/bevestigen");
        var strong = Client.stranger(port);
        in(strong, "kantoor", subject(joris), with(with(mail("joris"), "amr", List.of("pwd", "mfa")), "auth_time", clock.instant().getEpochSecond()));
        assertThat(strong.get("/ik/passkeys/nieuw").statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(16));
        assertThat(Someone.to(strong.get("/ik/passkeys/nieuw"))).startsWith("/bevestigen");

        var asked = FakeProvider.asked(location(weak.get("/bevestigen/via/kantoor?naar=/ik/passkeys/nieuw")));
        assertThat(asked).containsEntry("prompt", "login").containsEntry("max_age", "0").containsEntry("acr_values", "https://refeds.org/profile/mfa");
        assertThat(confirms(weak, asked, subject(joris), Map.of("auth_time", clock.instant().getEpochSecond())).body()).contains("vertelt niet dat je zojuist een tweede stap deed");
        var lying = FakeProvider.asked(location(weak.get("/bevestigen/via/kantoor?naar=/ik/passkeys/nieuw")));
        assertThat(confirms(weak, lying, subject(joris), Map.of("amr", List.of("mfa"), "auth_time", clock.instant().minusSeconds(3600).getEpochSecond())).body()).contains("zojuist");
        var another = FakeProvider.asked(location(weak.get("/bevestigen/via/kantoor?naar=/ik/passkeys/nieuw")));
        assertThat(confirms(weak, another, "van een ander", Map.of("amr", List.of("mfa"), "auth_time", clock.instant().getEpochSecond())).body()).contains("niet het account");
        var right = FakeProvider.asked(location(weak.get("/bevestigen/via/kantoor?naar=/ik/passkeys/nieuw")));
        assertThat(Someone.to(confirms(weak, right, subject(joris), Map.of("acr", "https://refeds.org/profile/mfa", "auth_time", clock.instant().getEpochSecond())))).isEqualTo("/ik/passkeys/nieuw");
        assertThat(weak.get("/ik/passkeys/nieuw").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("ends here at signing out, and leads on to ending it there; its account can be let go, the last one only with a warning")
    void ends() {
        var joris = employed("Joris", Role.TEACHER, regenton, "joris");
        var browser = Client.stranger(port);
        var proof = with(with(mail("joris"), "amr", List.of("mfa")), "auth_time", clock.instant().getEpochSecond());
        in(browser, "kantoor", subject(joris), proof);
        browser.get("/ik/toegang");
        assertThat(Someone.to(browser.post("/ik/toegang/via/kantoor/einde", Map.of()))).isEqualTo("/ik/toegang");
        assertThat(browser.get("/ik/toegang").body()).as("without the word that it is the last one").contains("Account bij KANTOOR");
        assertThat(fence.reading(board, () -> jdbc.sql("select count(*) from spring_session_attributes where encode(attribute_bytes, 'escape') like '%eyJ%'").query(Integer.class).single()))
            .as("what the provider signed is kept sealed").isZero();
        var left = browser.post("/afmelding", Map.of());
        assertThat(left.body()).contains("Je bent uitgelogd", provider.issuer() + "/logout?id_token_hint=eyJ", "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2F", "Log ook uit bij KANTOOR");
        assertThat(Someone.to(browser.get("/vandaag"))).isEqualTo("/");
        in(browser, "kantoor", subject(joris), proof);
        browser.get("/ik/toegang");
        browser.post("/ik/toegang/via/kantoor/einde", Map.of("laatste", "ja"));
        assertThat(browser.get("/ik/toegang").body()).doesNotContain("Account bij KANTOOR").contains("losgemaakt");
        assertThat(Someone.to(in(Client.stranger(port), "kantoor", "new" + joris, mail("joris")))).as("a new account of the same person").isEqualTo("/");
    }

    @Test
    @DisplayName("by number asks at which school; a pupil comes in by first name")
    void numbers() {
        var lotte = employed("Lotte", Role.TEACHER, regenton, "");
        var number = "1" + COUNT.incrementAndGet();
        key(lotte, regenton, "staff", number);
        var here = Map.<String, Object>of("employeeNumber", number, "nlEduPersonHomeOrganizationId", "11ZZ00");
        assertThat(in(Client.stranger(port), "entree", "x" + lotte, with(here, "nlEduPersonHomeOrganizationId", "12ZZ")).body()).contains("We vinden je niet");
        assertThat(Someone.to(in(Client.stranger(port), "entree", subject(lotte), here))).isEqualTo("/");
        assertThat(in(Client.stranger(port), "entree", subject(lotte), with(here, "nlEduPersonHomeOrganizationId", "12ZZ")).body()).as("known, of another school now").contains("bij een andere school");
        var finn = pupil("Finn", 16, "7" + number);
        var noor = pupil("Noor", 9, "8" + number);
        var browser = Client.stranger(port);
        assertThat(Someone.to(in(browser, "leerling", subject(finn), pupilIs("7" + number)))).isEqualTo("/");
        assertThat(browser.get("/ik").body()).contains("Finn").doesNotContain("Achternaam");
        assertThat(Someone.to(in(Client.stranger(port), "leerling", subject(noor), pupilIs("8" + number)))).isEqualTo("/");
        assertThat(in(Client.stranger(port), "leerling", "y" + lotte, pupilIs(number)).body()).as("a teacher is no pupil").contains("We vinden je niet");
        assertThat(accounts.actors(board, noor)).as("below sixteen there is no account").isEmpty();
    }

    @Test
    @DisplayName("is for whom the administrator lets in, a school at a time, with who shares an address said beforehand")
    void admissions() {
        var petra = new Someone(port, clock, "petra" + COUNT.incrementAndGet() + "@vlierboog.example", Office.PASSWORD);
        var person = employed("Petra", Role.ADMINISTRATOR, null, "");
        petra.accept(invitation(person));
        employed("Ans", Role.TEACHER, hazelhout, "dubbel");
        employed("Bep", Role.SUPPORT, hazelhout, "dubbel");
        var ruud = employed("Ruud", Role.SUPPORT, hazelhout, "ruud");
        var page = petra.browser.get("/inloggen-via").body();
        assertThat(page).contains("KANTOOR", "Het Hazelhout", "mag zo niet inloggen", "Ans Achternaam", "Bep Achternaam", "Herkend aan het e-mailadres (email)");
        assertThat(Someone.to(petra.browser.post("/inloggen-via/kantoor/" + hazelhout + "/toelating", Map.of()))).isEqualTo("/inloggen-via");
        assertThat(petra.browser.get("/inloggen-via").body()).contains("mag inloggen sinds");
        assertThat(Someone.to(in(Client.stranger(port), "kantoor", subject(ruud), mail("ruud")))).isEqualTo("/");
        assertThat(petra.browser.get("/collegas").body()).contains("Ruud Achternaam");
        petra.browser.post("/inloggen-via/kantoor/" + hazelhout + "/einde", Map.of());
        assertThat(in(Client.stranger(port), "kantoor", subject(ruud), mail("ruud")).body()).contains("nog niet toegestaan");
        assertThat(petra.browser.post("/inloggen-via/kantoor/" + UUID.randomUUID() + "/toelating", Map.of()).statusCode()).isEqualTo(404);
        assertThat(petra.browser.post("/inloggen-via/leerling/bestuur/toelating", Map.of()).statusCode()).as("no pupil works for the board").isEqualTo(404);
    }

    private void assertDistrusted(Signed signed, UnaryOperator<JWTClaimsSet.Builder> twist) {
        var browser = Client.stranger(port);
        var answer = twisted(browser, signed, twist);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Het antwoord van KANTOOR klopt niet");
        assertThat(Someone.to(browser.get("/vandaag"))).isEqualTo("/");
    }

    private HttpResponse<String> twisted(Client browser, Signed signed, UnaryOperator<JWTClaimsSet.Builder> twist) {
        var asked = asked(browser, "kantoor");
        return browser.get("/aanmelden/via/kantoor/terug?state=" + coded(asked.get("state")) + "&code=" + provider.signsIn(asked, "twisted", clock, mail("joris"), signed, twist));
    }

    private HttpResponse<String> in(Client browser, String id, String subject, Map<String, Object> claims) {
        var asked = asked(browser, id);
        return browser.get("/aanmelden/via/" + id + "/terug?state=" + coded(asked.get("state")) + "&code=" + provider.signsIn(asked, subject, clock, claims));
    }

    private HttpResponse<String> confirms(Client browser, Map<String, String> asked, String subject, Map<String, Object> claims) {
        return browser.get("/aanmelden/via/kantoor/terug?state=" + coded(asked.get("state")) + "&code=" + provider.signsIn(asked, subject, clock, claims));
    }

    private String says(String id, Map<String, Object> claims) {
        return in(Client.stranger(port), id, "nobody" + COUNT.incrementAndGet(), claims).body();
    }

    private Map<String, String> asked(Client browser, String id) {
        return FakeProvider.asked(location(browser.get("/aanmelden/via/" + id)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String invitation(UUID person) {
        return office.link(new Office.Staff(board, 0, regenton, hazelhout, person, person, person, person, person, person), person);
    }

    private UUID employed(String first, Role role, UUID location, String mailbox) {
        return fence.inside(board, () -> {
            var person = register.welcome(board, first, "Achternaam", "juf " + first, null);
            register.employ(board, person, role, location, null, LocalDate.now(clock.getZone()).minusDays(1));
            if (!mailbox.isEmpty()) {
                if (!SHARED.contains(mailbox)) {
                    jdbc.sql("update contact set email = 'was-' || email where board_id = :board and email = :email").param("board", board.value()).param("email", address(mailbox)).update();
                }
                jdbc.sql("insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, :email, 'roster', now())")
                    .param("board", board.value()).param("person", person).param("email", address(mailbox)).update();
            }
            return person;
        });
    }

    private UUID pupil(String first, int age, String number) {
        return fence.inside(board, () -> {
            var today = LocalDate.now(clock.getZone());
            var group = school.groupsAt(board, regenton).stream().findFirst().map(one -> one.id()).orElseGet(() -> register.form(board, regenton, SchoolYear.of(today), "groep 5"));
            var person = register.welcome(board, first, "Achternaam", null, today.minusYears(age).minusDays(1));
            register.enrol(board, person, group, today.minusDays(1));
            key(person, regenton, "pupil", number);
            return person;
        });
    }

    private void key(UUID person, UUID location, String kind, String key) {
        fence.inside(board, () -> jdbc.sql("insert into person_key (board_id, location_id, kind, key, person_id) values (:board, :location, :kind, :key, :person)")
            .param("board", board.value()).param("location", location).param("kind", kind).param("key", key).param("person", person).update());
    }

    private void admit(String id, UUID location, UUID by) {
        jdbc.sql("insert into provider_admission (board_id, provider, location_id, admitted_by, admitted_at) values (:board, :id, :location, :by, now()) on conflict do nothing")
            .param("board", board.value()).param("id", id).param("location", location).param("by", by).update();
    }

    private static Map<String, Object> pupilIs(String number) {
        return Map.of("nlEduPersonProfileId", number + "@regenton.example", "nlEduPersonHomeOrganizationId", "11ZZ");
    }

    private static Map<String, Object> mail(String mailbox) {
        return with(OURS, "email", address(mailbox));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }

    private static String address(String mailbox) {
        return mailbox.toLowerCase() + "@via.example";
    }

    private static String subject(UUID person) {
        return "number of " + person;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
