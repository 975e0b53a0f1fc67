package nl.huisregel.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import nl.huisregel.limit.RateLimit;

/** Which lines of the table of limits hold for mail. They are counted in the outbox itself; without an answer of it there is no mail at all. */
enum MailLimit {
    ADDRESS_IN_AN_HOUR (RateLimit.MAIL_PER_MAILBOX),
    ADDRESS_IN_A_DAY   (RateLimit.MAIL_PER_MAILBOX_DAY),
    BOARD_IN_AN_HOUR   (RateLimit.MAIL_PER_BOARD);

    private final RateLimit line;

    MailLimit(RateLimit line) {
        this.line = line;
    }

    int most() {
        return line.most();
    }

    Duration within() {
        return line.within();
    }

    /** Whether an address has more than it may now. @param count how many it has in that time, this one included */
    static boolean exceeded(ToIntFunction<MailLimit> count) {
        return Arrays.stream(values()).filter(limit -> limit != BOARD_IN_AN_HOUR).anyMatch(limit -> count.applyAsInt(limit) > limit.most());
    }
}
