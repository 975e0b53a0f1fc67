package nl.huisregel.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=correction")
@DisplayName("Correcting under each protocol")
class CorrectionPagesTest {

    private static final Pattern POST = Pattern.compile("/berichten/[0-9a-f-]{36}(?=/plaatsing)");
    private static final Pattern RADIO = Pattern.compile("<input type=\"radio\"[^>]*name=\"(gegeven [^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern DUTY = Pattern.compile("name=\"(bevestig|geef)\" value=\"([^\"]+)\"");
    private static final Pattern GIVE = Pattern.compile("<input type=\"text\"[^>]*name=\"(gegeven [^\"]+)\"");

    @LocalServerPort int port;

    @Test
    @DisplayName("the CNV model wants what stood there to stay, and who changed it to be said")
    void what_stood_there_stays() {
        var page = corrected("Juf Sanne, leerkracht", "Verbeterde titel");
        assertThat(page.ask()).contains("blijft met één tik te lezen", "Achtergrond 3");
        assertThat(page.news()).contains("Verbeterd op", "door juf Sanne", "Wat er eerst stond");
    }

    @Test
    @DisplayName("where no article asks it, what stood there is gone and not kept; that it was corrected is said all the same")
    void what_stood_there_goes() {
        var page = corrected("Meester Daan, leerkracht", "Verbeterde titel");
        assertThat(page.ask()).contains("daarna niet meer te lezen");
        assertThat(page.news()).contains("Verbeterd op", "door meester Daan").doesNotContain("Wat er eerst stond");
    }

    @Test
    @DisplayName("waits until the author says whether what was told before is still so, and loses nothing of what was typed")
    void says_first() {
        var joris = Client.as(port, "Meester Joris, leerkracht");
        String path = post(joris) + "/verbetering";
        var form = new HashMap<>(Map.of("versie", version(joris.get(path).body()), "titel", "Half getypt", "tekst", "Nog niet klaar"));
        var answer = joris.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kies eerst of wat je eerder vertelde", "Half getypt", "Nog niet klaar");
        form.put("klopt", "ja");
        form.put("versie", "1");
        assertThat(joris.post(path, form).statusCode()).as("somebody changed it meanwhile").isEqualTo(409);
        assertThat(Client.as(port, "Juf Fatima, leerkracht").get(path).statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Bram").get(path).statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Juf Hanneke").get(path).statusCode()).isEqualTo(200);
    }

    private record Seen(String ask, String news) {
    }

    private Seen corrected(String who, String title) {
        var author = Client.as(port, who);
        String path = post(author);
        String ask = author.get(path + "/verbetering").body();
        var form = new HashMap<>(Map.of("versie", version(ask), "titel", title, "tekst", "De nieuwe tekst.", "klopt", "ja", "bevestigd", "ja"));
        RADIO.matcher(ask).results().forEach(radio -> form.putIfAbsent(radio.group(1), radio.group(2)));
        GIVE.matcher(ask).results().forEach(field -> form.putIfAbsent(field.group(1), "Er stond een fout in."));
        String duties = DUTY.matcher(ask).results().map(duty -> duty.group(1) + "=" + duty.group(2).replace(' ', '+')).collect(Collectors.joining("&", "?", ""));
        assertThat(author.post(path + "/verbetering" + duties, form).statusCode()).isEqualTo(302);
        String published = author.get(path + "/plaatsing").body();
        var place = Pattern.compile("href=\"(/scholen/[^\"]+/nieuws/[^\"]+|/groepen/[^\"]+)\"").matcher(published);
        assertThat(place.find()).isTrue();
        String news = author.get(place.group(1)).body();
        assertThat(news).contains(title, "De nieuwe tekst.");
        return new Seen(ask, news);
    }

    private static String post(Client author) {
        var post = POST.matcher(author.get("/berichten").body());
        assertThat(post.find()).isTrue();
        return post.group();
    }

    private static String version(String page) {
        return Client.hidden(page).get("versie");
    }
}
