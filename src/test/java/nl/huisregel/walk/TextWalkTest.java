package nl.huisregel.walk;

import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A number and a name in a text: what is asked, what two protocols say of it, and the ways out. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=walk")
@DisplayName("The text of a post")
class TextWalkTest {

    private static final String TEXT = "Vandaag was het feest. Noor kreeg taart. Vragen? Bel 06-12345678.";

    @LocalServerPort int port;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("under Opmaat, with the telephone number of a mother and the name of a pupil")
    void under_opmaat(WalkTest.With with) {
        boolean scripts = with != WalkTest.With.PHONE_WITHOUT_SCRIPTS;
        String title = "Feest in groep 5, keer " + (with.ordinal() + 1);
        String name = "tekst-" + with.name().toLowerCase().replace('_', '-');
        try (var window = scripts ? with == WalkTest.With.DESK ? Browser.desk() : Browser.phone() : Browser.phoneWithoutScripts()) {
            var joris = with.visitor(window, port);
            write(joris, "Meester Joris, leerkracht", title, scripts);
            joris.seesNot("Wie staan er op foto").sees("Wat we in je tekst zien").sees("Dit lijkt een telefoonnummer.").sees("Van wie is het?").hears("Website", "mag, als").looksAround(name + "-1-vraag");
            joris.answer("06-12345678", "Van een ouder").answer("Noor", "Van een leerling");
            look(joris, scripts);
            joris.hears("Website", "mag niet").sees("Noem geen persoonlijke gegevens zonder hun akkoord.").sees("artikel Wel-rij 2").looksAround(name + "-2-antwoord");
            joris.press("Haal 06-12345678 uit je tekst").press("Schrijf ‘een leerling’ in plaats van Noor").seesNot("Wat we in je tekst zien");
            publish(joris, scripts).looksAround(name + "-3-geplaatst");
        }
        try (var window = Browser.phone()) {
            Visitor.stranger(window, port).goTo("/scholen/de-regenton/nieuws").follow(title).sees("Een leerling kreeg taart. Vragen? Bel.").seesNot("06-").seesNot("Noor");
        }
    }

    @Test
    @DisplayName("under ProCon one's own number may not either, and nothing personal may")
    void under_procon() {
        try (var window = Browser.phone()) {
            var pepijn = Visitor.stranger(window, port);
            write(pepijn, "Meester Pepijn, leerkracht", "Feest in groep 5", true);
            pepijn.answer("06-12345678", "Van mijzelf").answer("Noor", "Van niemand").hears("Website", "mag niet")
                .sees("Zet in een bericht over school of haar mensen geen persoonsgegevens.").looksAround("tekst-procon");
            pepijn.press("Haal 06-12345678 uit je tekst").hears("Website", "mag, als").seesNot("geen persoonsgegevens");
        }
    }

    @Test
    @DisplayName("the head strikes a word and says what the school publishes itself")
    void the_lists() {
        try (var window = Browser.phone()) {
            var hanneke = Visitor.stranger(window, port).as("Juf Hanneke, directeur").goTo("/woorden").isAt("Waar we in teksten op letten").looksAround("woorden");
            hanneke.fill("Nummer of adres van de school", "onze school").press("Zet erbij").sees("Hier staat geen telefoonnummer").looksAround("woorden-fout");
            hanneke.fill("Nummer of adres van de school", "030 254 12 34").press("Zet erbij").sees("030 254 12 34").seesNot("Hier staat geen telefoonnummer");
            hanneke.fill("Een woord erbij", "gloepens").press("Zet op de lijst").sees("29 woorden");
        }
    }

    private static void write(Visitor author, String who, String title, boolean scripts) {
        author.as(who).press("Nieuw bericht").fill("Titel", title).fill("Tekst", TEXT).choose("Een activiteit van school").choose("Website van school");
        look(author, scripts);
    }

    private static void look(Visitor author, boolean scripts) {
        if (!scripts) {
            author.press("Bewaar en kijk");
        }
    }

    private static Visitor publish(Visitor author, boolean scripts) {
        author.choose("Goed nieuws over school").choose("Ik heb dit nagekeken");
        look(author, scripts);
        return author.press("Plaats op").sees("Je bericht staat nu op de klaspagina en op de website.");
    }
}
