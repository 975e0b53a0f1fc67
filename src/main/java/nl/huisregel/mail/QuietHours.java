package nl.huisregel.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
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
        LocalDate today = LocalDate.ofInstant(moment, ZONE);
        return !hold(moment) ? moment : today.datesUntil(today.plusDays(FAR)).flatMap(this::ends).filter(end -> end.isAfter(moment) && !hold(end)).min(Comparator.naturalOrder()).orElse(moment);
    }

    /** Midnight after a weekend, or the end of the night: twice where the clock goes back over it, and where it goes forward over it the moment it does. */
    private Stream<Instant> ends(LocalDate day) {
        ZonedDateTime end = day.atTime(until).atZone(ZONE);
        return Stream.of(day.atStartOfDay(ZONE).toInstant(), end.toInstant(), end.withLaterOffsetAtOverlap().toInstant(), ZONE.getRules().nextTransition(day.atStartOfDay(ZONE).toInstant()).getInstant());
    }
}
