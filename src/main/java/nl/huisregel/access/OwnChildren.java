package nl.huisregel.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.school.Child;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Guardian;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/**
 * Keeps work and home apart: who works here and is a parent here too never opens, in a capacity of work, what is about a child of their own. Another
 * parent may have told the school what this one does not know, and nobody decides about their own child.
 */
@Component
public class OwnChildren {

    private final School school;
    private final Deputies deputies;

    OwnChildren(School school, Deputies deputies) {
        this.school = school;
        this.deputies = deputies;
    }

    /** The first of these people that is a child of whoever acts in a capacity of work; empty for a parent who is here as a parent. */
    public Optional<Child> among(Actor actor, Collection<UUID> people) {
        return actor.hat().staff() && !people.isEmpty()
            ? school.childrenOf(actor.board(), actor.person()).stream().filter(child -> people.contains(child.pupil())).findFirst() : Optional.empty();
    }

    /** All of them, for a list from which they are left out. */
    public Set<UUID> of(Actor actor) {
        return actor.hat().staff() ? school.childrenOf(actor.board(), actor.person()).stream().map(Child::pupil).collect(Collectors.toSet()) : Set.of();
    }

    /**
     * Stops here where one of these people is a child of whoever acts.
     *
     * @throws OwnChildOpened says so, and whom to ask
     */
    public void refuse(Actor actor, UUID location, Collection<UUID> people) {
        refuse(actor, location, people, Role.HEAD);
    }

    /** The same, where another in this role could do it. */
    public void refuse(Actor actor, UUID location, Collection<UUID> people, Role role) {
        among(actor, people).ifPresent(child -> {
            throw new OwnChildOpened(child.name(), whom(actor, location, child, role));
        });
    }

    /** Who has the role there or stands in, and is no parent of this child; else the board. */
    private List<String> whom(Actor actor, UUID location, Child child, Role role) {
        Set<UUID> never = school.guardiansOf(actor.board(), child.pupil()).stream().map(Guardian::person).collect(Collectors.toSet());
        never.add(actor.person());
        var names = new ArrayList<String>();
        school.holders(actor.board(), role).stream().filter(one -> !never.contains(one.person()) && one.location().map(location::equals).orElse(true)).map(Colleague::name).forEach(names::add);
        deputies.today(actor.board(), location, role).stream().filter(deputy -> !never.contains(deputy.person())).map(Deputy::name).forEach(names::add);
        return (names.isEmpty() ? school.boardMembers(actor.board()).stream().filter(one -> !never.contains(one.person())).map(Colleague::name) : Stream.of(names).flatMap(List::stream)).distinct().toList();
    }
}
