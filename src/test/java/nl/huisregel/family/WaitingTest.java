package nl.huisregel.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.cast.Client;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.SchoolYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@InDemo
@DisplayName("The answer of a parent who came with a letter")
class WaitingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired Consents consents;
    @Autowired Environment environment;

    private DriverManagerDataSource owner;
    private BoardId board;
    private UUID group;
    private UUID dirk;
    private UUID els;
    private UUID wim;
    private String email;
    private Parents parents;

    /** Dirk, whose mother's mailbox the school holds and whose father's it does not. */
    @BeforeEach
    void open() {
        owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        var place = directory.at("de-regenton").orElseThrow();
        board = place.board().id();
        email = "els." + UUID.randomUUID() + "@post.example";
        fence.inside(board, () -> {
            group = register.form(board, place.location().id(), SchoolYear.of(TODAY), "groep " + UUID.randomUUID().toString().substring(0, 8));
            dirk = register.welcome(board, "Dirk", "Eik", null, TODAY.minusYears(8));
            els = register.welcome(board, "Els", "Eik", null, null);
            wim = register.welcome(board, "Wim", "Eik", null, null);
            register.enrol(board, dirk, group, TODAY.minusDays(1));
            register.entrust(board, els, dirk, Relation.MOTHER, Authority.YES, TODAY.minusDays(1));
            register.entrust(board, wim, dirk, Relation.FATHER, Authority.YES, TODAY.minusDays(1));
        });
        mailbox(els, email);
        parents = new Parents(port);
    }

    @AfterEach
    void close() {
        JdbcClient.create(owner).sql("delete from guess").update();
        run("update enrolment set from_day = current_date - 9, until_day = current_date - 8 where board_id = :board and group_id = :id", group);
    }

    @Test
    @DisplayName("waits where it says yes, and works at once where it says no; the code of the mailbox makes the yes count")
    void yes_waits_no_works() {
        var els = parents.comes(this.els);
        var waits = Parents.to(answer(els, "open_web", "ja", "paper", "nee"));
        assertThat(waits).startsWith("/antwoord/");
        assertThat(state("paper")).isEqualTo(ConsentState.REFUSED);
        assertThat(state("open_web")).isEqualTo(ConsentState.UNANSWERED);
        var page = els.get(waits);
        assertThat(page.body()).contains("Nog één stap", "Je ja voor Dirk telt nog niet", "Stuur een code naar e•••@p•••.example", "Een nee hoeft nooit te wachten").doesNotContain(email);
        assertThat(els.get("/kinderen/" + dirk + "/toestemming").body()).contains("Een deel van je ja telt nog niet");
        assertThat(els.get("/kinderen/" + dirk).body()).as("who waits for the school is not asked again").doesNotContain("Beantwoord de vraag");
        els.get(waits);
        var sent = els.post("/ik/mailcode/verzending", Map.of("naar", waits));
        var code = Parents.mailed(sent);
        assertThat(els.post("/ik/mailcode", Map.of("code", code.equals("000000") ? "000001" : "000000", "naar", waits)).statusCode()).isEqualTo(422);
        assertThat(state("open_web")).isEqualTo(ConsentState.UNANSWERED);
        assertThat(Parents.to(els.post("/ik/mailcode", Map.of("code", code.substring(0, 3) + " " + code.substring(3), "naar", waits)))).startsWith("/bewijzen/");
        assertThat(state("open_web")).isEqualTo(ConsentState.GIVEN);
        assertThat(els.get(waits).body()).contains("Je ja telt");
        assertThat(els.post("/ik/mailcode", Map.of("code", code, "naar", waits)).statusCode()).as("once").isEqualTo(422);
    }

    @Test
    @DisplayName("a change to yes asks the code again after a quarter of an hour; taking a yes back never asks anything")
    void change() {
        var els = proven();
        assertThat(Parents.to(answer(els, "open_web", "ja", "paper", "nee"))).as("the first answer counts").startsWith("/bewijzen/");
        later(this.els);
        assertThat(Parents.to(answer(els, "open_web", "ja", "paper", "ja"))).startsWith("/antwoord/");
        assertThat(state("paper")).isEqualTo(ConsentState.REFUSED);
        els.get("/kinderen/" + dirk + "/toestemming/open_web/intrekking");
        assertThat(Parents.to(els.post("/kinderen/" + dirk + "/toestemming/open_web/intrekking", Map.of()))).startsWith("/bewijzen/");
        assertThat(state("open_web")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    @DisplayName("what its giver said since then stands: a no that came later is not undone by a code that was still out")
    void later_no_stands() {
        var els = parents.comes(this.els);
        var waits = Parents.to(answer(els, "open_web", "ja"));
        answer(els, "open_web", "nee");
        els.get(waits);
        var code = Parents.mailed(els.post("/ik/mailcode/verzending", Map.of("naar", waits)));
        els.post("/ik/mailcode", Map.of("code", code, "naar", waits));
        assertThat(state("open_web")).isEqualTo(ConsentState.REFUSED);
        assertThat(els.get(waits).body()).doesNotContain("Je ja telt");
    }

    @Test
    @DisplayName("a yes that waits is taken back with one tap, without proving anything")
    void taken_back() {
        var els = parents.comes(this.els);
        var waits = Parents.to(answer(els, "open_web", "ja"));
        els.get(waits);
        els.post(waits + "/einde", Map.of());
        assertThat(els.get(waits).body()).contains("Dit antwoord telt niet meer");
        assertThat(Client.as(port, "Samira").get(waits).statusCode()).as("of somebody else").isEqualTo(404);
    }

    @Test
    @DisplayName("where the school holds no mailbox the office says whether it was them, and on what it rests that")
    void office_believes() {
        var wim = parents.comes(this.wim);
        wim.get("/ik/mailadres");
        assertThat(wim.post("/ik/mailadres", Map.of("email", "wim.eik@post.example")).body()).contains("School kijkt hier eerst naar", "Zeg je nee, dan werkt dat meteen");
        var waits = Parents.to(answer(wim, "open_web", "ja"));
        assertThat(wim.get(waits).body()).contains("Je ja wacht op school");
        assertThat(parents.office.get("/vandaag").body()).contains("/ouders/antwoorden");
        var list = parents.office.get("/ouders/antwoorden").body();
        assertThat(list).contains("Wim Eik", "wim.eik@post.example", "Zegt ja voor Dirk", "School heeft geen mailadres");
        assertThat(parents.office.post("/ouders/antwoorden/" + this.wim, Map.of("besluit", "ja", "reden", " ")).statusCode()).as("without a reason").isEqualTo(422);
        assertThat(state("open_web")).isEqualTo(ConsentState.UNANSWERED);
        assertThat(Parents.to(parents.office.post("/ouders/antwoorden/" + this.wim, Map.of("besluit", "ja", "reden", "Gebeld op het bekende nummer")))).endsWith("gedaan=ja");
        assertThat(state("open_web")).isEqualTo(ConsentState.GIVEN);
        assertThat(parents.office.get("/ouders/antwoorden").body()).doesNotContain("Wim Eik");
        wim.get("/ik/mailcode");
        assertThat(Parents.mailed(wim.post("/ik/mailcode/verzending", Map.of()))).as("the mailbox counts from now on").isNotEmpty();
    }

    @Test
    @DisplayName("or that it was not, and then nothing of it counts and the parent reads why; a second decision finds nothing")
    void office_refuses() {
        var wim = parents.comes(this.wim);
        var waits = Parents.to(answer(wim, "open_web", "ja"));
        parents.office.get("/ouders/antwoorden");
        parents.office.post("/ouders/antwoorden/" + this.wim, Map.of("besluit", "nee", "reden", "Wim wist van niets"));
        assertThat(state("open_web")).isEqualTo(ConsentState.UNANSWERED);
        assertThat(wim.get(waits).body()).contains("School nam je ja niet over", "Wim wist van niets");
        assertThat(wim.get("/kinderen/" + dirk + "/toestemming").body()).contains("Wim wist van niets");
        assertThat(parents.office.post("/ouders/antwoorden/" + this.wim, Map.of("besluit", "ja", "reden", "Toch wel")).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("does not count any more when the authority ended before the office looked")
    void authority_ended() {
        var wim = parents.comes(this.wim);
        answer(wim, "open_web", "ja");
        run("update guardianship set authority = 'no' where board_id = :board and guardian_id = :id", this.wim);
        parents.office.get("/ouders/antwoorden");
        assertThat(Parents.to(parents.office.post("/ouders/antwoorden/" + this.wim, Map.of("besluit", "ja", "reden", "Gebeld")))).endsWith("gedaan=laat");
        assertThat(state("open_web")).isEqualTo(ConsentState.UNANSWERED);
    }

    @Test
    @DisplayName("a mailbox two parents share does not turn the no of one into a yes by itself: the office looks")
    void shared_mailbox() {
        mailbox(this.wim, email);
        var els = proven();
        answer(els, "open_web", "nee");
        assertThat(Parents.to(answer(els, "paper", "ja"))).as("a first yes counts").startsWith("/bewijzen/");
        var waits = Parents.to(answer(els, "open_web", "ja"));
        assertThat(els.get(waits).body()).contains("Je ja wacht op school");
        assertThat(state("open_web")).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    @DisplayName("trying out mailboxes is counted, and tells no more than that the school will look")
    void mailboxes_are_not_guessed() {
        var wim = parents.comes(this.wim);
        for (int i = 0; i < 5; i++) {
            wim.get("/ik/mailadres");
            wim.post("/ik/mailadres", Map.of("email", "gok" + i + "@post.example"));
        }
        wim.get("/ik/mailadres");
        assertThat(wim.post("/ik/mailadres", Map.of("email", email)).statusCode()).isEqualTo(429);
        assertThat(wim.get("/ik/mailadres").body()).doesNotContain(email);
    }

    @Test
    @DisplayName("comes in again by mail: the same answer for a mailbox nobody has, a link for this browser only, once, and a code beside it")
    void again_by_mail() {
        proven();
        var els = Client.stranger(port);
        els.get("/aanmelden/mail");
        var sent = els.post("/aanmelden/mail", Map.of("email", " " + email.toUpperCase() + " "));
        var stranger = Client.stranger(port);
        stranger.get("/aanmelden/mail");
        assertThat(plain(stranger.post("/aanmelden/mail", Map.of("email", "niemand@post.example")).body())).isEqualTo(plain(sent.body()));
        var link = mailedLink();
        assertThat(Client.stranger(port).get(link).body()).as("in another browser").contains("Ga terug naar het andere venster").doesNotContain("<button class=\"btn main full\">");
        assertThat(els.get(link).body()).contains("Tik op de knop");
        assertThat(Parents.to(els.post(link, Map.of()))).isEqualTo("/");
        assertThat(els.get("/kinderen/" + dirk).statusCode()).isEqualTo(200);
        assertThat(els.get(link).body()).as("once").contains("Ga terug naar het andere venster");
        var phone = Client.stranger(port);
        phone.get("/aanmelden/mail");
        var code = Parents.mailed(phone.post("/aanmelden/mail", Map.of("email", email)));
        assertThat(phone.post("/aanmelden/mail/code", Map.of("code", code.equals("000000") ? "000001" : "000000")).statusCode()).isEqualTo(422);
        assertThat(Parents.to(phone.post("/aanmelden/mail/code", Map.of("code", code)))).isEqualTo("/");
        assertThat(Parents.to(answer(phone, "open_web", "ja"))).as("a mailbox that was just shown counts").startsWith("/bewijzen/");
    }

    @Test
    @DisplayName("is answered while the mail cannot be written yet, so how long it takes tells nobody who has a mailbox here")
    void answered_beside() throws Exception {
        proven();
        var els = Client.stranger(port);
        els.get("/aanmelden/mail");
        try (var held = owner.getConnection(); var statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("lock table mail in access exclusive mode");
            assertThat(els.post("/aanmelden/mail", Map.of("email", email)).statusCode()).isEqualTo(200);
            held.rollback();
        }
        assertThat(mailedLink()).startsWith("/aanmelden/mail/link/");
    }

    @Test
    @DisplayName("asks who it is where two parents share the mailbox")
    void who_again() {
        proven();
        parents.comes(this.wim);
        mailbox(this.wim, email);
        var browser = Client.stranger(port);
        browser.get("/aanmelden/mail");
        var code = Parents.mailed(browser.post("/aanmelden/mail", Map.of("email", email)));
        var who = browser.post("/aanmelden/mail/code", Map.of("code", code));
        assertThat(who.body()).contains("Wie ben jij?", "Els", "Wim");
        assertThat(Parents.to(browser.post("/aanmelden/mail/wie", Map.of("wie", "7")))).isEqualTo("/aanmelden/mail");
        assertThat(Parents.to(browser.post("/aanmelden/mail/wie", Map.of("wie", "1")))).isEqualTo("/");
        assertThat(browser.get("/kinderen/" + dirk).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("an ended guardianship is out at the next request, and asks for no mail any more")
    void ended() {
        var els = proven();
        assertThat(els.get("/kinderen/" + dirk).statusCode()).isEqualTo(200);
        fence.inside(board, () -> register.endGuardianship(board, this.els, dirk, TODAY.minusDays(1)));
        assertThat(els.get("/kinderen/" + dirk).statusCode()).isEqualTo(302);
        var again = Client.stranger(port);
        again.get("/aanmelden/mail");
        assertThat(again.post("/aanmelden/mail", Map.of("email", email)).body()).contains("Kijk in je mail").doesNotContain("Dit is de code");
    }

    /** Els, in with her letter, who showed the mailbox. */
    private Client proven() {
        var els = parents.comes(this.els);
        var code = Parents.mailed(els.post("/ik/mailadres", Map.of("email", email)));
        els.post("/ik/mailcode", Map.of("code", code));
        return els;
    }

    private java.net.http.HttpResponse<String> answer(Client parent, String... layersAndAnswers) {
        var page = parent.get("/kinderen/" + dirk + "/toestemming").body();
        var form = new HashMap<>(Client.hidden(page));
        for (int i = 0; i < layersAndAnswers.length; i += 2) {
            form.put(layersAndAnswers[i] + ".photo", layersAndAnswers[i + 1]);
        }
        return parent.post("/kinderen/" + dirk + "/toestemming", form);
    }

    private ConsentState state(String layer) {
        return consents.onRecord(board, List.of(dirk), Instant.now()).get(dirk).getOrDefault(layer + "/photo", ConsentState.UNANSWERED);
    }

    /** A quarter of an hour goes by for who is in with this account. */
    private void later(UUID person) {
        JdbcClient.create(owner).sql("""
            update spring_session_attributes a set attribute_bytes = decode(replace(encode(attribute_bytes, 'hex'), encode(convert_to(to_char(now() at time zone 'utc', 'YYYY-MM-DD'), 'UTF8'), 'hex'),
                encode(convert_to(to_char(now() at time zone 'utc' - interval '1 day', 'YYYY-MM-DD'), 'UTF8'), 'hex')), 'hex')
            from spring_session s where s.primary_id = a.session_primary_id and s.principal_name = :who and a.attribute_name in ('mailbox', 'proven')
            """).param("who", board + "/" + person).update();
    }

    /** It is written beside the answer. */
    private String mailedLink() {
        for (var until = Instant.now().plusSeconds(20); ; ) {
            var link = TestDatabase.fence(owner).reading(board, () -> JdbcClient.create(owner).sql("select link from mail where board_id = :board and lower(address) = :email and link <> '' order by made_at desc limit 1")
                .param("board", board.value()).param("email", email).query(String.class).optional());
            if (link.isPresent() || Instant.now().isAfter(until)) {
                return link.orElseThrow();
            }
            Thread.onSpinWait();
        }
    }

    /** Without what differs in each page, and what only the demo tells. */
    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("<div class=\"notice\">.*?</div>", "").replaceAll("\\s+", " ");
    }

    private void mailbox(UUID person, String address) {
        TestDatabase.fence(owner).inside(board, () -> JdbcClient.create(owner).sql("insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, :email, 'guardians', now())"
            + " on conflict (board_id, person_id) do update set email = excluded.email").param("board", board.value()).param("person", person).param("email", address).update());
    }

    private void run(String statement, UUID id) {
        TestDatabase.fence(owner).inside(board, () -> JdbcClient.create(owner).sql(statement).param("board", board.value()).param("id", id).update());
    }
}
