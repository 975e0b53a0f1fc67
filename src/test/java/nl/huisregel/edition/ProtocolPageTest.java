package nl.huisregel.edition;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;

@InDemo
@DisplayName("The page of a protocol")
class ProtocolPageTest {

    private static final String ARTICLE = "<section class=\"card\"";

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired School school;

    @Test
    @DisplayName("finds the articles that say all the words, whatever their capitals")
    void search() {
        var all = get("/scholen/de-regenton/protocol").split(ARTICLE, -1).length;
        var page = get("/scholen/de-regenton/protocol?zoek=LAAG+papier");
        assertThat(page.split(ARTICLE, -1).length).isBetween(2, all - 1);
        assertThat(page).contains("Wat gedrukt wordt is een laag apart.", "met ‘LAAG papier’.", "value=\"LAAG papier\"");
    }

    @Test
    @DisplayName("says so where no article does, and gives the way back")
    void nothing_found() {
        var page = get("/scholen/de-regenton/protocol?zoek=kameel");
        assertThat(page).contains("Geen artikel gaat over ‘kameel’.", "href=\"/scholen/de-regenton/protocol\">Laat alles zien").doesNotContain(ARTICLE);
    }

    @Test
    @DisplayName("fills in the name of the school where the protocol leaves a place for it")
    void the_name_of_the_school() {
        var board = directory.boards().stream().filter(it -> it.slug().equals("steenuil")).findFirst().orElseThrow();
        var place = school.locations(board.id()).getFirst();
        var articles = get("/scholen/" + place.slug() + "/protocol").split("id=\"open\"")[0];
        assertThat(articles).contains("Wie bij " + place.name() + " werkt").doesNotContain("[naam school]");
    }

    @Test
    @DisplayName("calls the law in English what it is called in English")
    void law_in_english() {
        var reader = Client.stranger(port);
        reader.get("/taal/en?naar=/wet");
        assertThat(reader.get("/wet").body()).contains("GDPR 8 and UAVG 5").doesNotContainPattern("\\bAVG\\b");
        assertThat(get("/wet")).contains("AVG 8 en UAVG 5");
    }

    private String get(String path) {
        return Client.stranger(port).get(path).body();
    }
}
