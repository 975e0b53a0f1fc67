package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Guardian;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("A table of guardians")
class GuardianFileTest {

    private static final String HEADINGS = "Sleutel;Naam ouder;E-mail;Relatie;Gezag;Bron;Datum;Krijgt informatie\n";
    private static final String FAMILY = HEADINGS
        + "1;Samira Haddad;samira@thuis.example;moeder;ja;uittreksel gezagsregister;25-08-2026;ja\n"
        + "1;Karim Haddad;karim@thuis.example;vader;onbekend;;;ja\n"
        + "2;\"Visser, Marit\";;ouder;nee;uitspraak rechtbank;2026-01-05;nee\n";

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired School school;
    @Autowired OwnChildren own;
    @Autowired JdbcClient jdbc;

    Administration at;

    @BeforeEach
    void begin() {
        at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
        at.take(Sample.file().group("g5", "groep 5").pupil("1", "Noor", "Haddad", "2017-03-09", "g5").pupil("2", "Lina", "Visser", "2018-02-17", "g5").pupil("3", "Ilyas", "Haddad", "2019-04-09", "g5"));
    }

    @Test
    @DisplayName("is looked at, taken in, and changes nothing the second time")
    void taken_in() {
        UUID id = read(FAMILY);
        assertThat(dry(id).fresh()).extracting(GuardiansDry.Fresh::fullName).containsExactly("Samira Haddad", "Karim Haddad", "Marit Visser");
        assertThat(at.count("guardianship")).isZero();
        assertThat(at.take(at.petra(), id, Choices.NONE).counts()).containsEntry("new", 3);
        assertThat(guardians("1")).extracting(Guardian::name, Guardian::relation, Guardian::authority).containsExactly(
            org.assertj.core.groups.Tuple.tuple("Karim Haddad", Relation.FATHER, Authority.UNKNOWN), org.assertj.core.groups.Tuple.tuple("Samira Haddad", Relation.MOTHER, Authority.YES));
        assertThat(guardians("2")).extracting(Guardian::authority).containsExactly(Authority.NO);
        assertThat(at.everything()).anyMatch(row -> row.contains("uitspraak rechtbank") && row.contains("2026-01-05") && row.contains("\"receives_information\":false"));
        List<String> before = at.everything();
        UUID again = read(FAMILY);
        assertThat(dry(again).nothing()).isTrue();
        at.take(at.petra(), again, Choices.NONE);
        assertThat(at.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("is read with semicolons, commas or tabs, from UTF-8, with a mark in front, or as Windows wrote it")
    void every_program() throws Refused {
        String rene = FAMILY.replace("Marit", "Renée");
        for (byte[] file : List.of(rene.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + rene).getBytes(StandardCharsets.UTF_8), rene.getBytes(Charset.forName("windows-1252")),
            rene.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), rene.getBytes(StandardCharsets.UTF_16),
            rene.replace("\"Visser, Renée\"", "Renée Visser").replace(';', ',').getBytes(StandardCharsets.UTF_8), rene.replace(';', '\t').getBytes(Charset.forName("windows-1252")))) {
            Guardians read = Guardians.read(file, Map.of());
            assertThat(read.lines()).extracting(Guardians.Line::fullName).containsExactly("Samira Haddad", "Karim Haddad", "Renée Visser");
            assertThat(read.notes()).isEmpty();
        }
    }

    @Test
    @DisplayName("is read with quotes, and with cells that hold a delimiter or a new line")
    void quotes() throws Refused {
        Guardians read = Guardians.read(Sample.bytes(HEADINGS + "1;\"Haddad; Samira \"\"Sam\"\"\";;moeder;ja;\"brief\nvan 3 mei\";;\n2;Marit;;moeder;ja;x;;\n"), Map.of());
        assertThat(read.lines()).extracting(Guardians.Line::line).containsExactly(2, 4);
        assertThat(read.lines().getFirst().fullName()).isEqualTo("Haddad; Samira \"Sam\"");
    }

    @Test
    @DisplayName("with English headings, and names in two columns, is read too")
    void english() throws Refused {
        Guardians read = Guardians.read(Sample.bytes("pupil_key,first name,last name,e-mail address,relationship,authority\n1,Samira,Haddad,samira@home.example,mother,yes\n"), Map.of());
        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.fullName()).isEqualTo("Samira Haddad");
            assertThat(line.authority()).isEqualTo(Authority.YES);
        });
    }

    @Test
    @DisplayName("with headings nobody knows asks which column is what, and reads it as it was pointed out")
    void columns() throws Refused {
        byte[] file = Sample.bytes("nr;wie;gezag\n1;Samira Haddad;ja\n");
        Refused refused = catchThrowableOfType(Refused.class, () -> Guardians.read(file, Map.of()));
        assertThat(refused.note().kind()).isEqualTo(Note.Kind.COLUMN_MISSING);
        assertThat(refused.columns().orElseThrow().headings()).containsExactly("nr", "wie", "gezag");
        assertThat(refused.columns().orElseThrow().fields()).anySatisfy(field -> assertThat(field).isEqualTo(new Columns.Taken("authority", false, "gezag")));
        assertThat(Guardians.read(file, Map.of("key", "nr", "name", "wie")).lines()).extracting(Guardians.Line::fullName).containsExactly("Samira Haddad");
        assertThat(catchThrowableOfType(Refused.class, () -> Guardians.read(file, Map.of("key", "nr", "name", "nr"))).note().kind()).isEqualTo(Note.Kind.COLUMN_TWICE);
    }

    @Test
    @DisplayName("never makes authority unknown that is known, and tells a change of authority apart")
    void authority() {
        take(FAMILY);
        UUID forgets = read(FAMILY.replace("moeder;ja;uittreksel gezagsregister;25-08-2026", "moeder;;;"));
        assertThat(dry(forgets).nothing()).isTrue();
        at.take(at.petra(), forgets, Choices.NONE);
        assertThat(guardians("1").get(1).authority()).isEqualTo(Authority.YES);

        UUID ruled = read(FAMILY.replace("moeder;ja;uittreksel gezagsregister;25-08-2026", "moeder;nee;beschikking;01-10-2026"));
        assertThat(dry(ruled).otherwise()).isEmpty();
        assertThat(dry(ruled).authority()).singleElement().satisfies(it -> {
            assertThat(it.before()).isEqualTo(Authority.YES);
            assertThat(it.after()).isEqualTo(Authority.NO);
        });
        fence.inside(at.board(), () -> jdbc.sql("update guardianship set from_day = from_day - 10 where board_id = :board").param("board", at.board().value()).update());
        at.take(at.petra(), ruled, Choices.NONE);
        assertThat(guardians("1").get(1).authority()).isEqualTo(Authority.NO);
        assertThat(at.count("guardianship")).as("what was stays on record until yesterday").isEqualTo(4);
    }

    @Test
    @DisplayName("tells when two guardians share one mailbox, and asks before it goes on")
    void one_mailbox() {
        UUID id = read(FAMILY.replace("karim@thuis.example", "Samira@Thuis.example"));
        assertThat(dry(id).notes()).filteredOn(Note::asks).singleElement().satisfies(note -> assertThat(note.values()).containsExactly("3", "Karim Haddad", "Samira Haddad"));
    }

    @Test
    @DisplayName("knows the mother of two children by her name and her mailbox, and asks who somebody is of whom it has the name alone")
    void siblings() {
        take(FAMILY);
        String second = HEADINGS + "3;Samira Haddad;samira@thuis.example;moeder;ja;idem;;\n3;Karim Haddad;;vader;ja;idem;;\n";
        take(second);
        assertThat(guardians("3")).extracting(Guardian::person).as("nobody said who Karim is").containsExactly(guardians("1").get(1).person());
        UUID again = read(second);
        assertThat(dry(again).asked()).singleElement().satisfies(it -> assertThat(it.namesake()).hasValueSatisfying(adult -> assertThat(adult.person()).isEqualTo(guardians("1").get(0).person())));
        at.take(at.petra(), again, said(dry(again), Choices.Double.SAME));
        assertThat(guardians("3")).extracting(Guardian::person).containsExactlyElementsOf(guardians("1").stream().map(Guardian::person).toList());
        assertThat(at.everything()).as("the address that is known stays").anyMatch(row -> row.startsWith("contact") && row.contains("karim@thuis.example"));
        UUID later = read(HEADINGS + "2;Samira Haddad;;verzorger;nee;;;\n");
        assertThat(dry(later).notes()).extracting(Note::kind).contains(Note.Kind.AUTHORITY_BARE);
        at.take(at.petra(), later, said(dry(later), Choices.Double.OTHER));
        assertThat(guardians("2")).extracting(Guardian::person).doesNotContain(guardians("1").get(1).person());
    }

    @Test
    @DisplayName("asks of two lines with one name, one of them without an address, whether they are one parent")
    void without_address() {
        assertThat(dry(read(HEADINGS + "1;Aylin Kaya;aylin@thuis.example;moeder;ja;register;;\n3;Aylin Kaya;;moeder;ja;register;;\n")).asked()).hasSize(1);
        assertThat(dry(read(HEADINGS + "1;Jan Jansen;jan@thuis.example;vader;ja;register;;\n3;Jan Jansen;ander@thuis.example;vader;ja;register;;\n")).asked()).as("two mailboxes, two people").isEmpty();
        String table = HEADINGS + "1;Aylin Kaya;;moeder;ja;register;;\n3;Aylin Kaya;;moeder;ja;register;;\n";
        UUID id = read(table);
        assertThat(dry(id).asked()).singleElement().satisfies(it -> assertThat(it.child()).isEqualTo("Ilyas Haddad"));
        assertThat(at.take(at.petra(), id, said(dry(id), Choices.Double.SAME)).counts()).containsEntry("new", 2);
        assertThat(guardians("3").getFirst().person()).isEqualTo(guardians("1").getFirst().person());
    }

    @Test
    @DisplayName("makes one person of who works here and is a parent here, once somebody says so, and opens nothing about the child at work")
    void teacher_and_parent() {
        String table = HEADINGS + "1;Hanneke Dekker;hanneke@thuis.example;moeder;ja;register;;\n";
        take(table);
        assertThat(guardians("1")).as("nobody said who it is").isEmpty();
        UUID id = read(table);
        assertThat(dry(id).asked().getFirst().namesake().orElseThrow().known()).isEqualTo("roster.adult.here");
        assertThat(at.take(at.petra(), id, said(dry(id), Choices.Double.SAME)).counts()).containsEntry("new", 1);
        assertThat(guardians("1")).extracting(Guardian::person).containsExactly(at.hanneke().person());
        assertThat(own.among(at.hanneke(), List.of(at.pupil("1")))).isPresent();
    }

    @Test
    @DisplayName("tells line by line what it could not read")
    void told_by_line() {
        UUID id = read(HEADINGS + "9;Wie Dan;;moeder;ja;x;;\n#1;Wie Dan;;moeder;ja;x;;\n1;;;moeder;ja;x;;\n1;Samira Haddad;geen adres;zus;misschien;;32-13-2026;soms\n1;samira  haddad;;moeder;;;;\n2;Marit;x\n");
        assertThat(dry(id).notes()).extracting(Note::kind, Note::line).containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Note.Kind.UNKNOWN_PUPIL, 2), org.assertj.core.groups.Tuple.tuple(Note.Kind.LENT_KEY, 3), org.assertj.core.groups.Tuple.tuple(Note.Kind.GUARDIAN_NAME, 4),
            org.assertj.core.groups.Tuple.tuple(Note.Kind.EMAIL, 5), org.assertj.core.groups.Tuple.tuple(Note.Kind.RELATION, 5), org.assertj.core.groups.Tuple.tuple(Note.Kind.AUTHORITY, 5),
            org.assertj.core.groups.Tuple.tuple(Note.Kind.DAY, 5), org.assertj.core.groups.Tuple.tuple(Note.Kind.YES_NO, 5), org.assertj.core.groups.Tuple.tuple(Note.Kind.SAME_GUARDIAN, 6),
            org.assertj.core.groups.Tuple.tuple(Note.Kind.CELLS, 7), org.assertj.core.groups.Tuple.tuple(Note.Kind.EMAIL, 7));
        assertThat(dry(id).fresh()).hasSize(2);
    }

    @Test
    @DisplayName("that is none is refused")
    void no_table() {
        assertThat(at.refused(Intake.Kind.GUARDIANS, Sample.bytes("zomaar een brief"))).isEqualTo(Note.Kind.NOT_CSV);
        assertThat(at.refused(Intake.Kind.GUARDIANS, Sample.bytes(HEADINGS))).isEqualTo(Note.Kind.NO_ROWS);
        assertThat(at.refused(Intake.Kind.GUARDIANS, Sample.bytes(Sample.SCHOOL))).isEqualTo(Note.Kind.NOT_CSV);
    }

    private UUID read(String table) {
        return at.read(at.petra(), at.school(), Intake.Kind.GUARDIANS, Sample.bytes(table));
    }

    private void take(String table) {
        at.take(at.petra(), read(table), Choices.NONE);
    }

    private static Choices said(GuardiansDry run, Choices.Double answer) {
        return new Choices(Set.of(), Map.of(), Map.of(), run.asked().stream().collect(Collectors.toMap(GuardiansDry.Fresh::mark, _ -> answer)), false);
    }

    private GuardiansDry dry(UUID id) {
        return (GuardiansDry) at.anyDry(id);
    }

    private List<Guardian> guardians(String key) {
        return school.guardiansOf(at.board(), at.pupil(key));
    }
}
