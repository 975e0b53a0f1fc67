package nl.huisregel.protocol.finding;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Said;

/** Two texts on what follows one event: a step that may follow in one and must in the other, and a climb beside a choice. */
final class StepTensions {

    private final Notes notes;

    StepTensions(Notes notes) {
        this.notes = notes;
    }

    void look() {
        List<Norm> afters = notes.norms().filter(norm -> norm.form() instanceof Form.After && !norm.advises()).toList();
        for (Norm one : afters) {
            for (Norm other : afters) {
                if (one != other && sameConduct(after(one), after(other))) {
                    mayAndMust(one, other);
                    climbAndChoice(one, other);
                }
            }
        }
    }

    private void mayAndMust(Norm may, Norm must) {
        Set<String> open = may(after(may));
        open.retainAll(must(after(must)));
        if (!open.isEmpty() && after(must).event().is().contains(after(may).event())) {
            Said one = Notes.quote(may);
            Said other = Notes.quote(must);
            notes.note(Finding.Kind.TENSION, may.line(), may.article(), List.of(may.id(), must.id()),
                new Said("Volgens de ene regel kan het: " + one.nl() + ". Volgens de andere moet het: " + other.nl() + ".", "By one rule it may be done: " + one.en() + ". By the other it must: " + other.en() + "."),
                new Said("Tot het bestuur kiest, moet het waar de tweede regel over gaat. In andere gevallen beslist een mens.", "Until the board chooses, it must where the second rule speaks. Elsewhere a person decides."),
                new Said("Zeg in beide regels hetzelfde, of zeg wanneer het moet en wanneer het kan.", "Say the same in both rules, or say when it must and when it may."));
        }
    }

    private void climbAndChoice(Norm climb, Norm choice) {
        if (after(climb).mode().equals("climb") && after(choice).mode().equals("choose") && after(climb).event() == after(choice).event()) {
            Said one = Notes.quote(climb);
            Said other = Notes.quote(choice);
            notes.note(Finding.Kind.TENSION, climb.line(), climb.article(), List.of(climb.id(), choice.id()),
                new Said("De ene regel geeft vaste stappen op volgorde: " + one.nl() + ". De andere laat kiezen: " + other.nl() + ".", "One rule gives fixed steps in order: " + one.en() + ". The other lets one choose: " + other.en() + "."),
                new Said("Tot het bestuur kiest, gelden de stappen op volgorde.", "Until the board chooses, the steps in order hold."),
                new Said("Kies: een vaste volgorde, of een keuze naar ernst.", "Choose: a fixed order, or a choice by how serious it is."));
        }
    }

    private static Form.After after(Norm norm) {
        return (Form.After) norm.form();
    }

    private static boolean sameConduct(Form.After one, Form.After other) {
        return Step.about(one).isEmpty() || Step.about(other).isEmpty() || !Collections.disjoint(Step.about(one), Step.about(other));
    }

    /** What may follow: what a menu offers, and what a person decides on. */
    private static Set<String> may(Form.After after) {
        Set<String> keys = new HashSet<>();
        for (Step step : Step.of(after)) {
            if (step.verb().equals("decide")) {
                keys.addAll(step.texts("what"));
            } else if (after.mode().equals("choose")) {
                keys.add(key(step));
            }
        }
        return keys;
    }

    private static Set<String> must(Form.After after) {
        Set<String> keys = new HashSet<>();
        if (after.mode().equals("do")) {
            Step.of(after).stream().filter(step -> !step.verb().equals("decide")).forEach(step -> keys.add(key(step)));
        }
        return keys;
    }

    /** An authority is named by who it is, a report by whom it goes to, every other step by what it does. */
    private static String key(Step step) {
        return switch (step.verb()) {
            case "authority" -> String.join(" ", step.texts("who"));
            case "report" -> "report " + step.texts("to");
            default -> step.verb();
        };
    }
}
