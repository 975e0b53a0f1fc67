package nl.huisregel.elsewhere;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account a school has on somebody else's network.
 *
 * @param name     what the school calls it, "Instagram van De Regenton"
 * @param address  where everybody finds it
 * @param ended    since when the school puts nothing there any more; what stands there still stands there
 * @param standing how many posts stand there, as far as people told
 */
public record SchoolAccount(UUID id, UUID location, String name, Network network, String address, Optional<Instant> ended, int standing) {

    public boolean inUse() {
        return ended.isEmpty();
    }
}
