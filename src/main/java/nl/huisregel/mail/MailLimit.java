package nl.huisregel.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * How much mail one address may get of one board, so that nobody can be flooded through us, and how much a board sends in an
 * hour, so that a server of ours is not taken for one that sends advertising. Without an answer of the database there is no mail at all: closed.
 */
public enum MailLimit {
    ADDRESS_IN_AN_HOUR (10,   Duration.ofHours(1)),
    ADDRESS_IN_A_DAY   (25,   Duration.ofHours(24)),
    /** What is over waits for the next hour. */
    BOARD_IN_AN_HOUR   (3000, Duration.ofHours(1));

    private final int most;
    private final Duration within;

    MailLimit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    public int most() {
        return most;
    }

    public Duration within() {
        return within;
    }

    /** The key of what is limited. */
    public String text() {
        return "mail.limit." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether an address has more than it may now. @param count how many it has in that time, this one included */
    static boolean exceeded(ToIntFunction<MailLimit> count) {
        return Arrays.stream(values()).filter(limit -> limit != BOARD_IN_AN_HOUR).anyMatch(limit -> count.applyAsInt(limit) > limit.most);
    }
}
