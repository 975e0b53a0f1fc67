package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A roster")
class RosterTest extends TakenInTest {

    @Test
    @DisplayName("is looked at first: nothing is on record until somebody confirms")
    void dry_run_first() {
        List<String> before = at.everything();
        UUID id = at.read(two());
        assertThat(at.dry(id).fresh()).extracting(it -> it.pupil().fullName()).containsExactly("Noor Haddad", "Sam Visser");
        assertThat(at.dry(id).newGroups()).isEqualTo(2);
        assertThat(at.everything()).isEqualTo(before);
        assertThat(at.take(at.petra(), id, Choices.NONE).counts()).containsEntry("new", 2).containsEntry("groups", 2);
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 5", "Sam Visser in groep 6");
    }

    @Test
    @DisplayName("tells who is called otherwise, who moved, and who left, and does it")
    void changes() {
        at.take(two());
        UUID noor = at.pupil("1");
        Sample next = Sample.file().group("g5", "Eiken").group("g6", "groep 6").pupil("1", "Noortje", "Haddad", "2017-03-10", "g6")
            .pupil("2", "Sam", "Visser", "2016-05-01", "g6", "<jaargroep>H</jaargroep><uitstroomdatum>" + TODAY.minusDays(2) + "</uitstroomdatum>");
        DryRun run = at.dry(at.read(next));
        assertThat(run.changed()).singleElement().satisfies(it -> {
            assertThat(it.renamed()).isTrue();
            assertThat(it.reborn()).isTrue();
        });
        assertThat(run.moved()).singleElement().satisfies(it -> assertThat(it.from()).contains("groep 5"));
        assertThat(run.left()).singleElement().satisfies(it -> assertThat(it.last()).isEqualTo(TODAY.minusDays(2)));
        assertThat(run.renamedGroups()).isEqualTo(1);
        at.take(next);
        assertThat(at.pupils(at.school())).containsExactly("Noortje Haddad in groep 6");
        assertThat(at.pupil("1")).as("still the same person").isEqualTo(noor);
        assertThat(at.count("enrolment")).as("what was is history").isEqualTo(3);
    }

    @Test
    @DisplayName("does nothing to who is missing from it, until somebody says of each that they left")
    void missing() {
        at.take(two());
        Sample less = Sample.file().group("g5", "groep 5").pupil("1", "Noor", "Haddad", "2017-03-09", "g5");
        UUID id = at.read(less);
        assertThat(at.dry(id).missing()).extracting(DryRun.Absent::name).containsExactly("Sam Visser");
        assertThat(at.take(at.petra(), id, Choices.NONE).counts()).containsEntry("missing", 1).containsEntry("left", 0);
        assertThat(at.pupils(at.school())).contains("Sam Visser in groep 6");
        at.take(less, Administration.left(at.pupil("2")));
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 5");
        assertThat(at.count("person")).as("nobody is deleted").isEqualTo(4);
    }

    @Test
    @DisplayName("that misses much of a school asks whether it is the right file")
    void few() {
        Sample many = Sample.file().group("g5", "groep 5");
        for (int i = 0; i < 10; i++) {
            many.pupil("k" + i, "Kind" + i, "Bos", "2017-01-0" + (i % 9 + 1), "g5");
        }
        at.take(many);
        UUID id = at.read(Sample.file().group("g5", "groep 5").pupil("k1", "Kind1", "Bos", "2017-01-02", "g5"));
        assertThat(at.anyDry(id).notes()).extracting(Note::kind).contains(Note.Kind.FEW);
    }

    @Test
    @DisplayName("with another key for a child of that name and birthday asks, and joins nobody by itself")
    void doubles() {
        at.take(two());
        Sample rekeyed = Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("100", "noor", "HADDAD", "2017-03-09", "g6").pupil("2", "Sam", "Visser", "2016-05-01", "g6");
        UUID id = at.read(rekeyed);
        assertThat(at.dry(id).asked()).singleElement().satisfies(it -> {
            assertThat(it.why()).isEqualTo(DryRun.Asked.Why.DOUBLE);
            assertThat(it.candidate()).contains(at.pupil("1"));
        });
        assertThat(at.dry(id).fresh()).isEmpty();
        assertThat(at.dry(id).missing()).as("she may be the one that is asked about").isEmpty();
        List<String> before = at.everything();
        at.take(at.petra(), id, Choices.NONE);
        assertThat(at.everything()).as("who says nothing changes nothing").isEqualTo(before);

        at.take(rekeyed, at.doubles(Map.of("100", Choices.Double.SAME)));
        assertThat(at.pupil("100")).isEqualTo(at.pupil("1"));
        assertThat(at.pupils(at.school())).containsExactlyInAnyOrder("Sam Visser in groep 6", "noor HADDAD in groep 6");
        assertThat(at.dry(at.read(rekeyed)).nothing()).isTrue();
    }

    @Test
    @DisplayName("with another child of the same name makes a second one when somebody says so")
    void another_child() {
        at.take(two());
        Sample both = two().pupil("100", "Noor", "Haddad", "2017-03-09", "g6");
        assertThat(at.dry(at.read(both)).asked()).as("the first one has a key of its own, so this is somebody else").isEmpty();
        at.take(both);
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 5", "Noor Haddad in groep 6", "Sam Visser in groep 6");
    }

    @Test
    @DisplayName("asks about a child of another school of the board, whom a head cannot take away there")
    void elsewhere() {
        at.take(at.petra(), at.read(at.petra(), at.other(), two()), Choices.NONE);
        Sample here = Sample.file().group("g5", "groep 5").pupil("9", "Noor", "Haddad", "2017-03-09", "g5");
        UUID byHead = at.read(at.hanneke(), at.school(), here);
        assertThat(at.dry(byHead).asked()).singleElement().satisfies(it -> assertThat(it.why()).isEqualTo(DryRun.Asked.Why.ELSEWHERE));
        at.take(at.hanneke(), byHead, at.doubles(Map.of("9", Choices.Double.SAME)));
        assertThat(at.pupils(at.other())).contains("Noor Haddad in groep 5");
        at.take(here, at.doubles(Map.of("9", Choices.Double.SAME)));
        assertThat(at.pupils(at.other())).containsExactly("Sam Visser in groep 6");
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 5");
    }

    @Test
    @DisplayName("takes nobody out of a group because it names none")
    void no_group() {
        at.take(two());
        UUID id = at.read(Sample.file().pupil("1", "Noor", "Haddad", "2017-03-09", "").pupil("2", "Sam", "Visser", "2016-05-01", "g-none"));
        assertThat(at.anyDry(id).notes()).extracting(Note::kind).contains(Note.Kind.UNKNOWN_GROUP);
        assertThat(at.dry(id).nothing()).isTrue();
    }

    @Test
    @DisplayName("lets two groups change names, and two pupils change groups")
    void swapped() {
        at.take(two());
        at.take(Sample.file().group("g5", "groep 6").group("g6", "groep 5").pupil("1", "Noor", "Haddad", "2017-03-09", "g6").pupil("2", "Sam", "Visser", "2016-05-01", "g5"));
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 5", "Sam Visser in groep 6");
    }

    @Test
    @DisplayName("of the year that is over is refused, of the next one holds from its first day")
    void years() {
        SchoolYear next = new SchoolYear(Administration.YEAR.from() + 1);
        assertThat(at.refused(Intake.Kind.ROSTER, two().year(new SchoolYear(Administration.YEAR.from() - 1)).bytes())).isEqualTo(Note.Kind.YEAR_OVER);
        assertThat(at.refused(Intake.Kind.ROSTER, two().year(new SchoolYear(Administration.YEAR.from() + 2)).bytes())).isEqualTo(Note.Kind.YEAR_FAR);
        at.take(two());
        UUID id = at.read(Sample.file().year(next).group("n6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "n6"));
        assertThat(at.anyDry(id).notes()).extracting(Note::kind).contains(Note.Kind.YEAR_NEXT);
        at.take(at.petra(), id, Choices.NONE);
        assertThat(at.pupils(at.school())).as("until then nothing changes").containsExactly("Noor Haddad in groep 5", "Sam Visser in groep 6");
        assertThat(fence.reading(at.board(), () -> jdbc.sql("select from_day from enrolment where board_id = :board and pupil_id = :pupil order by from_day desc limit 1").param("board", at.board().value())
            .param("pupil", at.pupil("1")).query(LocalDate.class).single())).isEqualTo(next.first());
    }

    @Test
    @DisplayName("of another school is refused, and a school keeps the code of its first file")
    void codes() {
        at.take(two().head("<brincode>16sw</brincode><dependancecode>03</dependancecode>"));
        assertThat(school.codes(at.board())).containsExactly(Map.entry(at.school(), new SchoolCode("16SW", "03")));
        assertThat(at.refused(Intake.Kind.ROSTER, two().head("<brincode>99XX</brincode>").bytes())).isEqualTo(Note.Kind.OTHER_SCHOOL);
        assertThatThrownBy(() -> intakes.read(at.petra(), at.other(), Intake.Kind.ROSTER, two().head("<brincode>16SW</brincode><dependancecode>03</dependancecode>").bytes(), Map.of())).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("older than what was taken in asks")
    void older() {
        at.take(two().head("<peildatum>" + TODAY + "</peildatum>"));
        assertThat(at.anyDry(at.read(two().head("<peildatum>" + TODAY.minusDays(3) + "</peildatum>"))).notes()).extracting(Note::kind).contains(Note.Kind.OLDER);
    }

    @Test
    @DisplayName("makes no second person of the administrator, nor of a parent, who teaches here")
    void known_otherwise() {
        Sample file = two().colleague("m1", "Petra", "Lindeman", "petra@regenton.example", "LRK", "g5");
        DryRun run = at.dry(at.read(file));
        assertThat(run.newcomers()).singleElement().satisfies(it -> assertThat(it.namesake().map(Adult::known)).contains("roster.adult.works"));
        long people = at.count("person");
        at.take(file, new Choices(Set.of(), Map.of(), Map.of("m1", Choices.Hire.SAME_TEACHER)));
        assertThat(at.count("person")).isEqualTo(people + 2);
        assertThat(school.employmentsOf(at.board(), at.petra().person())).extracting(nl.huisregel.school.Colleague::role).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.TEACHER);
        assertThat(at.dry(at.read(file)).newcomers()).isEmpty();
    }

    @Test
    @DisplayName("gives nobody work or an account; the administrator says who works there, and a head cannot")
    void staff() {
        Sample file = two().colleague("m1", "Fatima", "El Amrani", "fatima@regenton.example", "LRK", "g5").colleague("m2", "Lia", "Post", "", "DIR").colleague("m3", "Hanneke", "Dekker", "hanneke@regenton.example", "DIR");
        DryRun run = at.dry(at.read(file));
        assertThat(run.newcomers()).extracting(it -> it.colleague().fullName()).containsExactly("Fatima El Amrani", "Lia Post", "Hanneke Dekker");
        assertThat(run.newcomers().get(2).namesake().map(Adult::person)).contains(at.hanneke().person());
        at.take(file);
        assertThat(at.count("employment")).isEqualTo(2);
        Choices hire = new Choices(Set.of(), Map.of(), Map.of("m1", Choices.Hire.TEACHER, "m3", Choices.Hire.SAME));
        at.take(at.hanneke(), at.read(at.hanneke(), at.school(), file), hire);
        assertThat(at.count("employment")).as("a head employs nobody by a file").isEqualTo(2);
        at.take(file, hire);
        assertThat(at.count("employment")).isEqualTo(3);
        assertThat(at.count("account")).isEqualTo(2);
        assertThat(at.count("contact")).isEqualTo(2);
        assertThat(at.dry(at.read(file)).newcomers()).extracting(it -> it.colleague().fullName()).containsExactly("Lia Post");
        UUID fatima = school.colleaguesAt(at.board(), at.school()).stream().filter(it -> it.role() == Role.TEACHER).findFirst().orElseThrow().person();
        assertThat(school.groupsOf(at.board(), fatima)).extracting(nl.huisregel.school.Group::name).containsExactly("groep 5");
        Sample married = two().colleague("m1", "Fatima", "Bakker", "f.bakker@regenton.example", "LRK", "g5");
        assertThat(at.dry(at.read(married)).colleagues()).singleElement().satisfies(it -> assertThat(it.renamed() && it.mailed()).isTrue());
        at.take(married);
        assertThat(school.fullName(at.board(), fatima)).contains("Fatima Bakker");
    }

    @Test
    @DisplayName("with a child without a birthday leaves the answer with its parents")
    void no_birthday() {
        at.take(Sample.file().group("g5", "groep 5").pupil("1", "Sam", "", "", "g5").pupil("2", "Sam", "Bos", "2017-01-01", "g5"));
        UUID sam = at.pupil("1");
        assertThat(school.pupil(at.board(), sam).orElseThrow().ageOn(TODAY)).isZero();
        assertThat(school.pupil(at.board(), sam).orElseThrow().name()).as("with no last name there is no letter to add").isEqualTo("Sam");
        assertThat(school.pupil(at.board(), at.pupil("2")).orElseThrow().name()).isEqualTo("Sam B.");
        fence.inside(at.board(), () -> {
            UUID iris = register.welcome(at.board(), "Iris", "Bos", null, null);
            register.entrust(at.board(), iris, sam, Relation.MOTHER, Authority.YES, TODAY);
            assertThat(school.childrenOf(at.board(), iris)).hasSize(1);
        });
    }
}
