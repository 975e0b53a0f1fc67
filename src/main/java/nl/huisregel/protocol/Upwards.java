package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Role;

/** Resolves whom a question goes to: from the actor upwards, and never to the actor. */
final class Upwards {

    private Upwards() {
    }

    /**
     * The first of these roles that can decide for this actor.
     *
     * @param holders who holds which role; empty where nothing is known of it, and then every role is taken to be held
     */
    static Optional<Decider> resolve(List<Decider> wanted, Role actor, Optional<Map<Decider, String>> holders) {
        for (Decider role : wanted) {
            for (Optional<Decider> step = start(role, actor); step.isPresent(); step = above(step.get())) {
                Decider candidate = step.get();
                if (isAbove(candidate, actor) && holders.map(held -> held.containsKey(candidate)).orElse(candidate != Decider.RESPONSIBLE)) {
                    return step;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Decider> start(Decider role, Role actor) {
        if (role != Decider.MANAGER) {
            return Optional.of(role);
        }
        return switch (actor) {
            case PUPIL -> Optional.of(Decider.TEACHER);
            case HEAD, LEADER -> Optional.of(Decider.BOARD);
            case BOARD -> Optional.empty();
            default -> Optional.of(Decider.HEAD);
        };
    }

    private static Optional<Decider> above(Decider role) {
        return switch (role) {
            case TEACHER, COORDINATOR, RESPONSIBLE, MANAGER -> Optional.of(Decider.HEAD);
            case HEAD -> Optional.of(Decider.BOARD);
            case BOARD -> Optional.empty();
        };
    }

    /** Never the actor, and never somebody below. */
    private static boolean isAbove(Decider role, Role actor) {
        return switch (role) {
            case TEACHER, COORDINATOR -> actor == Role.PUPIL || actor == Role.GUARDIAN || actor == Role.OTHERS || actor == Role.TRAINEE
                || role == Decider.COORDINATOR && actor == Role.TEACHER;
            case HEAD -> actor != Role.HEAD && actor != Role.BOARD;
            case BOARD -> actor != Role.BOARD;
            case RESPONSIBLE -> true;
            case MANAGER -> false;
        };
    }
}
