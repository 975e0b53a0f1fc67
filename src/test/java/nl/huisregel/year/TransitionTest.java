package nl.huisregel.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Enrolling;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("The transition to the next school year")
class TransitionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final SchoolYear NOW = SchoolYear.of(TODAY);
    private static final SchoolYear NEXT = new SchoolYear(NOW.from() + 1);
    private static final SchoolYear BEFORE = new SchoolYear(NOW.from() - 1);
    private static int count;

    @Autowired Register register;
    @Autowired Enrolling enrolling;
    @Autowired Accounts accounts;
    @Autowired School schools;
    @Autowired Consents consents;
    @Autowired Fence fence;
    @Autowired Transitions transitions;
    @Autowired Outlook outlook;
    @Autowired YearTasks tasks;
    @Autowired JdbcClient jdbc;

    private BoardId board;
    private UUID school;
    private UUID other;
    private Actor petra;
    private Actor hanneke;
    private UUID joris;

    @BeforeEach
    void a_board() {
        String number = "year-" + ++count;
        board = register.found("bestuur-" + number, "Stichting Vlierboog", 262);
        fence.inside(board, () -> {
            school = register.open(board, "regenton-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            other = register.open(board, "hazelhout-" + number, "Het Hazelhout", "Elzendam", Location.Kind.PRIMARY);
            petra = new Actor(board, staff("Petra", Role.ADMINISTRATOR, null, null), Hat.ADMINISTRATOR, Optional.empty(), "Petra");
            hanneke = new Actor(board, staff("Hanneke", Role.HEAD, school, null), Hat.HEAD, Optional.of(school), "juf Hanneke");
        });
    }

    @Test
    @DisplayName("is carried out at once, changes nothing before the first of August, and needs nobody that night")
    void carried_out() {
        UUID five = group(NOW, "groep 5");
        UUID eight = group(NOW, "groep 8");
        group(NOW, "groep 6");
        joris = fence.inside(board, () -> staff("Joris", Role.TEACHER, school, five));
        UUID noor = pupil("Noor", five);
        UUID sam = pupil("Sam", eight);
        assertThat(carryOut()).isEqualTo(Transitions.Outcome.DONE);
        assertThat(where(TODAY)).containsExactlyInAnyOrder("Noor groep 5 " + NOW, "Sam groep 8 " + NOW);
        assertThat(where(NEXT.first())).containsExactly("Noor groep 6 " + NEXT);
        assertThat(schools.groupsOf(board, joris)).extracting(it -> it.year()).containsExactly(NOW);
        assertThat(jobs(joris, NEXT.first())).as("who taught groep 5 is offered groep 5").containsExactly("teacher groep 5 " + NEXT);
        assertThat(standing().waiting()).isZero();
        assertThat(standing().turned()).isTrue();
        assertThat(fence.reading(board, () -> jdbc.sql("select count(*) from transition_pupil where board_id = :board").param("board", board.value()).query(Integer.class).single())).isZero();
        assertThat(List.of(noor, sam)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("taken back is as if it had never been")
    void taken_back() {
        UUID five = group(NOW, "groep 5");
        group(NOW, "groep 6");
        UUID plus = fence.inside(board, () -> {
            UUID id = UUID.randomUUID();
            enrolling.form(board, school, NOW, List.of(new Enrolling.Formed(id, "plusgroep", Enrolling.Formed.Kind.COMPOSITE)));
            return id;
        });
        fence.inside(board, () -> staff("Joris", Role.TEACHER, school, five));
        UUID noor = pupil("Noor", five);
        fence.inside(board, () -> enrolling.join(board, List.of(new Enrolling.Beside(noor, plus, TODAY))));
        List<String> before = everything();
        carryOut();
        assertThat(everything()).isNotEqualTo(before);
        transitions.prepare(hanneke, standing());
        assertThat(transitions.takeBack(hanneke, school).since()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(transitions.takeBack(hanneke, school).over()).as("twice is once").isTrue();
    }

    @Test
    @DisplayName("is not taken back where somebody wrote a post for a new group, added or moved a pupil, or gave a colleague another group since; it says which")
    void not_taken_back() {
        UUID five = group(NOW, "groep 5");
        group(NOW, "groep 6");
        UUID noor = pupil("Noor", five);
        carryOut();
        UUID six = named(NEXT, "groep 6");
        fence.inside(board, () -> {
            jdbc.sql("insert into post (board_id, location_id, group_id, author_id) values (:board, :school, :group, :by)").param("board", board.value()).param("school", school).param("group", six)
                .param("by", hanneke.person()).update();
            UUID mees = register.welcome(board, "Mees", "", null, null);
            register.enrol(board, mees, six, NEXT.first());
            register.employ(board, hanneke.person(), Role.TEACHER, school, six, NEXT.first());
            jdbc.sql("update enrolment set until_day = :day where board_id = :board and pupil_id = :noor and group_id = :six").param("board", board.value()).param("noor", noor).param("six", six)
                .param("day", NEXT.first().plusDays(3)).update();
        });
        List<String> before = everything();
        assertThat(transitions.takeBack(hanneke, school).since()).isEqualTo(Map.of(Since.POSTS, 1, Since.PUPILS, 1, Since.STAFF, 1, Since.MOVED, 1));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("is not carried out as it was looked at when a pupil came meanwhile")
    void changed_meanwhile() {
        UUID five = group(NOW, "groep 5");
        group(NOW, "groep 6");
        pupil("Noor", five);
        transitions.prepare(hanneke, standing());
        String looked = transitions.plan(hanneke, standing()).orElseThrow().fingerprint();
        pupil("Sam", five);
        assertThat(transitions.carryOut(hanneke, standing(), looked)).isEqualTo(Transitions.Outcome.CHANGED);
        assertThat(where(NEXT.first())).as("nothing of it").containsExactlyInAnyOrder("Noor groep 5 " + NOW, "Sam groep 5 " + NOW);
    }

    @Test
    @DisplayName("leaves who was not chosen for in the old group, and goes on saying so; a second one does the rest")
    void the_rest() {
        UUID elms = group(NOW, "Iepen");
        pupil("Noor", elms);
        transitions.prepare(hanneke, standing());
        Plan plan = transitions.plan(hanneke, standing()).orElseThrow();
        transitions.choose(hanneke, plan, Map.of(plan.moves().getFirst().pupil(), ""));
        carryOutPrepared();
        assertThat(standing().waiting()).isEqualTo(1);
        assertThat(standing().turned()).isTrue();
        carryOut();
        assertThat(where(NEXT.first())).containsExactly("Noor Iepen " + NEXT);
    }

    @Test
    @DisplayName("forgotten breaks nothing: the lists say so, and what is carried out late counts from the first of August")
    void forgotten() {
        UUID five = group(BEFORE, "groep 5");
        UUID noor = pupil("Noor", five, BEFORE.first());
        UUID samira = guardian(noor, "Samira");
        assertThat(accounts.actors(board, samira)).hasSize(1);
        assertThat(standing().late()).isTrue();
        assertThat(standing().year()).isEqualTo(NOW);
        Words nl = Words.in(Language.NL);
        assertThat(tasks.waiting(hanneke, nl)).singleElement().satisfies(it -> assertThat(it.says()).contains("1 leerling zit nog in een groep van vorig jaar"));
        assertThat(tasks.of(petra, nl)).singleElement().satisfies(it -> assertThat(nl.say(it.key())).isEqualTo("Zet iedereen in een groep van dit schooljaar"));
        transitions.prepare(hanneke, standing());
        Plan plan = transitions.plan(hanneke, standing()).orElseThrow();
        assertThat(transitions.addGroup(hanneke, plan, "groep 6")).isEmpty();
        carryOutPrepared();
        assertThat(where(TODAY)).containsExactly("Noor groep 6 " + NOW);
        assertThat(where(NOW.first())).containsExactly("Noor groep 6 " + NOW);
        assertThat(tasks.waiting(hanneke, nl)).isEmpty();
        assertThat(tasks.of(petra, nl)).isEmpty();
    }

    @Test
    @DisplayName("gives another school of the board no yes and every no; who leaves takes no yes along, and who stays keeps it")
    void consent_of_who_moves() {
        UUID five = group(NOW, "groep 5");
        group(NOW, "groep 6");
        UUID noor = pupil("Noor", five);
        UUID sam = pupil("Sam", five);
        UUID yara = pupil("Yara", five);
        for (UUID pupil : List.of(noor, sam, yara)) {
            UUID guardian = guardian(pupil, "Ouder");
            said(pupil, guardian, "open_web", "given");
            said(pupil, guardian, "paper", "refused");
        }
        transitions.prepare(petra, standing());
        Plan plan = transitions.plan(petra, standing()).orElseThrow();
        transitions.choose(petra, plan, Map.of(noor, "school-" + other, sam, "weg"));
        Ending ending = outlook.of(petra, transitions.plan(petra, standing()).orElseThrow(), TODAY).getFirst();
        assertThat(List.of(ending.stays(), ending.leaves(), ending.runsOut())).containsExactly(1, 2, 0);
        carryOutPrepared();
        assertThat(states(TODAY)).as("until then all is as it was").containsOnly(Map.entry(noor, "GIVEN REFUSED"), Map.entry(sam, "GIVEN REFUSED"), Map.entry(yara, "GIVEN REFUSED"));
        assertThat(states(NEXT.last().minusMonths(11))).containsOnly(Map.entry(noor, "EXPIRED REFUSED"), Map.entry(sam, "EXPIRED REFUSED"), Map.entry(yara, "GIVEN REFUSED"));
        assertThat(where(other, NEXT.first())).containsExactly("Noor nog geen groep " + NEXT);
        assertThat(transitions.standing(petra, other).waiting()).as("the other school says in which group").isEqualTo(1);
    }

    @Test
    @DisplayName("lets no head give a child to another school: the administrator does")
    void heads_give_nobody_away() {
        UUID noor = pupil("Noor", group(NOW, "groep 5"));
        transitions.prepare(hanneke, standing());
        Plan plan = transitions.plan(hanneke, standing()).orElseThrow();
        transitions.choose(hanneke, plan, Map.of(noor, "school-" + other));
        assertThat(transitions.plan(hanneke, standing()).orElseThrow().count(Plan.Fate.SCHOOL)).isZero();
    }

    @Test
    @DisplayName("leaves a guardian of a child that left with what stands of the child, and with nothing of the school")
    void guardian_of_who_left() {
        UUID eight = group(BEFORE, "groep 8");
        UUID noor = pupil("Noor", eight, BEFORE.first());
        UUID samira = guardian(noor, "Samira");
        fence.inside(board, () -> jdbc.sql("update enrolment set until_day = :last where board_id = :board and pupil_id = :noor").param("board", board.value()).param("noor", noor)
            .param("last", BEFORE.last()).update());
        assertThat(accounts.actors(board, samira)).singleElement().satisfies(it -> {
            assertThat(it.hat()).isEqualTo(Hat.GUARDIAN);
            assertThat(it.location()).isEmpty();
        });
        assertThat(schools.childrenOf(board, samira)).isEmpty();
        assertThat(schools.formerChildrenOf(board, samira)).extracting(it -> it.name()).containsExactly("Noor");
    }

    @Test
    @DisplayName("of twenty thousand pupils is one transaction, and so is taking it back")
    void many() {
        int groups = 800;
        fence.inside(board, () -> {
            List<UUID> ids = java.util.stream.Stream.generate(UUID::randomUUID).limit(groups).toList();
            enrolling.form(board, school, NOW, java.util.stream.IntStream.range(0, groups).mapToObj(i -> new Enrolling.Formed(ids.get(i), "groep " + (1 + i % 8) + (char) ('a' + i / 8 % 26) + " " + i / 8 + 10, Enrolling.Formed.Kind.CLASS)).toList());
            List<Enrolling.Named> people = new ArrayList<>();
            List<Enrolling.Placed> placed = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                UUID id = UUID.randomUUID();
                people.add(new Enrolling.Named(id, "Kind" + i, "Achternaam", null));
                placed.add(new Enrolling.Placed(id, ids.get(i % groups), NOW.first()));
            }
            enrolling.welcome(board, people);
            enrolling.enrol(board, placed);
            enrolling.wrote(20_000);
        });
        long began = System.nanoTime();
        carryOut();
        long done = System.nanoTime();
        assertThat(fence.reading(board, () -> jdbc.sql("""
            select count(*) from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id where e.board_id = :board and g.school_year = :year
            """).param("board", board.value()).param("year", NEXT.from()).query(Integer.class).single())).as("all but groep 8").isEqualTo(17_500);
        assertThat(transitions.takeBack(hanneke, school).since()).isEmpty();
        System.out.printf("turning the year of 20,000 pupils: %d ms, taking it back %d ms%n", (done - began) / 1_000_000, (System.nanoTime() - done) / 1_000_000);
        assertThat(standing().waiting()).isEqualTo(20_000);
    }

    private UUID staff(String name, Role role, UUID at, UUID group) {
        UUID person = register.welcome(board, name, "", null, null);
        register.employ(board, person, role, at, group, NOW.first());
        accounts.open(board, person);
        return person;
    }

    private UUID group(SchoolYear year, String name) {
        return fence.inside(board, () -> register.form(board, school, year, name));
    }

    private UUID named(SchoolYear year, String name) {
        return fence.reading(board, () -> jdbc.sql("select id from class_group where board_id = :board and school_year = :year and name = :name").param("board", board.value()).param("year", year.from())
            .param("name", name).query(UUID.class).single());
    }

    private UUID pupil(String name, UUID group) {
        return pupil(name, group, NOW.first());
    }

    private UUID pupil(String name, UUID group, LocalDate from) {
        return fence.inside(board, () -> {
            UUID pupil = register.welcome(board, name, "", null, LocalDate.of(2018, 3, 9));
            register.enrol(board, pupil, group, from);
            return pupil;
        });
    }

    private UUID guardian(UUID pupil, String name) {
        return fence.inside(board, () -> {
            UUID guardian = register.welcome(board, name, "", null, null);
            register.entrust(board, guardian, pupil, Relation.MOTHER, Authority.YES, NOW.first().minusYears(3));
            accounts.open(board, guardian);
            return guardian;
        });
    }

    private void said(UUID pupil, UUID guardian, String layer, String answer) {
        fence.inside(board, () -> {
            jdbc.sql("insert into consent_subject (board_id, person_id) values (:board, :pupil) on conflict do nothing").param("board", board.value()).param("pupil", pupil).update();
            jdbc.sql("insert into consent_question (board_id, hash, language, text) values (:board, :hash, 'nl', 'Mag het?') on conflict do nothing").param("board", board.value()).param("hash", "a".repeat(64)).update();
            jdbc.sql("""
                insert into consent_statement (board_id, receipt_id, person_id, by_person, by_capacity, layer, medium, answer, made_at, edition, asked)
                values (:board, gen_random_uuid(), :pupil, :guardian, 'guardian', :layer, 'photo', :answer, now(), 'opmaat', :hash)
                """).param("board", board.value()).param("pupil", pupil).param("guardian", guardian).param("layer", layer).param("answer", answer).param("hash", "a".repeat(64)).update();
        });
    }

    /** On the open web and on paper. */
    private Map<UUID, String> states(LocalDate day) {
        List<UUID> pupils = fence.reading(board, () -> jdbc.sql("select distinct person_id from consent_statement where board_id = :board").param("board", board.value()).query(UUID.class).list());
        Map<UUID, Map<String, ConsentState>> states = consents.onRecord(board, pupils, day.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
        return states.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, it -> it.getValue().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(state -> state.getValue().name()).collect(java.util.stream.Collectors.joining(" "))));
    }

    private Standing standing() {
        return transitions.standing(petra, school);
    }

    private Transitions.Outcome carryOut() {
        transitions.prepare(hanneke, standing());
        return carryOutPrepared();
    }

    private Transitions.Outcome carryOutPrepared() {
        return transitions.carryOut(hanneke, standing(), transitions.plan(hanneke, standing()).orElseThrow().fingerprint());
    }

    private List<String> where(LocalDate day) {
        return where(school, day);
    }

    private List<String> where(UUID at, LocalDate day) {
        return fence.reading(board, () -> jdbc.sql("""
            select p.first_name || ' ' || g.name || ' ' || g.school_year || '-' || g.school_year + 1 from enrolment e join person p on p.board_id = e.board_id and p.id = e.pupil_id
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and g.location_id = :at and :day between e.from_day and coalesce(e.until_day, 'infinity') order by 1
            """).param("board", board.value()).param("at", at).param("day", day).query(String.class).list());
    }

    private List<String> jobs(UUID person, LocalDate day) {
        return fence.reading(board, () -> jdbc.sql("""
            select e.role || ' ' || g.name || ' ' || g.school_year || '-' || g.school_year + 1 from employment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.person_id = :person and :day between e.from_day and coalesce(e.until_day, 'infinity')
            """).param("board", board.value()).param("person", person).param("day", day).query(String.class).list());
    }

    private List<String> everything() {
        return fence.reading(board, () -> List.of("class_group", "enrolment", "employment", "membership").stream()
            .flatMap(table -> jdbc.sql("select '" + table + ' ' + "' || row_to_json(t)::text as line from " + table + " t where board_id = :board order by line").param("board", board.value())
                .query(String.class).list().stream()).toList());
    }
}
