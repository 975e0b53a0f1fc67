package nl.huisregel.doubt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Who may answer a doubt that goes to a role: today, at that school, and never the one who asks, in whatever hat. */
@Component
class Answerers {

    private final School school;
    private final Deputies deputies;

    Answerers(School school, Deputies deputies) {
        this.school = school;
        this.deputies = deputies;
    }

    /** In what way somebody may: as who holds the role, or standing in. */
    enum As {
        HOLDER, DEPUTY
    }

    Optional<As> as(Actor actor, Decider role, UUID asker, UUID location) {
        return as(actor, role, asker, location, deputies.today(actor.board(), location));
    }

    static Optional<As> as(Actor actor, Decider role, UUID asker, UUID location, List<Deputy> today) {
        if (actor.person().equals(asker)) {
            return Optional.empty();
        }
        return switch (role) {
            case HEAD -> actor.hat() == Hat.HEAD && actor.location().equals(Optional.of(location)) ? Optional.of(As.HOLDER)
                : actor.hat().staff() && today.stream().anyMatch(deputy -> deputy.person().equals(actor.person()) && deputy.mayDecideFor(asker)) ? Optional.of(As.DEPUTY) : Optional.empty();
            case BOARD -> actor.hat() == Hat.BOARD_MEMBER ? Optional.of(As.HOLDER) : Optional.empty();
            case TEACHER, COORDINATOR, RESPONSIBLE, MANAGER -> Optional.empty();
        };
    }

    /** What they are called who may answer, for the button that asks them. */
    List<String> names(BoardId board, Decider role, UUID asker, UUID location) {
        return switch (role) {
            case HEAD -> Stream.concat(school.headsOf(board, location).stream().filter(head -> !head.person().equals(asker)).map(Colleague::name),
                deputies.today(board, location).stream().filter(deputy -> deputy.mayDecideFor(asker)).map(Deputy::name)).distinct().toList();
            case BOARD -> school.boardMembers(board).stream().filter(member -> !member.person().equals(asker)).map(Colleague::name).distinct().toList();
            case TEACHER, COORDINATOR, RESPONSIBLE, MANAGER -> List.of();
        };
    }

    /** Whether this actor can have anything to answer at all, so that nothing is looked up for the others. */
    boolean mayEver(Actor actor) {
        return switch (actor.hat()) {
            case HEAD, BOARD_MEMBER -> true;
            case TEACHER, SUPPORT -> school.locations(actor.board()).stream().flatMap(location -> deputies.today(actor.board(), location.id()).stream())
                .anyMatch(deputy -> deputy.person().equals(actor.person()));
            case ADMINISTRATOR, GUARDIAN, PUPIL, CLASS_PUPIL -> false;
        };
    }
}
