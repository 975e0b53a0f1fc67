package nl.huisregel.protocol.finding;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Said;

/** Norms that contradict their own form: they never speak, never refuse, or never allow. */
final class Impossible {

    private final Notes notes;
    private final Breadth breadth;

    Impossible(Notes notes) {
        this.notes = notes;
        this.breadth = new Breadth(notes.edition, notes.wider);
    }

    void look() {
        notes.norms().forEach(norm -> {
            if (norm.form() instanceof Form.OnAct form && !form.when().always() && form.when().anyOf().stream().allMatch(Impossible::empty)) {
                note(norm, "Deze regel geldt nooit: wat erboven staat en wat hij zelf zegt, sluiten elkaar uit.", "This rule never holds: what stands above it and what it says itself exclude each other.");
            }
            switch (norm.form()) {
                case Form.Forbid forbid -> forbid.unless().filter(unless -> breadth.covers(unless, forbid.when()) && !forbid.when().always()).ifPresent(unless ->
                    note(norm, "Dit verbod verbiedt niets: de uitzondering is even ruim als het verbod.", "This ban forbids nothing: the exception is as wide as the ban."));
                case Form.Allow allow -> place(allow).ifPresent(unless ->
                    note(norm, "Deze regel staat nooit iets toe: de plek waar het mag, hoort niet bij de plek waar hij over gaat.", "This rule never allows anything: the place where it is allowed is none of the places it is about."));
                default -> { }
            }
        });
    }

    private void note(Norm norm, String nl, String en) {
        notes.note(Finding.Kind.AGAINST_ITSELF, norm, new Said(nl, en),
            new Said("Tot het bestuur dit aanpast, doet de regel niets dat iets ruimer maakt. De andere regels gelden.", "Until the board changes this, the rule loosens nothing. The other rules hold."),
            new Said("Schrijf de regel zo op dat hij in een geval echt geldt, of haal hem weg.", "Write the rule so that it really holds in some case, or take it out."));
    }

    private static boolean empty(Condition.Clause clause) {
        return clause.all().values().stream().anyMatch(List::isEmpty);
    }

    /** An act stands in one place at a time, so places can exclude each other; of other circumstances several may hold together. */
    private Optional<Condition> place(Form.Allow allow) {
        return allow.onlyIf().filter(only -> !only.always() && only.anyOf().stream().allMatch(inside -> inside.names(Circumstance.CHANNEL)
            && !allow.when().always() && allow.when().anyOf().stream().allMatch(frame -> frame.names(Circumstance.CHANNEL)
                && breadth.known(Circumstance.CHANNEL).stream().noneMatch(place -> in(place, frame) && in(place, inside)))));
    }

    private boolean in(String place, Condition.Clause clause) {
        return breadth.widened(Circumstance.CHANNEL, place).stream().anyMatch(clause.all().get(Circumstance.CHANNEL)::contains);
    }
}
