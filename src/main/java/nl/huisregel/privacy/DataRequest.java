package nl.huisregel.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asks about data of a person, and the answer.
 *
 * @param about  whose data; {@code aboutName} in full for the office
 * @param by     who asks
 * @param words  what is wrong, or what should go
 * @param due    by when it must be answered, extended or not
 */
public record DataRequest(UUID id, Kind kind, UUID about, String aboutName, UUID by, String byName, Optional<UUID> school, String words, boolean onPaper, LocalDate received, LocalDate due,
                          Optional<Extended> extended, Optional<Answer> answer) {

    /** What is asked (AVG 15, 16, 17). */
    public enum Kind {
        ACCESS, CORRECTION, ERASURE;

        public String text() {
            return "privacy.request." + key();
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum Outcome { DONE, PARTLY, REFUSED }

    /** Where something wrong is put right. */
    public enum Source { ADMINISTRATION, HERE }

    /** Two months more, told within the first. */
    public record Extended(LocalDate on, String why) {}

    /** The decision, with its reason. */
    public record Answer(Outcome outcome, Optional<Source> source, String reason, Instant at, String byName) {}

    public boolean open() {
        return answer.isEmpty();
    }

    public boolean late(LocalDate today) {
        return open() && today.isAfter(due);
    }

    public boolean mayExtend(LocalDate today) {
        return open() && extended.isEmpty() && !today.isAfter(due);
    }
}
