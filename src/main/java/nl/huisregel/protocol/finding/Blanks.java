package nl.huisregel.protocol.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Event;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Term;

/** What is left open: by the head of the edition, inside a norm with the word {@code open}, by a term without content, or by an unknown date. */
final class Blanks {

    private static final Map<Event, Term> NEEDS = new EnumMap<>(Map.of(Event.DEVICE_OFFENCE, Term.DEVICE_OFFENCE, Event.DEVICE_MISUSE, Term.DEVICE_MISUSE));
    private static final Map<String, Said> OPEN = Map.of(
        "over", new Said("over welke tijd er geteld wordt", "over what time one counts"),
        "to", new Said("aan wie", "to whom"),
        "by", new Said("wie het doet", "who does it"),
        "until", new Said("tot wanneer", "until when"),
        "with", new Said("met wie", "with whom"),
        "within", new Said("binnen welke tijd", "within what time"));
    private static final Said ELSE = new Said("een deel ervan", "part of it");
    private static final Said FILL = new Said("Zet het in een nieuwe versie van het protocol.", "Put it in a new version of the protocol.");

    private final Notes notes;

    Blanks(Notes notes) {
        this.notes = notes;
    }

    void look() {
        notes.edition.blanks().forEach(blank -> notes.note(Finding.Kind.BLANK, blank.line(), blank.article().orElse(""), List.of(blank.id()), blank.asks(),
            Finding.READING_HOLDS, FILL));
        notes.norms().forEach(this::norm);
    }

    private void norm(Norm norm) {
        switch (norm.form()) {
            case Form.After after -> {
                Step.open(after).forEach(key -> left(norm, OPEN.getOrDefault(key, ELSE)));
                undefined(norm, after.event());
            }
            case Form.Each each -> Step.open(each.data()).forEach(key -> left(norm, OPEN.getOrDefault(key, ELSE)));
            case Form.Means means when means.is().isEmpty() && means.filledBy().isEmpty() -> empty(norm, means.term());
            case Form.Means means when means.filledBy().isPresent() -> notes.note(Finding.Kind.BLANK, norm,
                new Said("De school vult dit zelf in: " + Notes.quote(norm).nl() + ".", "The school fills this in itself: " + Notes.quote(norm).en() + "."),
                new Said("Tot de school het invult, rust er niets op.", "Until the school fills it in, nothing rests on it."),
                new Said("Laat elke school het invullen in haar eigen regels.", "Let each school fill it in among its own rules."));
            default -> { }
        }
    }

    private void left(Norm norm, Said what) {
        Said quoted = Notes.quote(norm);
        notes.note(Finding.Kind.BLANK, norm, new Said("Deze regel laat open " + what.nl() + ": " + quoted.nl() + ".", "This rule leaves open " + what.en() + ": " + quoted.en() + "."),
            new Said("Tot het bestuur dit invult, gebeurt er niets vanzelf. Een mens beslist.", "Until the board fills this in, nothing happens by itself. A person decides."), FILL);
    }

    private void undefined(Norm norm, Event event) {
        Term needed = NEEDS.get(event);
        if (needed != null && notes.norms().noneMatch(other -> other.form() instanceof Form.Means means && means.term() == needed)) {
            empty(norm, needed);
        }
    }

    private void empty(Norm norm, Term term) {
        notes.note(Finding.Kind.BLANK, norm, new Said("Het protocol gebruikt dit maar zegt niet: " + term.meaning().nl() + ".", "The protocol uses this but does not say: " + term.meaning().en() + "."),
            new Said("Tot het bestuur dit invult, telt niets mee. Een mens beslist per keer.", "Until the board fills this in, nothing counts. A person decides each time."), FILL);
    }
}
