package nl.huisregel.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The walk the product exists for: from a teacher's draft to a photo that is gone because a parent said so. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=walk")
@DisplayName("The walk")
class WalkTest {

    private static final Path PICTURES = Path.of("src/main/resources/demo/pictures");

    private static final String VOLCANO = "Twee kinderen met een veiligheidsbril kijken naar een vulkaan die bruist. "
        + "Een derde kind zit met de rug naar ons toe en houdt een vergrootglas vast.";

    /** What people hold in their hands. */
    enum With {
        PHONE(Browser::phone, true), DESK(Browser::desk, true), PHONE_WITHOUT_SCRIPTS(Browser::phoneWithoutScripts, false);

        private final Supplier<BrowserContext> window;
        private final boolean scripts;

        With(Supplier<BrowserContext> window, boolean scripts) {
            this.window = window;
            this.scripts = scripts;
        }

        Visitor visitor(BrowserContext window, int port) {
            return scripts ? Visitor.stranger(window, port) : Visitor.withoutScripts(window, port);
        }
    }

    @LocalServerPort int port;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("from a new post to a picture a parent took off")
    void from_draft_to_taken_off(With with) {
        String title = "Bolle in de klas " + (with.ordinal() + 1);
        String name = "loop-" + with.name().toLowerCase().replace('_', '-');
        String news;
        String picture;
        try (var window = with.window.get()) {
            var joris = with.visitor(window, port).as("Meester Joris, leerkracht").isAt("Vandaag").press("Nieuw bericht").isAt("Nieuw bericht");
            joris.fill("Titel", title).fill("Tekst", "Hond Bolle was vandaag in de klas.");
            joris.send(PICTURES.resolve("moestuin.jpg"), PICTURES.resolve("klassenhond.jpg"));
            if (!with.scripts) {
                joris.press("Stuur de foto’s");
            }
            joris.seesPhotos(2).sees("Wie staan er op foto 1?").choose("Niemand is herkenbaar").fill("Wat is er te zien?", "De moestuin");
            joris.press("Naar foto 2").sees("Wie staan er op foto 2?").choose("Noor").choose("Mees").fill("Wat is er te zien?", "Bolle en vier kinderen").looksAround(name + "-1-wie");
            readme(with, With.PHONE, joris, "draft-phone", "h1");
            joris.press("Klaar met de foto’s").choose("Een activiteit van school").choose("Website van school");
            if (!with.scripts) {
                joris.press("Bewaar en kijk");
            }
            joris.choose("Goed nieuws over school").choose("Ik heb dit nagekeken");
            if (!with.scripts) {
                joris.press("Bewaar en kijk");
            }
            joris.hears("Klaspagina", "mag").hears("Website", "mag niet").sees("voor Noor is geen toestemming").looksAround(name + "-2-mag-dit");
            readme(with, With.PHONE, joris, "verdict-phone", "#oordeel-school_website");
            joris.press("Plaats op de klaspagina").sees("Je bericht staat nu op de klaspagina.").sees("Nog niet op de website").looksAround(name + "-3-geplaatst");
            joris.follow("Kijk wat er nodig is").press("Laat foto 2 weg van de website").hears("Website", "mag").press("Plaats op de website");
            joris.sees("Je bericht staat nu op de klaspagina en op de website.");
        }
        try (var window = with.window.get()) {
            var stranger = with.visitor(window, port).goTo("/scholen/de-regenton/nieuws").looksAround(name + "-4-nieuws");
            readme(with, With.DESK, stranger, "news-desk", "body");
            stranger.follow(title).isAt(title).sees("meester Joris");
            stranger.looksAround(name + "-5-bericht");
            assertThat(stranger.answer(stranger.source("De moestuin"))).isEqualTo(200);
            news = stranger.path();
        }
        try (var window = with.window.get()) {
            var samira = with.visitor(window, port).as("Samira, moeder van Noor").isAt("Wat staat er van Noor?").sees(title).looksAround(name + "-6-mijn-kind");
            readme(with, With.PHONE, samira, "child-phone", "h1");
            picture = samira.source("Bolle en vier kinderen");
            assertThat(samira.answer(picture)).isEqualTo(200);
            samira.open("Haal weg: " + title).sees("Terugzetten kan niet.").press("Ja, haal weg").sees("Weg.").sees("De foto bij ‘" + title + "’ is weg van de klaspagina.").looksAround(name + "-7-weg");
            readme(with, With.PHONE, samira, "gone-phone", "h1");
            assertThat(samira.answer(picture)).isEqualTo(404);
        }
        try (var window = with.window.get()) {
            var joris = with.visitor(window, port).as("Meester Joris, leerkracht");
            assertThat(joris.answer(picture)).isEqualTo(404);
            joris.goTo("/berichten").looksAround(name + "-8-berichten").sees("Er is 1 foto van de klaspagina weggehaald.");
            joris.goTo(news).isAt(title);
        }
    }

    private static void readme(With with, With wanted, Visitor visitor, String name, String where) {
        if (with == wanted) {
            visitor.shows(name, where);
        }
    }

    @Test
    @DisplayName("a yes taken back takes the photo from the news")
    void a_yes_taken_back() {
        String picture;
        try (var window = Browser.phone()) {
            var stranger = Visitor.stranger(window, port).goTo("/scholen/de-regenton/nieuws").follow("Een vulkaan in de klas");
            picture = stranger.source(VOLCANO);
            assertThat(stranger.answer(picture)).isEqualTo(200);
        }
        try (var window = Browser.phone()) {
            var iris = Visitor.stranger(window, port).as("Iris, moeder van Mees").follow("Verander wat mag").looksAround("loop-toestemming-1");
            iris.followFor("Op de website", "Trek mijn ja in").sees("Dit gaat weg:").looksAround("loop-toestemming-2").press("Trek in");
            iris.isAt("Bewijs").looksAround("loop-toestemming-3");
        }
        try (var window = Browser.phone()) {
            var stranger = Visitor.stranger(window, port);
            assertThat(stranger.answer(picture)).isEqualTo(404);
            stranger.goTo("/scholen/de-regenton/nieuws").follow("Een vulkaan in de klas").sees("Bij dit bericht stond een foto. Die is weggehaald.");
        }
    }

    @Test
    @DisplayName("meester Joris's draft, in the light and in the dark, in Dutch and in English")
    void the_draft_looked_at() {
        for (int width : new int[] {390, 1280}) {
            for (var colours : Browser.colours(width)) {
                try (var window = Browser.window(width, 900, colours, true)) {
                    var joris = Visitor.stranger(window, port).as("Meester Joris, leerkracht").goTo("/berichten").followFor("Een dag in het bos", "Ga verder").isAt("Nieuw bericht");
                    String size = "-" + width + "-" + colours.name().toLowerCase();
                    joris.looksAround("concept" + size).goTo("/taal/en?naar=" + joris.path()).looksAround("concept-en" + size).goTo("/taal/nl");
                }
            }
        }
    }
}
