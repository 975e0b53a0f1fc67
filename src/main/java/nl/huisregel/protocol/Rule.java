package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;

/** A norm made ready for deciding. */
final class Rule {

    private static final List<String> KINDS = List.of("pupil", "colleague", "guardian", "other_person");

    final Source source;
    final Norm norm;
    final Form.OnAct form;
    final Test when;
    private final Optional<Condition> condition;
    final Optional<Test> proviso;
    final List<Duty> duties;
    /** Kinds of person of whom this norm asks consent: those it speaks of, or all. */
    final long kinds;
    final long tested;
    final boolean perPicture;

    Rule(Edition edition, Norm norm, Form.OnAct form, Lexicon lexicon) {
        this.source = new Source(edition, norm);
        this.norm = norm;
        this.form = form;
        this.when = new Test(form.when(), lexicon);
        this.condition = switch (form) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Allow allow -> allow.onlyIf();
            case Form.Require require -> require.unless();
            case Form.Refer refer -> Optional.empty();
            case Form.Protect protect -> Optional.empty();
            case Form.Tell tell -> Optional.empty();
        };
        this.proviso = condition.map(it -> new Test(it, lexicon));
        this.duties = switch (form) {
            case Form.Forbid forbid -> forbid.duties();
            case Form.Allow allow -> allow.duties();
            case Form.Require require -> require.duties();
            case Form.Refer refer -> List.of();
            case Form.Protect protect -> List.of();
            case Form.Tell tell -> List.of();
        };
        this.kinds = kinds(form.when(), lexicon);
        this.tested = when.tested() | proviso.map(Test::tested).orElse(0L);
        this.perPicture = java.util.Arrays.stream(Circumstance.values()).anyMatch(it -> it.ofPicture() && (tested & 1L << it.ordinal()) != 0);
    }

    boolean speaks() {
        return switch (form) {
            case Form.Forbid forbid -> true;
            case Form.Allow allow -> true;
            case Form.Refer refer -> true;
            case Form.Protect protect -> true;
            case Form.Require require -> false;
            case Form.Tell tell -> false;
        };
    }

    Set<Act> acts() {
        return form.acts();
    }

    boolean tests(Circumstance circumstance) {
        return (tested & 1L << circumstance.ordinal()) != 0;
    }

    boolean takesPlaceOf(Rule other) {
        return norm.insteadOf().filter(other.norm.id()::equals).isPresent();
    }

    /** The values of this circumstance that the norm tests. */
    Set<String> values(Circumstance circumstance) {
        Set<String> values = new java.util.LinkedHashSet<>();
        form.when().anyOf().forEach(clause -> values.addAll(clause.all().getOrDefault(circumstance, List.of())));
        condition.ifPresent(it -> it.anyOf().forEach(clause -> values.addAll(clause.all().getOrDefault(circumstance, List.of()))));
        return values;
    }

    private static long kinds(Condition when, Lexicon lexicon) {
        long named = 0;
        for (Condition.Clause clause : when.anyOf()) {
            List<String> shows = clause.all().getOrDefault(Circumstance.SHOWS, List.of());
            named |= shows.isEmpty() || shows.contains("people") ? everyone(lexicon) : lexicon.mask(Circumstance.SHOWS, shows);
        }
        return named == 0 ? everyone(lexicon) : named;
    }

    private static long everyone(Lexicon lexicon) {
        return lexicon.mask(Circumstance.SHOWS, KINDS);
    }
}
