package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.agenda.Task;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A roster that is taken in")
class IntakeTest extends TakenInTest {

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
}
