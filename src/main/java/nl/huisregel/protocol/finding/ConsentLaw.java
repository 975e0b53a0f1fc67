package nl.huisregel.protocol.finding;

import java.util.regex.Pattern;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Said;

/** How consent is asked, held against the law on consent. */
final class ConsentLaw {

    /** A form named after something else, such as enrolment or first aid, has one signature below many things. */
    private static final Pattern BUNDLE = Pattern.compile("(?!own_|.*consent).+_form");
    /** The age of the law. */
    private static final int DECIDES_FROM = 16;

    private final Notes notes;

    ConsentLaw(Notes notes) {
        this.notes = notes;
    }

    void look() {
        notes.norms().filter(norm -> norm.form() instanceof Form.Ask).forEach(norm -> {
            Form.Ask ask = (Form.Ask) norm.form();
            carrier(norm, ask);
            age(norm, ask);
            renewal(norm, ask);
        });
    }

    private void carrier(Norm norm, Form.Ask ask) {
        if (ask.carriers().stream().anyMatch(carrier -> BUNDLE.matcher(carrier).matches())) {
            notes.against("avg-7-2", norm,
                new Said("Toestemming wordt gevraagd op een formulier dat ook over andere dingen gaat. Eén handtekening onder alles is geen vrije keuze.", "Consent is asked on a form that is about other things too. One signature below everything is no free choice."),
                new Said("Vraag het apart, met een eigen ja of nee per soort gebruik.", "Ask it apart, with a yes or no of its own per kind of use."));
        }
    }

    private void age(Norm norm, Form.Ask ask) {
        boolean pupils = ask.of().isEmpty() || ask.of().contains("pupil");
        ask.self().filter(age -> pupils && age.first() > DECIDES_FROM).ifPresent(age -> notes.against("uavg-5", norm,
            new Said("Hier beslist een leerling zelf " + (age.over() ? "als die ouder is dan " + age.years() : "vanaf " + age.years() + " jaar") + ". Volgens de wet is dat vanaf zestien jaar.", "Here pupils decide for themselves " + (age.over() ? "when older than " : "from the age of ") + age.years() + ". By law they do from sixteen."),
            new Said("Laat leerlingen vanaf zestien zelf beslissen.", "Let pupils decide for themselves from sixteen.")));
        if (pupils && ask.answeredBy().equals("guardian")) {
            notes.against("uavg-5", norm,
                new Said("Hier beslissen altijd de ouders. Vanaf zestien beslist een leerling volgens de wet zelf.", "Here parents always decide. By law pupils decide for themselves from sixteen."),
                new Said("Laat beslissen wie dat volgens de wet mag (entitled).", "Let whoever the law entitles decide (entitled)."));
        }
    }

    private void renewal(Norm norm, Form.Ask ask) {
        if (ask.renewed().equals("never") && ask.reminded().isEmpty()) {
            notes.note(Finding.Kind.BLANK, norm,
                new Said("Een ja geldt hier zonder einde. Er staat niet wanneer mensen horen dat zij het kunnen intrekken.", "A yes holds here without an end. It does not say when people hear that they can withdraw it."),
                new Said("Intrekken kan altijd. Wie niets zegt, gaf geen toestemming.", "Withdrawing is always possible. Whoever says nothing gave no consent."),
                new Said("Zeg hoe vaak de school eraan herinnert, bijvoorbeeld elk schooljaar.", "Say how often the school reminds people, every school year for example."));
        }
    }
}
