package nl.huisregel.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Question;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Verdict;

/** What the protocol says of correcting a post, place by place. @param post the post with its new words */
public record Corrigible(Post post, List<Place> places) {

    /** One place: what is said of correcting there, and of publishing the new words there. */
    public record Place(Channel channel, Deed deed, Decision decision, Verdict publishing) {

        public boolean mayGoAhead() {
            return decision.mayGoAhead() && publishing.decision().mayGoAhead();
        }

        /** The decision a reader needs first: of the two, the one that stands in the way. */
        public Decision strictest() {
            return decision.mayGoAhead() ? publishing.decision() : decision;
        }

        /** What stands in the way, each source once. */
        public List<Source> reasons() {
            return both().filter(it -> !it.mayGoAhead()).flatMap(it -> Stream.concat(it.basis().standing().filter(ground -> ground.effect() == Effect.FORBID || ground.effect() == Effect.REFER)
                .flatMap(ground -> ground.source().stream()), it.basis().blocking().stream().flatMap(owed -> owed.from().stream()))).distinct().toList();
        }

        Stream<Decision> both() {
            return Stream.of(decision, publishing.decision());
        }
    }

    public boolean mayGoAhead() {
        return !places.isEmpty() && places.stream().allMatch(Place::mayGoAhead);
    }

    public boolean refused() {
        return decisions().anyMatch(Decision.Refused.class::isInstance);
    }

    /** Whether what keeps it from going ahead is in the hands of whoever corrects: a question to answer, something to give or to tick. */
    public boolean stillToDo() {
        return !questions().isEmpty() || Stream.concat(given().stream(), confirmations().stream()).anyMatch(OwedDuty::blocks);
    }

    /** What must be told of the new words first, each once. Who is on a picture is no question here: pictures do not change. */
    public List<Question> questions() {
        return decisions().flatMap(decision -> decision.basis().questions().stream()).filter(question -> question.picture().isEmpty())
            .collect(Collectors.toMap(Question::circumstance, Function.identity(), (first, _) -> first, LinkedHashMap::new)).values().stream().toList();
    }

    public List<OwedDuty> confirmations() {
        return before(DutyKind.CONFIRM);
    }

    public List<OwedDuty> given() {
        return before(DutyKind.GIVE);
    }

    /** What the product does by itself: keep what stood there, say who changed it. */
    public List<OwedDuty> byItself() {
        return duties().values().stream().filter(owed -> owed.duty().moment() == nl.huisregel.protocol.words.DutyMoment.WITH
            && List.of("keep original", "state editor").contains(owed.duty().key())).toList();
    }

    /** What the protocol tells whoever corrects. */
    public List<Source> tells() {
        return decisions().flatMap(decision -> decision.basis().tells().stream()).distinct().toList();
    }

    public boolean keeps() {
        return byItself().stream().anyMatch(owed -> owed.duty().key().equals("keep original"));
    }

    private List<OwedDuty> before(DutyKind kind) {
        return duties().values().stream().filter(owed -> owed.duty().kind() == kind && owed.duty().moment() == nl.huisregel.protocol.words.DutyMoment.BEFORE).toList();
    }

    private Map<String, OwedDuty> duties() {
        Map<String, OwedDuty> duties = new LinkedHashMap<>();
        decisions().flatMap(decision -> decision.basis().duties().stream()).forEach(owed -> duties.putIfAbsent(owed.duty().key(), owed));
        return duties;
    }

    private Stream<Decision> decisions() {
        return places.stream().flatMap(Place::both);
    }
}
