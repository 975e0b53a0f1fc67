package nl.huisregel.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;

/**
 * Says of a new yes whether it counts now, or waits until it is sure who gave it. Who can say how somebody came in stands below
 * this module. A no is never asked about: taking back must be as easy as giving (AVG 7(3)), and works at once.
 */
public interface Vouching {

    /** Keeps what must wait, in the transaction that runs; answers where the reader goes on, or nothing when all of it counts now. @param said what the giver said last, per spot */
    Optional<String> hold(Actor giver, UUID person, List<Reply> yes, Map<Spot, Statement> said, String shown, HttpServletRequest request);

    /** What waits of this giver about this person, or was refused and not answered since. */
    Optional<Waiting> waiting(Actor giver, UUID person);
}
