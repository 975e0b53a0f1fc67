package nl.huisregel.doubt;

import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.cast.AtOnce;
import nl.huisregel.draft.Drafts;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.school.Role;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who answers a doubt: whom the protocol names, and never who asks")
class WhoAnswersTest extends AskedTest {

    @Test
    @DisplayName("nobody decides on a question of their own: a teacher who is the head too asks the board")
    void one_person_in_two_hats() {
        Actor asHead = new Actor(desk.board, desk.joris.person(), Hat.HEAD, desk.joris.location(), "meester Joris");
        fence.inside(desk.board, () -> {
            school.headOf(desk.board, desk.school).ifPresent(head -> register.endEmployment(desk.board, head.employment(), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
            register.employ(desk.board, desk.joris.person(), Role.HEAD, desk.school, null, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1));
        });
        Post post = doubting(SCHOOL_WEBSITE);

        UUID doubt = ask(desk.joris, post);

        assertThat(doubtSql(doubt).role()).isEqualTo(Decider.BOARD);
        assertThat(waiting(asHead)).isEmpty();
        assertThatThrownBy(() -> answering.read(asHead, doubt)).isInstanceOf(NotThere.class);
        String read = answering.read(desk.wouter, doubt).now().orElseThrow().content().written();
        assertThatThrownBy(() -> answering.answer(asHead, doubt, yes(read))).isInstanceOf(NotThere.class);
        answer(desk.wouter, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("a second head answers for the first")
    void a_second_head() {
        Actor second = new Actor(desk.board, desk.fatima.person(), Hat.HEAD, desk.fatima.location(), "juf Fatima");
        fence.inside(desk.board, () -> {
            register.employ(desk.board, desk.joris.person(), Role.HEAD, desk.school, null, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1));
            school.headOf(desk.board, desk.school).ifPresent(head -> register.endEmployment(desk.board, head.employment(), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
            register.employ(desk.board, desk.fatima.person(), Role.HEAD, desk.school, null, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1));
        });
        UUID doubt = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        assertThat(doubtSql(doubt).role()).isEqualTo(Decider.HEAD);
        answer(second, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(doubtSql(doubt).answer().orElseThrow().deputy()).isFalse();
    }

    @Test
    @DisplayName("two who answer at once: the first counts, the second hears that it was answered")
    void two_answers() throws Exception {
        Actor fatima = deputy(desk.hanneke);
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        var first = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var answers = AtOnce.supply(() -> fence.inside(desk.board, () -> {
            var outcome = answering.answer(desk.hanneke, doubt, new Answering.Said(DoubtAnswer.Kind.NO, "Nee, want.", read, false));
            first.countDown();
            AtOnce.await(waits);
            return outcome;
        }));
        AtOnce.await(first);
        var second = AtOnce.supply(() -> answering.answer(fatima, doubt, yes(read)));
        AtOnce.untilSomebodyWaits(pool, second);
        waits.countDown();

        assertThat(answers.get()).isInstanceOf(Answering.Outcome.Answered.class);
        assertThat(second.get()).isInstanceOf(Answering.Outcome.TooLate.class);
        assertThat(answering.read(fatima, doubt).doubt().answer().orElseThrow().kind()).isEqualTo(DoubtAnswer.Kind.NO);
        assertThat(journal.about(desk.board, "post", post.id())).filteredOn(entry -> entry.kind().equals("doubt.answered")).hasSize(1);
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    @DisplayName("a deputy answers on the days set, by name, and not before or after")
    void a_deputy_answers() {
        UUID doubt = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        assertThat(waiting(desk.fatima)).isEmpty();
        Actor fatima = deputy(desk.hanneke);
        assertThat(waiting(fatima)).containsExactly(doubt);
        answer(fatima, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(doubtSql(doubt).answer().orElseThrow().deputy()).isTrue();
        assertThat(doubtSql(doubt).answer().orElseThrow().name()).isEqualTo("juf Fatima");
    }

    @Test
    @DisplayName("the answerer lost the role meanwhile: it goes up to the board; where nobody is left it is refused, and whoever settles that hears it")
    void nobody_left() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();

        leave(school.headOf(desk.board, desk.school).orElseThrow().employment());
        assertThat(waiting(desk.wouter)).containsExactly(doubt);
        assertThatThrownBy(() -> answering.answer(new Actor(desk.board, desk.hanneke.person(), Hat.TEACHER, desk.hanneke.location(), "juf Hanneke"), doubt, yes(read))).isInstanceOf(NotThere.class);

        school.boardMembers(desk.board).forEach(member -> leave(member.employment()));
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);
        Actor petra = new Actor(desk.board, desk.bram.person(), Hat.ADMINISTRATOR, Optional.empty(), "Petra");
        assertThat(tasks.waiting(petra, Words.in(Language.NL))).extracting(nl.huisregel.agenda.Task::says).containsExactly("Op De Regenton wacht een twijfel en niemand kan antwoorden.");
        assertThat(editions.openPoints(desk.board, Instant.now()).orElseThrow().schools().get("De Regenton")).isNotEmpty();
    }

    @Test
    @DisplayName("the head's own doubt goes to the board")
    void the_head_asks() {
        Post post = drafts.mine(desk.hanneke, drafts.start(desk.hanneke));
        post = drafts.write(desk.hanneke, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), "Nieuws", "De school krijgt zonnepanelen.", Set.of(SCHOOL_WEBSITE),
            List.of(new Fact(Circumstance.ABOUT, Optional.empty(), List.of("school")), new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of("true"))), Map.of(), Set.of()));
        UUID doubt = ask(desk.hanneke, post);
        deputy(desk.hanneke);
        assertThat(waiting(desk.fatima)).isEmpty();
        assertThat(waiting(desk.wouter)).containsExactly(doubt);
    }

    private Actor deputy(Actor by) {
        LocalDate today = deputies.day();
        fence.inside(desk.board, () -> deputies.name(desk.board, nl.huisregel.school.Role.HEAD, java.util.Optional.of(desk.school), desk.fatima.person(), today, today, by.person()));
        return desk.fatima;
    }

    private void leave(UUID employment) {
        fence.inside(desk.board, () -> register.endEmployment(desk.board, employment, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
    }
}
