package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;

/** What a norm tests, whom that is about, and what follows from that alone. */
final class Tested {

    static final Set<String> EVERYBODY = Set.of("pupil", "colleague", "guardian", "other_person");

    private Tested() {
    }

    static List<Condition> conditions(Norm norm) {
        List<Condition> all = new ArrayList<>(List.of(((Form.OnAct) norm.form()).when()));
        exception(norm).ifPresent(all::add);
        return all;
    }

    static Optional<Condition> exception(Norm norm) {
        return switch (norm.form()) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Require require -> require.unless();
            case Form.Allow allow -> allow.onlyIf();
            default -> Optional.empty();
        };
    }

    /** Whose consent a norm asks: of the kinds its circumstances speak of, or of everybody. */
    static Set<String> kinds(Condition when) {
        Set<String> kinds = new TreeSet<>();
        for (Condition.Clause clause : when.anyOf()) {
            List<String> shows = clause.all().getOrDefault(Circumstance.SHOWS, List.of("people"));
            kinds.addAll(shows.contains("people") ? EVERYBODY : shows);
        }
        return kinds.isEmpty() ? EVERYBODY : kinds;
    }

    static boolean ofPicture(Norm norm) {
        return conditions(norm).stream().flatMap(condition -> condition.anyOf().stream()).anyMatch(clause -> clause.all().keySet().stream().anyMatch(Circumstance::ofPicture));
    }

    /** One person's right never softens what guards another, nor at which hour. */
    static boolean guardsOthers(Norm norm) {
        return Stream.of(Circumstance.CONSENT, Circumstance.PERMISSION, Circumstance.REVEALS, Circumstance.WHOSE, Circumstance.SHOWS, Circumstance.DURING)
            .anyMatch(circumstance -> conditions(norm).stream().anyMatch(condition -> condition.names(circumstance)));
    }

    /** Whether it breaks the silence. */
    static boolean speaks(Norm norm) {
        return norm.form() instanceof Form.Forbid || norm.form() instanceof Form.Allow || norm.form() instanceof Form.Refer || norm.form() instanceof Form.Protect;
    }
}
