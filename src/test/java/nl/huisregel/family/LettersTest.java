package nl.huisregel.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.paper.PdfReader;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
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
@DisplayName("A letter for a parent")
class LettersTest {

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired FamilyCodes codes;
    @Autowired Invitees invitees;
    @Autowired Environment environment;

    private DriverManagerDataSource owner;
    private BoardId board;
    private UUID location;
    private UUID group;
    private Parents parents;

    /** A group of its own, so that what one test hands out is in no other's pile: Aya and her little brother Bo, and Cas. */
    private UUID aya;
    private UUID bo;
    private UUID cas;
    private UUID mother;
    private UUID father;
    private UUID carer;

    @BeforeEach
    void open() {
        owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        var place = directory.at("de-regenton").orElseThrow();
        board = place.board().id();
        location = place.location().id();
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));
        fence.inside(board, () -> {
            group = register.form(board, location, SchoolYear.of(today), "groep " + UUID.randomUUID().toString().substring(0, 8));
            aya = register.welcome(board, "Aya", "Brink", null, today.minusYears(9));
            bo = register.welcome(board, "Bo", "Brink", null, today.minusYears(7));
            cas = register.welcome(board, "Cas", "Duin", null, today.minusYears(8));
            mother = register.welcome(board, "Mirjam", "Brink", null, null);
            father = register.welcome(board, "Frank", "Duin", null, null);
            carer = register.welcome(board, "Corrie", "Duin", null, null);
            List.of(aya, bo, cas).forEach(child -> register.enrol(board, child, group, today.minusDays(1)));
            List.of(aya, bo).forEach(child -> register.entrust(board, mother, child, Relation.MOTHER, Authority.YES, today.minusDays(1)));
            register.entrust(board, father, cas, Relation.FATHER, Authority.YES, today.minusDays(1));
            register.entrust(board, carer, cas, Relation.CARER, Authority.NO, today.minusDays(1));
        });
        parents = new Parents(port);
    }

    /** What is guessed wrong here is no matter of the next test, and the group is gone for the others. */
    @AfterEach
    void close() {
        JdbcClient.create(owner).sql("delete from guess").update();
        TestDatabase.fence(owner).inside(board, () -> JdbcClient.create(owner).sql("update enrolment set from_day = current_date - 9, until_day = current_date - 8 where board_id = :board and group_id = :group")
            .param("board", board.value()).param("group", group).update());
    }

    @Test
    @DisplayName("comes for a whole group in one file, a page each, in the order of the class, one for each guardian")
    void the_pile() throws Exception {
        parents.office.get("/ouders/groepen/" + group);
        assertThat(Parents.to(parents.office.post("/ouders/groepen/" + group + "/brieven", Map.of()))).isEqualTo("/ouders/groepen/" + group + "?gedaan=brieven&aantal=3");
        assertThat(parents.office.get("/ouders/groepen/" + group + "?gedaan=brieven&aantal=3").body()).contains("3 brieven zijn klaar", "0 van 3 ouders zijn binnen", "3 ouders hebben een code", "Print 3 brieven");
        var file = parents.office.bytes("/ouders/groepen/" + group + "/brieven.pdf").body();
        assertThat(new PdfReader(file).faults()).as("rules of PDF/UA-1").isEmpty();
        assertThat(new PdfReader(file).rightMargin()).as("nothing is cut off").isGreaterThan(17.9);
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            var pages = IntStream.rangeClosed(1, 3).mapToObj(page -> page(pdf, page)).toList();
            assertThat(pages.get(0)).as("with the youngest").contains("Bo, groep", "Mirjam Brink", "foto’s van Bo en Aya", "localhost:" + port + "/brief", "English");
            assertThat(pages.subList(1, 3)).allSatisfy(page -> assertThat(page).contains("Cas, groep"));
            assertThat(pages.get(1) + pages.get(2)).contains("Frank Duin", "Corrie Duin");
            assertThat(pages.stream().map(Parents::code).distinct()).hasSize(3);
            assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain("◊", "1 / 3"));
            var again = parents.text("/ouders/groepen/" + group + "/brieven.pdf");
            assertThat(pages).as("the same codes when it is printed again").allSatisfy(page -> assertThat(again).contains(Parents.code(page)));
        }
    }

    @Test
    @DisplayName("tells who has no authority what they can see, and asks them nothing; later no question of consent either")
    void without_authority() {
        assertThat(text(parents.letter(carer), carer)).contains("Vragen over foto’s beantwoordt wie het gezag over het kind heeft").doesNotContain("Jij beslist");
        var corrie = parents.comes(carer);
        assertThat(corrie.get("/kinderen/" + cas).body()).doesNotContain("Beantwoord de vraag");
        assertThat(corrie.get("/kinderen/" + cas + "/toestemming").body()).doesNotContain("Verstuur mijn antwoorden", "type=\"radio\"");
        var answer = corrie.post("/kinderen/" + cas + "/toestemming", Map.of("open_web.photo", "ja", "vraag", "x"));
        assertThat(answer.statusCode()).isIn(403, 422);
    }

    @Test
    @DisplayName("is typed over with spaces, in small letters and with an O for a zero; then it asks whose it is, and a no leaves the code good")
    void typed_over() {
        var code = parents.letter(father);
        var typed = code.toLowerCase().replace('-', ' ').replace('0', 'o');
        var wife = Client.stranger(port);
        assertThat(Parents.to(parents.types(wife, typed))).isEqualTo("/brief/wie");
        assertThat(wife.get("/brief/wie").body()).contains("Ben jij Frank Duin?", "één ouder van Cas");
        assertThat(wife.post("/brief/wie", Map.of("ben", "ander")).body()).contains("Deze brief is voor iemand anders", "De code werkt nog");
        assertThat(Parents.to(wife.get("/brief/wie"))).as("nothing is left of it").isEqualTo("/brief");
        var frank = Client.stranger(port);
        parents.types(frank, code);
        frank.get("/brief/wie");
        assertThat(Parents.to(frank.post("/brief/wie", Map.of("ben", "ik")))).isEqualTo("/ik/mailadres");
        assertThat(frank.get("/kinderen/" + cas).body()).as("first of all the question").contains("is nog een vraag niet beantwoord", "Beantwoord de vraag");
        assertThat(parents.office.get("/ouders/groepen/" + group).body()).contains("1 van 3 ouders zijn binnen");
    }

    @Test
    @DisplayName("works once, also for many who use it at the same moment")
    void once() throws Exception {
        var code = parents.letter(father);
        var found = (FamilyCodes.Looked.Found) codes.look(code, "192.0.2.7");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(IntStream.range(0, 4).<Callable<Object>>mapToObj(_ -> () -> codes.use(found)).toList());
            assertThat(answers.stream().map(Future::resultNow).map(Object::toString).filter(one -> !one.equals("Optional.empty"))).hasSize(1);
        }
        assertThat(parents.types(Client.stranger(port), code).body()).contains("Deze brief werkt niet meer", "al gebruikt", "Vertel het school meteen");
    }

    @Test
    @DisplayName("ends: after thirty days, with a newer one, and with the guardianship; each page says what to do")
    void ends() {
        var old = parents.letter(father);
        var code = parents.letter(father);
        assertThat(parents.types(Client.stranger(port), old).body()).contains("School maakte een nieuwe");
        as("update family_code set expires_at = now() - interval '1 minute' where board_id = :board and person_id = :person and used_at is null and dropped_at is null", father);
        assertThat(parents.types(Client.stranger(port), code).body()).contains("verlopen", "Vraag school om een nieuwe brief");
        assertThat(parents.office.get("/ouders/groepen/" + group).body()).contains("De code is verlopen");
        assertThat(new String(parents.office.bytes("/ouders/personen/" + father + "/brief.pdf").body())).contains("Er is niets te printen");
        var third = parents.letter(father);
        fence.inside(board, () -> register.endGuardianship(board, father, cas, LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).minusDays(1)));
        assertThat(parents.types(Client.stranger(port), third).body()).contains("Deze brief werkt niet meer", "Vraag het school").doesNotContain("Cas", "Frank");
    }

    @Test
    @DisplayName("between typing and saying yes the guardianship can end too")
    void ends_halfway() {
        var frank = Client.stranger(port);
        parents.types(frank, parents.letter(father));
        frank.get("/brief/wie");
        fence.inside(board, () -> register.endGuardianship(board, father, cas, LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).minusDays(1)));
        assertThat(frank.post("/brief/wie", Map.of("ben", "ik")).body()).contains("Deze brief werkt niet meer");
        assertThat(frank.get("/kinderen/" + cas).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("that nobody has is one answer for everybody, and guessing waits longer every time")
    void guessing() {
        var code = parents.letter(father);
        var thief = Client.stranger(port);
        var wrong = parents.types(thief, "AAAA-AAAA-AAAA");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Deze code kennen we niet");
        assertThat(parents.types(thief, "onzin").body().replaceAll("(?s)value=\"[^\"]*\"", "")).isEqualTo(wrong.body().replaceAll("(?s)value=\"[^\"]*\"", ""));
        for (int i = 0; i < 30; i++) {
            thief.post("/brief", Map.of("code", "AAAA-AAAA-AAA" + LetterCode.SIGNS.charAt(i % 22)));
        }
        var later = thief.post("/brief", Map.of("code", code));
        assertThat(later.statusCode()).as("the right one does not open either").isEqualTo(429);
        assertThat(later.body()).contains("Er zijn veel codes geprobeerd");
    }

    @Test
    @DisplayName("lets in nobody who was closed, at the next request, until the office makes a new one; a teacher cannot close or reopen")
    void closed() {
        var frank = parents.comes(father);
        assertThat(frank.get("/kinderen/" + cas).statusCode()).isEqualTo(200);
        parents.office.get("/ouders/groepen/" + group);
        parents.office.post("/ouders/personen/" + father + "/sluiting", Map.of("groep", group.toString()));
        assertThat(frank.get("/kinderen/" + cas).statusCode()).isEqualTo(302);
        assertThat(parents.office.get("/ouders/groepen/" + group).body()).contains("Toegang gesloten");
        assertThat(parents.comes(father).get("/kinderen/" + cas).statusCode()).isEqualTo(200);
        var joris = Client.as(port, "Meester Joris");
        joris.get("/ouders");
        assertThat(joris.post("/ouders/personen/" + father + "/sluiting", Map.of()).statusCode()).isEqualTo(403);
        assertThat(joris.post("/ouders/personen/" + father + "/brief", Map.of()).statusCode()).as("of another group").isEqualTo(404);
    }

    @Test
    @DisplayName("for one's own family another makes: juf Fatima makes none for Hamid, and their letters are in nobody's pile of hers")
    void own_family() {
        var hamid = person("Hamid", "El Amrani");
        var fatima = person("Fatima", "El Amrani");
        assertThat(parents.office.post("/ouders/personen/" + hamid + "/brief", Map.of()).statusCode()).isEqualTo(302);
        fence.inside(board, () -> register.employ(board, fatima, Role.HEAD, location, null, LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))));
        try {
            var asHead = new Actor(board, fatima, Hat.HEAD, Optional.of(location), "Fatima");
            assertThat(invitees.person(asHead, hamid)).isEmpty();
            assertThat(invitees.person(asHead, fatima)).isEmpty();
            assertThat(invitees.person(asHead, father)).isPresent();
        } finally {
            as("delete from employment where board_id = :board and person_id = :person and role = 'head'", fatima);
        }
    }

    @Test
    @DisplayName("opens no work: who teaches here too comes in as a parent, and cannot become a teacher or set what opens their work")
    void no_work_at_home() {
        var fatima = parents.comes(person("Fatima", "El Amrani"));
        assertThat(fatima.get("/ik").body()).doesNotContain("leerkracht");
        fatima.post("/ik/hoedanigheid", Map.of("hat", "TEACHER"));
        assertThat(fatima.get("/vandaag").statusCode()).isEqualTo(403);
        assertThat(fatima.get("/ik/toegang").body()).doesNotContain("Kies een wachtwoord");
        assertThat(Parents.to(fatima.post("/ik/toegang/opnieuw", Map.of()))).isEqualTo("/ik/toegang");
        assertThat(Parents.to(fatima.get("/ik/wachtwoord"))).startsWith("/bevestigen");
    }

    private String text(String code, UUID person) {
        var text = parents.text("/ouders/personen/" + person + "/brief.pdf");
        assertThat(text).contains(code);
        return text.replaceAll("\\s+", " ");
    }

    private void as(String statement, UUID person) {
        TestDatabase.fence(owner).inside(board, () -> JdbcClient.create(owner).sql(statement).param("board", board.value()).param("person", person).update());
    }

    private UUID person(String first, String last) {
        return TestDatabase.fence(owner).reading(board, () -> JdbcClient.create(owner).sql("select id from person where board_id = :board and first_name = :first and last_name = :last")
            .param("board", board.value()).param("first", first).param("last", last).query(UUID.class).single());
    }

    private static String page(org.apache.pdfbox.pdmodel.PDDocument pdf, int page) {
        try {
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
