package nl.huisregel.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import nl.huisregel.schedule.Later;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A post set ready at the kitchen table for the next morning: it goes out, or it does not and says why. */
@InDemo
@Import(Later.class)
@TestPropertySource(properties = "huisregel.test.own-database=schedule-walk")
@DisplayName("Publishing later")
class ScheduleWalkTest {

    private static final Path PICTURES = Path.of("src/main/resources/demo/pictures");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate DAY = LocalDate.now(Clock.system(ZONE)).plusDays(4);
    private static final Instant MOMENT = DAY.atTime(8, 0).atZone(ZONE).toInstant();
    private static final String TOLD = Words.in(Language.NL).weekday(DAY) + " om 08.00 uur";

    @LocalServerPort int port;
    @Autowired Later later;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("set ready, looked at, taken back and changed, set ready again, and gone out at its moment")
    void set_ready(boolean scripts) {
        String title = "Herfstwandeling " + scripts;
        String name = "later-" + (scripts ? "scripts" : "zonder") + "-";
        try (var window = scripts ? Browser.phone() : Browser.phoneWithoutScripts()) {
            var joris = visitor(window, scripts).as("Meester Joris, leerkracht").press("Nieuw bericht").isAt("Nieuw bericht");
            joris.fill("Titel", title).fill("Tekst", "Morgen gaan we naar het bos.").choose("Een uitje");
            save(joris, scripts).choose("Ouders informeren").choose("Ik heb dit nagekeken").open("Wanneer?");
            joris.fill("Dag", DAY.toString());
            save(joris, scripts).sees("Kies ook een tijd.");
            joris.fill("Tijd", "08:00").fill("Dag", DAY.minusDays(30).toString());
            save(joris, scripts).sees("Dit moment is al voorbij.").looksAround(name + "1-voorbij");
            joris.fill("Dag", DAY.toString()).fill("Tijd", "08:00");
            save(joris, scripts).sees("Je bericht staat nog niet klaar.").sees("Dit geldt voor " + TOLD).looksAround(name + "2-gekozen");
            joris.press("Zet klaar voor " + TOLD + ", op de klaspagina").sees("Staat klaar voor " + TOLD + ", op de klaspagina.").looksAround(name + "3-klaar");
            String ready = joris.path();
            joris.goTo("/berichten").sees("Staat klaar voor de klaspagina: " + TOLD).looksAround(name + "4-berichten").goTo("/vandaag").seesNot(title);
            joris.goTo(ready.replace("/plaatsing", "")).sees("Staat klaar voor " + TOLD);
            joris.press("Haal terug en verander").isAt("Nieuw bericht").sees("Je bericht staat niet meer klaar.").looksAround(name + "5-terug");
            joris.fill("Tekst", "Overmorgen gaan we naar het bos.");
            save(joris, scripts).press("Zet klaar voor " + TOLD).sees("Staat klaar voor " + TOLD);
            assertThat(later.goOut("vlierboog", MOMENT)).isPositive();
            joris.goTo(ready).sees("Je bericht staat nu op de klaspagina.").follow("Bekijk de klaspagina").sees("Overmorgen gaan we naar het bos.");
        }
    }

    @Test
    @DisplayName("another tab that still had it open changes nothing, and loses no word")
    void another_tab() {
        try (var window = Browser.phone()) {
            var joris = visitor(window, true).as("Meester Joris, leerkracht").press("Nieuw bericht").isAt("Nieuw bericht");
            joris.fill("Titel", "Twee tabs").fill("Tekst", "Dit stond er.").choose("Een uitje").choose("Ouders informeren").choose("Ik heb dit nagekeken").open("Wanneer?");
            joris.fill("Dag", DAY.toString()).fill("Tijd", "08:00").sees("Dit geldt voor " + TOLD);
            var other = visitor(window, true).goTo(joris.path()).isAt("Nieuw bericht");
            joris.press("Zet klaar voor").sees("Staat klaar voor " + TOLD);
            other.fill("Tekst", "Dit staat er nu anders.").fill("Titel", "Twee tabs").sees("Wat je hier veranderde, is niet bewaard.").looksAround("later-tab");
            assertThat(other.value("Wat je hier typte")).contains("Dit staat er nu anders.");
            joris.open("Kies een ander moment").fill("Dag", DAY.minusDays(40).toString()).press("Zet klaar voor dit moment").sees("Dit moment is al voorbij.").looksAround("later-ander");
            joris.press("Plaats het nu").sees("Je bericht staat nu op de klaspagina.").follow("Bekijk de klaspagina").sees("Dit stond er.");
        }
    }

    @Test
    @DisplayName("a mother says no in between: it does not go out, and Joris reads why and what to do")
    void a_mother_says_no() {
        try (var window = Browser.phone()) {
            var joris = visitor(window, true).as("Meester Joris, leerkracht").press("Nieuw bericht").isAt("Nieuw bericht");
            joris.fill("Titel", "Mees en de hond").fill("Tekst", "Bolle was er weer.").send(PICTURES.resolve("klassenhond.jpg")).seesPhotos(1).choose("Mees").press("Klaar met de foto’s");
            joris.choose("Een activiteit van school").choose("Website van school").choose("Goed nieuws over school").choose("Ik heb dit nagekeken").open("Wanneer?");
            joris.fill("Dag", DAY.toString()).fill("Tijd", "08:00").sees("Dit geldt voor " + TOLD).press("Zet klaar voor").sees("Staat klaar voor " + TOLD + ", op de klaspagina en op de website.");
        }
        try (var window = Browser.phone()) {
            visitor(window, true).as("Iris, moeder van Mees").follow("Verander wat mag").followFor("Op de website", "Trek mijn ja in").press("Trek in").isAt("Bewijs");
        }
        assertThat(later.goOut("vlierboog", MOMENT)).isPositive();
        for (int width : new int[] {390, 1280}) {
            for (var colours : Browser.colours(width)) {
                try (var window = Browser.window(width, 900, colours, true)) {
                    String size = "-" + width + "-" + colours.name().toLowerCase();
                    var joris = visitor(window, true).as("Meester Joris, leerkracht").isAt("Vandaag").sees("‘Mees en de hond’ is niet geplaatst op de website.").sees("Op dat moment mocht het niet.");
                    joris.looksAround("later-gemist-vandaag" + size).followFor("‘Mees en de hond’ is niet geplaatst op de website.", "Kijk wat er nodig is");
                    joris.sees("Niet geplaatst op de website").looksAround("later-gemist-bericht" + size);
                }
            }
        }
    }

    @Test
    @DisplayName("its author has left: nothing goes out, and the head reads the words and takes them over")
    void its_author_has_left() {
        try (var window = Browser.phone()) {
            var fatima = visitor(window, true).as("Juf Fatima, leerkracht").press("Nieuw bericht").isAt("Nieuw bericht");
            fatima.fill("Titel", "Schoolkrant").fill("Tekst", "De krant is klaar.").choose("Een mededeling").choose("Ouders informeren").choose("Ik heb dit nagekeken").open("Wanneer?");
            fatima.fill("Dag", DAY.toString()).fill("Tijd", "08:00").sees("Dit geldt voor " + TOLD).press("Zet klaar voor").sees("Staat klaar voor " + TOLD);
        }
        later.leaves("vlierboog", "juf Fatima");
        later.goOut("vlierboog", MOMENT);
        String read = null;
        for (int width : new int[] {390, 1280}) {
            for (var colours : Browser.colours(width)) {
                try (var window = Browser.window(width, 900, colours, true)) {
                    String size = "-" + width + "-" + colours.name().toLowerCase();
                    var hanneke = visitor(window, true).as("Juf Hanneke, directeur").isAt("Vandaag").sees("‘Schoolkrant’ van juf Fatima is niet geplaatst op de klaspagina.").looksAround("later-weg-vandaag" + size);
                    hanneke.followFor("‘Schoolkrant’ van juf Fatima is niet geplaatst op de klaspagina.", "Bekijk het").isAt("Bericht dat niet uitging").sees("De krant is klaar.").looksAround("later-weg" + size);
                    read = hanneke.path();
                }
            }
        }
        try (var window = Browser.phone()) {
            var hanneke = visitor(window, true).as("Juf Hanneke, directeur").goTo(read).press("Neem de tekst over").isAt("Nieuw bericht");
            assertThat(hanneke.value("Tekst")).isEqualTo("De krant is klaar.");
            hanneke.goTo("/vandaag").seesNot("‘Schoolkrant’ van juf Fatima");
        }
    }

    private Visitor visitor(BrowserContext window, boolean scripts) {
        return scripts ? Visitor.stranger(window, port) : Visitor.withoutScripts(window, port);
    }

    /** What a script does by itself, whoever has none does with a button. */
    private static Visitor save(Visitor visitor, boolean scripts) {
        return scripts ? visitor : visitor.press("Bewaar en kijk");
    }
}
