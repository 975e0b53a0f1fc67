package nl.huisregel.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Supplier;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.wall.Stage;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What happens after a post stands somewhere, by people with a phone in their hand: reporting, deciding, hearing of it, correcting. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=report-walk")
@DisplayName("The walk after publishing")
class ReportWalkTest {

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired Pictures pictures;
    @Autowired Journal journal;

    @Test
    @DisplayName("Samira reports a photo on the class page, Hanneke puts it back, and Samira reads why")
    void samira() {
        var hung = hang("class_page");
        try (var window = Browser.phone()) {
            var samira = visitor(window).as("Samira, moeder van Noor").goTo("/groepen/" + stage().group("de-regenton", "groep 5")).looksAround("melden-1-klaspagina");
            assertThat(samira.answer(hung.address("klein"))).isEqualTo(200);
            samira.goTo("/melden/de-regenton/" + hung.placement() + "?foto=" + hung.picture()).isAt("Meld deze foto").looksAround("melden-2-samira");
            samira.press("Er staat een kind op").isAt("Dank je wel").sees("De foto is weg.").looksAround("melden-3-weg");
            assertThat(samira.answer(hung.address("klein"))).isEqualTo(404);
            samira.follow("Wat ik meldde").isAt("Wat ik meldde").sees("De foto is nu weg van onze pagina’s.");
        }
        try (var window = Browser.phone()) {
            var joris = visitor(window).as("Meester Joris, leerkracht").isAt("Vandaag").sees("is gemeld en is nu weg").seesNot("Samira").looksAround("melden-4-joris-vandaag");
            joris.goTo("/berichten/" + hung.post() + "/gebeurd").sees("Wie het meldde, zeggen we niet.").seesNot("Samira").looksAround("melden-5-joris");
        }
        try (var window = Browser.phone()) {
            var hanneke = visitor(window).as("Juf Hanneke, directeur").isAt("Vandaag").sees("De foto is weg tot jij beslist.").looksAround("melden-6-hanneke-vandaag");
            hanneke.follow("Kijk en beslis").isAt("Een gemelde foto").sees("Samira").looksAround("melden-7-hanneke");
            hanneke.choose("De foto gaat terug").press("Dit is mijn besluit").sees("Schrijf eerst op waarom het mag blijven.");
            hanneke.fill("Waarom?", "Iedereen op de foto vindt het goed.").press("Dit is mijn besluit").isAt("Meldingen").sees("Dit besloot je over ‘In de leeshoek’.").sees("De foto mag er staan.").looksAround("melden-8-besloten");
        }
        try (var window = Browser.phone()) {
            var samira = visitor(window).as("Samira, moeder van Noor").goTo("/mijn-meldingen").sees("De foto mag er staan.").sees("Iedereen op de foto vindt het goed.").looksAround("melden-9-antwoord");
            assertThat(samira.answer(hung.address("klein"))).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a stranger without scripts reports a photo in the news, and Hanneke takes the post down")
    void a_stranger() {
        var hung = hang("school_website");
        try (var window = Browser.phoneWithoutScripts()) {
            var stranger = Visitor.withoutScripts(window, port).goTo("/scholen/de-regenton/nieuws/" + hung.placement());
            stranger.follow("Meld deze foto").isAt("Meld deze foto").sees("Je hoeft niet te zeggen wie je bent.").press("Er staat een kind op").sees("De foto is weg.").sees("Bel of mail de school.");
            assertThat(stranger.answer(hung.address("groot"))).isEqualTo(404);
            stranger.follow("Terug").isAt("In de leeshoek").sees("Bij dit bericht stond een foto. Die is weggehaald.");
        }
        try (var window = Browser.desk()) {
            var hanneke = visitor(window).as("Juf Hanneke, directeur").goTo("/meldingen").follow("Kijk en beslis").sees("Iemand zonder naam").looksAround("melden-desk-hanneke");
            hanneke.choose("Het hele bericht gaat weg").fill("Waarom?", "Dit hoort niet op de website.").press("Dit is mijn besluit").sees("Het bericht is weggehaald.");
            hanneke.goTo("/berichten-van-school").sees("Weggehaald op").looksAround("berichten-van-school-desk");
            assertThat(hanneke.answer("/scholen/de-regenton/nieuws/" + hung.placement())).isEqualTo(404);
        }
        try (var window = Browser.phone()) {
            var joris = visitor(window).as("Meester Joris, leerkracht").sees("is weggehaald van de website door juf Hanneke, directeur.").sees("Dit hoort niet op de website.");
            joris.goTo("/berichten/" + hung.post() + "/gebeurd").looksAround("weggehaald-joris").press("Gezien. Haal dit van Vandaag").isAt("Vandaag").seesNot("Dit hoort niet op de website.");
        }
    }

    @Test
    @DisplayName("meester Joris corrects a post, and the reader sees both texts")
    void a_correction() {
        try (var window = Browser.phone()) {
            var joris = visitor(window).as("Meester Joris, leerkracht").goTo("/berichten").followFor("Een vulkaan in de klas", "Bekijk").follow("Verbeter titel of tekst").isAt("Bericht verbeteren").looksAround("verbeteren-1");
            joris.fill("Titel", "Een vulkaan in groep 5").choose("Ja").choose("Ik heb dit nagekeken").press("Verbeter het bericht").isAt("Verbeterd").looksAround("verbeteren-2");
        }
        try (var window = Browser.phone()) {
            visitor(window).goTo("/scholen/de-regenton/nieuws").follow("Een vulkaan in groep 5").sees("Verbeterd op").sees("door meester Joris").open("Wat er eerst stond").sees("Een vulkaan in de klas").looksAround("verbeteren-3-lezer");
        }
    }

    @Test
    @DisplayName("the pages after publishing, in the light and in the dark, in Dutch and in English")
    void looked_at() {
        var hung = hang("school_website");
        for (Supplier<BrowserContext> kind : List.<Supplier<BrowserContext>>of(() -> Browser.window(390, 844, ColorScheme.DARK, true), () -> Browser.window(1280, 900, ColorScheme.DARK, true))) {
            try (var window = kind.get()) {
                String size = "-" + window.newPage().viewportSize().width + "-dark";
                var hanneke = visitor(window).as("Juf Hanneke, directeur").goTo("/berichten-van-school").looksAround("berichten-van-school" + size);
                hanneke.goTo("/berichten-van-school/" + hung.post()).looksAround("bericht-van-school" + size);
                hanneke.goTo("/berichten/" + hung.post() + "/verbetering").looksAround("verbeteren" + size);
                hanneke.goTo("/berichten/" + hung.post() + "/verwijdering").sees("Terugzetten kan niet.").looksAround("weghalen" + size);
                hanneke.goTo("/melden/de-regenton/" + hung.placement()).looksAround("melden-bericht" + size);
                hanneke.goTo("/taal/en?naar=/melden/de-regenton/" + hung.placement()).looksAround("report-en" + size).goTo("/taal/nl");
                hanneke.goTo("/mijn-meldingen").looksAround("mijn-meldingen" + size).goTo("/meldingen").looksAround("meldingen" + size).goTo("/weggegooid").looksAround("weggegooid" + size);
            }
        }
    }

    private Visitor visitor(BrowserContext window) {
        return Visitor.stranger(window, port);
    }

    private Stage.Hung hang(String channel) {
        return stage().hang("de-regenton", "Joris Maas", "groep 5", channel, "live", stage().picture("de-regenton", "Joris Maas", "Mees de Wit"));
    }

    private Stage stage() {
        return new Stage(directory, fence, jdbc, pictures, journal);
    }
}
