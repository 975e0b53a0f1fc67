package nl.huisregel.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Typesetter;
import org.springframework.context.ApplicationContext;

/** What a real mail server gets when everything that waits in the outbox of an application is brought there. */
public final class Delivered {

    private Delivered() {
    }

    /** Each mail as a reader of its source sees it, decoded. */
    public static List<String> everything(ApplicationContext application, Clock clock) {
        GreenMail server = new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetup.SMTP}));
        server.getUserManager().setAuthRequired(false);
        server.start();
        try {
            MailServer there = new MailServer("127.0.0.1", server.getSmtp().getPort(), MailServer.Security.NONE, "", "", "post@school.example", Optional.empty(), "terug+*@school.example",
                "https://huisregel.school.example", Optional.empty());
            Postman postman = new Postman(application.getBean(PostSql.class), there, new LetterSetter(there, application.getBean(Typesetter.class)), application.getBean(Hours.class),
                application.getBean(Directory.class), application.getBean(Journal.class), application.getBean(Fence.class), clock);
            while (postman.round() > 0) {
                // Fifty of a board at once.
            }
            return Arrays.stream(server.getReceivedMessages()).map(Delivered::read).toList();
        } finally {
            server.stop();
        }
    }

    private static String read(MimeMessage mail) {
        try {
            StringBuilder text = new StringBuilder();
            for (Enumeration<jakarta.mail.Header> headers = mail.getAllHeaders(); headers.hasMoreElements();) {
                jakarta.mail.Header header = headers.nextElement();
                text.append(header.getName()).append(": ").append(jakarta.mail.internet.MimeUtility.decodeText(header.getValue())).append('\n');
            }
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                text.append('\n').append(part.getContent());
            }
            return text.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
