package nl.huisregel.protocol.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Word;

/** Somebody who would have to give the permission, or take the decision, that a norm asks of that same person: mostly a slip in {@code who}. */
final class OwnGrantors {

    private static final Map<String, Role> GRANTORS = Map.of("teacher", Role.TEACHER, "management", Role.HEAD, "board", Role.BOARD, "guardian", Role.GUARDIAN);

    private final Notes notes;

    OwnGrantors(Notes notes) {
        this.notes = notes;
    }

    void look() {
        notes.norms().filter(norm -> !norm.who().except()).forEach(norm -> {
            met(norm).ifPresent(condition -> condition.anyOf().forEach(clause -> clause.all().getOrDefault(Circumstance.PERMISSION, List.of()).stream()
                .map(GRANTORS::get).filter(role -> role != null && norm.who().roles().contains(role)).forEach(role -> note(norm, role))));
            if (norm.form() instanceof Form.Refer refer) {
                refer.to().stream().flatMap(to -> Word.find(Role.class, to.key()).stream()).filter(named(norm)::contains).forEach(role -> note(norm, role));
            }
        });
    }

    private void note(Norm norm, Role role) {
        notes.note(Finding.Kind.OWN_GRANTOR, norm,
            new Said("Deze regel laat iemand over zichzelf beslissen: " + role.meaning().nl() + ".", "This rule lets somebody decide about themselves: " + role.meaning().en() + "."),
            new Said("Niemand geeft zichzelf toestemming. Wie hoger in de school staat, beslist.", "Nobody permits themselves. Whoever stands higher in the school decides."),
            new Said("Zeg voor wie de regel geldt, of wijs een ander aan die beslist.", "Say whom the rule binds, or name somebody else who decides."));
    }

    private static Set<Role> named(Norm norm) {
        return norm.who().roles();
    }

    private static Optional<Condition> met(Norm norm) {
        return switch (norm.form()) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Allow allow -> allow.onlyIf();
            default -> Optional.empty();
        };
    }
}
