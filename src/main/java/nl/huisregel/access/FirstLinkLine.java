package nl.huisregel.access;

import java.util.List;
import nl.huisregel.installation.Installation;
import nl.huisregel.installation.StartLine;
import nl.huisregel.school.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints the one-time link for the first administrator: while there is no board yet, and when {@code bin/run --school --link} asks. */
@Component
class FirstLinkLine implements StartLine {

    private final Installation installation;
    private final Directory directory;
    private final FirstLink link;
    private final boolean asked;

    FirstLinkLine(Installation installation, Directory directory, FirstLink link, @Value("${huisregel.link:false}") boolean asked) {
        this.installation = installation;
        this.directory = directory;
        this.link = link;
        this.asked = asked;
    }

    @Override
    public List<String> lines(String address) {
        if (installation.isDemo() || !asked && !directory.boards().isEmpty()) {
            return List.of();
        }
        return List.of(
            "Eenmalige link voor de eerste beheerder, één dag geldig (one-time link for the first administrator, valid for a day):",
            "  " + address + link.make());
    }
}
