package nl.huisregel.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisregel.school.Child;
import nl.huisregel.school.Location;
import nl.huisregel.school.Relation;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Says in words in which capacity somebody acts: "leerkracht", "waarnemend directeur van Het Hazelhout", "moeder van Ilyas". */
@Component
class Capacities {

    private final School school;

    Capacities(School school) {
        this.school = school;
    }

    /** In which of their capacities somebody can go on, with the place where they work in it. */
    List<CapacityChoice> ways(List<Actor> all, Words words) {
        return all.stream().map(actor -> way(actor, words)).distinct().toList();
    }

    CapacityChoice way(Actor actor, Words words) {
        return new CapacityChoice(Capacity.of(actor).key(), there(actor, words));
    }

    /** Short, for beside a name: the name of the school stands on the page already. */
    String here(Actor actor, Words words) {
        return actor.hat() == Hat.GUARDIAN ? parent(actor, words) : words.say(actor.text());
    }

    /** With the school. */
    String there(Actor actor, Words words) {
        return at(here(actor, words), actor.location().filter(_ -> actor.hat().staff()).flatMap(place -> school.location(actor.board(), place)), words);
    }

    /** What somebody was who is it no more. */
    String was(Capacity was, Words words) {
        return at(words.say(Actor.textOf(new Actor(was.board(), was.person(), was.hat(), was.location(), "", was.acting()).as())),
            was.location().flatMap(place -> school.location(was.board(), place)), words);
    }

    private static String at(String capacity, Optional<Location> place, Words words) {
        return place.map(location -> words.say("access.as.at", capacity, location.name())).orElse(capacity);
    }

    private String parent(Actor actor, Words words) {
        List<Child> children = school.childrenOf(actor.board(), actor.person());
        var relations = children.stream().map(Child::relation).collect(Collectors.toSet());
        Relation relation = relations.size() == 1 ? relations.iterator().next() : Relation.PARENT;
        return words.say("access.as." + relation.name().toLowerCase(Locale.ROOT), words.list(children.stream().map(Child::name).distinct().toList()));
    }
}
