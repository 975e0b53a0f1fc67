package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.agenda.Task;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("A roster")
class RosterTest {

    private static final LocalDate TODAY = Administration.TODAY;

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired IntakeTasks tasks;
    @Autowired IntakeSql sql;
    @Autowired School school;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;

    Administration at;

    @BeforeEach
    void begin() {
        at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
    }

    private static Sample two() {
        return Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "g5").pupil("2", "Sam", "Visser", "2016-05-01", "g6");
    }

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
    @DisplayName("sent twice changes nothing")
    void twice() {
        Sample file = two().composite("plus", "Plusgroep").pupil("3", "Mees", "Bos", "2017-01-01", "", "<samengestelde_groepen><samengestelde_groep key=\"plus\"/></samengestelde_groepen>")
            .pupil("#4", "Yara", "Aydin", "2017-02-02", "g5");
        at.take(file, at.doubles(Map.of("#4", Choices.Double.OTHER)));
        assertThat(at.pupils(at.school())).contains("Mees Bos in nog geen groep", "Yara Aydin in groep 5");
        List<String> before = at.everything();
        UUID again = at.read(file);
        assertThat(at.dry(again).nothing()).isTrue();
        assertThat(at.dry(again).missing()).isEmpty();
        at.take(at.petra(), again, Choices.NONE);
        assertThat(at.everything()).isEqualTo(before);
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
    @DisplayName("confirmed after the register changed is not done, but shown again")
    void changed_meanwhile() {
        at.take(two());
        UUID id = at.read(Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "g6").pupil("2", "Sam", "Visser", "2016-05-01", "g6"));
        String seen = at.anyDry(id).fingerprint();
        at.take(Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "de Wit", "2017-03-09", "g5").pupil("2", "Sam", "Visser", "2016-05-01", "g6"));
        List<String> before = at.everything();
        assertThat(intakes.confirm(at.petra(), id, seen, Choices.NONE)).isEqualTo(Intakes.Confirmed.CHANGED);
        assertThat(at.everything()).isEqualTo(before);
        assertThat(at.dry(id).changed()).as("the page now tells it all").hasSize(1);
    }

    @Test
    @DisplayName("confirmed, and overtaken before its turn came, is not done either")
    void overtaken() {
        at.take(two());
        UUID id = at.read(Sample.file().group("g5", "groep 5").pupil("1", "Noor", "Haddad", "2017-03-09", "g5").pupil("3", "Mees", "Bos", "2017-01-01", "g5"));
        intakes.confirm(at.petra(), id, at.anyDry(id).fingerprint(), Choices.NONE);
        fence.inside(at.board(), () -> jdbc.sql("update person set first_name = 'Norah' where board_id = :board and id = :noor").param("board", at.board().value()).param("noor", at.pupil("1")).update());
        List<String> before = at.everything();
        worker.work(at.board(), id);
        assertThat(intakes.find(at.petra(), id).changed()).isTrue();
        assertThat(intakes.find(at.petra(), id).open()).isTrue();
        assertThat(at.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("waits for another of the same school, which a sentence says; of another school it does not")
    void one_at_a_time() {
        UUID first = at.read(two());
        UUID second = at.read(two());
        UUID there = at.read(at.petra(), at.other(), two());
        assertThat(intakes.confirm(at.petra(), first, at.anyDry(first).fingerprint(), Choices.NONE)).isEqualTo(Intakes.Confirmed.STARTED);
        assertThat(intakes.confirm(at.petra(), second, at.anyDry(second).fingerprint(), Choices.NONE)).isEqualTo(Intakes.Confirmed.BUSY);
        assertThat(intakes.confirm(at.petra(), there, at.anyDry(there).fingerprint(), Choices.NONE)).isEqualTo(Intakes.Confirmed.STARTED);
        worker.work(at.board(), first);
        assertThat(intakes.confirm(at.petra(), second, at.anyDry(second).fingerprint(), Choices.NONE)).isEqualTo(Intakes.Confirmed.STARTED);
        worker.work(at.board(), second);
        assertThat(intakes.find(at.petra(), second).counts()).containsEntry("new", 0).containsEntry("same", 2);
    }

    @Test
    @DisplayName("that a dead node left is taken up by the next look, once")
    void taken_up() {
        UUID id = at.read(two());
        intakes.confirm(at.petra(), id, at.anyDry(id).fingerprint(), Choices.NONE);
        worker.look(at.board(), java.time.Instant.now().plusSeconds(5));
        assertThat(intakes.find(at.petra(), id).state()).isEqualTo(Intake.State.DONE);
        List<String> before = at.everything();
        worker.look(at.board(), java.time.Instant.now().plusSeconds(5));
        assertThat(at.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("confirmed by somebody who may not any more is not done")
    void no_longer_allowed() {
        UUID id = at.read(at.hanneke(), at.school(), two());
        intakes.confirm(at.hanneke(), id, at.anyDry(id).fingerprint(), Choices.NONE);
        fence.inside(at.board(), () -> accounts.close(at.board(), at.hanneke().person()));
        worker.work(at.board(), id);
        assertThat(at.pupils(at.school())).isEmpty();
    }

    @Test
    @DisplayName("that fails halfway leaves nothing, and can be tried again")
    void fails() {
        UUID id = at.read(two());
        intakes.confirm(at.petra(), id, at.anyDry(id).fingerprint(), Choices.NONE);
        fence.inside(at.board(), () -> jdbc.sql("update intake set choices = 'x' where board_id = :board and id = :id").param("board", at.board().value()).param("id", id).update());
        List<String> before = at.everything();
        worker.work(at.board(), id);
        assertThat(intakes.find(at.petra(), id).state()).isEqualTo(Intake.State.FAILED);
        assertThat(at.everything()).isEqualTo(before);
        assertThat(tasks.waiting(at.petra(), Words.in(Language.NL))).extracting(Task::says).containsExactly("Het inlezen lukte niet: Leerlingen en groepen (EDEXML), De Regenton.");
        assertThat(at.take(at.petra(), id, Choices.NONE).state()).isEqualTo(Intake.State.DONE);
    }

    @Test
    @DisplayName("is forgotten when it is done, dropped or a day old; the journal holds counts and no names")
    void forgotten() {
        UUID done = at.read(two());
        assertThat(at.count("intake_content")).isEqualTo(1);
        assertThat(tasks.waiting(at.petra(), Words.in(Language.NL))).hasSize(1);
        at.take(at.petra(), done, Choices.NONE);
        assertThat(at.count("intake_content")).isZero();
        UUID dropped = at.read(two());
        intakes.drop(at.petra(), dropped);
        UUID old = at.read(two());
        fence.inside(at.board(), () -> jdbc.sql("update intake set until = now() - interval '1 second' where board_id = :board and id = :id").param("board", at.board().value()).param("id", old).update());
        assertThat(intakes.forget(at.board())).isEqualTo(1);
        assertThat(at.count("intake_content")).isZero();
        assertThat(intakes.dry(at.petra(), intakes.find(at.petra(), old))).isEmpty();
        assertThat(journal.about(at.board(), "intake", done)).extracting(it -> it.toString()).allSatisfy(entry -> assertThat(entry).doesNotContain("Noor", "Haddad", "groep 5"))
            .anySatisfy(entry -> assertThat(entry).contains("intake.done"));
    }

    @Test
    @DisplayName("is not there for a head of another school, a teacher or another board")
    void fenced() {
        UUID there = at.read(at.petra(), at.other(), two());
        assertThatThrownBy(() -> intakes.find(at.hanneke(), there)).isInstanceOf(NotThere.class);
        Administration stranger = Administration.of(register, accounts, fence, intakes, worker, jdbc);
        assertThatThrownBy(() -> intakes.find(stranger.petra(), there)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> intakes.read(at.hanneke(), at.other(), Intake.Kind.ROSTER, two().bytes(), Map.of())).isInstanceOf(NotThere.class);
        Actor joris = new Actor(at.board(), at.hanneke().person(), Hat.TEACHER, Optional.of(at.school()), "Joris");
        assertThat(tasks.waiting(joris, Words.in(Language.NL))).isEmpty();
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

    @RepeatedTest(12)
    @DisplayName("of whatever kind, after whatever other, changes nothing the second time")
    void idempotent(RepetitionInfo turn) {
        Random dice = new Random(4200 + turn.getCurrentRepetition());
        for (int round = 0; round < 3; round++) {
            Sample file = random(dice);
            UUID id = at.read(file);
            DryRun run = at.dry(id);
            List<UUID> left = new ArrayList<>();
            run.missing().stream().filter(_ -> dice.nextBoolean()).forEach(it -> left.add(it.person()));
            Map<String, Choices.Double> answers = new java.util.HashMap<>();
            run.asked().forEach(it -> answers.put(it.pupil().key(), Choices.Double.values()[dice.nextInt(3)]));
            assertThat(at.take(at.petra(), id, new Choices(Set.copyOf(left), answers, Map.of())).state()).isEqualTo(Intake.State.DONE);
            List<String> before = at.everything();
            UUID again = at.read(file);
            DryRun second = at.dry(again);
            assertThat(second.nothing()).as(second.toString()).isTrue();
            at.take(at.petra(), again, Choices.NONE);
            assertThat(at.everything()).isEqualTo(before);
        }
    }

    private static Sample random(Random dice) {
        Sample file = Sample.file();
        int groups = 1 + dice.nextInt(4);
        List<Integer> names = new ArrayList<>(List.of(1, 2, 3, 4));
        java.util.Collections.shuffle(names, dice);
        for (int i = 0; i < groups; i++) {
            file.group("g" + i, "groep " + names.get(i));
        }
        file.composite("plus", "Plusgroep").composite("koor", "Koor");
        for (int i = 0; i < 12; i++) {
            if (dice.nextInt(4) == 0) {
                continue;
            }
            String key = dice.nextInt(9) == 0 ? "#" + i : dice.nextInt(9) == 0 ? "k" + i + "b" : "k" + i;
            String name = dice.nextInt(5) == 0 ? "Noor" : "Kind" + i;
            String born = dice.nextInt(6) == 0 ? "" : LocalDate.of(2016, 1, 1).plusDays(dice.nextInt(8) == 0 ? 40 : i).toString();
            String group = dice.nextInt(7) == 0 ? "" : "g" + dice.nextInt(groups + (dice.nextInt(10) == 0 ? 1 : 0));
            List<String> more = new ArrayList<>();
            if (dice.nextInt(3) == 0) {
                more.add("<samengestelde_groepen><samengestelde_groep key=\"" + (dice.nextBoolean() ? "plus" : "koor") + "\"/></samengestelde_groepen>");
            }
            if (dice.nextInt(8) == 0) {
                more.add("<uitstroomdatum>" + TODAY.minusDays(dice.nextInt(200) - 20) + "</uitstroomdatum>");
            }
            if (dice.nextInt(5) == 0) {
                more.add("<instroomdatum>" + TODAY.plusDays(dice.nextInt(100) - 60) + "</instroomdatum>");
            }
            file.pupil(key, name, "Bos", born, group, more.toArray(String[]::new));
        }
        return file.pupil("k99", "Laatste", "Bos", "2016-12-31", "g0");
    }
}
