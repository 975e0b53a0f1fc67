package nl.huisregel.protocol.finding;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Said;

/**
 * An allow that contradicts a forbid and is at least as specific: inside one edition a tension, against the board a loosening, against the
 * law a clash. And an exception that another forbid always outweighs.
 */
final class Tensions {

    private final Notes notes;
    private final Breadth breadth;

    Tensions(Notes notes) {
        this.notes = notes;
        this.breadth = new Breadth(notes.edition, notes.wider);
    }

    void look() {
        List<Norm> forbids = forbids(notes.edition);
        notes.norms().filter(norm -> norm.form() instanceof Form.Allow).forEach(allow -> {
            forbids.stream().filter(forbid -> contradicts(allow, forbid)).forEach(forbid -> tension(allow, forbid));
            notes.wider.forEach(wider -> forbids(wider).stream().filter(forbid -> contradicts(allow, forbid)).forEach(forbid -> across(allow, wider, forbid)));
        });
        forbids.forEach(excepted -> forbids.stream().filter(absolute -> outweighs(absolute, excepted)).forEach(absolute -> deadException(excepted, absolute)));
    }

    private void tension(Norm allow, Norm forbid) {
        Said one = Notes.quote(allow);
        Said other = Notes.quote(forbid);
        notes.note(Finding.Kind.TENSION, allow.line(), allow.article(), List.of(allow.id(), forbid.id()),
            new Said("De ene regel staat het toe: " + one.nl() + ". De andere verbiedt het: " + other.nl() + ".", "One rule allows it: " + one.en() + ". The other forbids it: " + other.en() + "."),
            new Said("Tot het bestuur kiest, geldt het verbod.", "Until the board chooses, the ban holds."),
            new Said("Zeg welke regel vóórgaat (instead_of), of maak een van de twee smaller.", "Say which rule goes first (instead_of), or make one of the two narrower."));
    }

    private void across(Norm allow, Edition wider, Norm forbid) {
        Said what = Notes.quote(forbid);
        if (wider.level() == Level.LAW) {
            if (((Form.Forbid) forbid.form()).unless().isEmpty()) {
                notes.against(forbid.id(), allow, new Said("Deze regel staat toe wat de wet verbiedt.", "This rule allows what the law forbids."), new Said("Haal de regel weg.", "Take the rule out."));
            }
        } else if (allow.insteadOf().isEmpty()) {
            notes.note(Finding.Kind.LOOSENING, allow, new Said("De school staat toe wat het bestuur verbiedt: " + what.nl() + ".", "The school allows what the board forbids: " + what.en() + "."),
                new Said("Het verbod van het bestuur geldt.", "The board's ban holds."), new Said("Haal de regel weg, of vraag het bestuur zijn regel aan te passen.", "Take the rule out, or ask the board to change its rule."));
        }
    }

    private void deadException(Norm excepted, Norm absolute) {
        Said one = Notes.quote(excepted);
        Said other = Notes.quote(absolute);
        Said shared = acts(excepted, absolute);
        notes.note(Finding.Kind.DEAD_EXCEPTION, excepted.line(), excepted.article(), List.of(excepted.id(), absolute.id()),
            new Said("De uitzondering in " + one.nl() + " helpt nooit bij: " + shared.nl() + ". Want " + other.nl() + " verbiedt dat zonder uitzondering.",
                "The exception in " + one.en() + " never helps with: " + shared.en() + ". For " + other.en() + " forbids that without exception."),
            new Said("Tot het bestuur kiest, geldt het verbod zonder uitzondering.", "Until the board chooses, the ban without exception holds."),
            new Said("Geef de uitzondering ook in de tweede regel, of haal haar uit de eerste.", "Give the exception in the second rule too, or take it out of the first."));
    }

    private static Said acts(Norm one, Norm other) {
        List<Act> shared = ((Form.Forbid) one.form()).acts().stream().filter(((Form.Forbid) other.form()).acts()::contains).sorted().toList();
        return new Said(String.join("; ", shared.stream().map(act -> act.meaning().nl()).toList()), String.join("; ", shared.stream().map(act -> act.meaning().en()).toList()));
    }

    private static List<Norm> forbids(Edition edition) {
        return edition.norms().filter(norm -> norm.form() instanceof Form.Forbid && !norm.advises()).toList();
    }

    private boolean contradicts(Norm allow, Norm forbid) {
        Form.Allow allows = (Form.Allow) allow.form();
        Form.Forbid forbids = (Form.Forbid) forbid.form();
        return shares(allow, allows.acts(), forbid, forbids.acts())
            && !allow.insteadOf().equals(Optional.of(forbid.id())) && !forbid.insteadOf().equals(Optional.of(allow.id()))
            && breadth.covers(forbids.when(), allows.when()) && !keepsTo(allows, forbids);
    }

    /** Whether both hold together: a missing consent refuses whatever is allowed, and an allow may lie inside the exception of the forbid. */
    private boolean keepsTo(Form.Allow allows, Form.Forbid forbids) {
        return forbids.unless().filter(unless -> unless.names(Circumstance.CONSENT) || breadth.covers(unless, allows.when())
            || allows.onlyIf().filter(only -> breadth.covers(unless, only)).isPresent()).isPresent();
    }

    private boolean outweighs(Norm absolute, Norm excepted) {
        Form.Forbid with = (Form.Forbid) excepted.form();
        Form.Forbid without = (Form.Forbid) absolute.form();
        return excepted != absolute && with.unless().isPresent() && without.unless().isEmpty()
            && shares(excepted, with.acts(), absolute, without.acts()) && breadth.covers(without.when(), with.when());
    }

    private static boolean shares(Norm one, Set<Act> acts, Norm other, Set<Act> otherActs) {
        return !Collections.disjoint(acts, otherActs) && Breadth.reaches(other.who(), one.who());
    }
}
