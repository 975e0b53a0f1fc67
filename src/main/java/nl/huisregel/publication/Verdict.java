package nl.huisregel.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.media.PictureId;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Source;

/**
 * What the protocol in force says of a post in one place.
 *
 * @param pictures the pictures that would go there, in order
 * @param asked    keys of what was found in the text and matters here
 * @param open     those of them that nobody said anything of yet
 * @param ownChild the first name of a child of whoever acts that is on one of the pictures: then the decision is neither shown to them nor acted on
 */
public record Verdict(Channel channel, Deed deed, Decision decision, List<PictureId> pictures, Set<String> asked, Set<String> open, Optional<String> ownChild) {

    /** How it is shown: may, may if, may not. */
    public enum Sign {
        MAY, IF, NOT
    }

    public Sign sign() {
        return ownChild.isPresent() ? Sign.NOT : switch (decision) {
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

    /** Advice of one norm. @param pictures the labels of the pictures it is about; none for the post as a whole */
    public record Advice(Source source, List<String> pictures) {
    }

    /** What is advised against, once per norm: going on is allowed. */
    public List<Advice> advice() {
        Map<Source, List<String>> pictures = new LinkedHashMap<>();
        decision.basis().standing(Effect.ADVISE).forEach(ground -> ground.source().filter(source -> source.norm().form().key().equals("forbid"))
            .ifPresent(source -> pictures.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(ground.picture().stream().toList())));
        return pictures.entrySet().stream().map(entry -> new Advice(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    /** Why it may: what allows it, what was met, or that nothing is against it or nothing said. */
    public List<Ground> because() {
        return decision.basis().standing().filter(ground -> ground.effect() == Effect.ALLOW || ground.effect() == Effect.MET).toList();
    }

    public List<Ground> lifted() {
        return decision.basis().grounds().stream().filter(ground -> !ground.stands()).toList();
    }
}
