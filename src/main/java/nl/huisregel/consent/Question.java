package nl.huisregel.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.web.Words;

/**
 * The page with the question: what is asked, what the reader said before, and what it comes to now.
 *
 * @param chosen what the form shows as chosen; nothing at all on a first visit
 * @param said   what the reader said last
 * @param states what counts today, of everybody who decides, by {@link Spot#key}
 * @param removals what the reader had taken off
 * @param waiting a yes of the reader that does not count yet
 * @param wrong  the key of what is wrong with what was sent; empty when nothing is
 */
public record Question(Subject subject, Asked asked, Map<Spot, Boolean> chosen, Map<Spot, Statement> said, Map<String, ConsentState> states,
                       List<Receipt> receipts, List<Removal> removals, Optional<Waiting> waiting, String wrong) {

    /** True for yes, false for no, null where nothing is chosen yet. */
    public Boolean chosen(String layer, String medium) {
        return chosen.get(new Spot(layer, medium));
    }

    public boolean counts(String layer, String medium) {
        return state(new Spot(layer, medium)) == ConsentState.GIVEN;
    }

    /** The last things the reader can prove, the newest first. */
    public List<Proven> proven(int most) {
        return Stream.<Proven>concat(receipts.stream(), removals.stream()).sorted(Comparator.comparing(Proven::at).reversed()).limit(most).toList();
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

    /** Where a receipt says yes, or where it says no, in the order of the question; with the media where a layer has both. */
    public List<String> said(Receipt receipt, boolean yes, Words words) {
        var layers = receipt.statements().stream().filter(one -> one.answer().yes() == yes).map(one -> one.spot().layer()).distinct()
            .sorted(Comparator.comparingInt(layer -> asked.layers().stream().map(AskedLayer::key).toList().indexOf(layer))).toList();
        return layers.stream().map(layer -> {
            var name = asked.layer(layer).map(found -> Words.small(found.name(words))).orElse(layer);
            var whole = receipt.statements().stream().filter(one -> one.spot().layer().equals(layer)).allMatch(one -> one.answer().yes() == yes);
            return whole ? name : name + " (" + words.list(receipt.statements().stream().filter(one -> one.spot().layer().equals(layer) && one.answer().yes() == yes)
                .map(one -> Words.small(words.say("consent.medium." + one.spot().medium()))).toList()) + ")";
        }).toList();
    }

    /** Whether it is asked of somebody who does not work here: no number of an article says anything to them. */
    public boolean ofFamily() {
        return asked.kind() != Asked.Kind.COLLEAGUE;
    }

    private boolean yes(Spot spot) {
        return Optional.ofNullable(said.get(spot)).filter(statement -> statement.answer().yes()).isPresent();
    }

    private ConsentState state(Spot spot) {
        return states.getOrDefault(spot.key(), ConsentState.UNANSWERED);
    }
}
