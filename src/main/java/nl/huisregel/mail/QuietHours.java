package nl.huisregel.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/**
 * When a board's mail rests, in the time of Amsterdam, and when its digest is made. They hold what is delivered, never what is written.
 *
 * @param weekend whether Saturday and Sunday are quiet as a whole
 */
public record QuietHours(LocalTime from, LocalTime until, boolean weekend, LocalTime digest) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0), true, LocalTime.of(7, 30));
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** Longer than any weekend. */
    private static final int FAR = 4;

    public boolean hold(Instant moment) {
        ZonedDateTime there = moment.atZone(ZONE);
        LocalTime time = there.toLocalTime();
        boolean night = from.isBefore(until) ? !time.isBefore(from) && time.isBefore(until) : !time.isBefore(from) || time.isBefore(until);
        return night || weekend && (there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    /** The first moment from this one on at which mail is delivered. */
    public Instant free(Instant moment) {
        return !hold(moment) ? moment : moment.atZone(ZONE).toLocalDate().datesUntil(moment.atZone(ZONE).toLocalDate().plusDays(FAR))
            .flatMap(day -> Stream.of(day.atStartOfDay(ZONE), day.atTime(until).atZone(ZONE)).map(ZonedDateTime::toInstant))
            .filter(end -> end.isAfter(moment) && !hold(end)).findFirst().orElse(moment);
    }
}
