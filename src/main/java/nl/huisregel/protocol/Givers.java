package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the words of several people come to about one person in one layer of consent. The law says whose word counts; norms that ask
 * may want more people to agree, never fewer. One no is always enough.
 *
 * @param guarded  whether others decide for this kind of person while young
 * @param together whether each guardian with authority must say yes; otherwise one yes will do while nobody says no
 * @param selfToo  the age at which a pupil must say yes too
 */
public record Givers(boolean guarded, boolean together, Optional<Form.Age> selfToo) {

    private static final int DECIDES_FROM = 16;

    /** What the norms of these editions that ask consent of this kind of person want, for this layer. */
    public static Givers of(List<Edition> editions, String kind, String layer) {
        List<Form.Ask> asks = editions.stream().flatMap(Edition::norms).map(Norm::form)
            .filter(Form.Ask.class::isInstance).map(Form.Ask.class::cast)
            .filter(ask -> ask.of().contains(kind) && (ask.layers().isEmpty() || ask.layers().contains(layer))).toList();
        return new Givers(kind.equals("pupil"), asks.stream().anyMatch(Form.Ask::together), asks.stream().flatMap(ask -> ask.self().stream()).min(Comparator.comparing(Form.Age::first)));
    }

    /**
     * The one state.
     *
     * @param age       of the person shown; where it is unknown the person is taken to be too young to decide and old enough to be asked
     * @param guardians the word of each guardian with authority, also of who did not answer
     * @param self      the word of the person shown
     */
    public ConsentState state(Optional<Integer> age, List<ConsentState> guardians, Optional<ConsentState> self) {
        boolean decides = age.filter(years -> years >= DECIDES_FROM).isPresent();
        if (!guarded || decides && self.isPresent()) {
            return self.orElse(ConsentState.UNANSWERED);
        }
        ConsentState ofGuardians = together ? every(guardians) : any(guardians);
        return needsSelf(age) ? every(List.of(ofGuardians, self.orElse(ConsentState.UNANSWERED))) : ofGuardians;
    }

    /** Whether more people must say yes than the law asks. */
    public boolean wantsMore() {
        return together || selfToo.isPresent();
    }

    /** Whether the person shown must say yes beside the guardians. */
    public boolean needsSelf(Optional<Integer> age) {
        return guarded && selfToo.isPresent() && age.map(years -> years >= selfToo.get().first() && years < DECIDES_FROM).orElse(true);
    }

    private static ConsentState any(List<ConsentState> words) {
        return noOr(words, words.contains(ConsentState.GIVEN) ? ConsentState.GIVEN : missing(words));
    }

    private static ConsentState every(List<ConsentState> words) {
        return noOr(words, !words.isEmpty() && words.stream().allMatch(ConsentState.GIVEN::equals) ? ConsentState.GIVEN : missing(words));
    }

    private static ConsentState noOr(List<ConsentState> words, ConsentState otherwise) {
        List<ConsentState> against = new ArrayList<>(words);
        against.removeIf(word -> word != ConsentState.REFUSED && word != ConsentState.WITHDRAWN && word != ConsentState.CONFLICT);
        if (against.isEmpty()) {
            return otherwise;
        }
        return words.contains(ConsentState.GIVEN) || words.contains(ConsentState.CONFLICT) ? ConsentState.CONFLICT
            : words.contains(ConsentState.WITHDRAWN) ? ConsentState.WITHDRAWN : ConsentState.REFUSED;
    }

    private static ConsentState missing(List<ConsentState> words) {
        return words.contains(ConsentState.EXPIRED) ? ConsentState.EXPIRED : ConsentState.UNANSWERED;
    }
}
