package nl.huisregel.doubt;

import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Drafts;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Role;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where the protocol asks for a second pair of eyes, nobody's own are the second: whatever roles somebody has besides, whoever they chose to stand in
 * for them, and whoever stands in for themselves. {@code bin/prove eyes HISTORIES} goes through as many as you like.
 */
@DisplayName("Nobody approves alone")
class TwoPairsTest extends DeskTest {

    private static final int HISTORIES = Integer.getInteger("prove.eyes", 20_000);
    private static final int STEPS = Integer.getInteger("prove.steps", 14);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired Doubts doubts;
    @Autowired Answering answering;
    @Autowired DoubtSql doubtSql;
    @Autowired Deputies deputies;
    @Autowired Accounts accounts;

    /** Somebody with all they are here. */
    private record Someone(UUID person, List<Actor> hats) {
    }

    @Test
    @DisplayName("over so many schools by chance: who answers did not ask, was not put there by who asked, and holds the role or stands in for it on that day")
    void by_chance() throws IOException {
        var random = new Random(SEED);
        long answers = 0;
        for (int history = 0; history < HISTORIES; history++) {
            var here = UUID.randomUUID();
            var people = IntStream.range(0, 2 + random.nextInt(4)).mapToObj(_ -> someone(random, here)).toList();
            List<Deputy> all = IntStream.range(0, random.nextInt(5)).mapToObj(_ -> deputy(random, people, here)).toList();
            var asker = people.get(random.nextInt(people.size())).person();
            for (var role : Decider.values()) {
                List<Deputy> today = all.stream().filter(deputy -> deputy.role().name().equals(role.name()) && deputy.location().equals(Optional.of(here)) && deputy.standsInOn(TODAY)).toList();
                for (var one : people) {
                    for (var hat : one.hats()) {
                        var as = Answerers.as(hat, role, asker, here, today);
                        answers += as.isPresent() ? 1 : 0;
                        assertThat(as.isPresent()).as("seed %d, history %d: %s for %s asked by %s, deputies %s", SEED, history, hat, role, asker, today).isEqualTo(may(hat, role, asker, here, today));
                        if (as.isPresent()) {
                            assertThat(hat.person()).as("seed %d: nobody's own eyes are the second", SEED).isNotEqualTo(asker);
                        }
                    }
                }
            }
        }
        assertThat(answers).as("somebody may, now and then").isGreaterThan(HISTORIES / 10);
        var figure = "%d schools by chance, %d times somebody might answer: **0 of their own**, nor by who they chose (seed %d)".formatted(HISTORIES, answers, SEED);
        Files.createDirectories(Path.of("target", "histories"));
        Files.writeString(Path.of("target", "histories", "P7.txt"), figure);
        System.out.println("P7 eyes: " + figure);
    }

    @Test
    @DisplayName("over a history by chance of one school: no answer is by who asked, nor by a deputy whom they chose, and nothing went out that waited for one")
    void a_history() {
        var random = new Random(SEED);
        var staff = List.of(desk.joris, desk.hanneke, desk.fatima, desk.wouter);
        fence.inside(desk.board, () -> staff.forEach(actor -> accounts.open(desk.board, actor.person())));
        Set<UUID> open = new HashSet<>();
        open.addAll(ask());
        for (int step = 0; step < STEPS; step++) {
            var one = staff.get(random.nextInt(staff.size()));
            var other = staff.get(random.nextInt(staff.size()));
            switch (random.nextInt(5)) {
                case 0 -> open.addAll(ask());
                case 1 -> fence.inside(desk.board, () -> register.employ(desk.board, one.person(), Role.HEAD, desk.school, null, LocalDate.now().minusDays(1)));
                case 2 -> {
                    if (!one.person().equals(other.person())) {
                        fence.inside(desk.board, () -> deputies.name(desk.board, Role.HEAD, Optional.of(desk.school), one.person(), deputies.day(), deputies.day(), other.person()));
                    }
                }
                default -> everybodyTries(staff, open);
            }
        }
        everybodyTries(staff, open);
        assertThat(count("select count(*) from doubt_answer where board_id = :board")).as("seed %d: some were answered", SEED).isPositive();
        assertThat(count("select count(*) from doubt_answer a join doubt d on d.board_id = a.board_id and d.id = a.doubt_id where a.board_id = :board and a.answered_by = d.asked_by"))
            .as("seed %d: of one's own", SEED).isZero();
        assertThat(count("""
            select count(*) from doubt_answer a join doubt d on d.board_id = a.board_id and d.id = a.doubt_id where a.board_id = :board and a.deputy
              and not exists (select from deputy p where p.board_id = a.board_id and p.person_id = a.answered_by and p.set_by <> d.asked_by)
            """)).as("seed %d: by who they chose", SEED).isZero();
        assertThat(count("""
            select count(*) from placement l join post t on t.board_id = l.board_id and t.id = l.post_id
            join post_fact f on f.board_id = t.board_id and f.post_id = t.id and f.circumstance = 'in_doubt'
            where l.board_id = :board and l.state = 'live' and not exists (
                select from doubt d join doubt_answer a on a.board_id = d.board_id and a.doubt_id = d.id where d.board_id = t.board_id and d.post_id = t.id and a.answer = 'yes')
            """)).as("seed %d: out without an answer", SEED).isZero();
    }

    /** A doubtful post of Joris, asked about; published as soon as that may be. */
    private List<UUID> ask() {
        Post post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        post = drafts.write(desk.joris, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), post.title(), post.body(), post.channels(),
            List.of(new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of("true"))), java.util.Map.of(), Set.of()));
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        return new ArrayList<>(doubts.ask(desk.joris, post.id(), "Mag dit?"));
    }

    private void everybodyTries(List<Actor> staff, Set<UUID> open) {
        for (var actor : staff.stream().flatMap(one -> accounts.actors(desk.board, one.person()).stream()).toList()) {
            for (var doubt : open) {
                try {
                    var now = answering.read(actor, doubt).now();
                    now.ifPresent(it -> answering.answer(actor, doubt, new Answering.Said(DoubtAnswer.Kind.YES, "", it.content().written(), false)));
                } catch (NotThere notTheirs) {
                    // As most are.
                }
                fence.reading(desk.board, () -> doubtSql.find(desk.board, doubt)).flatMap(Doubt::post).ifPresent(post -> publish(actor, post));
            }
        }
    }

    private void publish(Actor actor, UUID post) {
        if (actor.person().equals(desk.joris.person())) {
            desk.publish(drafts.mine(desk.joris, post));
        }
    }

    /** What is written about it, said once more and in another way. */
    private static boolean may(Actor actor, Decider role, UUID asker, UUID here, List<Deputy> today) {
        if (actor.person().equals(asker) || role == Decider.RESPONSIBLE || role == Decider.MANAGER) {
            return false;
        }
        if (role == Decider.BOARD) {
            return actor.hat() == Hat.BOARD_MEMBER;
        }
        boolean holds = actor.hat().name().equals(role.name()) && !actor.acting() && actor.location().filter(here::equals).isPresent();
        boolean standsIn = role != Decider.TEACHER && actor.hat().staff()
            && today.stream().filter(deputy -> deputy.person().equals(actor.person())).anyMatch(deputy -> !deputy.setBy().equals(asker));
        return holds || standsIn;
    }

    private static Someone someone(Random random, UUID here) {
        var person = UUID.randomUUID();
        var hats = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> Hat.values()[random.nextInt(Hat.values().length)]).distinct()
            .map(hat -> new Actor(new nl.huisregel.database.BoardId(here), person, hat, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(3) == 0 ? UUID.randomUUID() : here), "iemand", random.nextInt(6) == 0));
        return new Someone(person, hats.toList());
    }

    private static Deputy deputy(Random random, List<Someone> people, UUID here) {
        var role = List.of(Role.HEAD, Role.COORDINATOR).get(random.nextInt(2));
        var first = TODAY.plusDays(random.nextInt(7) - 5);
        return new Deputy(UUID.randomUUID(), role, Optional.of(random.nextInt(5) == 0 ? UUID.randomUUID() : here), people.get(random.nextInt(people.size())).person(), "iemand", first,
            first.plusDays(random.nextInt(5)), people.get(random.nextInt(people.size())).person(), "een ander", java.time.Instant.EPOCH,
            random.nextInt(6) == 0 ? Optional.of(java.time.Instant.EPOCH) : Optional.empty());
    }

    private int count(String statement) {
        return fence.reading(desk.board, () -> jdbc.sql(statement).param("board", desk.board.value()).query(Integer.class).single());
    }
}
