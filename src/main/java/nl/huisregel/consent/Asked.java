package nl.huisregel.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Source;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/**
 * The question of consent, made of the protocol in force: which layers and media, by which norms, and how long a yes holds.
 *
 * @param kind   of whom it is asked
 * @param by     the norms that ask, the board's or else the law's
 * @param tells  what the protocol wants said with the question
 * @param until  the last day a yes counts; empty: until it is withdrawn
 */
public record Asked(Edition edition, Kind kind, List<Source> by, List<AskedLayer> layers, List<Source> tells, Optional<LocalDate> until) {

    /** About whom somebody answers: about a child, or about oneself as a pupil, as staff or as a parent. */
    public enum Kind {
        CHILD, PUPIL, COLLEAGUE, PARENT;

        /** The last part of the keys of the sentences that differ. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How the protocol calls who is shown. */
        String shown() {
            return switch (this) {
                case CHILD, PUPIL -> "pupil";
                case COLLEAGUE -> "colleague";
                case PARENT -> "guardian";
            };
        }
    }

    public Set<Spot> spots() {
        return layers.stream().flatMap(layer -> layer.spots().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<AskedLayer> layer(String key) {
        return layers.stream().filter(layer -> layer.key().equals(key)).findFirst();
    }

    /** What the reader saw, without the name of the child: this is kept as proof. */
    public String text(Words words) {
        var lines = new StringBuilder(words.say("consent.ask.title." + kind.key(), "…"))
            .append('\n').append(words.say("consent.ask.how." + kind.key(), "…"))
            .append('\n').append(words.say("consent.ask.silence"));
        for (var layer : layers) {
            lines.append("\n\n").append(layer.name(words)).append(": ").append(layer.reach(words)).append('\n')
                .append(words.list(layer.media().stream().map(medium -> words.say("consent.medium." + medium)).toList()))
                .append(": ").append(words.say("consent.ask.choices"));
            layer.tells().forEach(tell -> lines.append('\n').append(tell.norm().says().in(words.language().code())));
        }
        lines.append("\n");
        tells.forEach(tell -> lines.append('\n').append(tell.norm().says().in(words.language().code())));
        return lines.append('\n').append(held(words)).append('\n').append(edition.title().in(words.language().code()))
            .append(", ").append(edition.id()).toString();
    }

    /** Until when a yes holds, in a sentence. */
    public String held(Words words) {
        return until.map(last -> words.say("consent.ask.until", last)).orElseGet(() -> words.say("consent.ask.always"));
    }

    /** Tells one question from another: SHA-256 of {@link #text}. */
    public String hash(Words words) {
        return hash(text(words));
    }

    /** In which language somebody saw exactly this question, if in any. */
    Optional<Language> shownIn(String hash) {
        return Arrays.stream(Language.values()).filter(language -> hash(Words.in(language)).equals(hash)).findFirst();
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
