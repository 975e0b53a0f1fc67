package nl.huisregel.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;

/**
 * Somebody who counts said no: from the end of this transaction this person is in {@code consent_bar} for these spots. A first no
 * (a refusal) is one too, because the other guardian may have said yes before.
 *
 * @param receipt the id of the receipt the giver gets; what went because of it can be listed under it
 */
public record Withdrawal(Actor giver, UUID receipt, UUID person, Set<Spot> spots, Instant at) {}
