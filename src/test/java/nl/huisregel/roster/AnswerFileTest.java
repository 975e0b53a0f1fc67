package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.Receipt;
import nl.huisregel.consent.Reply;
import nl.huisregel.consent.Spot;
import nl.huisregel.consent.Statement;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.edition.Editions;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.school.Guardian;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("A table of answers on paper")
class AnswerFileTest {

    private static final LocalDate TODAY = Administration.TODAY;
    private static final LocalDate SAID = TODAY.minusDays(10).isBefore(Administration.YEAR.first()) ? TODAY : TODAY.minusDays(10);
    private static final String HEADINGS = "sleutel;ouder;waarvoor;medium;antwoord;datum;bewijs\n";

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired Editions editions;
    @Autowired Consents consents;
    @Autowired School school;
    @Autowired JdbcClient jdbc;

    Administration at;
    UUID noor;
    Actor samira;

    @BeforeEach
    void begin() {
        at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
        editions.adopt(at.petra(), "opmaat");
        at.take(Sample.file().group("g5", "groep 5").pupil("1", "Noor", "Haddad", "2017-03-09", "g5").pupil("2", "Lina", "Visser", "2018-02-17", "g5"));
        at.take(at.petra(), at.read(at.petra(), at.school(), Intake.Kind.GUARDIANS, Sample.bytes("sleutel;naam;email;relatie;gezag;bron\n1;Samira Haddad;samira@thuis.example;moeder;ja;register\n"
            + "1;Karim Haddad;karim@thuis.example;vader;onbekend;\n2;Marit Visser;;moeder;ja;register\n")), Choices.NONE);
        noor = at.pupil("1");
        samira = school.guardiansOf(at.board(), noor).stream().filter(it -> it.name().equals("Samira Haddad")).map(Guardian::person)
            .map(person -> new Actor(at.board(), person, Hat.GUARDIAN, Optional.of(at.school()), "Samira")).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("becomes statements with a receipt that says what they rest on, once")
    void taken_over() {
        String table = HEADINGS + row("1", "Samira Haddad", "papier", "foto", "ja", SAID) + row("1", "samira@thuis.example", "website", "", "nee", SAID);
        UUID id = read(table);
        assertThat(dry(id).taken()).hasSize(2);
        assertThat(at.count("consent_statement")).isZero();
        assertThat(at.take(at.petra(), id, Choices.NONE).counts()).containsEntry("taken", 2);
        assertThat(state("paper")).isEqualTo(ConsentState.GIVEN);
        assertThat(state("open_web")).isEqualTo(ConsentState.REFUSED);
        Receipt receipt = consents.receipts(samira, noor).getFirst();
        assertThat(receipt.paper()).contains(new Receipt.Paper(SAID, "map 3, formulier", at.petra().person()));
        assertThat(receipt.statements()).extracting(Statement::until).contains(Optional.of(Administration.YEAR.last()));
        List<String> before = at.everything();
        UUID again = read(table);
        assertThat(dry(again).nothing()).isTrue();
        assertThat(dry(again).same()).isEqualTo(2);
        at.take(at.petra(), again, Choices.NONE);
        assertThat(at.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("turns no refusal and no withdrawal into a yes, however new the paper")
    void a_no_stays() {
        says("open_web", false);
        says("paper", true);
        consents.withdraw(samira, noor, "paper", Words.in(Language.NL));
        UUID id = read(HEADINGS + row("1", "Samira Haddad", "website", "foto", "ja", TODAY) + row("1", "Samira Haddad", "papier", "foto", "ja", TODAY));
        assertThat(dry(id).taken()).isEmpty();
        assertThat(dry(id).notes()).extracting(Note::kind).containsExactly(Note.Kind.SAID_NO, Note.Kind.SAID_NO);
        at.take(at.petra(), id, Choices.NONE);
        assertThat(state("open_web")).isEqualTo(ConsentState.REFUSED);
        assertThat(state("paper")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    @DisplayName("never beats a newer answer; a newer no on paper withdraws")
    void the_newest() {
        says("open_web", true);
        UUID old = read(HEADINGS + row("1", "Samira Haddad", "website", "foto", "nee", TODAY.minusDays(40)));
        assertThat(dry(old).notes()).extracting(Note::kind).containsExactly(Note.Kind.SAID_LATER);
        at.take(at.petra(), old, Choices.NONE);
        assertThat(state("open_web")).isEqualTo(ConsentState.GIVEN);
        at.take(at.petra(), read(HEADINGS + row("1", "Samira Haddad", "website", "foto", "nee", TODAY)), Choices.NONE);
        assertThat(state("open_web")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    @DisplayName("of last school year ran out with it")
    void last_year() {
        at.take(at.petra(), read(HEADINGS + row("1", "Samira Haddad", "website", "foto", "ja", Administration.YEAR.first().minusDays(60))), Choices.NONE);
        assertThat(state("open_web")).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    @DisplayName("that says yes and no about one thing counts as no, in whatever order")
    void contradicts() {
        for (List<String> order : List.of(List.of("ja", "nee"), List.of("nee", "ja"))) {
            UUID id = read(HEADINGS + row("1", "Samira Haddad", "website", "foto", order.get(0), TODAY.minusDays(2)) + row("1", "Samira Haddad", "website", "foto", order.get(1), TODAY.minusDays(1)));
            assertThat(dry(id).taken()).singleElement().satisfies(it -> assertThat(it.told().yes()).isFalse());
            assertThat(dry(id).notes()).extracting(Note::kind).containsExactly(Note.Kind.CONTRADICTS);
        }
    }

    @Test
    @DisplayName("counts only from who decides: a guardian without known authority does not")
    void who_decides() {
        UUID id = read(HEADINGS + row("1", "Karim Haddad", "website", "foto", "ja", TODAY) + row("2", "", "website", "foto", "ja", TODAY) + row("1", "", "website", "foto", "ja", TODAY)
            + row("1", "Jan Onbekend", "website", "foto", "ja", TODAY));
        assertThat(dry(id).taken()).extracting(AnswersDry.Taken::giver).as("one guardian only can be meant").containsExactly("Marit Visser");
        assertThat(dry(id).notes()).extracting(Note::kind).containsExactlyInAnyOrder(Note.Kind.GIVER_MAY_NOT, Note.Kind.GIVER, Note.Kind.GIVER_UNKNOWN);
    }

    @Test
    @DisplayName("tells line by line what it could not take over")
    void told_by_line() {
        UUID id = read(HEADINGS + row("1", "Samira Haddad", "billboard", "foto", "ja", TODAY) + row("1", "Samira Haddad", "website", "hologram", "ja", TODAY)
            + row("1", "Samira Haddad", "website", "foto", "", TODAY) + row("1", "Samira Haddad", "website", "foto", "ja", TODAY.plusDays(1)) + row("9", "Samira Haddad", "website", "foto", "ja", TODAY)
            + "1;Samira Haddad;website;foto;ja;" + TODAY + ";\n" + "1;Samira Haddad;website;foto;ja;gisteren;map\n");
        assertThat(dry(id).taken()).isEmpty();
        assertThat(dry(id).notes()).extracting(Note::kind, Note::line).containsExactlyInAnyOrder(tuple(Note.Kind.LAYER, 2), tuple(Note.Kind.MEDIUM, 3), tuple(Note.Kind.ANSWER, 4), tuple(Note.Kind.AHEAD, 5),
            tuple(Note.Kind.UNKNOWN_PUPIL, 6), tuple(Note.Kind.PROOF, 7), tuple(Note.Kind.DAY, 8));
    }

    @Test
    @DisplayName("while a parent answers on the screen, the parent's no stays")
    void a_round_is_running() {
        UUID id = read(HEADINGS + row("1", "Samira Haddad", "website", "foto", "ja", TODAY) + row("2", "Marit Visser", "website", "foto", "ja", TODAY));
        intakes.confirm(at.petra(), id, at.anyDry(id).fingerprint(), Choices.NONE);
        says("open_web", false);
        worker.work(at.board(), id);
        assertThat(intakes.find(at.petra(), id).changed()).as("what was confirmed is no longer what would happen").isTrue();
        assertThat(state("open_web")).isEqualTo(ConsentState.REFUSED);
        assertThat(at.take(at.petra(), id, Choices.NONE).counts()).containsEntry("taken", 1);
        assertThat(state("open_web")).isEqualTo(ConsentState.REFUSED);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static String row(String key, String giver, String layer, String medium, String answer, LocalDate day) {
        return String.join(";", key, giver, layer, medium, answer, day.toString(), "map 3, formulier") + "\n";
    }

    private void says(String layer, boolean yes) {
        consents.state(samira, noor, List.of(new Reply(new Spot(layer, "photo"), yes)), consents.asked(samira, noor).hash(Words.in(Language.NL)));
    }

    private ConsentState state(String layer) {
        return consents.onRecord(at.board(), List.of(noor), Instant.now()).get(noor).getOrDefault(layer + "/photo", ConsentState.UNANSWERED);
    }

    private UUID read(String table) {
        return at.read(at.petra(), at.school(), Intake.Kind.ANSWERS, Sample.bytes(table));
    }

    private AnswersDry dry(UUID id) {
        return (AnswersDry) at.anyDry(id);
    }
}
