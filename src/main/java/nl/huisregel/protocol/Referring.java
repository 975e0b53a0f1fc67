package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.words.Decider;

/** Sends a ground to a role, looked for from the actor upwards; nobody named: refused. A role answers only what was referred to it. */
final class Referring {

    private final Deed deed;
    private final Optional<Map<Decider, String>> holders;

    Referring(Deed deed, Optional<Map<Decider, String>> holders) {
        this.deed = deed;
        this.holders = holders;
    }

    Ground refer(Ground ground, List<Decider> wanted) {
        Optional<Decider> role = Upwards.resolve(wanted, deed.by(), holders);
        if (role.isEmpty()) {
            return ground.nobodyNamed();
        }
        Ground referred = ground.referring(role.get());
        return Answer.says(deed.answer(), true, referred) ? referred.lifted("answer") : referred;
    }

    boolean saidNo(Ground ground) {
        return Answer.says(deed.answer(), false, ground);
    }
}
