package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InDemo
@DisplayName("The pages about mail")
class MailPagesTest {

    private static final Pattern MAIL = Pattern.compile("href=\"(/mail/[0-9a-f-]{36})\"><b>([^<]*)");

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Outbox outbox;
    @Autowired PostSql post;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("show the administrator of a demo what it would have sent, readable, with its link")
    void a_demo() {
        var petra = Client.as(port, "Petra Lindeman");
        var list = petra.get("/mail").body();
        assertThat(list).contains("Een demo verstuurt geen mail", "Zou verstuurd zijn", "@school.example", "in Huisregel");
        var first = MAIL.matcher(list);
        assertThat(first.find()).isTrue();
        assertThat(petra.get(first.group(1)).body()).contains("Dit wacht op je:", "href=\"/vandaag\"", "Bekijk wat er wacht");
        assertThat(Client.as(port, "Meester Daan").get("/mail").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("let an invitation go by mail, keep the link from a page, and erase it when a newer one replaces it")
    void an_invitation() {
        var petra = Client.as(port, "Petra Lindeman");
        var list = petra.get("/collegas").body();
        var person = Pattern.compile("/collegas/([0-9a-f-]{36})/uitnodiging").matcher(list.substring(list.indexOf("Ruud")));
        assertThat(person.find()).isTrue();
        var path = "/collegas/" + person.group(1) + "/uitnodiging";
        petra.post("/bevestigen", Map.of("naar", "/collegas"));
        petra.get("/collegas");
        assertThat(petra.post(path, Map.of("hoe", "mail", "adres", "ruud@school.example, ander@elders.example")).body()).contains("Naar dit adres kan geen mail");
        petra.get("/collegas");
        var mailed = petra.post(path, Map.of("hoe", "mail", "adres", "ruud.nieuw@school.example")).body();
        assertThat(mailed).contains("We mailen de link naar", "ruud.nieuw@school.example").doesNotContain("/welkom/");
        var mail = find(petra, "ruud.nieuw@school.example");
        var link = Pattern.compile("href=\"(/welkom/[^\"]+)\"").matcher(petra.get(mail).body());
        assertThat(link.find()).isTrue();
        assertThat(Client.stranger(port).get(link.group(1)).body()).contains("Welkom bij Huisregel");

        petra.get("/collegas");
        assertThat(petra.post(path, Map.of("hoe", "zelf")).body()).as("handed over instead").contains("/welkom/");
        assertThat(petra.get(mail).body()).contains("bewaren we niet meer").doesNotContain("/welkom/");
        assertThat(Client.stranger(port).get(link.group(1)).body()).contains("ingetrokken");
    }

    @Test
    @DisplayName("let somebody choose how often, and stop from within a mail without signing in, by a press and not by a look")
    void choosing_and_stopping() throws Exception {
        var joris = Client.as(port, "Meester Joris");
        assertThat(joris.get("/ik/mail").body()).contains("joris.maas@school.example", "value=\"daily\" checked");
        assertThat(joris.post("/ik/mail", Map.of("hoe", "at_once", "taal", "en")).statusCode()).isEqualTo(302);
        assertThat(joris.get("/ik/mail").body()).contains("value=\"at_once\" checked", "value=\"en\" checked");
        joris.post("/ik/mail", Map.of("hoe", "altijd", "taal", "xx"));
        assertThat(joris.get("/ik/mail").body()).as("what is no choice changes nothing").contains("value=\"at_once\" checked", "value=\"en\" checked");

        var board = board();
        var path = "/mail/stop/" + fence.reading(board, () -> jdbc.sql("select leave_token from mail_choice where board_id = :board and pace = 'at_once' limit 1").param("board", board.value()).query(String.class).single());
        assertThat(Client.stranger(port).get(path).body()).contains("Stop deze mail");
        assertThat(joris.get("/ik/mail").body()).contains("value=\"at_once\" checked");
        var program = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(joris.get("/ik/mail").body()).contains("value=\"never\" checked");
        assertThat(Client.stranger(port).get("/mail/stop/" + Token.fresh()).statusCode()).isEqualTo(404);
        joris.post("/ik/mail", Map.of("hoe", "daily", "taal", "nl"));
    }

    @Test
    @DisplayName("keep quiet hours as somebody types them, and say what is no time")
    void hours() {
        var daan = Client.as(port, "Petra Lindeman");
        daan.get("/mail");
        assertThat(daan.post("/mail/rust", Map.of("van", "17.30", "tot", "7", "overzicht", "8:15")).statusCode()).isEqualTo(302);
        assertThat(daan.get("/mail").body()).contains("value=\"17.30\"", "value=\"07.00\"", "value=\"08.15\"").doesNotContain("name=\"weekend\" value=\"ja\" checked");
        assertThat(daan.post("/mail/rust", Map.of("van", "avond", "tot", "7", "overzicht", "8")).body()).contains("Vul drie tijden in");
        assertThat(daan.post("/mail/rust", Map.of("van", "7", "tot", "7.00", "overzicht", "8")).body()).contains("hetzelfde moment");
        daan.post("/mail/rust", Map.of("van", "18", "tot", "7", "overzicht", "7.30", "weekend", "ja"));
    }

    @Test
    @DisplayName("tell who mends it which address does not work, and let a mail that failed go again or lapse")
    void faults() {
        var board = board();
        var petra = Client.as(port, "Petra Lindeman");
        UUID joris = fence.reading(board, () -> jdbc.sql("select id from person where board_id = :board and first_name = 'Joris' and last_name = 'Maas'").param("board", board.value()).query(UUID.class).single());
        var now = java.time.Instant.now();
        fence.inside(board, () -> post.mark(board, new MailAddress("joris.maas@school.example"), java.util.Optional.of(joris), Fault.UNKNOWN_ADDRESS, now));
        var failed = outbox.put(board, Recipient.of(joris, new MailAddress("joris.maas@school.example")), Message.of("letter", Language.NL, "Een brief van school", "Er staat een brief klaar."));
        assertThat(petra.get("/vandaag").body()).contains("Eén mailadres werkt niet");
        assertThat(petra.get("/mail").body()).contains("Niet aangekomen", "Een brief van school", "mail naar dit adres komt terug", "Eén adres werkt niet");
        assertThat(petra.get("/mailadressen").body()).contains("Joris Maas", "joris.maas@school.example", "Dit adres bestaat niet.");
        var hanneke = Client.as(port, "Juf Hanneke");
        assertThat(hanneke.get("/mailadressen").body()).contains("joris.maas@school.example");
        assertThat(hanneke.post("/mailadressen/hersteld", Map.of("adres", "iemand@anders.example")).statusCode()).isEqualTo(404);
        hanneke.get("/mailadressen");
        assertThat(hanneke.post("/mailadressen/hersteld", Map.of("adres", "joris.maas@school.example")).statusCode()).isEqualTo(302);
        petra.get("/mail");
        assertThat(petra.post("/mail/" + failed + "/opnieuw", Map.of()).statusCode()).isEqualTo(302);
        assertThat(petra.get("/mail").body()).doesNotContain("Niet aangekomen");
        assertThat(petra.post("/mail/" + failed + "/opnieuw", Map.of()).statusCode()).isEqualTo(422);
        petra.get("/mail");
        assertThat(petra.post("/mail/" + failed + "/vervallen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(petra.get("/mail/" + failed).body()).contains("bewaren we niet meer").doesNotContain("Er staat een brief klaar");
    }

    private String find(Client petra, String address) {
        var list = petra.get("/mail").body();
        var upTo = list.substring(0, list.indexOf(address));
        return MAIL.matcher(upTo).results().reduce((_, last) -> last).orElseThrow().group(1);
    }

    private BoardId board() {
        return directory.at("de-regenton").orElseThrow().board().id();
    }
}
