package nl.huisregel.walk;

import java.nio.file.Path;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InDemo
@DisplayName("A line that breaks")
class LineWalkTest {

    private static final Path PICTURES = Path.of("src/main/resources/demo/pictures");

    @LocalServerPort int port;

    @Test
    @DisplayName("while photos are sent says so, and loses nothing that was kept")
    void while_photos_are_sent() {
        try (var window = Browser.phone()) {
            var joris = Visitor.stranger(window, port).as("Meester Joris, leerkracht").press("Nieuw bericht");
            joris.fill("Titel", "Onderweg").fill("Tekst", "We zitten in de trein.").choose("Een uitje").hears("Klaspagina", "mag, als").hasNotInSight("De verbinding viel weg.");
            window.route("**/berichten/*", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            joris.send(PICTURES.resolve("moestuin.jpg"), PICTURES.resolve("klassenhond.jpg")).hasInSight("De verbinding viel weg.").seesPhotos(0).looksAround("lijn-weg");
            window.unroute("**/berichten/*");
            joris.send(PICTURES.resolve("moestuin.jpg"), PICTURES.resolve("klassenhond.jpg")).seesPhotos(2).hasNotInSight("De verbinding viel weg.").hears("Klaspagina", "mag, als");
            joris.goTo(joris.path()).seesPhotos(2).holds("Tekst", "We zitten in de trein.");
        }
    }
}
