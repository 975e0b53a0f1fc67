package nl.huisregel.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An address at which mail does not arrive. @param name whose it is, as far as we know; may be empty */
public record FaultyAddress(String address, Optional<UUID> person, String name, Fault fault, Instant since) {
}
