package nl.huisregel.demo;

import java.util.List;
import nl.huisregel.installation.Installation;
import nl.huisregel.installation.StartLine;
import org.springframework.stereotype.Component;

/** Tells on the console whom a visitor can be. */
@Component
class DemoLine implements StartLine {

    private final Installation installation;

    DemoLine(Installation installation) {
        this.installation = installation;
    }

    @Override
    public List<String> lines(String address) {
        return installation.isDemo() ? List.of(
            "Kies daar wie je bent, zonder wachtwoord (choose who you are, no password), bijvoorbeeld:",
            "  Joris Maas       leerkracht groep 5, De Regenton: plaats foto's van een uitje (teacher: post photos)",
            "  Samira Haddad    moeder van Noor: zie wat waar staat en haal het weg (parent: see it, take it off)",
            "  Hanneke Vos      directeur De Regenton (head teacher)",
            "  Marijke Zeilstra directeur De Strandlamp: een ander bestuur, een ander protocol (another board, another protocol)")
            : List.of();
    }
}
