package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each entry is tied to the one before it: a changed, missing or moved entry shows at its place. */
class ChainTest {

    private static final BoardId BOARD = new BoardId(UUID.randomUUID());

    @Test
    @DisplayName("a journal as it was written is whole")
    void whole() {
        assertThat(Chain.firstBroken(written())).isEmpty();
        assertThat(Chain.firstBroken(List.of())).isEmpty();
    }

    @Test
    @DisplayName("another outcome, another norm or other facts show at that entry")
    void changed() {
        List<Chain.Stored> journal = written();
        Chain.Stored third = journal.get(2);
        Draft other = new Draft("decided", "post", third.draft().subjectId(), Optional.of("publish"), Optional.of("allowed"), List.of("opmaat"), Optional.of(1), List.of("norm-3"));
        assertThat(Chain.firstBroken(with(journal, 2, new Chain.Stored(third.link(), BOARD, other)))).contains(3L);

        Chain.Link link = third.link();
        Chain.Link forged = new Chain.Link(link.number(), link.id(), link.at(), new byte[32], link.hash());
        assertThat(Chain.firstBroken(with(journal, 2, new Chain.Stored(forged, BOARD, third.draft())))).contains(3L);
    }

    @Test
    @DisplayName("an entry left out or two that changed places show")
    void missingAndMoved() {
        List<Chain.Stored> missing = written();
        missing.remove(1);
        assertThat(Chain.firstBroken(missing)).contains(2L);

        List<Chain.Stored> moved = written();
        java.util.Collections.swap(moved, 1, 2);
        assertThat(Chain.firstBroken(moved)).contains(2L);
    }

    private static List<Chain.Stored> with(List<Chain.Stored> journal, int index, Chain.Stored other) {
        List<Chain.Stored> changed = new ArrayList<>(journal);
        changed.set(index, other);
        return changed;
    }

    private static List<Chain.Stored> written() {
        List<Chain.Stored> journal = new ArrayList<>();
        Chain.Link last = Chain.BEFORE_THE_FIRST;
        for (int number = 1; number <= 5; number++) {
            Draft draft = new Draft("decided", "post", UUID.randomUUID(), Optional.of("publish"), Optional.of("refused"), List.of("opmaat"), Optional.of(1), List.of("norm-" + number));
            byte[] facts = Chain.salted(UUID.randomUUID(), "TEACHER", "{}", Optional.empty()).hash();
            last = Chain.next(last, BOARD, Instant.parse("2026-11-20T15:00:00Z"), draft, facts);
            journal.add(new Chain.Stored(last, BOARD, draft));
        }
        return journal;
    }
}
