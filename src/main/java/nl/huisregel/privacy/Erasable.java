package nl.huisregel.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What erasing somebody's data would do at this moment.
 *
 * @param goes  what goes and how much
 * @param stays what stays, how much and on which ground
 * @param hold  a legal hold: then nothing goes
 */
public record Erasable(Whose whose, List<Goes> goes, List<Stays> stays, Optional<Hold> hold) {

    /** A kind of thing that is erased. */
    public enum Piece {
        PICTURES, REPORTS, ADDRESS, SIGN_IN, KEYS, CARE, JOURNAL, NAME, ANSWERS;

        public String text() {
            return "privacy.goes." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why something stays; each with the rule of law it rests on. */
    public enum Ground {
        /** Still a pupil, at work or a parent here: the school needs it. */
        STILL_HERE("AVG 17(3)(b)"),
        /** What was answered is proof (AVG 7(1)) until its term is over. */
        PROOF_OF_CONSENT("AVG 7(1), 17(3)(e)"),
        /** That something was taken off, and when. */
        PROOF_OF_TAKING_OFF("AVG 5(2), 17(3)(e)"),
        /** What was decided about a post, and on which answers. */
        DECISIONS("AVG 5(2), 17(3)(e)"),
        /** What somebody wrote for the school. */
        POSTS_OF_SCHOOL("AVG 17(1)"),
        /** Somebody else on the picture has a hold. */
        HELD_FOR_ANOTHER("AVG 17(3)(e)"),
        /** The head has still to decide about the picture. */
        REPORTED("AVG 17(3)(e)"),
        /** The requests themselves, until their term is over. */
        REQUESTS("AVG 5(2), 12(3)");

        private final String law;

        Ground(String law) {
            this.law = law;
        }

        public String law() {
            return law;
        }

        public String text() {
            return "privacy.stays." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How much of a kind goes. */
    public record Goes(Piece piece, int many) {}

    /** How much stays and why. */
    public record Stays(Ground ground, int many) {}

    /** A legal hold that stands. */
    public record Hold(UUID id, String ground, String byName, Instant since) {}

    public boolean anything() {
        return hold.isEmpty() && !goes.isEmpty();
    }

    /** Says in one word what was on the page: whoever confirms, confirms exactly that. */
    public String fingerprint() {
        String said = Stream.concat(Stream.concat(goes.stream().map(Goes::toString), stays.stream().map(Stays::toString)), hold.stream().map(it -> it.id().toString())).collect(Collectors.joining("|"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8))).substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
