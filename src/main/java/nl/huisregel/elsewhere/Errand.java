package nl.huisregel.elsewhere;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Something only a person can do where a post stands with somebody else.
 *
 * @param number the number of the picture there; empty where it is about the whole post
 * @param shows  the words for who cannot see that picture, to know it by
 * @param due    before when it is to be done
 * @param failed what went wrong, as somebody told it
 */
public record Errand(UUID id, Kind kind, Optional<Integer> number, String shows, Instant askedAt, Instant due, Optional<Failed> failed) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime END = LocalTime.of(17, 0);

    /** What there is to do. */
    public enum Kind {
        REMOVE_PICTURE, REMOVE_POST, CORRECT;

        /** Whether something must go by it. */
        public boolean removes() {
            return this != CORRECT;
        }
    }

    /** It did not work. */
    public record Failed(String by, Instant at, String why) {
    }

    public boolean overdue(Instant now) {
        return now.isAfter(due);
    }

    /** The end of the next working day. Not of the next day with school: a picture does not wait for the summer to end. */
    static Instant due(Instant asked) {
        LocalDate day = asked.atZone(ZONE).toLocalDate().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(END).atZone(ZONE).toInstant();
    }
}
