package nl.huisregel.installation;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console that we are there, where, and what to do next. */
@Component
class Announcement {

    private static final int USUAL_PORT = 8080;

    private final Installation installation;
    private final InstallationSettings settings;
    private final List<StartLine> lines;

    Announcement(Installation installation, InstallationSettings settings, List<StartLine> lines) {
        this.installation = installation;
        this.settings = settings;
        this.lines = lines;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        var port = web.getWebServer().getPort();
        var address = "http://localhost:" + port;
        if (settings.port() == null && port != USUAL_PORT) {
            tell("Poort %d is bezet; dit is de eerste vrije. (Port %d is taken; this is the first free one.)".formatted(USUAL_PORT, USUAL_PORT));
        }
        tell(installation.isDemo()
            ? "De demo van Huisregel draait op  %s  (the demo is ready)".formatted(address)
            : "Huisregel draait op  %s  (Huisregel is ready)".formatted(address));
        lines.forEach(line -> line.lines(address).forEach(Announcement::tell));
        tell("Stoppen: Ctrl+C. (Stop with Ctrl+C.)");
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
