package nl.huisregel.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Supplier;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import nl.huisregel.paper.PdfReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A newsletter, from a post of meester Joris to the table at home. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=newsletter-walk")
@DisplayName("The walk of a newsletter")
class NewsletterWalkTest {

    private static final String ALL = "/scholen/de-regenton/nieuwsbrieven";

    @LocalServerPort int port;

    @Test
    @DisplayName("Joris places a post on paper, Hanneke puts it first and closes, changes her mind, closes again; Samira reads and prints")
    void from_post_to_paper() {
        try (var window = Browser.phone()) {
            var joris = visitor(window).as("Meester Joris, leerkracht").press("Nieuw bericht").fill("Titel", "Soep van pompoenen").fill("Tekst", "We kookten soep. Iedereen proefde.")
                .choose("Een activiteit van school").choose("Nieuwsbrief").choose("Goed nieuws over school").choose("Ik heb dit nagekeken").hears("Nieuwsbrief", "mag").looksAround("nieuwsbrief-1-bericht");
            joris.press("Plaats op").sees("op de klaspagina en in de nieuwsbrief").follow("Bekijk de nieuwsbrief").isAt("Nieuwsbrieven").sees("Nummer 2 is open.").looksAround("nieuwsbrief-2-alle");
            joris.goTo("/berichten").sees("Staat op papier (de nieuwsbrief)");
        }
        try (var window = Browser.phoneWithoutScripts()) {
            var hanneke = Visitor.withoutScripts(window, port).as("Juf Hanneke, directeur").goTo(ALL).follow("Ga verder met maken").isAt("Nieuwsbrief in de maak, nummer 2").sees("Soep van pompoenen").looksAround("nieuwsbrief-3-in-de-maak");
            assertThat(order(hanneke)).endsWith("Soep van pompoenen");
            hanneke.press("Omhoog: Soep van pompoenen").press("Omhoog: Soep van pompoenen").press("Omhoog: Soep van pompoenen");
            assertThat(order(hanneke)).startsWith("Soep van pompoenen").hasSize(4);
            hanneke.open("Sluit nummer 2").press("Ja, laat nummer 2 lezen").isAt("Nieuwsbrief van De Regenton").sees("Nummer 2").looksAround("nieuwsbrief-4-gesloten");
            hanneke.open("Toch nog iets veranderen?").press("Open het nummer weer").isAt("Nieuwsbrief in de maak, nummer 2").open("Sluit nummer 2").press("Ja, laat nummer 2 lezen").isAt("Nieuwsbrief van De Regenton");
        }
        try (var window = Browser.phone()) {
            var samira = visitor(window).as("Samira, moeder van Noor").goTo("/groepen").follow("Nieuwsbrieven").isAt("Nieuwsbrieven").seesNot("In de maak").looksAround("nieuwsbrief-5-samira").follow("Nummer 2")
                .isAt("Nieuwsbrief van De Regenton").sees("Soep van pompoenen").seesNot("Toch nog iets veranderen?").looksAround("nieuwsbrief-6-lezen");
            // Printed without scrolling first.
            var printed = new PdfReader(samira.goTo(samira.path()).printed());
            assertThat(printed.text()).contains("Nieuwsbrief van De Regenton", "Nummer 2", "Soep van pompoenen", "1 / " + printed.pages()).doesNotContain("Vandaag", "Klaspagina", "Open als PDF", "Meld deze foto", "Alle nieuwsbrieven");
            assertThat(printed.pictures()).isEqualTo(3);
            assertThat(new PdfReader(samira.file(samira.path() + "/pdf")).faults()).isEmpty();
            samira.goTo("/kinderen").sees("Op papier: de nieuwsbrief").looksAround("nieuwsbrief-7-kind");
        }
        try (var window = Browser.desk()) {
            visitor(window).as("Juf Hanneke, directeur").goTo("/nieuwsbrieven").follow("Nummer 2").sees("Dit nummer staat vast sinds").seesNot("Toch nog iets veranderen?").looksAround("nieuwsbrief-desk-vast");
        }
    }

    @Test
    @DisplayName("the pages of a newsletter, in the light and in the dark, in Dutch and in English")
    void looked_at() {
        for (Supplier<BrowserContext> kind : List.<Supplier<BrowserContext>>of(() -> Browser.window(390, 844, ColorScheme.DARK, true), Browser::desk)) {
            try (var window = kind.get()) {
                String size = "-" + window.newPage().viewportSize().width;
                var hanneke = visitor(window).as("Juf Hanneke, directeur").goTo(ALL).looksAround("nieuwsbrieven" + size).follow("Nummer 1").looksAround("nieuwsbrief" + size);
                hanneke.goTo("/taal/en?naar=" + ALL).isAt("Newsletters").looksAround("newsletters-en" + size).follow("Issue 1").isAt("Newsletter of De Regenton").looksAround("newsletter-en" + size);
                hanneke.goTo("/taal/nl?naar=" + ALL);
            }
        }
    }

    private static List<String> order(Visitor visitor) {
        return visitor.all("article h2");
    }

    private Visitor visitor(BrowserContext window) {
        return Visitor.stranger(window, port);
    }
}
