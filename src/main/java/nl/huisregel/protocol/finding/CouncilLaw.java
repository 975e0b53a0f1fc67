package nl.huisregel.protocol.finding;

import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.words.Said;

/** Whether it is known that the protocol was adopted, and that the participation council consented where the law asks it. */
final class CouncilLaw {

    private static final Said WAITS = new Said("Tot de datum bekend is, staat niet vast dat het protocol mag gelden.", "Until the date is known, it is not certain that the protocol may be in force.");
    private static final Said DATE = new Said("Zet de datum in het hoofd van het protocol.", "Put the date in the head of the protocol.");

    private final Notes notes;

    CouncilLaw(Notes notes) {
        this.notes = notes;
    }

    void look() {
        if (notes.edition.level() != Level.BOARD || notes.norms().findAny().isEmpty()) {
            return;
        }
        if (notes.edition.adopted().equals("unknown")) {
            notes.note(Finding.Kind.BLANK, notes.sheet.line("adopted"), "", java.util.List.of(),
                new Said("Het is niet bekend wanneer het bestuur dit protocol vaststelde.", "It is not known when the board adopted this protocol."), WAITS, DATE);
        }
        if (notes.edition.councilConsent().equals("unknown")) {
            notes.missing("wms-10", "council_consent", new Said("Het is niet bekend of de medezeggenschapsraad instemde.", "It is not known whether the participation council consented."), WAITS, DATE);
            if (notes.norms().anyMatch(norm -> norm.form() instanceof Form.Ask)) {
                notes.missing("wms-13", "council_consent", new Said("Het is niet bekend of de ouders in de raad instemden met de regels over beeld van leerlingen.", "It is not known whether the parents in the council consented to the rules on images of pupils."), WAITS, DATE);
            }
        }
    }
}
