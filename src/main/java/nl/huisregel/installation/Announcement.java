package nl.huisregel.installation;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console that we are there, where, and what to do next. */
@Component
class Announcement {

    private final Installation installation;
    private final Address where;
    private final OwnCertificate certificate;
    private final List<StartLine> lines;

    Announcement(Installation installation, Address where, OwnCertificate certificate, List<StartLine> lines) {
        this.installation = installation;
        this.where = where;
        this.certificate = certificate;
        this.lines = lines;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        var address = (certificate.there() ? "https" : "http") + "://localhost:" + web.getWebServer().getPort();
        if (where.moved()) {
            tell("Poort %d is bezet; dit is de eerste vrije. (Port %d is taken; this is the first free one.)".formatted(Address.FIRST, Address.FIRST));
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
