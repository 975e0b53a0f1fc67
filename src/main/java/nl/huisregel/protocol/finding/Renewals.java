package nl.huisregel.protocol.finding;

import java.util.Collections;
import java.util.List;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Said;

/** How long a yes holds: said in two ways by two questions about the same images, or not said at all. */
final class Renewals {

    private final Notes notes;

    Renewals(Notes notes) {
        this.notes = notes;
    }

    void look() {
        List<Norm> asks = notes.norms().filter(norm -> norm.form() instanceof Form.Ask).toList();
        for (int one = 0; one < asks.size(); one++) {
            for (Norm other : asks.subList(one + 1, asks.size())) {
                twoWays(asks.get(one), other);
            }
        }
        asks.stream().filter(norm -> ofPupils(ask(norm)) && !said(ask(norm))).filter(norm -> asks.stream().noneMatch(other -> said(ask(other)) && same(ask(norm), ask(other)))).findFirst().ifPresent(this::unsaid);
    }

    private void twoWays(Norm one, Norm other) {
        if (said(ask(one)) && said(ask(other)) && !ask(one).renewed().equals(ask(other).renewed()) && same(ask(one), ask(other))) {
            notes.note(Finding.Kind.TENSION, one.line(), one.article(), List.of(one.id(), other.id()),
                new Said("Hoe lang een ja geldt, staat er op twee manieren: " + Notes.quote(one).nl() + " en " + Notes.quote(other).nl() + ".", "How long a yes holds is said in two ways: " + Notes.quote(one).en() + " and " + Notes.quote(other).en() + "."),
                new Said("Tot het bestuur kiest, geldt de kortste tijd.", "Until the board chooses, the shortest time holds."),
                new Said("Zeg in beide regels hetzelfde.", "Say the same in both rules."));
        }
    }

    private void unsaid(Norm norm) {
        notes.note(Finding.Kind.BLANK, norm, new Said("Er staat niet hoe lang een ja van ouders of leerlingen geldt.", "It does not say how long a yes of parents or pupils holds."),
            new Said("Tot het bestuur kiest, geldt een ja tot iemand het intrekt. Dat kan altijd.", "Until the board chooses, a yes holds until somebody withdraws it. That is always possible."),
            new Said("Kies bijvoorbeeld het schooljaar (renewed).", "Choose the school year, for example (renewed)."));
    }

    private static Form.Ask ask(Norm norm) {
        return (Form.Ask) norm.form();
    }

    private static boolean said(Form.Ask ask) {
        return !ask.renewed().equals("unknown");
    }

    private static boolean ofPupils(Form.Ask ask) {
        return ask.of().isEmpty() || ask.of().contains("pupil");
    }

    private static boolean same(Form.Ask one, Form.Ask other) {
        return overlap(one.of(), other.of()) && overlap(one.layers(), other.layers());
    }

    /** A list that is left out means all. */
    private static boolean overlap(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }
}
