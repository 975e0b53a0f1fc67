package nl.huisregel.elsewhere;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.wall.LivePicture;

/**
 * A picture of somebody as it stands with somebody else, where only people can take it away.
 *
 * @param account what the school calls the account; empty while the picture was handed out and nobody told yet where it stands
 * @param shown   the picture by our own gate, while it may be seen
 * @param asked   since when somebody was asked to take it away
 * @param gone    since when somebody said that it is gone
 */
public record WithOthers(UUID picture, String title, String account, String address, Instant since, Optional<LivePicture> shown, Optional<Instant> asked, Optional<Instant> gone) {

    /** Whether it stands there as far as anybody knows. */
    public boolean stands() {
        return gone.isEmpty();
    }

    /** Handed out, and not told yet where it stands. */
    public boolean maybe() {
        return account.isEmpty();
    }
}
