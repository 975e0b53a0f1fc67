package nl.huisregel.reference;

import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Rulebook;

/** The protocol under test: its trees, its editions and the rulebook made of them. @param tame whether consent is only tested in exceptions */
record Subject(List<Map<String, Object>> trees, List<Edition> editions, Rulebook book, boolean tame) {

    /** @throws nl.huisregel.protocol.Faulty where the trees are no well-formed protocol */
    static Subject of(List<Map<String, Object>> trees, boolean tame) {
        List<Edition> editions = Trees.editions(trees);
        return new Subject(trees, editions, Rulebook.of(editions), tame);
    }

    List<Verdict> decide(Deed deed) {
        return book.decide(deed).stream().map(Verdict::of).toList();
    }
}
