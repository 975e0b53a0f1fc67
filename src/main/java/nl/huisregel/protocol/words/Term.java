package nl.huisregel.protocol.words;

import java.util.List;

/** A word that a {@code means} defines for the other norms of its edition. */
public enum Term implements Word {

    SOCIAL_MEDIA("social_media", "welke plekken als sociale media tellen", "which places count as social media"),
    CAPACITY("capacity", "namens wie bepaalde functies altijd spreken", "in whose name certain functions always speak"),
    LESSON("lesson", "wat als les telt", "what counts as a lesson"),
    LAYER("layer", "een laag van toestemming", "a layer of consent"),
    AUDIENCES("audiences", "voor wie het protocol is", "whom the protocol is for"),
    DEFAULT_AUDIENCE("default_audience", "voor wie een regel geldt als er niets bij staat", "whom a norm binds that names nobody"),
    SCOPE("scope", "waarvoor het geldt", "what it holds for"),
    SUBJECTS("subjects", "waarover het gaat", "what it is about"),
    LEVEL("level", "bestuur of school", "board or school"),
    OFFENCES("offences", "wat te ver gaat", "what goes too far"),
    DEVICE("device", "wat een apparaat is", "what a device is"),
    DEVICE_OFFENCE("device_offence", "wat een overtreding met een apparaat is", "what a device offence is"),
    DEVICE_MISUSE("device_misuse", "wat misbruik van een apparaat is", "what misuse of a device is"),
    FILTERING("filtering", "of internet gefilterd wordt", "whether the internet is filtered"),
    RESPONSIBILITIES("responsibilities", "wie waarvoor verantwoordelijk is", "who is responsible for what"),
    COUNTS_AS("counts_as", "wat ook meetelt", "what counts too"),
    READING("reading", "hoe de tekst gelezen wordt", "how the text is read"),
    PERIOD("period", "een periode met een eigen naam", "a period with a name of its own");

    private final Entry entry;

    Term(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }

    /** The words that say what the term means, where it has words of its own; empty where a circumstance or the school has them. */
    public List<Value> choices() {
        return switch (this) {
            case LEVEL -> Values.LEVEL;
            case SUBJECTS -> Values.SUBJECTS;
            case FILTERING -> Values.FILTERING;
            case READING -> Values.READING;
            default -> List.of();
        };
    }

    /** Whether the rulebook reads the definition; the others are text that readers see. */
    public boolean running() {
        return this == SOCIAL_MEDIA || this == CAPACITY || this == LESSON || this == LAYER || this == SCOPE
            || this == AUDIENCES || this == DEFAULT_AUDIENCE || this == LEVEL;
    }
}
