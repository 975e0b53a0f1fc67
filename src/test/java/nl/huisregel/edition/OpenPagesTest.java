package nl.huisregel.edition;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board sees what its protocol leaves open; nobody else is shown the way there. */
@InDemo
@DisplayName("What is still open")
class OpenPagesTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("stands at its article, with the law and with what holds until the board chooses")
    void by_article() {
        var page = Client.as(port, "Wouter Terpstra").get("/open-punten").body();

        assertThat(page).contains("<h1>Wat nog open is</h1>").contains("Bij 2 daarvan zegt de wet iets.")
            .contains("id=\"wel-rij-2\"").contains("Wat zijn de kernwaarden?").contains("Tot het bestuur kiest")
            .contains("Over het hele protocol").contains("De wet zegt: Een protocol geldt pas na instemming van de medezeggenschapsraad.").contains("wet: WMS 10")
            .contains("Geeft een taak aan een rol die niemand heeft");
    }

    @Test
    @DisplayName("shows the board of another protocol what that protocol says in two ways")
    void in_two_ways() {
        assertThat(Client.as(port, "Els Rook").get("/open-punten").body()).contains("Zegt twee dingen").contains("naar de politie").contains("Heeft een uitzondering die nooit helpt");
    }

    @Test
    @DisplayName("is one step from the protocol and back, for who settles it")
    void one_step() {
        var wouter = Client.as(port, "Wouter Terpstra");

        assertThat(wouter.get("/scholen/de-regenton/protocol").body()).contains("<a href=\"/open-punten\">Wat nog open is</a>");
        assertThat(wouter.get("/open-punten").body()).contains("href=\"/scholen/").contains("/protocol\">");
        assertThat(wouter.get("/scholen/de-strandlamp/protocol").body()).doesNotContain("<a href=\"/open-punten\">Wat nog open is</a>");
        assertThat(Client.as(port, "Juf Hanneke").get("/scholen/de-regenton/protocol").body()).doesNotContain("/open-punten");
        assertThat(Client.stranger(port).get("/scholen/de-regenton/protocol").body()).doesNotContain("/open-punten");
    }
}
