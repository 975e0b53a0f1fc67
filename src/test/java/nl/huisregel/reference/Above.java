package nl.huisregel.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Role;

/** To whom a question goes, and what that role answered. */
final class Above {

    private final Place place;

    Above(Place place) {
        this.place = place;
    }

    /** A role is looked for from the actor upwards and is never the actor; a yes lifts that referral alone. */
    void refer() {
        for (Reason reason : List.copyOf(place.reasons)) {
            if (reason.refers) {
                Optional<Decider> role = decider(reason.to);
                reason.refers = false;
                if (role.isEmpty()) {
                    reason.effect = "forbid";
                    reason.nobody = true;
                    reason.persons.clear();
                    reason.what = reason.norm.isPresent() ? reason.what : "nobody_named";
                } else {
                    reason.decider = role;
                    if (answered(role.get(), true)) {
                        reason.lift("answer");
                    }
                }
            }
        }
    }

    private Optional<Decider> decider(List<Decider> wanted) {
        Optional<Map<Decider, String>> holders = place.editions.reversed().stream().map(Edition::holders).filter(held -> !held.isEmpty()).findFirst();
        for (Decider first : wanted) {
            Optional<Decider> candidate = first == Decider.MANAGER ? manager() : Optional.of(first);
            while (candidate.isPresent()) {
                Decider one = candidate.get();
                boolean held = holders.map(map -> map.containsKey(one)).orElse(one != Decider.RESPONSIBLE);
                if (held && above(one)) {
                    return candidate;
                }
                candidate = switch (one) {
                    case BOARD -> Optional.empty();
                    case HEAD -> Optional.of(Decider.BOARD);
                    default -> Optional.of(Decider.HEAD);
                };
            }
        }
        return Optional.empty();
    }

    private Optional<Decider> manager() {
        return switch (place.deed.by()) {
            case PUPIL -> Optional.of(Decider.TEACHER);
            case HEAD, LEADER -> Optional.of(Decider.BOARD);
            case BOARD -> Optional.empty();
            default -> Optional.of(Decider.HEAD);
        };
    }

    private boolean above(Decider role) {
        Role by = place.deed.by();
        return switch (role) {
            case TEACHER -> Set.of(Role.PUPIL, Role.GUARDIAN, Role.OTHERS, Role.TRAINEE).contains(by);
            case COORDINATOR -> Set.of(Role.PUPIL, Role.GUARDIAN, Role.OTHERS, Role.TRAINEE, Role.TEACHER).contains(by);
            case HEAD -> by != Role.HEAD && by != Role.BOARD;
            case BOARD -> by != Role.BOARD;
            case RESPONSIBLE -> true;
            case MANAGER -> false;
        };
    }

    boolean answered(Decider role, boolean yes) {
        return place.deed.answer().filter(answer -> answer.yes() == yes && answer.by().equals(role.key())).isPresent();
    }
}
