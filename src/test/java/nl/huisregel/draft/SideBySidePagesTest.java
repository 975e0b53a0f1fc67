package nl.huisregel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.protocol.Protocols;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InDemo
@DisplayName("One draft beside every protocol")
class SideBySidePagesTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("is answered by each template with its own articles, the board's own first, for each place")
    void each_with_its_own_articles() {
        var joris = Client.as(port, "Meester Joris, leerkracht");
        String page = joris.get(draft(joris) + "/vergelijking").body();

        assertThat(page.split("id=\"plek-")).as("a section for each place").hasSize(3);
        for (String name : Protocols.templates()) {
            assertThat(page).contains(Protocols.shipped(name).edition().title().nl());
        }
        assertThat(page.indexOf("Dit geldt bij jullie.")).isPositive().isLessThan(page.indexOf("Protocol sociale media De Duinsprong"));
        assertThat(page).contains("artikel Toepassing bij profilering 3").contains("artikel A. Voor alle gebruikers 2").contains("artikel Richtlijnen 8").contains("wet: AVG 6");
    }

    @Test
    @DisplayName("is its author's alone")
    void its_authors_alone() {
        String draft = draft(Client.as(port, "Meester Joris, leerkracht"));
        assertThat(Client.as(port, "Juf Fatima, leerkracht").get(draft + "/vergelijking").statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Meester Daan").get(draft + "/vergelijking").statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Samira").get(draft + "/vergelijking").statusCode()).isEqualTo(403);
    }

    /** The post with pictures of Sam and Noor that meester Joris has not published yet. */
    private static String draft(Client joris) {
        Matcher link = Pattern.compile("‘Een dag in het bos’.*?href=\"(/berichten/[0-9a-f-]{36})\"", Pattern.DOTALL).matcher(joris.get("/vandaag").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
