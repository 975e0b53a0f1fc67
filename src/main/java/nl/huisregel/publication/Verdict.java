package nl.huisregel.publication;

import java.util.List;
import nl.huisregel.media.PictureId;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;

/** What the protocol in force says of a post in one place. @param pictures the pictures that would go there, in order */
public record Verdict(Channel channel, Deed deed, Decision decision, List<PictureId> pictures) {

    /** How it is shown: may, may if, may not. */
    public enum Sign {
        MAY, IF, NOT
    }

    public Sign sign() {
        return switch (decision) {
            case Decision.Refused refused -> Sign.NOT;
            case Decision.Questioned questioned -> Sign.IF;
            case Decision.Referred referred -> Sign.IF;
            case Decision.AllowedWithDuties withDuties -> withDuties.mayGoAhead() ? Sign.MAY : Sign.IF;
            case Decision.Allowed allowed -> Sign.MAY;
        };
    }

    /** What stands in the way. */
    public List<Obstacle> refusals() {
        return Obstacle.of(decision.basis(), Effect.FORBID);
    }

    /** What is advised against: going on is allowed. */
    public List<Obstacle> advice() {
        return Obstacle.of(decision.basis(), Effect.ADVISE).stream().filter(reason -> reason.first().source().filter(source -> source.norm().form().key().equals("forbid")).isPresent()).toList();
    }

    /** Why it may: what allows it, what was met, or that nothing is against it or nothing said. */
    public List<Ground> because() {
        return decision.basis().standing().filter(ground -> ground.effect() == Effect.ALLOW || ground.effect() == Effect.MET).toList();
    }

    public List<Ground> lifted() {
        return decision.basis().grounds().stream().filter(ground -> !ground.stands()).toList();
    }
}
