package nl.huisregel.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Erasure;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Proposes every day what is over its term, and erases what a named person confirmed; never anything else. What follows from the rows is worked out anew when
 * somebody confirms, so what is no longer over its term, or is held by then, stays.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionSql sql;
    private final Erasing erasing;
    private final People people;
    private final Sweeping sweeping;
    private final Journal journal;
    private final Directory directory;
    private final Fence fence;
    private final Clock clock;

    Retention(RetentionSql sql, Erasing erasing, People people, Sweeping sweeping, Journal journal, Directory directory, Fence fence, Clock clock) {
        this.sql = sql;
        this.erasing = erasing;
        this.people = people;
        this.sweeping = sweeping;
        this.journal = journal;
        this.directory = directory;
        this.fence = fence;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void propose() {
        for (Board board : directory.boards()) {
            try {
                propose(board.id());
            } catch (RuntimeException wrong) {
                LOG.error("What is over its term could not be listed now; it is tried again tomorrow ({})", wrong.getClass().getName());
            }
        }
    }

    void propose(BoardId board) {
        fence.inside(board, () -> {
            if (sql.mine(board)) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                terms(board).forEach(term -> sql.propose(board, term, people.today(), now));
                sql.forget(board, now);
            }
        });
    }

    /** The terms that hold for this board. */
    List<Term> terms(BoardId board) {
        Map<RetentionKind, Term> set = fence.reading(board, () -> sql.set(board));
        return Arrays.stream(RetentionKind.values()).map(kind -> set.getOrDefault(kind, new Term(kind, kind.months(), Optional.empty()))).toList();
    }

    /** Shorter always; longer with a reason, else nothing is set and the answer is false. */
    boolean set(Actor office, RetentionKind kind, int months, String reason) {
        if (months > kind.months() && reason.isBlank()) {
            return false;
        }
        fence.inside(office.board(), () -> {
            sql.set(office.board(), new Term(kind, months, Optional.of(reason.strip()).filter(it -> !it.isEmpty())), office.person(), clock.instant());
            journal.noted(office, "term.set", "location", office.board().value(), Map.of("kind", kind.key(), "months", months));
        });
        propose(office.board());
        return true;
    }

    /** What this office may confirm: the people of its schools, and what is about no one person where it answers for all of them. */
    List<Proposal> proposals(Actor office) {
        return fence.reading(office.board(), () -> sql.proposals(office.board(), People.everywhere(office) ? Optional.empty() : office.location(), office.person()));
    }

    List<Round> rounds(Actor office) {
        return fence.reading(office.board(), () -> sql.rounds(office.board()));
    }

    /** Erases what was confirmed, each in a transaction of its own. Answers how many of each went and how many stayed after all. */
    Done confirm(Actor office, Collection<UUID> confirmed) {
        Map<RetentionKind, Term> terms = terms(office.board()).stream().collect(Collectors.toMap(Term::kind, term -> term));
        Map<RetentionKind, Integer> went = new EnumMap<>(RetentionKind.class);
        int stayed = 0;
        for (Proposal one : proposals(office).stream().filter(it -> confirmed.contains(it.id())).toList()) {
            int gone = fence.inside(office.board(), () -> erase(office, one, terms.get(one.kind())));
            if (gone > 0) {
                went.merge(one.kind(), gone, Integer::sum);
            } else {
                stayed++;
            }
        }
        if (!went.isEmpty()) {
            fence.inside(office.board(), () -> {
                UUID round = sql.round(office.board(), office.person(), clock.instant(), Round.written(went));
                journal.noted(office, "term.confirmed", "retention_round", round, Map.of());
            });
            sweeping.sweep();
        }
        propose(office.board());
        return new Done(went, stayed);
    }

    /** What became of a confirmation. */
    record Done(Map<RetentionKind, Integer> went, int stayed) {
    }

    private int erase(Actor office, Proposal one, Term term) {
        int gone = switch (one.kind()) {
            case PUPIL, GUARDIAN, STAFF -> one.person().filter(person -> sql.over(office.board(), person, term, people.today())).flatMap(person -> erasing.erase(office, person)).isPresent() ? 1 : 0;
            case JOURNAL -> (int) sql.lines(office.board(), term, people.today()).stream().filter(entry -> journal.erase(office, entry, Erasure.TERM)).count();
            case REPORT, REQUEST, BREACH, SIGN_IN -> sql.erase(office.board(), term, people.today());
        };
        sql.drop(office.board(), one.id());
        return gone;
    }
}
