package nl.huisregel.login;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The table of limits on guessing, on one page. The first few in a row are free; after each further one nothing is looked
 * at for a while, twice as long every time; and so many in a day and no more. What is not looked at is neither right nor wrong.
 */
public enum RateLimit {
    //                    free in a row  first wait                longest wait              in 24 hours  without an answer of the table
    PASSWORD_PER_NAME    (5,             Duration.ofSeconds(30),   Duration.ofMinutes(30),   50,          Fails.CLOSED),
    PASSWORD_PER_ADDRESS (60,            Duration.ofSeconds(10),   Duration.ofMinutes(10),   1000,        Fails.CLOSED),
    PASSWORD_PER_DEVICE  (5,             Duration.ofSeconds(30),   Duration.ofMinutes(30),   20,          Fails.CLOSED),
    CODE_PER_PERSON      (5,             Duration.ofSeconds(30),   Duration.ofMinutes(30),   50,          Fails.CLOSED),
    LETTER_PER_ADDRESS   (30,            Duration.ofSeconds(10),   Duration.ofMinutes(10),   500,         Fails.CLOSED),
    ASKING_PER_ADDRESS   (200,           Duration.ofSeconds(10),   Duration.ofMinutes(10),   2000,        Fails.CLOSED),
    MAILBOX_PER_PERSON   (5,             Duration.ofSeconds(30),   Duration.ofMinutes(30),   30,          Fails.CLOSED),
    MAILED_PER_MAILBOX   (5,             Duration.ofSeconds(30),   Duration.ofMinutes(30),   50,          Fails.CLOSED),
    CLASS_PER_ADDRESS    (120,           Duration.ofSeconds(10),   Duration.ofMinutes(5),    3000,        Fails.CLOSED),
    CARD_PER_PUPIL       (5,             Duration.ofSeconds(20),   Duration.ofMinutes(10),   50,          Fails.CLOSED);

    /** What happens when the table cannot be asked: nobody passes, or everybody. */
    public enum Fails { CLOSED, OPEN }

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final int aDay;
    private final Fails fails;

    RateLimit(int free, Duration first, Duration longest, int aDay, Fails fails) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.aDay = aDay;
        this.fails = fails;
    }

    public int free() {
        return free;
    }

    public Duration first() {
        return first;
    }

    public Duration longest() {
        return longest;
    }

    public int aDay() {
        return aDay;
    }

    public Fails fails() {
        return fails;
    }

    /** The key of what is limited, and per what. */
    public String text() {
        return "login.limit." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The whole minute after which it is looked at again: a page tells the time without seconds. */
    public static Instant shown(Instant from) {
        return from.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    }

    /** How long nothing is looked at after this many in a row. */
    Duration after(int inARow) {
        if (inARow < free) {
            return Duration.ZERO;
        }
        var wait = first.multipliedBy(1L << Math.min(inARow - free, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** What a guess may hear: it is looked at, or not before this moment. */
    public sealed interface Turn {
        record Granted() implements Turn {}
        record Later(Instant from) implements Turn {}
    }
}
