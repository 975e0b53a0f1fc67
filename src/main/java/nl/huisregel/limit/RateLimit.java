package nl.huisregel.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The table of how often something may be done, for the whole product. On guessing: the first few in a row are free; after each further one
 * nothing is looked at for a while, twice as long every time; and so many in a day and no more. What is not looked at is neither right nor wrong.
 * On other things: so many within so long. All are counted in the database: a restart forgets none, and several nodes count as one.
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
    CARD_PER_PUPIL       (5,             Duration.ofSeconds(20),   Duration.ofMinutes(10),   50,          Fails.CLOSED),

    //                    at most        within                                                           without an answer of the table
    /** A whole school may share one address: so many are still honest ones. */
    REPORT_PER_ADDRESS   (10,            Duration.ofHours(1),                                             Fails.CLOSED),
    /** Whoever signed in answers for it by name: enough for a whole album. */
    REPORT_PER_PERSON    (40,            Duration.ofHours(1),                                             Fails.CLOSED),
    PHOTO_PER_PERSON     (1000,          Duration.ofHours(24),                                            Fails.CLOSED),
    FILE_PER_PERSON      (30,            Duration.ofHours(1),                                             Fails.CLOSED),
    PDF_PER_PERSON       (60,            Duration.ofHours(1),                                             Fails.CLOSED),
    /** Nobody can be flooded through us. */
    MAIL_PER_MAILBOX     (10,            Duration.ofHours(1),                                             Fails.CLOSED),
    MAIL_PER_MAILBOX_DAY (25,            Duration.ofHours(24),                                            Fails.CLOSED),
    /** So that a server of ours is not taken for one that sends advertising. What is over waits for the next hour. */
    MAIL_PER_BOARD       (3000,          Duration.ofHours(1),                                             Fails.CLOSED);

    /** What happens when the table cannot be asked: nobody passes, or everybody. */
    public enum Fails { CLOSED, OPEN }

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final int most;
    private final Duration within;
    private final Fails fails;

    RateLimit(int free, Duration first, Duration longest, int aDay, Fails fails) {
        this(free, first, longest, aDay, Duration.ofHours(24), fails);
    }

    RateLimit(int most, Duration within, Fails fails) {
        this(Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO, most, within, fails);
    }

    RateLimit(int free, Duration first, Duration longest, int most, Duration within, Fails fails) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.most = most;
        this.within = within;
        this.fails = fails;
    }

    /** Whether it is guessing that this slows, so that each further one waits longer. */
    public boolean slows() {
        return free < Integer.MAX_VALUE;
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

    /** How many there may be in the time of {@link #within()}, wrong ones where it is guessing. */
    public int most() {
        return most;
    }

    public Duration within() {
        return within;
    }

    public Fails fails() {
        return fails;
    }

    /** The key of what is limited, and per what. */
    public String text() {
        return "limit." + name().toLowerCase(Locale.ROOT);
    }

    /** The whole minute after which it is looked at again: a page tells the time without seconds. */
    public static Instant shown(Instant from) {
        return from.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    }

    /** How long nothing is looked at after this many in a row. */
    public Duration after(int inARow) {
        if (inARow < free) {
            return Duration.ZERO;
        }
        var wait = first.multipliedBy(1L << Math.min(inARow - free, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** What somebody may hear who tries: it goes ahead, or not before this moment. */
    public sealed interface Turn {
        record Granted() implements Turn {}
        record Later(Instant from) implements Turn {}
    }
}
