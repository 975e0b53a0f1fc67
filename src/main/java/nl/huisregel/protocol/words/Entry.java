package nl.huisregel.protocol.words;

/** One value of a vocabulary: how a file spells it, and what it means. */
public record Entry(String key, Said meaning) {

    public Entry(String key, String nl, String en) {
        this(key, new Said(nl, en));
    }
}
