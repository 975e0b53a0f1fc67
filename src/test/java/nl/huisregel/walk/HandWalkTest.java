package nl.huisregel.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A post on the school's own account: put there by hand, seen by a parent, asked away, and gone when a person says so. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=hand-walk")
@DisplayName("The walk to the school's account and back")
class HandWalkTest {

    private static final Path PICTURES = Path.of("src/main/resources/demo/pictures");

    @LocalServerPort int port;

    @Test
    @DisplayName("meester Joris puts a photo of Mees there on his phone, Iris takes her yes back, and it is gone when Joris says so")
    void there_and_back() {
        hanneke();
        String elsewhere = place(Browser::phone, true, "Takken en bladeren", "Mees", "hand");
        try (var window = Browser.phone()) {
            var iris = visitor(window).as("Iris, moeder van Mees").sees("op een account van school").sees("Takken en bladeren").looksAround("hand-5-iris");
            iris.goTo(iris.path() + "/toestemming/social_media/intrekking").sees("Dit vragen we meteen weg te halen:").sees("Instagram van De Regenton").looksAround("hand-6-intrekken");
            iris.press("Trek in").isAt("Bewijs").sees("gevraagd weg te halen. Nog niet bevestigd.").sees("kan niemand terughalen").seesNot("Weg.").looksAround("hand-7-bewijs");
            String receipt = iris.path();
            iris.goTo("/kinderen").sees("Gevraagd weg te halen").seesNot("Weg sinds").looksAround("hand-8-iris-gevraagd");

            joris("Takken en bladeren", elsewhere);

            iris.goTo(receipt).sees("weg sinds").looksAround("hand-12-bewijs-weg");
            iris.goTo("/kinderen").sees("Weg sinds");
        }
    }

    /** The head reads what stands there, and what taking it down would come to. */
    private void hanneke() {
        for (Supplier<BrowserContext> kind : List.<Supplier<BrowserContext>>of(() -> Browser.window(390, 844, ColorScheme.DARK, true), Browser::desk)) {
            try (var window = kind.get()) {
                String size = "-" + window.newPage().viewportSize().width;
                var hanneke = visitor(window).as("Juf Hanneke, directeur").goTo("/berichten-van-school?plek=school_account").sees("Sportdag in de zon").looksAround("accounts-berichten" + size);
                hanneke.followFor("Sportdag in de zon", "Lees").isAt("Sportdag in de zon").sees("Staat er sinds").looksAround("accounts-bericht" + size)
                    .follow("Haal dit bericht weg").sees("moet iemand het zelf weghalen").looksAround("accounts-weghalen" + size);
            }
        }
    }

    private void joris(String title, String elsewhere) {
        try (var window = Browser.phone()) {
            var joris = visitor(window).as("Meester Joris, leerkracht").isAt("Vandaag").sees("Foto 1 bij ‘" + title + "’ moet weg van Instagram van De Regenton.").seesNot("Iris").looksAround("hand-9-joris-vandaag");
            joris.goTo(elsewhere).follow("Doe dit nu").isAt("Haal foto 1 daar weg").sees("Waarom en voor wie, dat zeggen we niet.").looksAround("hand-10-klus");
            joris.press("Dit is zo").sees("Kies eerst wat er nu is.");
            joris.choose("Het lukt niet").press("Dit is zo").sees("Schrijf op wat er niet lukt.");
            joris.choose("Het hele bericht is weg").press("Dit is zo").isAt("Op het account van school").sees("Weg sinds").looksAround("hand-11-weg");
        }
    }

    @Test
    @DisplayName("without scripts the text can be selected, every picture saved, and a strange address is turned away with what to do")
    void without_scripts() {
        place(Browser::phoneWithoutScripts, false, "Zonder scripts", "Amira", "hand-noscript");
    }

    /** Answers where it stands. */
    private String place(Supplier<BrowserContext> kind, boolean scripts, String title, String child, String name) {
        try (var window = kind.get()) {
            var joris = (scripts ? Visitor.stranger(window, port) : Visitor.withoutScripts(window, port)).as("Meester Joris, leerkracht").press("Nieuw bericht").isAt("Nieuw bericht");
            joris.fill("Titel", title).fill("Tekst", "We zochten mooie takken.");
            joris.send(PICTURES.resolve("herfsttafel.jpg"));
            if (!scripts) {
                joris.press("Stuur de foto’s");
            }
            joris.seesPhotos(1).choose(child).fill("Wat is er te zien?", "Een tafel met bladeren").press("Klaar met de foto’s").choose("Een activiteit van school").choose("Account van school");
            look(joris, scripts).choose("Goed nieuws over school").choose("Ik heb dit nagekeken");
            look(joris, scripts).hears("Account van school", "mag").press("Plaats op de klaspagina en op het account van school");
            joris.sees("Het account van school doe je zelf.").looksAround(name + "-1-geplaatst").follow("Zet het op het account").isAt("Zet het zelf op het account").looksAround(name + "-2-stappen");
            assertThat(joris.answer(joris.path() + "/beeld/" + joris.source("Foto 1").replaceAll(".*/beeld/([0-9a-f-]{36})/.*", "$1"))).isEqualTo(200);
            String address = "Adres op Instagram van De Regenton";
            joris.press("Het staat er").sees("Plak het adres van je bericht, of kies ‘Niet geplaatst’.");
            for (String strange : List.of("javascript:alert(1)", "<b>hier</b>", "https://www.facebook.com/bladeren/1", "https://www.instagram.com/de.regenton.demo/")) {
                joris.fill(address, strange).press("Het staat er").isAt("Zet het zelf op het account").sees("Kopieer");
            }
            joris.looksAround(name + "-3-fout").fill(address, "https://www.instagram.com/p/\uD83C\uDF42/" + name).press("Het staat er").isAt("Op het account van school").sees("Staat er sinds").sees("%F0%9F%8D%82")
                .looksAround(name + "-4-staat");
            return joris.path();
        }
    }

    /** Without scripts a button asks what is thought of it. */
    private static Visitor look(Visitor joris, boolean scripts) {
        return scripts ? joris : joris.press("Bewaar en kijk");
    }

    @Test
    @DisplayName("the pages of accounts, in the light and in the dark, in Dutch and in English")
    void looked_at() {
        for (Supplier<BrowserContext> kind : List.<Supplier<BrowserContext>>of(() -> Browser.window(390, 844, ColorScheme.DARK, true), () -> Browser.window(1280, 900, ColorScheme.LIGHT, true))) {
            try (var window = kind.get()) {
                String size = "-" + window.newPage().viewportSize().width;
                var wouter = visitor(window).as("Wouter Terpstra, bestuurder").goTo("/accounts").isAt("Accounts van school").sees("Deze school heeft nog geen account.").looksAround("accounts-bestuur" + size);
                wouter.goTo("/taal/en?naar=/accounts").isAt("Accounts of the school").looksAround("accounts-en" + size).goTo("/taal/nl");
            }
        }
    }

    private Visitor visitor(BrowserContext window) {
        return Visitor.stranger(window, port);
    }
}
