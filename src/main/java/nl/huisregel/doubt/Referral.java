package nl.huisregel.doubt;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.Answer;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.Decider;

/**
 * What a decision puts to one role.
 *
 * @param norms   what asks for it: ids of norms, or {@code silent}
 * @param sources the same norms, to be cited; none where the protocol is silent
 */
public record Referral(Decider to, List<String> norms, List<Source> sources) {

    /** The first that stands; what is unsure and goes along with it asks nothing of its own. */
    static Optional<Referral> of(Decision decision) {
        List<Ground> standing = decision.basis().standing(Effect.REFER).filter(ground -> ground.to().isPresent() && asks(ground)).toList();
        return standing.stream().findFirst().flatMap(Ground::to).map(to -> {
            List<Ground> same = standing.stream().filter(ground -> ground.to().equals(Optional.of(to))).toList();
            return new Referral(to, same.stream().map(Answer::asked).distinct().toList(), same.stream().flatMap(ground -> ground.source().stream()).distinct().toList());
        });
    }

    private static boolean asks(Ground ground) {
        return ground.source().map(source -> source.norm().form() instanceof Form.Refer).orElse(true);
    }

    /** The protocol says nothing, and the board wants somebody to decide then. */
    public boolean silent() {
        return sources.isEmpty();
    }
}
