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
