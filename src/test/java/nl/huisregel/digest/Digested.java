package nl.huisregel.digest;

import java.time.Clock;
import nl.huisregel.access.Accounts;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.mail.Addresses;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.Hours;
import nl.huisregel.mail.Outbox;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import org.springframework.context.ApplicationContext;

/** The day's mail of everybody, put in the outbox at a moment that a test chooses. */
public final class Digested {

    private Digested() {
    }

    /** Answers how many mails were made. */
    public static int at(ApplicationContext application, Clock clock) {
        Digests digests = new Digests(application.getBean(DigestSql.class), application.getBeanProvider(TaskSource.class), application.getBean(Outbox.class), application.getBean(Addresses.class),
            application.getBean(Choices.class), application.getBean(Hours.class), application.getBean(Accounts.class), application.getBean(School.class), application.getBean(Directory.class),
            application.getBean(Fence.class), clock);
        return application.getBean(Directory.class).boards().stream().mapToInt(board -> digests.look(board.id())).sum();
    }
}
