package nl.huisregel.walk;


import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A doubt on a phone: asked in the corridor, answered between two meetings, and published at once. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=doubt-walk")
@DisplayName("A doubt, on a phone")
class DoubtWalkTest {

    private static final Path PICTURES = Path.of("src/main/resources/demo/pictures");

    @LocalServerPort int port;

    @Test
    @DisplayName("Joris asks, Hanneke answers, Joris publishes")
    void asked_answered_published() {
        String draft;
        try (var window = Browser.phone()) {
            var joris = Visitor.stranger(window, port).as("Meester Joris, leerkracht").press("Nieuw bericht").isAt("Nieuw bericht");
            joris.fill("Titel", "Zwemles").fill("Tekst", "Morgen zwemmen we in De Waterlelie. Om tien uur gaan we weg.");
            joris.send(PICTURES.resolve("klassenhond.jpg")).seesPhotos(1).choose("Noor").choose("Mees").press("Klaar met de foto’s");
            joris.choose("Een uitje").choose("Ik twijfel of dit mag").hears("Klaspagina", "mag, als").sees("Leg het voor aan juf Hanneke");
            joris.fill("Wat wil je vragen?", "Mag ik de tijd noemen?").choose("Ouders informeren").choose("Ik heb dit nagekeken").looksAround("twijfel-1-vraag");
            joris.press("Leg het voor aan juf Hanneke").sees("Wacht op juf Hanneke, voor de klaspagina.").sees("Mag ik de tijd noemen?").looksAround("twijfel-2-wacht");
            draft = joris.path();
        }
        try (var window = Browser.phone()) {
            var hanneke = Visitor.stranger(window, port).as("Juf Hanneke, directeur").isAt("Vandaag").sees("Meester Joris twijfelt of ‘Zwemles’ op de klaspagina mag.").looksAround("twijfel-3-vandaag");
            hanneke.follow("Meester Joris twijfelt").isAt("Meester Joris twijfelt").sees("Mag ik de tijd noemen?").sees("Om tien uur gaan we weg.").sees("Foto 1: Mees en Noor").looksAround("twijfel-4-lees");
            hanneke.choose("Nee").press("Geef dit antwoord").isAt("Meester Joris twijfelt");
            hanneke.sees("Schrijf op waarom").looksAround("twijfel-4-waarom").choose("Ja").fill("Waarom, of wat moet er anders?", "Mag, de plek is besloten.").press("Geef dit antwoord");
            hanneke.sees("Juf Hanneke (directeur) zegt: dit mag op de klaspagina.").looksAround("twijfel-5-beantwoord");
            hanneke.follow("Alle twijfels").sees("Mag, de plek is besloten.").looksAround("twijfel-6-lijst").goTo("/vervanging").looksAround("twijfel-7-vervanging");
        }
        try (var window = Browser.phone()) {
            var joris = Visitor.stranger(window, port).as("Meester Joris, leerkracht").sees("Juf Hanneke (directeur) zegt ja: ‘Zwemles’ mag op de klaspagina.").looksAround("twijfel-8-vandaag");
            joris.goTo(draft).sees("Mag, de plek is besloten.").hears("Klaspagina", "mag").looksAround("twijfel-9-antwoord");
            joris.press("Plaats op de klaspagina").sees("Je bericht staat nu op de klaspagina.");
        }
    }

    @Test
    @DisplayName("Hanneke's own doubt goes to the board, and works without scripts")
    void the_head_asks_the_board() {
        try (var window = Browser.phoneWithoutScripts()) {
            var hanneke = Visitor.withoutScripts(window, port).as("Juf Hanneke, directeur").press("Nieuw bericht").isAt("Nieuw bericht");
            hanneke.fill("Titel", "Zonnepanelen").fill("Tekst", "De school krijgt zonnepanelen.").choose("De school").choose("Ik twijfel of dit mag").press("Bewaar en kijk");
            hanneke.sees("Leg het voor aan Wouter").fill("Wat wil je vragen?", "Mag ik dit al zeggen?").press("Leg het voor aan Wouter").sees("Wacht op Wouter");
            hanneke.goTo("/twijfels").seesNot("Zonnepanelen");
        }
        try (var window = Browser.window(1280, 900, ColorScheme.DARK, true)) {
            var wouter = Visitor.stranger(window, port).as("Wouter Terpstra, bestuurder").isAt("Vandaag").sees("Juf Hanneke twijfelt of ‘Zonnepanelen’ op de website mag.").looksAround("twijfel-bestuur-1");
            wouter.follow("Lees en antwoord").isAt("Juf Hanneke twijfelt").sees("Mag ik dit al zeggen?").looksAround("twijfel-bestuur-2");
            wouter.choose("Ja, als").fill("Waarom, of wat moet er anders?", "Zeg erbij dat de gemeente nog beslist.").press("Geef dit antwoord").sees("als je iets verandert");
            wouter.goTo("/twijfels").sees("Zeg erbij dat de gemeente nog beslist.").looksAround("twijfel-bestuur-3");
        }
        try (var window = Browser.phone()) {
            Visitor.stranger(window, port).as("Juf Hanneke, directeur").sees("Wouter (bestuurder) zegt: ‘Zonnepanelen’ mag op de website, als je iets verandert.").sees("Zeg erbij dat de gemeente nog beslist.");
        }
    }
}
