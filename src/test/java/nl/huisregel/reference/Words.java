package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;

/** The words a set of editions uses, so that acts by chance meet its norms: a word used counts again with each use. */
final class Words {

    private Words() {
    }

    static void of(List<Edition> editions, List<Act> acts, Set<String> duties, Map<Circumstance, List<String>> values) {
        editions.forEach(edition -> edition.norms().forEach(norm -> {
            if (norm.form() instanceof Form.OnAct form) {
                acts.addAll(form.acts());
                conditions(form).forEach(condition -> condition.anyOf().forEach(clause -> clause.all().forEach((circumstance, words) -> values.get(circumstance).addAll(words))));
                duties(form).forEach(duty -> duties.add(duty.key()));
            }
        }));
        if (acts.isEmpty()) {
            acts.add(Act.PUBLISH);
        }
    }

    static List<Condition> conditions(Form.OnAct form) {
        List<Condition> conditions = new ArrayList<>(List.of(form.when()));
        switch (form) {
            case Form.Forbid forbid -> forbid.unless().ifPresent(conditions::add);
            case Form.Require require -> require.unless().ifPresent(conditions::add);
            case Form.Allow allow -> allow.onlyIf().ifPresent(conditions::add);
            case Form.Refer refer -> { }
            case Form.Protect protect -> { }
            case Form.Tell tell -> { }
        }
        return conditions;
    }

    private static List<Duty> duties(Form.OnAct form) {
        return switch (form) {
            case Form.Forbid forbid -> forbid.duties();
            case Form.Require require -> require.duties();
            case Form.Allow allow -> allow.duties();
            default -> List.of();
        };
    }
}
