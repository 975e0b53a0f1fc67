package nl.huisregel.protocol.finding;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Said;

/** Norms that stand in the way of what everybody may always do: withdraw consent, report or complain, and hold an opinion in private life. */
final class FreedomLaw {

    private static final Set<String> OPINION = Set.of("opinion", "negative", "contrary_to_mission");
    /** Beside these a ban on private writing is about having a say, and not about somebody's data or a confidence. */
    private static final Set<Circumstance> OF_AN_OPINION = Set.of(Circumstance.CAPACITY, Circumstance.ABOUT, Circumstance.CHANNEL, Circumstance.ANSWERS, Circumstance.RELATES, Circumstance.WEIGHS, Circumstance.WITH);

    private final Notes notes;

    FreedomLaw(Notes notes) {
        this.notes = notes;
    }

    void look() {
        notes.norms().filter(norm -> !norm.advises() && norm.form() instanceof Form.OnAct).forEach(norm -> {
            Form.OnAct form = (Form.OnAct) norm.form();
            if (hinders(form)) {
                withdrawal(norm, form);
                report(norm, form);
            }
            if (norm.form() instanceof Form.Forbid forbid && silences(norm, forbid)) {
                notes.against("grondwet-7", norm, new Said("Deze regel verbiedt ook in je eigen tijd om een mening te geven.", "This rule bans voicing an opinion in your own time too."),
                    new Said("Maak er raad van (advises), of laat de regel alleen in het werk gelden.", "Turn it into advice (advises), or let the rule hold at work only."));
            }
        });
    }

    private void withdrawal(Norm norm, Form.OnAct form) {
        boolean takedown = form.acts().contains(Act.TAKE_DOWN) && mayBeAWithdrawal(form.when()) && !excepts(norm.form());
        if (form.acts().contains(Act.WITHDRAW_CONSENT) || takedown) {
            notes.against(form.acts().contains(Act.WITHDRAW_CONSENT) ? "avg-7-3" : "avg-7-3-weghalen", norm,
                new Said("Door deze regel is intrekken moeilijker dan geven.", "By this rule withdrawing is harder than giving."),
                new Said("Zeg dat de regel niet geldt als iemand toestemming intrekt.", "Say that the rule does not hold when somebody withdraws consent."));
        }
    }

    private void report(Norm norm, Form.OnAct form) {
        if (form.acts().contains(Act.REPORT)) {
            notes.against("wpo-14", norm, new Said("Deze regel staat in de weg aan melden of klagen.", "This rule stands in the way of reporting or complaining."),
                new Said("Haal de regel weg. Melden mag altijd.", "Take the rule out. Reporting is always allowed."));
        }
    }

    /** A require hinders when somebody has to do it first; what the system adds hinders nobody. */
    private static boolean hinders(Form.OnAct form) {
        return switch (form) {
            case Form.Forbid forbid -> true;
            case Form.Refer refer -> true;
            case Form.Require require -> require.duties().stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE && !duty.by().equals("system"));
            case Form.Allow allow -> allow.onlyIf().isPresent();
            default -> false;
        };
    }

    private static boolean mayBeAWithdrawal(Condition when) {
        return when.always() || when.anyOf().stream().anyMatch(clause -> !clause.names(Circumstance.BECAUSE_OF) || clause.all().get(Circumstance.BECAUSE_OF).contains("consent_withdrawn"));
    }

    private static boolean excepts(Form form) {
        Optional<Condition> unless = switch (form) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Require require -> require.unless();
            case Form.Allow allow -> allow.onlyIf();
            default -> Optional.empty();
        };
        return unless.filter(condition -> condition.names(Circumstance.BECAUSE_OF, "consent_withdrawn")).isPresent();
    }

    private boolean silences(Norm norm, Form.Forbid forbid) {
        return !Collections.disjoint(forbid.acts(), Set.of(Act.PUBLISH, Act.REPLY)) && forbid.unless().isEmpty()
            && forbid.when().anyOf().stream().anyMatch(FreedomLaw::reachesPrivateOpinion)
            && notes.norms().noneMatch(other -> other.advises() && other.insteadOf().equals(Optional.of(norm.id())));
    }

    private static boolean reachesPrivateOpinion(Condition.Clause clause) {
        List<String> weighs = clause.all().getOrDefault(Circumstance.WEIGHS, List.of());
        List<String> capacity = clause.all().getOrDefault(Circumstance.CAPACITY, List.of());
        boolean privately = capacity.contains("private");
        return OF_AN_OPINION.containsAll(clause.all().keySet()) && (capacity.isEmpty() || privately)
            && (weighs.stream().anyMatch(OPINION::contains) || privately && weighs.isEmpty());
    }
}
