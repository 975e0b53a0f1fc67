package nl.huisregel.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Says of each guess whether it is looked at, and of each other thing the table limits whether it goes ahead. It is counted before that, so that
 * many at the same time do not slip through.
 */
@Component
public class Guesses {

    private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);
    private static final Duration KEPT = Duration.ofHours(48);

    private final GuessSql sql;
    private final KeyedHash keyed;
    private final Clock clock;

    Guesses(GuessSql sql, KeyedHash keyed, Clock clock) {
        this.sql = sql;
        this.keyed = keyed;
        this.clock = clock;
    }

    /** Whether this one goes ahead. The answer is the same for a name that nobody has. @param whose a name, an address or a person; only its keyed hash is kept */
    public RateLimit.Turn take(RateLimit limit, String whose) {
        var now = clock.instant();
        var hash = hash(limit, whose);
        try {
            var inARow = sql.take(limit, hash, now);
            if (inARow.isEmpty()) {
                return new RateLimit.Turn.Later(sql.from(limit, hash, now));
            }
            if (inARow.get() == limit.free()) {
                LOG.warn("{}: {} in a row; from here on each waits longer", limit, limit.free());
            }
            return new RateLimit.Turn.Granted();
        } catch (DataAccessException away) {
            if (limit.fails() == RateLimit.Fails.OPEN) {
                return new RateLimit.Turn.Granted();
            }
            throw away;
        }
    }

    /** It was right. Whoever comes in sweeps what is too old to count. */
    public void right(RateLimit limit, String whose) {
        sql.right(limit, hash(limit, whose), clock.instant());
        sql.sweep(clock.instant().minus(KEPT));
    }

    /** It was right, for one of the many behind this address. */
    public void oneLess(RateLimit limit, String whose) {
        sql.oneLess(limit, hash(limit, whose));
    }

    /** Who has one address of IPv6 has all that begin the same. */
    public static String net(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }

    private byte[] hash(RateLimit limit, String whose) {
        return keyed.hash(limit + "/" + whose);
    }
}
