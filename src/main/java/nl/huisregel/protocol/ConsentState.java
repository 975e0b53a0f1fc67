package nl.huisregel.protocol;

import nl.huisregel.protocol.words.Entry;
import nl.huisregel.protocol.words.Word;

/** What is on record about one person for one layer of consent. Only {@code given} counts (GDPR article 4(11) and 7(1)). */
public enum ConsentState implements Word {

    GIVEN("given", "gegeven", "given"),
    REFUSED("refused", "geweigerd", "refused"),
    WITHDRAWN("withdrawn", "ingetrokken", "withdrawn"),
    UNANSWERED("unanswered", "nog niet beantwoord", "not answered yet"),
    CONFLICT("conflict", "ouders zijn het niet eens", "guardians disagree"),
    EXPIRED("expired", "verlopen", "expired");

    private final Entry entry;

    ConsentState(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
