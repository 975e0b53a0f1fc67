package nl.huisregel.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.huisregel.database.BoardId;

/** Goes along the entries of one board, oldest first, and gathers where they are not what was written. */
final class Walk {

    /** One tampered hash can make many things not fit; more than this tells nobody more. */
    private static final int ENOUGH = 100;

    private final JournalKey key;
    private final BoardId board;
    private final Chain.Head head;
    /** What other places say of the chain: number, and each hash that was said of it. */
    private final Map<Long, Map<Break.Kind, Set<Hash>>> said = new TreeMap<>();
    private final Map<Long, byte[]> cuts = new HashMap<>();
    private final Set<Break> breaks = new LinkedHashSet<>();
    private byte[] previous;
    private long number = -1;
    private long entries;
    private long erased;

    private record Hash(List<Byte> bytes) {
        static Hash of(byte[] hash) {
            Byte[] boxed = new Byte[hash.length];
            Arrays.setAll(boxed, at -> hash[at]);
            return new Hash(List.of(boxed));
        }
    }

    Walk(JournalKey key, BoardId board, Chain.Head head) {
        this.key = key;
        this.board = board;
        this.head = head;
    }

    /** From here on the chain may go on without what came before. */
    void mayBeginAfter(long cut, byte[] hash) {
        cuts.put(cut, hash);
    }

    /** Elsewhere it stands that the entry of this number has this hash; otherwise that is a break of this kind. */
    void expect(Break.Kind otherwise, long at, byte[] hash) {
        said.computeIfAbsent(at, _ -> new TreeMap<>()).computeIfAbsent(otherwise, _ -> new HashSet<>()).add(Hash.of(hash));
    }

    void found(Break.Kind kind, long at) {
        if (breaks.size() < ENOUGH) {
            breaks.add(new Break(kind, at));
        }
    }

    void pass(Chain.Stored entry) {
        if (entries++ == 0) {
            begin(entry.link().number());
        }
        Chain.Link link = entry.link();
        boolean sealed = link.number() > head.unsealed();
        if (link.number() != number + 1) {
            found(Break.Kind.ENTRY_GONE, number + 1);
        } else if (previous != null && !Arrays.equals(Chain.hash(sealed, previous, link, board, entry.draft()), link.hash())) {
            found(Break.Kind.ENTRY_CHANGED, link.number());
        }
        if (sealed) {
            seal(entry);
        }
        facts(entry, sealed);
        compare(link.number(), link.hash());
        previous = link.hash();
        number = link.number();
    }

    /** @param last the highest number that is there */
    Inspection end(java.time.Instant at, long last) {
        if (entries == 0) {
            begin(cuts.containsKey(head.number()) ? head.number() + 1 : 1);
        }
        if (head.number() > number) {
            found(Break.Kind.ENTRY_GONE, number + 1);
        }
        if (last != head.number() && !(entries == 0 && number == head.number()) || previous != null && !Arrays.equals(previous, head.hash())) {
            found(Break.Kind.HEAD_WRONG, head.number());
        }
        said.forEach((missing, otherwise) -> otherwise.keySet().forEach(kind -> found(kind, missing)));
        return new Inspection(at, entries, erased, List.copyOf(breaks));
    }

    private void begin(long first) {
        boolean known = first == 1 || cuts.containsKey(first - 1);
        number = known ? first - 1 : 0;
        previous = first == 1 ? Chain.BEFORE_THE_FIRST.hash() : cuts.get(first - 1);
        if (known && first > 1) {
            compare(first - 1, previous);
            said.keySet().removeIf(before -> before < first - 1);
        }
    }

    private void seal(Chain.Stored entry) {
        byte[] seal = entry.seal().orElse(new byte[0]);
        if (seal.length > 0 && key.foreign(seal)) {
            found(Break.Kind.OTHER_KEY, entry.link().number());
        } else if (!key.sealed(entry.link().hash(), seal)) {
            found(Break.Kind.ENTRY_FORGED, entry.link().number());
        }
    }

    private void facts(Chain.Stored entry, boolean sealed) {
        long at = entry.link().number();
        erased += entry.facts().isEmpty() && entry.erased() ? 1 : 0;
        if (entry.facts().isEmpty() && !entry.erased()) {
            found(Break.Kind.FACTS_GONE, at);
        }
        entry.facts().ifPresent(it -> {
            if (entry.erased()) {
                found(Break.Kind.FACTS_BACK, at);
            }
            if (!Arrays.equals(Chain.facts(sealed, it.salt(), it.actor(), it.hat(), it.facts(), it.decision()).hash(), entry.link().factsHash())) {
                found(Break.Kind.FACTS_CHANGED, at);
            }
        });
    }

    private void compare(long at, byte[] hash) {
        Map<Break.Kind, Set<Hash>> here = said.remove(at);
        if (here != null) {
            here.forEach((kind, hashes) -> {
                if (!hashes.equals(Set.of(Hash.of(hash)))) {
                    found(kind, at);
                }
            });
        }
    }
}
