package nl.huisregel.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Child;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What waits for the school: mailboxes and answers of parents of whom it is not sure yet that it is them. */
@Component
class Office {

    private final WaitingSql waiting;
    private final WaitingAnswers answers;
    private final FamilySql families;
    private final SpotNames names;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Office(WaitingSql waiting, WaitingAnswers answers, FamilySql families, SpotNames names, School school, Journal journal, Fence fence, Clock clock) {
        this.waiting = waiting;
        this.answers = answers;
        this.families = families;
        this.names = names;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Everybody the actor's school has something to say about, who waits longest first. */
    List<WaitingParent> waiting(Actor actor, Words words) {
        return fence.reading(actor.board(), () -> {
            Map<UUID, FamilySql.Claim> claims = families.claims(actor.board()).stream().collect(Collectors.toMap(FamilySql.Claim::person, Function.identity(), (one, _) -> one, LinkedHashMap::new));
            Map<UUID, List<WaitingAnswer>> said = waiting.forOffice(actor.board()).stream().collect(Collectors.groupingBy(WaitingAnswer::giver, LinkedHashMap::new, Collectors.toList()));
            Set<UUID> all = new HashSet<>(claims.keySet());
            all.addAll(said.keySet());
            if (all.isEmpty() || actor.location().isEmpty()) {
                return List.of();
            }
            Set<UUID> near = near(actor);
            return waiting.at(actor.board(), actor.location().get(), all, today()).stream()
                .map(giver -> parent(actor, giver, Optional.ofNullable(claims.get(giver)), said.getOrDefault(giver, List.of()), !near.contains(giver), words))
                .sorted(java.util.Comparator.comparing(WaitingParent::since)).toList();
        });
    }

    Optional<WaitingParent> one(Actor actor, UUID giver, Words words) {
        return waiting(actor, words).stream().filter(one -> one.person().equals(giver)).findFirst();
    }

    /** It was really them: the mailbox counts from now on, and so does what they said. What cannot count any more is answered by how many. */
    int believe(Actor actor, WaitingParent parent, String reason) {
        fence.inside(actor.board(), () -> {
            parent.told().filter(_ -> families.decideClaim(actor.board(), parent.person(), true, reason, actor.person(), clock.instant()))
                .ifPresent(email -> families.keepMailbox(actor.board(), parent.person(), email, clock.instant()));
            journal.noted(actor, "family.believed", "person", parent.person(), Map.of("answers", parent.answers().stream().map(one -> one.id().toString()).toList(), "mailbox", parent.told().isPresent()));
        });
        int late = 0;
        for (var one : parent.answers()) {
            var found = fence.reading(actor.board(), () -> waiting.one(actor.board(), one.id(), parent.person()));
            late += found.map(answer -> answers.take(giver(actor, answer), answer, Optional.of(actor.person()), reason)).filter(WaitingAnswers.Counted.TooLate.class::isInstance).isPresent() ? 1 : 0;
        }
        return late;
    }

    /** It was not them, or nobody can tell: nothing of it counts. */
    void refuse(Actor actor, WaitingParent parent, String reason) {
        fence.inside(actor.board(), () -> {
            families.decideClaim(actor.board(), parent.person(), false, reason, actor.person(), clock.instant());
            parent.answers().forEach(one -> waiting.settle(actor.board(), one.id(), Set.of(WaitingAnswer.State.OFFICE), WaitingAnswer.State.REFUSED, Optional.of(actor.person()), reason, clock.instant()));
            journal.noted(actor, "family.refused", "person", parent.person(), Map.of("answers", parent.answers().stream().map(one -> one.id().toString()).toList(), "mailbox", parent.told().isPresent()));
        });
    }

    private WaitingParent parent(Actor actor, UUID giver, Optional<FamilySql.Claim> claim, List<WaitingAnswer> said, boolean yours, Words words) {
        var since = java.util.stream.Stream.concat(claim.map(FamilySql.Claim::at).stream(), said.stream().map(WaitingAnswer::at)).min(java.util.Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return new WaitingParent(giver, school.fullName(actor.board(), giver).orElse(""), school.childrenOf(actor.board(), giver).stream().filter(child -> actor.worksAt(child.location().id()))
            .map(child -> child.name() + ", " + child.group().name()).toList(), families.mailbox(actor.board(), giver), claim.map(FamilySql.Claim::email),
            said.stream().map(one -> new WaitingParent.Said(one.id(), names.person(actor.board(), one.person()), names.places(giver(actor, one), one, words))).toList(), since, yours);
    }

    private static Actor giver(Actor actor, WaitingAnswer one) {
        return new Actor(actor.board(), one.giver(), one.hat(), actor.location(), "");
    }

    /** Oneself, and who cares for a child of one's own: a colleague decides those. */
    private Set<UUID> near(Actor actor) {
        Set<UUID> near = new HashSet<>(Set.of(actor.person()));
        for (Child child : school.childrenOf(actor.board(), actor.person())) {
            school.guardiansOf(actor.board(), child.pupil()).forEach(guardian -> near.add(guardian.person()));
        }
        return near;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
