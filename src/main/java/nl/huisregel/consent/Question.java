package nl.huisregel.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.ConsentState;

/**
 * The page with the question: what is asked, what the reader said before, and what it comes to now.
 *
 * @param chosen what the form shows as chosen; nothing at all on a first visit
 * @param said   what the reader said last
 * @param states what counts today, of everybody who decides, by {@link Spot#key}
 * @param wrong  the key of what is wrong with what was sent; empty when nothing is
 */
public record Question(Subject subject, Asked asked, Map<Spot, Boolean> chosen, Map<Spot, Statement> said, Map<String, ConsentState> states,
                       List<Receipt> receipts, String wrong) {

    /** True for yes, false for no, null where nothing is chosen yet. */
    public Boolean chosen(String layer, String medium) {
        return chosen.get(new Spot(layer, medium));
    }

    public boolean counts(String layer, String medium) {
        return state(new Spot(layer, medium)) == ConsentState.GIVEN;
    }

    /** Whether the reader has a yes here to take back. */
    public boolean withdrawable(AskedLayer layer) {
        return subject.decides() && layer.spots().stream().anyMatch(this::yes);
    }

    /** The key of what is to be said about a layer as it stands; empty when the answer speaks for itself. */
    public Optional<String> remark(AskedLayer layer) {
        if (layer.spots().stream().anyMatch(spot -> yes(spot) && state(spot) == ConsentState.CONFLICT)) {
            return Optional.of("consent.now.conflict");
        }
        return layer.spots().stream().anyMatch(spot -> yes(spot) && state(spot) == ConsentState.EXPIRED)
            ? Optional.of("consent.now.expired") : Optional.empty();
    }

    private boolean yes(Spot spot) {
        return Optional.ofNullable(said.get(spot)).filter(statement -> statement.answer().yes()).isPresent();
    }

    private ConsentState state(Spot spot) {
        return states.getOrDefault(spot.key(), ConsentState.UNANSWERED);
    }
}
