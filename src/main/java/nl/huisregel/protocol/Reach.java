package nl.huisregel.protocol;

/** What an edition is for, made ready for deciding. */
record Reach(Edition edition, Test when) {

    static final int LAW = bit(Level.LAW);

    Reach(Edition edition, Lexicon lexicon) {
        this(edition, new Test(edition.appliesWhen(), lexicon));
    }

    static int bit(Level level) {
        return 1 << level.ordinal();
    }
}
