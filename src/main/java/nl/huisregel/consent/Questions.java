package nl.huisregel.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Child;
import nl.huisregel.school.Guardian;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the pages show: the question with what was said before, what a withdrawal would take away, and what went. */
@Component
class Questions {

    private final Consents consents;
    private final School school;
    private final Voices voices;
    private final Fence fence;
    private final ObjectProvider<WithdrawalFollower> followers;
    private final ObjectProvider<Vouching> vouching;
    private final Clock clock;

    Questions(Consents consents, School school, Voices voices, Fence fence, ObjectProvider<WithdrawalFollower> followers, ObjectProvider<Vouching> vouching, Clock clock) {
        this.consents = consents;
        this.school = school;
        this.voices = voices;
        this.fence = fence;
        this.followers = followers;
        this.vouching = vouching;
        this.clock = clock;
    }

    /** A child of the reader, or the reader. */
    Subject subject(Actor actor, UUID person) {
        var voice = consents.voice(actor, person).orElseThrow(NotThere::new);
        if (actor.hat().staff() || actor.hat() == Hat.GUARDIAN && actor.person().equals(person)) {
            return new Subject(person, actor.name(), "/mijn-foto", voice, false, false, List.of(), List.of());
        }
        var now = school.pupil(actor.board(), person);
        var pupil = now.or(() -> school.formerPupil(actor.board(), person)).orElseThrow(NotThere::new);
        var guardian = actor.hat() == Hat.GUARDIAN;
        return new Subject(person, pupil.name(), "/kinderen/" + person + "/toestemming", voice, pupil.doNotPublish(), now.isEmpty(),
            guardian ? school.guardiansOf(actor.board(), person).stream()
                .filter(other -> other.authority() == Authority.YES && !other.person().equals(actor.person()))
                // A first name will do: it is said beside what they are to the child.
                .map(other -> new Guardian(other.person(), school.firstName(actor.board(), other.person()), other.relation(), other.authority(), other.since(), other.until())).toList() : List.of(),
            guardian ? school.allChildrenOf(actor.board(), actor.person()) : List.of());
    }

    /** @param sent what the reader just sent, where that could not be kept; shown again, so that nothing is lost */
    Question question(Actor actor, UUID person, Map<Spot, Boolean> sent, String wrong) {
        return fence.reading(actor.board(), () -> {
            var subject = subject(actor, person);
            var said = consents.saidBy(actor, person);
            var chosen = new HashMap<>(standing(said));
            chosen.putAll(sent);
            return new Question(subject, consents.asked(actor, person), chosen, said,
                consents.onRecord(actor.board(), List.of(person), clock.instant()).get(person), consents.receipts(actor, person),
                followers.orderedStream().flatMap(follower -> follower.removals(actor.board(), person, actor.person()).stream()).toList(),
                vouching.orderedStream().flatMap(it -> it.waiting(actor, person).stream()).findFirst(), wrong);
        });
    }

    /** Everybody this actor can hold proofs about: the children, and the actor. */
    List<Question> proofs(Actor actor) {
        var children = actor.hat() == Hat.GUARDIAN ? school.allChildrenOf(actor.board(), actor.person()).stream().map(Child::pupil).toList() : List.<UUID>of();
        return Stream.concat(children.stream(), Stream.of(actor.person())).map(person -> question(actor, person, Map.of(), ""))
            .filter(question -> !question.receipts().isEmpty() || !question.removals().isEmpty()).toList();
    }

    /** What stands of this person on the layer now, and so goes with a no. */
    List<Standing> standing(Actor actor, UUID person, String layer, Words words) {
        return followers.orderedStream().flatMap(follower -> follower.standing(actor.board(), person, words).stream())
            .filter(standing -> standing.spot().layer().equals(layer)).toList();
    }

    /** What stands of this person on the layer with others, where a person must take it away. */
    List<Standing> withOthers(Actor actor, UUID person, String layer, Words words) {
        return followers.orderedStream().flatMap(follower -> follower.withOthers(actor.board(), person, words).stream())
            .filter(standing -> standing.spot().layer().equals(layer)).toList();
    }

    Proof proof(Actor actor, Receipt receipt, Words words) {
        return new Proof(receipt, school.fullName(actor.board(), receipt.by()).orElseThrow(NotThere::new),
            school.pupil(actor.board(), receipt.person()).or(() -> school.formerPupil(actor.board(), receipt.person())).map(Pupil::name).or(() -> school.fullName(actor.board(), receipt.person())).orElseThrow(NotThere::new),
            consents.asked(actor, receipt.person()), followers.orderedStream().flatMap(follower -> follower.gone(actor.board(), receipt.id(), words).stream()).toList(),
            followers.orderedStream().flatMap(follower -> follower.pursued(actor.board(), receipt.id(), words).stream()).toList());
    }

    /** The answers the form starts with: a yes that ran out is asked again. */
    private Map<Spot, Boolean> standing(Map<Spot, Statement> said) {
        LocalDate today = voices.today();
        var standing = new HashMap<Spot, Boolean>();
        said.forEach((spot, statement) -> {
            if (!statement.answer().yes() || Optional.ofNullable(statement.until().orElse(null)).map(last -> !today.isAfter(last)).orElse(true)) {
                standing.put(spot, statement.answer().yes());
            }
        });
        return standing;
    }
}
