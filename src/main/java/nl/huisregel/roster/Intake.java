package nl.huisregel.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that somebody sent in for one school. What was read of it waits for a confirmation, for a day.
 *
 * @param day     the day the file is about, where it says so
 * @param changed what it would do changed before it was confirmed, so it was not done
 * @param counts  how many of what it did
 * @param done    how far it is, of {@code total}
 */
public record Intake(UUID id, UUID location, Kind kind, UUID by, String byName, Instant read, Instant until, State state, Optional<LocalDate> day, boolean changed,
                     Map<String, Integer> counts, Optional<Instant> ended, int done, int total) {

    public enum Kind {
        ROSTER, GUARDIANS, ANSWERS;

        /** The word for it in an address and a form. */
        public String key() {
            return switch (this) {
                case ROSTER -> "leerlingen";
                case GUARDIANS -> "ouders";
                case ANSWERS -> "toestemming";
            };
        }

        public String text() {
            return "roster.kind." + name().toLowerCase(Locale.ROOT);
        }

        /** What is counted of it, in the order somebody wants to know. */
        public List<String> counts() {
            return switch (this) {
                case ROSTER -> List.of("new", "changed", "moved", "left", "missing", "asked", "groups", "staff", "regrouped", "same");
                case GUARDIANS -> List.of("new", "authority", "changed", "asked", "same");
                case ANSWERS -> List.of("taken", "skipped", "same");
            };
        }

        static Optional<Kind> find(String key) {
            return java.util.Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    public enum State {
        READ, RUNNING, DONE, FAILED, DROPPED, EXPIRED;

        public String text() {
            return "roster.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it can still be confirmed. */
    public boolean open() {
        return state == State.READ || state == State.FAILED;
    }

    public int percent() {
        return total == 0 ? 0 : Math.min(100, done * 100 / total);
    }
}
