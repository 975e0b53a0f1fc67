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
import nl.huisregel.school.Role;
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
        return as(actor, role, asker, location, holds(role).map(held -> deputies.today(actor.board(), location, held)).orElse(List.of()));
    }

    static Optional<As> as(Actor actor, Decider role, UUID asker, UUID location, List<Deputy> today) {
        if (actor.person().equals(asker)) {
            return Optional.empty();
        }
        return switch (role) {
            case HEAD -> at(actor, Hat.HEAD, asker, location, today);
            case COORDINATOR -> at(actor, Hat.COORDINATOR, asker, location, today);
            case TEACHER -> at(actor, Hat.TEACHER, asker, location, List.of());
            case BOARD -> actor.hat() == Hat.BOARD_MEMBER ? Optional.of(As.HOLDER) : Optional.empty();
            case RESPONSIBLE, MANAGER -> Optional.empty();
        };
    }

    /** Who stands in does so in whatever capacity they work here; never for who chose them. */
    private static Optional<As> at(Actor actor, Hat hat, UUID asker, UUID location, List<Deputy> today) {
        return actor.hat() == hat && !actor.acting() && actor.location().equals(Optional.of(location)) ? Optional.of(As.HOLDER)
            : actor.hat().staff() && today.stream().anyMatch(deputy -> deputy.person().equals(actor.person()) && deputy.mayDecideFor(asker)) ? Optional.of(As.DEPUTY) : Optional.empty();
    }

    /** The role at a school that decides; the board has no deputies, and the others are nobody in particular. */
    private static Optional<Role> holds(Decider role) {
        return switch (role) {
            case HEAD -> Optional.of(Role.HEAD);
            case COORDINATOR -> Optional.of(Role.COORDINATOR);
            case TEACHER -> Optional.of(Role.TEACHER);
            case BOARD, RESPONSIBLE, MANAGER -> Optional.empty();
        };
    }

    /** What they are called who may answer, for the button that asks them. */
    List<String> names(BoardId board, Decider role, UUID asker, UUID location) {
        return switch (role) {
            case HEAD, COORDINATOR, TEACHER -> holds(role).map(held -> Stream.concat(
                school.colleaguesAt(board, location).stream().filter(it -> it.role() == held && !it.person().equals(asker)).map(Colleague::name),
                deputies.today(board, location, held).stream().filter(deputy -> deputy.mayDecideFor(asker)).map(Deputy::name)).distinct().toList()).orElse(List.of());
            case BOARD -> school.boardMembers(board).stream().filter(member -> !member.person().equals(asker)).map(Colleague::name).distinct().toList();
            case RESPONSIBLE, MANAGER -> List.of();
        };
    }

    /** Whether this actor can have anything to answer at all, so that nothing is looked up for the others. */
    boolean mayEver(Actor actor) {
        return switch (actor.hat()) {
            case TEACHER, COORDINATOR, HEAD, BOARD_MEMBER -> true;
            case SUPPORT -> !deputies.standsInFor(actor.board(), actor.person()).isEmpty();
            case TRAINEE, CONFIDENTIAL_CONTACT, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL, CLASS_PUPIL -> false;
        };
    }
}
