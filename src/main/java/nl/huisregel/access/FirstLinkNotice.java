package nl.huisregel.access;

import nl.huisregel.installation.Installation;
import nl.huisregel.school.Directory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts a school's installation the link for the first administrator: while there is
 * no board yet, and whenever {@code huisregel.link=true} asks for a new one. On the screen only,
 * because a log is read by more people than may come in.
 */
@Component
@Order(1000)
class FirstLinkNotice implements ApplicationRunner {

    private final Installation installation;
    private final Directory directory;
    private final FirstLink link;
    private final Environment environment;

    FirstLinkNotice(Installation installation, Directory directory, FirstLink link, Environment environment) {
        this.installation = installation;
        this.directory = directory;
        this.link = link;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!installation.isDemo() && (directory.boards().isEmpty() || environment.getProperty("huisregel.link", Boolean.class, false))) {
            System.out.printf("""

                Eerste beheerder: open deze link. Hij werkt één keer, en één dag lang.
                First administrator: open this link. It works once, and for one day.
                  %s%s

                """, address(), link.make());
        }
    }

    private String address() {
        return environment.getProperty("huisregel.address", "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }
}
