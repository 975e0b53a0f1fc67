package nl.huisregel.walk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.SchoolYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The administrator takes in a school: looks first, answers what is asked, confirms, and reads what was done. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=roster-walk")
@DisplayName("The walk of a file from the administration")
class RosterWalkTest {

    private static final SchoolYear YEAR = SchoolYear.of(LocalDate.now(ZoneId.of("Europe/Amsterdam")));

    @LocalServerPort int port;

    @TempDir
    Path files;

    @Test
    @DisplayName("Petra takes in De Regenton on a phone in the dark and at a desk, and then its parents and their answers")
    void taken_in() throws IOException {
        petra(() -> Browser.window(390, 844, ColorScheme.DARK, true), "De Regenton", "00");
        petra(Browser::desk, "Het Hazelhout", "01");
        try (var window = Browser.phone()) {
            var petra = Visitor.stranger(window, port).as("Petra Lindeman").goTo("/leerlingen/inlezen?soort=ouders");
            petra.pickSchool("De Regenton").sendFile(file("ouders.csv", "nummer;Naam ouder;E-mail;Relatie;Gezag;Bron\n10001;Samira Haddad;samira@thuis.example;moeder;nee;beschikking\n10001;Oma Haddad;;verzorger;onbekend;\n"))
                .press("Bekijk wat er zou veranderen").sees("We weten nog niet welke kolom wat is.").looksAround("inlezen-5-kolommen");
            petra.select("Sleutel van de leerling (nodig)", "nummer").pickSchool("De Regenton").sendFile(files.resolve("ouders.csv")).press("Bekijk wat er zou veranderen").isAt("Ouders van De Regenton")
                .sees("Let op: gezag verandert").looksAround("inlezen-6-ouders").press("Doe het niet").sees("Je koos om dit niet in te lezen.");
            petra.goTo("/leerlingen/inlezen?soort=toestemming").pickSchool("De Regenton").sendFile(file("papier.csv",
                    "sleutel;ouder;waarvoor;antwoord;datum;bewijs\n10001;Samira Haddad;klaspagina;nee;" + LocalDate.now(ZoneId.of("Europe/Amsterdam")) + ";map 3\n10001;Samira Haddad;billboard;ja;2026-09-01;map 3\n"))
                .press("Bekijk wat er zou veranderen").isAt("Toestemming op papier van De Regenton").looksAround("inlezen-7-papier").press("Lees dit in").sees("Klaar. Ingelezen op").looksAround("inlezen-8-papier-klaar");
            petra.goTo("/taal/en?naar=/leerlingen/inlezen").isAt("Take in pupils").looksAround("inlezen-9-en").goTo("/taal/nl");
        }
        try (var window = Browser.phone()) {
            Visitor.stranger(window, port).as("Samira, moeder van Noor").goTo("/bewijzen").follow("Nee gezegd").sees("Overgenomen van papier.").looksAround("inlezen-10-bewijs");
        }
    }

    private void petra(Supplier<BrowserContext> kind, String school, String site) throws IOException {
        Path roster = file(site + ".xml", ROSTER.formatted(YEAR, site));
        Path broken = file("brief.xml", "Beste school, hierbij de leerlingen.");
        try (var window = kind.get()) {
            String size = "-" + window.newPage().viewportSize().width;
            var petra = Visitor.stranger(window, port).as("Petra Lindeman").goTo("/leerlingen/inlezen").isAt("Leerlingen inlezen").looksAround("inlezen-1-begin" + size);
            petra.pickSchool(school).sendFile(broken).press("Bekijk wat er zou veranderen").sees("Dit is geen EDEXML-bestand.").looksAround("inlezen-2-fout" + size);
            petra.pickSchool(school).sendFile(roster).press("Bekijk wat er zou veranderen").isAt("Leerlingen van " + school).sees("Dit zou er veranderen.").open("Toon de").looksAround("inlezen-3-proef" + size);
            petra.press("Lees dit in").sees("vink aan dat je toch wilt inlezen").choose("Ik zag wat er opviel, en wil toch inlezen").choose("Dit is hetzelfde kind").press("Lees dit in")
                .sees("Klaar. Ingelezen op").looksAround("inlezen-4-klaar" + size);
        }
    }

    @Test
    @DisplayName("without scripts the same goes, with a link that looks how far it is")
    void without_scripts() throws IOException {
        Path roster = file("regenton.xml", ROSTER.formatted(YEAR, "00"));
        try (var window = Browser.phoneWithoutScripts()) {
            Visitor.withoutScripts(window, port).as("Juf Hanneke, directeur").goTo("/leerlingen/inlezen").sendFile(roster).press("Bekijk wat er zou veranderen").isAt("Leerlingen van De Regenton")
                .choose("Ik zag wat er opviel, en wil toch inlezen").press("Lees dit in").isAt("Leerlingen van De Regenton").looksAround("inlezen-noscript");
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }

    private static final String ROSTER = """
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX>
          <school><schooljaar>%s</schooljaar><brincode>99XX</brincode><dependancecode>%s</dependancecode></school>
          <groepen>
            <groep key="g5"><naam>groep 5</naam><jaargroep>5</jaargroep></groep>
            <groep key="g7"><naam>groep 7</naam><jaargroep>7</jaargroep></groep>
            <groep key="g34"><naam>groep 3/4</naam><jaargroep>C</jaargroep></groep>
            <samengestelde_groep key="plus"><naam>Plusgroep rekenen</naam></samengestelde_groep>
          </groepen>
          <leerlingen>
            <leerling key="10001"><achternaam>Haddad</achternaam><roepnaam>Noor</roepnaam><groep key="g5"/></leerling>
            <leerling key="10002"><achternaam>Wit</achternaam><voorvoegsel>de</voorvoegsel><roepnaam>Mees</roepnaam><groep key="g5"/></leerling>
            <leerling key="10003"><achternaam>Postma</achternaam><roepnaam>Fenna</roepnaam><groep key="g5"/></leerling>
            <leerling key="10004"><achternaam>Hendriks</achternaam><roepnaam>Bo</roepnaam><geboortedatum>2019-04-02</geboortedatum><groep key="g34"/>
              <samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen></leerling>
            <leerling key="10005"><achternaam>Öztürk</achternaam><roepnaam>Deniz</roepnaam><geboortedatum>2019-08-21</geboortedatum><groep key="g34"/></leerling>
            <leerling key="10006"><roepnaam>Sam</roepnaam><groep key="g-weg"/></leerling>
          </leerlingen>
          <leerkrachten>
            <leerkracht key="m-1"><achternaam>Maas</achternaam><roepnaam>Joris</roepnaam><rol>LRK</rol><groepen><groep key="g5"/></groepen></leerkracht>
            <leerkracht key="m-2"><achternaam>Kramer</achternaam><roepnaam>Iris</roepnaam><emailadres>i.kramer@regenton.example</emailadres><rol>OWA</rol></leerkracht>
          </leerkrachten>
        </EDEX>
        """;
}
