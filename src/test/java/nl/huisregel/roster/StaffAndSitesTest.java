package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.school.Register;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("A roster, of staff and of locations")
class StaffAndSitesTest {

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired NextYear nextYear;
    @Autowired JdbcClient jdbc;

    Administration at;

    @BeforeEach
    void begin() {
        at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
    }

    private static Sample two() {
        return Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "g5").pupil("2", "Sam", "Bakker", "2016-03-09", "g6");
    }

    @Test
    @DisplayName("gives a colleague on record another group on a tick, and on none nothing; the same file twice changes nothing")
    void regrouped() {
        Choices hire = new Choices(Set.of(), Map.of(), Map.of("m1", Choices.Hire.TEACHER));
        at.take(two().colleague("m1", "Joris", "Maas", "", "LRK", "g5"), hire);
        assertThat(work()).containsExactly("Joris teacher groep 5");
        Sample moved = two().colleague("m1", "Joris", "Maas", "", "LRK", "g6");
        assertThat(at.dry(at.read(moved)).regrouped()).singleElement().satisfies(it -> {
            assertThat(it.into()).containsExactly("groep 6");
            assertThat(it.outOf()).containsExactly("groep 5");
        });
        at.take(moved);
        assertThat(work()).containsExactly("Joris teacher groep 5");
        assertThat(at.take(moved, new Choices(Set.of(), Map.of(), Map.of(), Map.of(), true)).counts()).containsEntry("regrouped", 1);
        assertThat(work()).containsExactly("Joris teacher groep 6");
        List<String> before = at.everything();
        assertThat(at.dry(at.read(moved)).regrouped()).isEmpty();
        at.take(moved, new Choices(Set.of(), Map.of(), Map.of(), Map.of(), true));
        assertThat(at.everything()).isEqualTo(before);
        assertThat(at.dry(at.read(two().colleague("m1", "Joris", "Maas", "", "LRK"))).regrouped()).as("a file that names no class takes nobody away").isEmpty();
    }

    @Test
    @DisplayName("shows which colleagues are not in it, and does nothing to them; a file without staff says nothing of them")
    void away() {
        at.take(two().colleague("m1", "Joris", "Maas", "", "LRK", "g5"), new Choices(Set.of(), Map.of(), Map.of("m1", Choices.Hire.TEACHER)));
        UUID id = at.read(two().colleague("m2", "Iris", "Kramer", "", "LRK", "g6"));
        assertThat(at.dry(id).away()).extracting(DryRun.Away::name).containsExactly("Hanneke Dekker", "Joris Maas");
        at.take(at.petra(), id, Choices.NONE);
        assertThat(work()).containsExactly("Joris teacher groep 5");
        assertThat(at.dry(at.read(two())).away()).isEmpty();
    }

    @Test
    @DisplayName("of several locations is split to the right schools by their codes, each with a dry run of its own")
    void split() {
        fence.inside(at.board(), () -> {
            register.code(at.board(), at.school(), new SchoolCode("99XX", "00"));
            register.code(at.board(), at.other(), new SchoolCode("99XX", "01"));
        });
        UUID ours = at.read(at.petra(), at.school(), Intake.Kind.ROSTER, sites("99XX00", "De Vuurtoren", "99XX01", "Aan het duin"));
        assertThat(at.dry(ours).fresh()).extracting(it -> it.pupil().firstName()).containsExactly("Noor", "Mees");
        assertThat(at.dry(ours).groups()).extracting(it -> it.group().name()).containsExactly("groep 5");
        assertThat(at.anyDry(ours).notes()).extracting(Note::kind).contains(Note.Kind.SPLIT).doesNotContain(Note.Kind.SITES);
        Intake theirs = intakes.latest(at.petra(), at.other()).getFirst();
        assertThat(at.dry(theirs.id()).fresh()).extracting(it -> it.pupil().firstName()).containsExactly("Sam");
        at.take(at.petra(), ours, Choices.NONE);
        at.take(at.petra(), theirs.id(), Choices.NONE);
        assertThat(at.pupils(at.school())).containsExactly("Mees Vos in groep 5", "Noor Haddad in groep 5");
        assertThat(at.pupils(at.other())).containsExactly("Sam Bakker in groep 6");
        at.read(at.hanneke(), at.school(), Intake.Kind.ROSTER, sites("99XX00", "De Vuurtoren", "99XX01", "Aan het duin"));
        assertThat(intakes.latest(at.petra(), at.other())).as("a head sends nothing to another school").hasSize(1);
    }

    @Test
    @DisplayName("of locations that nobody knows asks, as before; by name they are known too")
    void sites_by_name() {
        UUID asked = at.read(at.petra(), at.school(), Intake.Kind.ROSTER, sites("a", "Havenstraat", "b", "Duinweg"));
        assertThat(at.dry(asked).fresh()).hasSize(3);
        assertThat(at.anyDry(asked).notes()).extracting(Note::kind).contains(Note.Kind.SITES);
        UUID named = at.read(at.petra(), at.school(), Intake.Kind.ROSTER, sites("a", "De Regenton, Havenstraat", "b", "Het Hazelhout"));
        assertThat(at.dry(named).fresh()).hasSize(2);
    }

    @Test
    @DisplayName("of this year, taken in after the year was turned, moves and ends in this year and leaves the next one as planned")
    void after_the_transition() {
        SchoolYear next = new SchoolYear(Administration.YEAR.from() + 1);
        at.take(two());
        at.take(Sample.file().year(next).group("n6", "groep 6").group("n7", "groep 7").pupil("1", "Noor", "Haddad", "2017-03-09", "n6").pupil("2", "Sam", "Bakker", "2016-03-09", "n7"));
        at.take(Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "g6").pupil("2", "Sam", "Bakker", "2016-03-09", "g6"));
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 6", "Sam Bakker in groep 6");
        assertThat(stays("1")).last().isEqualTo("groep 6 from " + next.first());
        assertThat(stays("1").getFirst()).startsWith("groep 5");
        UUID id = at.read(Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "g6"));
        at.take(at.petra(), id, Administration.left(at.pupil("2")));
        assertThat(at.pupils(at.school())).containsExactly("Noor Haddad in groep 6");
        assertThat(stays("2")).as("who left does not come in August").noneMatch(it -> it.contains(next.first().toString()));
    }

    @Test
    @DisplayName("of the next year tells a plan who goes where, by key, and writes nothing")
    void told_for_a_plan() throws Exception {
        SchoolYear next = new SchoolYear(Administration.YEAR.from() + 1);
        at.take(two().colleague("m1", "Joris", "Maas", "", "LRK", "g5"), new Choices(Set.of(), Map.of(), Map.of("m1", Choices.Hire.TEACHER)));
        List<String> before = at.everything();
        byte[] file = Sample.file().year(next).group("n6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "n6").pupil("9", "Nieuw", "Kind", "2018-03-09", "n6")
            .colleague("m1", "Joris", "Maas", "", "LRK", "n6").bytes();
        NextYear.Told told = nextYear.read(at.hanneke(), at.school(), next, new java.io.ByteArrayInputStream(file)).told().orElseThrow();
        assertThat(told.groups()).containsExactly("groep 6");
        assertThat(told.pupils()).isEqualTo(Map.of(at.pupil("1"), "groep 6"));
        assertThat(told.colleagues().values()).containsExactly(List.of("groep 6"));
        assertThat(told.unknown()).isEqualTo(1);
        assertThat(nextYear.read(at.hanneke(), at.school(), next, new java.io.ByteArrayInputStream(two().bytes())).refused()).map(Note::kind).contains(Note.Kind.YEAR_OTHER);
        assertThat(at.everything()).isEqualTo(before);
    }

    private static byte[] sites(String first, String firstName, String second, String secondName) {
        return new String(two().pupil("3", "Mees", "Vos", "2017-04-09", "g5").head("<brincode>99XX</brincode>").bytes(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("<groepen>\n", "<groepen>").replaceFirst("<groepen>", "<vestigingen><vestiging key=\"" + first + "\"><naam>" + firstName + "</naam></vestiging><vestiging key=\"" + second + "\"><naam>"
                + secondName + "</naam></vestiging></vestigingen><groepen>")
            .replace("<groep key=\"g5\"/></leerling>", "<groep key=\"g5\"/><vestiging key=\"" + first + "\"/></leerling>").replace("<groep key=\"g6\"/></leerling>", "<groep key=\"g6\"/><vestiging key=\"" + second + "\"/></leerling>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> work() {
        return fence.reading(at.board(), () -> jdbc.sql("""
            select p.first_name || ' ' || e.role || ' ' || g.name from employment e join person p on p.board_id = e.board_id and p.id = e.person_id
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and :today between e.from_day and coalesce(e.until_day, 'infinity') order by 1
            """).param("board", at.board().value()).param("today", Administration.TODAY).query(String.class).list());
    }

    private List<String> stays(String key) {
        UUID pupil = at.pupil(key);
        return fence.reading(at.board(), () -> jdbc.sql("""
            select g.name || ' from ' || e.from_day from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.pupil_id = :pupil order by e.from_day
            """).param("board", at.board().value()).param("pupil", pupil).query(String.class).list());
    }
}
