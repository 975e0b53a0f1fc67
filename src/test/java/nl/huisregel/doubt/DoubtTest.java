package nl.huisregel.doubt;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.draft.Desk;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Drafts;
import nl.huisregel.journal.Entry;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A doubt goes to whom the protocol names, and the answer is for exactly what was read")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DoubtTest extends DeskTest {

    @Autowired Doubts doubts;
    @Autowired Answering answering;
    @Autowired DoubtTasks tasks;
    @Autowired DoubtSql doubtSql;
    @Autowired Deputies deputies;
    @Autowired School school;
    @Autowired javax.sql.DataSource pool;

    @Test
    @DisplayName("asked, answered yes, published: the yes lifts the question, and everything else was decided")
    void asked_answered_published() {
        Post post = doubting(SCHOOL_WEBSITE);
        assertThat(desk.publish(post).live()).isEmpty();

        UUID doubt = ask(desk.joris, desk.now(post));
        assertThat(desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().state()).isEqualTo(Placement.State.HELD);
        assertThat(waiting(desk.hanneke)).containsExactly(doubt);

        answer(desk.hanneke, doubt, DoubtAnswer.Kind.YES, "");

        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
        assertThat(waiting(desk.hanneke)).isEmpty();
        assertThat(journal.about(desk.board, "post", post.id())).extracting(Entry::kind).contains("doubt.asked", "doubt.answered");
        Entry answered = journal.about(desk.board, "post", post.id()).stream().filter(entry -> entry.kind().equals("doubt.answered")).findFirst().orElseThrow();
        assertThat(answered.facts().orElseThrow().facts()).contains("opmaat-netwerk-6").contains("decision").contains(doubt.toString());
    }

    @Test
    @DisplayName("asked twice is asked once")
    void asked_twice() {
        Post post = doubting(SCHOOL_WEBSITE);
        ask(desk.joris, post);
        assertThat(doubts.ask(desk.joris, post.id(), "Nog eens")).isEmpty();
    }

    @Test
    @DisplayName("nobody but its author asks about a post, and nobody but the head of that school reads or answers")
    void only_whom_it_concerns() {
        Post post = doubting(SCHOOL_WEBSITE);
        assertThatThrownBy(() -> doubts.ask(desk.fatima, post.id(), "")).isInstanceOf(NotThere.class);
        UUID doubt = ask(desk.joris, post);

        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        for (Actor other : List.of(desk.joris, desk.fatima, desk.bram, desk.wouter, desk.samira, Desk.with(doors()).hanneke)) {
            assertThatThrownBy(() -> answering.read(other, doubt)).as(other.name()).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> answering.answer(other, doubt, yes(read))).as(other.name()).isInstanceOf(NotThere.class);
        }
        assertThat(doubtSql(doubt).open()).isTrue();
        assertThatThrownBy(() -> doubts.takeBack(desk.fatima, doubt)).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("nobody decides on a question of their own: a teacher who is the head too asks the board")
    void one_person_in_two_hats() {
        Actor asHead = new Actor(desk.board, desk.joris.person(), Hat.HEAD, desk.joris.location(), "meester Joris");
        fence.inside(desk.board, () -> {
            school.headOf(desk.board, desk.school).ifPresent(head -> register.endEmployment(desk.board, head.employment(), LocalDate.now().minusDays(1)));
            register.employ(desk.board, desk.joris.person(), Role.HEAD, desk.school, null, LocalDate.now().minusDays(1));
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
            register.employ(desk.board, desk.joris.person(), Role.HEAD, desk.school, null, LocalDate.now().minusDays(1));
            school.headOf(desk.board, desk.school).ifPresent(head -> register.endEmployment(desk.board, head.employment(), LocalDate.now().minusDays(1)));
            register.employ(desk.board, desk.fatima.person(), Role.HEAD, desk.school, null, LocalDate.now().minusDays(1));
        });
        UUID doubt = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        assertThat(doubtSql(doubt).role()).isEqualTo(Decider.HEAD);
        answer(second, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(doubtSql(doubt).answer().orElseThrow().deputy()).isFalse();
    }

    @Test
    @DisplayName("an answer is not used for what the author changed after it: words, pictures, people, marks, capacity, wording, consent")
    void changed_after_the_answer() {
        Map<String, java.util.function.Consumer<Post>> changes = Map.of(
            "words", post -> desk.doDuties(desk.write(post, "Een dag in het bos", "Mees heeft een hut gebouwd.", SCHOOL_WEBSITE)),
            "a picture more", post -> desk.doDuties(desk.hang(post, desk.mees)),
            "who is on it", post -> drafts.ofPicture(desk.joris, post.id(), post.pictures().getFirst(), () -> pictures.show(desk.board, post.pictures().getFirst(), new Shown.NobodyRecognisable())),
            "a logo", post -> drafts.ofPicture(desk.joris, post.id(), post.pictures().getFirst(), () -> pictures.mark(desk.board, post.pictures().getFirst(), new Marks(Marks.Told.NO, Marks.Told.NO, Marks.Logo.OFFICIAL))),
            "the capacity", post -> tell(post, new Fact(Circumstance.CAPACITY, Optional.empty(), List.of("professional"))),
            "a new edition", post -> editions.adopt(desk.wouter, "mosalira"));
        changes.forEach((what, change) -> {
            sitDown();
            Post post = doubting(SCHOOL_WEBSITE);
            answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.YES, "");
            assertThat(desk.check(post, SCHOOL_WEBSITE).decision().mayGoAhead()).as(what).isTrue();

            change.accept(desk.now(post));

            assertThat(desk.check(post, SCHOOL_WEBSITE).decision().mayGoAhead()).as(what).isFalse();
            assertThat(desk.publish(desk.now(post)).live()).as(what).isEmpty();
        });
    }

    @Test
    @DisplayName("changed between reading and answering: nothing is answered, and the difference is shown, part by part")
    void changed_while_reading() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();

        desk.doDuties(desk.hang(desk.write(desk.now(post), "Een middag in het bos", "We bouwden een hut.", SCHOOL_WEBSITE), desk.lina));

        assertThat(answering.answer(desk.hanneke, doubt, yes(read))).isInstanceOfSatisfying(Answering.Outcome.Changed.class, changed ->
            assertThat(changed.since()).extracting(Content.Difference::part).contains("title", "photo.2", "people.2").doesNotContain("text", "photo.1"));
        assertThat(doubtSql(doubt).open()).isTrue();
        assertThat(answering.answer(desk.hanneke, doubt, yes("gelezen=niets"))).isInstanceOf(Answering.Outcome.Changed.class);
    }

    @Test
    @DisplayName("a box ticked beforehand and the hour of the day are no change")
    void what_is_no_change() {
        Post post = ticked(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.YES, "");
        Post done = desk.doDuties(desk.now(post));
        assertThat(desk.publish(done).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("a consent withdrawn after the yes still refuses; given again, the yes is about what it was about")
    void withdrawn_after_the_yes() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.YES, "");

        desk.says(desk.iris, desk.mees, false, "open_web");
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);

        desk.says(desk.iris, desk.mees, true, "open_web");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("a no refuses, and is not gone with the box that says I doubt; changed, it is asked again")
    void a_no() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.NO, "Mees ligt er verdrietig bij.");
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);

        tell(desk.now(post), new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of()));
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);
        assertThat(doubts.ask(desk.joris, post.id(), "Toch?")).isEmpty();

        desk.doDuties(desk.write(desk.now(post), "Een dag in het bos", "We bouwden een mooie hut.", SCHOOL_WEBSITE));
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Referred.class);
        answer(desk.hanneke, ask(desk.joris, desk.now(post)), DoubtAnswer.Kind.YES, "");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("yes, if: it waits until something changed and the new post is answered")
    void a_condition() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.CHANGE, "Noem de naam van het bos niet.");
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        assertThat(doubts.ask(desk.joris, post.id(), "")).isEmpty();

        desk.doDuties(desk.write(desk.now(post), "Een dag buiten", "We bouwden een hut.", SCHOOL_WEBSITE));
        assertThat(doubts.ask(desk.joris, post.id(), "Zo beter?")).hasSize(1);
    }

    @Test
    @DisplayName("taken back while nobody answered it, and not after")
    void taken_back() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        assertThat(doubts.takeBack(desk.joris, doubt)).isTrue();
        assertThat(waiting(desk.hanneke)).isEmpty();
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);

        sitDown();
        UUID answered = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        answer(desk.hanneke, answered, DoubtAnswer.Kind.NO, "Nee.");
        assertThat(doubts.takeBack(desk.joris, answered)).isFalse();
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
        var answers = CompletableFuture.supplyAsync(() -> fence.inside(desk.board, () -> {
            var outcome = answering.answer(desk.hanneke, doubt, new Answering.Said(DoubtAnswer.Kind.NO, "Nee, want.", read, false));
            first.countDown();
            await(waits);
            return outcome;
        }), task -> Thread.ofPlatform().daemon().start(task));
        await(first);
        var second = CompletableFuture.supplyAsync(() -> answering.answer(fatima, doubt, yes(read)), task -> Thread.ofPlatform().daemon().start(task));
        untilSomebodyWaits(second);
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
    @DisplayName("a new edition between question and answer: what was read is another, and is read again by the new wording")
    void a_new_edition() {
        UUID doubt = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        editions.adopt(desk.wouter, "mosalira");

        assertThat(answering.answer(desk.hanneke, doubt, yes(read))).isInstanceOfSatisfying(Answering.Outcome.Changed.class, changed ->
            assertThat(changed.since()).extracting(Content.Difference::part).containsExactly("edition"));
        answer(desk.hanneke, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(doubtSql(doubt).answer().orElseThrow().norms()).allMatch(norm -> norm.startsWith("mosalira"));
    }

    @Test
    @DisplayName("a draft thrown away takes its question and its words along; what was answered before stays in the list without them")
    void thrown_away() {
        Post post = doubting(CLASS_PAGE, SCHOOL_WEBSITE);
        List<UUID> asked = doubts.ask(desk.joris, post.id(), "Mag dit?");
        assertThat(asked).hasSize(2);
        answer(desk.hanneke, asked.getFirst(), DoubtAnswer.Kind.NO, "Liever niet.");
        String read = answering.read(desk.hanneke, asked.getLast()).now().orElseThrow().content().written();

        drafts.discard(desk.joris, post.id());

        assertThat(waiting(desk.hanneke)).isEmpty();
        assertThat(answering.answer(desk.hanneke, asked.getLast(), yes(read))).isInstanceOf(Answering.Outcome.TooLate.class);
        assertThat(answering.answered(desk.hanneke)).singleElement().satisfies(doubt -> {
            assertThat(doubt.content()).isEmpty();
            assertThat(doubt.answer().orElseThrow().content()).isEmpty();
            assertThat(doubt.answer().orElseThrow().reason()).isEqualTo("Liever niet.");
        });
    }

    @Test
    @DisplayName("published in one place, the question about the other goes on waiting")
    void the_other_place() {
        Post post = doubting(CLASS_PAGE, SCHOOL_WEBSITE);
        List<UUID> asked = doubts.ask(desk.joris, post.id(), "");
        UUID onClassPage = asked.stream().filter(id -> doubtSql(id).channel() == CLASS_PAGE).findFirst().orElseThrow();
        answer(desk.hanneke, onClassPage, DoubtAnswer.Kind.YES, "");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(CLASS_PAGE);
        assertThat(waiting(desk.hanneke)).hasSize(1).doesNotContain(onClassPage);
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

    @Test
    @DisplayName("what was answered is shown with a post like it, without names, and not under another edition")
    void precedent() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.NO, "Mees en Noor staan er te herkenbaar op.");
        Post next = doubting(SCHOOL_WEBSITE);

        List<Precedent> earlier = answering.read(desk.hanneke, ask(desk.joris, next)).earlier();
        assertThat(earlier).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("… en … staan er te herkenbaar op.");
            assertThat(one.facts()).contains("about=school_activity", "shows=pupil").noneMatch(fact -> fact.contains(desk.mees.toString()));
            assertThat(one.kind()).isEqualTo(DoubtAnswer.Kind.NO);
        });
        assertThat(desk.check(next, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Referred.class);
        assertThat(doubts.of(desk.joris, desk.now(next), desk.check(next)).getFirst().earlier()).hasSize(1);

        editions.adopt(desk.wouter, "mosalira");
        assertThat(doubts.of(desk.joris, desk.now(next), desk.check(next)).getFirst().earlier()).isEmpty();
    }

    @Test
    @DisplayName("where the protocol is silent the author decides; where the board wants the head then, the head does, and may keep it as the school's own choice")
    void silence() {
        adopt("proef", "");
        Post post = desk.hang(desk.startPost(CLASS_PAGE));
        assertThat(desk.publish(post).live()).containsExactly(CLASS_PAGE);

        adopt("strenger", "when_silent: {publish: head}");
        Post next = desk.hang(desk.startPost(CLASS_PAGE));
        assertThat(desk.publish(next).live()).isEmpty();
        UUID doubt = ask(desk.joris, desk.now(next));
        assertThat(doubtSql(doubt).norms()).containsExactly("silent");
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        answering.answer(desk.hanneke, doubt, new Answering.Said(DoubtAnswer.Kind.YES, "De moestuin mag altijd.", read, true));
        assertThat(desk.publish(desk.now(next)).live()).containsExactly(CLASS_PAGE);

        Post later = desk.hang(desk.startPost(CLASS_PAGE));
        assertThat(desk.check(later, CLASS_PAGE).decision()).isInstanceOf(Decision.Referred.class);
        assertThat(doubts.of(desk.joris, later, desk.check(later)).getFirst().earlier()).singleElement().satisfies(own -> {
            assertThat(own.ownChoice()).isTrue();
            assertThat(own.norms()).containsExactly("silent");
        });
    }

    @Test
    @DisplayName("what an article decides is never kept as a choice of the school")
    void no_own_choice_beside_an_article() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        answering.answer(desk.hanneke, doubt, new Answering.Said(DoubtAnswer.Kind.YES, "Mag.", read, true));
        assertThat(answering.read(desk.hanneke, ask(desk.joris, doubting(SCHOOL_WEBSITE))).earlier()).singleElement().matches(one -> !one.ownChoice());
    }

    @Test
    @DisplayName("the picture of a doubt is for whoever may answer, and only while it waits")
    void pictures_while_it_waits() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        UUID picture = post.pictures().getFirst().value();
        assertThat(maySee(desk.hanneke, doubt, picture)).isTrue();
        for (Actor other : List.of(desk.joris, desk.fatima, desk.bram, desk.wouter)) {
            assertThat(maySee(other, doubt, picture)).as(other.name()).isFalse();
        }
        assertThat(maySee(desk.hanneke, doubt, UUID.randomUUID())).isFalse();
        doubts.takeBack(desk.joris, doubt);
        assertThat(maySee(desk.hanneke, doubt, picture)).isFalse();
    }

    @Test
    @DisplayName("the asker finds the answer on Vandaag until the post is changed or stands there")
    void on_vandaag() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        assertThat(says(desk.hanneke)).containsExactly("Meester Joris twijfelt of ‘Een dag in het bos’ op de website mag.");
        assertThat(tasks.waiting(desk.hanneke, Words.in(Language.NL)).getFirst().sources()).isNotEmpty();
        answer(desk.hanneke, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(says(desk.joris)).containsExactly("Juf Hanneke (directeur) zegt ja: ‘Een dag in het bos’ mag op de website.");
        desk.publish(desk.now(post));
        assertThat(says(desk.joris)).isEmpty();
    }

    private List<String> says(Actor actor) {
        return tasks.waiting(actor, Words.in(Language.NL)).stream().map(nl.huisregel.agenda.Task::says).toList();
    }

    /** A post of Mees, with everything done beforehand, of which Joris doubts whether it may. */
    private Post doubting(Channel... channels) {
        return ticked(desk.doDuties(desk.hang(desk.startPost(channels), desk.mees)));
    }

    private Post ticked(Post post) {
        return tell(post, new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of("true")));
    }

    private Post tell(Post post, Fact fact) {
        return drafts.write(desk.joris, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), post.title(), post.body(), post.channels(), List.of(fact), Map.of(), Set.of()));
    }

    private UUID ask(Actor actor, Post post) {
        List<UUID> asked = new ArrayList<>(doubts.ask(actor, post.id(), "Is dit niet te veel?"));
        assertThat(asked).hasSize(1);
        return asked.getFirst();
    }

    private void answer(Actor actor, UUID doubt, DoubtAnswer.Kind kind, String reason) {
        String read = answering.read(actor, doubt).now().orElseThrow().content().written();
        assertThat(answering.answer(actor, doubt, new Answering.Said(kind, reason, read, false))).isInstanceOf(Answering.Outcome.Answered.class);
    }

    private static Answering.Said yes(String read) {
        return new Answering.Said(DoubtAnswer.Kind.YES, "", read, false);
    }

    private List<UUID> waiting(Actor actor) {
        return answering.waiting(actor).stream().map(Doubt::id).toList();
    }

    private Doubt doubtSql(UUID doubt) {
        return fence.reading(desk.board, () -> doubtSql.find(desk.board, doubt)).orElseThrow();
    }

    private boolean maySee(Actor actor, UUID doubt, UUID picture) {
        return fence.reading(actor.board(), () -> answering.maySee(actor, doubt, picture));
    }

    private Actor deputy(Actor by) {
        LocalDate today = deputies.day();
        fence.inside(desk.board, () -> deputies.name(desk.board, nl.huisregel.school.Role.HEAD, java.util.Optional.of(desk.school), desk.fatima.person(), today, today, by.person()));
        return desk.fatima;
    }

    /** A protocol that says nothing of publishing. */
    private void adopt(String name, String more) {
        String source = """
            edition: %s
            date: 2026-11-21
            level: board
            title: {nl: Proefprotocol, en: Trial protocol}
            layers:
              closed_digital: {name: {nl: Op besloten plekken, en: In closed places}, channels: [class_page]}
            %s
            articles:
              - {ref: Artikel 1, heading: {nl: Afspraken, en: Agreements}, text: {nl: "We gaan goed met elkaar om.", en: "We treat each other well."}}
            """.formatted(name, more);
        String hash = nl.huisregel.protocol.reading.EditionReader.read(name, source, List.of(nl.huisregel.protocol.Protocols.law())).edition().hash();
        fence.inside(desk.board, () -> jdbc.sql("""
            insert into edition (board_id, name, dated, hash, source, adopted_by, in_force) values (:board, :name, '2026-11-21', :hash, :source, :by, clock_timestamp())
            """).param("board", desk.board.value()).param("name", name).param("hash", hash).param("source", source).param("by", desk.wouter.person()).update());
    }

    private void leave(UUID employment) {
        fence.inside(desk.board, () -> register.endEmployment(desk.board, employment, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
    }

    private Desk.Doors doors() {
        return new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown);
    }

    private void untilSomebodyWaits(CompletableFuture<?> work) {
        while (JdbcClient.create(pool).sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 0) {
            assertThat(work).as("it went on without waiting").isNotDone();
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
