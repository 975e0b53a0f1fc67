package nl.huisregel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Stands still until a test moves it. */
public final class HandClock extends Clock {

    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");

    private volatile Instant now;

    public HandClock(String there) {
        set(there);
    }

    /** Ten o'clock on a working day, today or one of the next three: no quiet hours, and what was written just now is not old. */
    public static HandClock onAWorkingMorning() {
        var now = LocalDateTime.now(SCHOOL_TIME);
        var day = now.toLocalTime().isBefore(java.time.LocalTime.of(9, 59)) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return new HandClock(day + "T10:00");
    }

    /** In the time of the school, "2026-11-24T10:00". */
    public void set(String there) {
        now = LocalDateTime.parse(there).atZone(SCHOOL_TIME).toInstant();
    }

    public void move(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SCHOOL_TIME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
