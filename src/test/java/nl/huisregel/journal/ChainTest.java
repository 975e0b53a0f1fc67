package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each entry is tied to the one before it: a changed, missing, moved or forged entry shows at its place. */
class ChainTest {

    private static final BoardId BOARD = new BoardId(UUID.randomUUID());

    @TempDir static Path folder;

    @Test
    @DisplayName("a journal as it was written is whole")
    void whole() {
        assertThat(breaks(written())).isEmpty();
        assertThat(breaks(List.of())).isEmpty();
    }

    @Test
    @DisplayName("another outcome, another norm or other facts show at that entry")
    void changed() {
        Chain.Stored third = written().get(2);
        for (Draft other : List.of(draft("permitted", List.of("opmaat"), "norm-3"), draft("refused", List.of("opmaat"), "norm-4"), draft("refused", List.of(), "norm-3"))) {
            assertThat(breaks(with(written(), 2, stored(third.link(), other, third)))).containsExactly("ENTRY_CHANGED 3");
        }
        Chain.Link forged = new Chain.Link(third.link().number(), third.link().id(), third.link().at(), new byte[32], third.link().hash());
        assertThat(breaks(with(written(), 2, stored(forged, third.draft(), third)))).contains("ENTRY_CHANGED 3", "FACTS_CHANGED 3");
    }

    @Test
    @DisplayName("what moves from one field to the next, and nothing in the place of empty, is another entry")
    void spelledOut() {
        var one = new Draft("a", "b\nc", NOBODY, Optional.of(""), Optional.empty(), List.of("d e"), Optional.empty(), List.of());
        var others = List.of(new Draft("a\nb", "c", NOBODY, Optional.of(""), Optional.empty(), List.of("d e"), Optional.empty(), List.of()),
            new Draft("a", "b\nc", NOBODY, Optional.empty(), Optional.of(""), List.of("d e"), Optional.empty(), List.of()),
            new Draft("a", "b\nc", NOBODY, Optional.empty(), Optional.empty(), List.of("d e"), Optional.empty(), List.of()),
            new Draft("a", "b\nc", NOBODY, Optional.of(""), Optional.empty(), List.of("d", "e"), Optional.empty(), List.of()));
        Chain.Link link = written().getFirst().link();
        assertThat(others).allSatisfy(other -> assertThat(Chain.hash(true, new byte[32], link, BOARD, other)).isNotEqualTo(Chain.hash(true, new byte[32], link, BOARD, one)));
    }

    @Test
    @DisplayName("an entry left out or two that changed places show, and so does an end that is not the end")
    void missingAndMoved() {
        List<Chain.Stored> missing = written();
        missing.remove(1);
        assertThat(breaks(missing)).containsExactly("ENTRY_GONE 2");

        List<Chain.Stored> moved = written();
        Collections.swap(moved, 1, 2);
        assertThat(breaks(moved)).isNotEmpty().first().isEqualTo("ENTRY_GONE 2");

        List<Chain.Stored> cut = written();
        cut.removeLast();
        Chain.Link last = cut.getLast().link();
        assertThat(breaks(cut, new Chain.Head(5, new byte[32], 0))).contains("ENTRY_GONE 5", "HEAD_WRONG 5");
        assertThat(breaks(cut, new Chain.Head(4, last.hash(), 0))).as("without anything outside the database nobody can tell").isEmpty();
    }

    @Test
    @DisplayName("an entry with a rightly computed hash and no seal, or one of another key, was not added here")
    void forged() {
        Chain.Stored last = written().getLast();
        for (Optional<byte[]> seal : List.of(Optional.<byte[]>empty(), Optional.of(key("other").seal(last.link().hash())), Optional.of(new byte[40]))) {
            var other = with(written(), 4, new Chain.Stored(last.link(), BOARD, last.draft(), seal, last.facts(), false));
            assertThat(breaks(other)).hasSize(1).first().asString().matches("(ENTRY_FORGED|OTHER_KEY) 5");
        }
    }

    @Test
    @DisplayName("entries of before the seals are hashed as they were then")
    void older() {
        Draft draft = draft("refused", List.of("a", "b"), "norm");
        Chain.Facts facts = Chain.facts(false, new byte[16], NOBODY, "HEAD", "{}", Optional.empty());
        Chain.Link bare = new Chain.Link(1, NOBODY, Instant.parse("2026-11-20T15:00:00Z"), facts.hash(), new byte[0]);
        Chain.Link link = new Chain.Link(1, NOBODY, bare.at(), facts.hash(), Chain.hash(false, new byte[32], bare, BOARD, draft));
        List<Chain.Stored> journal = List.of(new Chain.Stored(link, BOARD, draft, Optional.empty(), Optional.of(facts), false));
        assertThat(breaks(journal, new Chain.Head(1, link.hash(), 1))).isEmpty();
        assertThat(breaks(journal, new Chain.Head(1, link.hash(), 0))).contains("ENTRY_CHANGED 1", "ENTRY_FORGED 1");
    }

    private static final UUID NOBODY = new UUID(0, 0);
    /** Written once: seals and ids are of this run. */
    private static List<Chain.Stored> once;

    private static List<String> breaks(List<Chain.Stored> journal) {
        Chain.Link last = written().getLast().link();
        return breaks(journal, journal.isEmpty() ? Chain.BEFORE_THE_FIRST : new Chain.Head(last.number(), last.hash(), 0));
    }

    private static List<String> breaks(List<Chain.Stored> journal, Chain.Head head) {
        Walk walk = new Walk(key("own"), BOARD, head);
        journal.forEach(walk::pass);
        return walk.end(Instant.EPOCH, journal.isEmpty() ? 0 : journal.getLast().link().number()).breaks().stream().map(Break::line).toList();
    }

    private static Chain.Stored stored(Chain.Link link, Draft draft, Chain.Stored like) {
        return new Chain.Stored(link, BOARD, draft, like.seal(), like.facts(), false);
    }

    private static List<Chain.Stored> with(List<Chain.Stored> journal, int index, Chain.Stored other) {
        journal.set(index, other);
        return journal;
    }

    private static synchronized List<Chain.Stored> written() {
        if (once == null) {
            once = new ArrayList<>();
            Chain.Head head = Chain.BEFORE_THE_FIRST;
            for (int number = 1; number <= 5; number++) {
                Draft draft = draft("refused", List.of("opmaat"), "norm-" + number);
                Chain.Facts facts = Chain.salted(UUID.randomUUID(), "TEACHER", "{}", Optional.empty());
                Chain.Link link = Chain.next(head, BOARD, Instant.parse("2026-11-20T15:00:00Z"), draft, facts.hash());
                once.add(new Chain.Stored(link, BOARD, draft, Optional.of(key("own").seal(link.hash())), Optional.of(facts), false));
                head = new Chain.Head(number, link.hash(), 0);
            }
        }
        return new ArrayList<>(once);
    }

    private static Draft draft(String outcome, List<String> editions, String norm) {
        return new Draft("decided", "post", NOBODY, Optional.of("publish"), Optional.of(outcome), editions, Optional.of(1), List.of(norm));
    }

    private static JournalKey key(String name) {
        return JournalKey.in(folder.resolve(name));
    }
}
