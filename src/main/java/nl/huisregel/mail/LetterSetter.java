package nl.huisregel.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.huisregel.web.Typesetter;
import nl.huisregel.web.Words;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Sets a letter as a mail: the same words as plain text and as simple HTML, without pictures, without anything fetched from elsewhere, without counting who reads. */
@Component
class LetterSetter {

    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final MailServer server;
    private final Typesetter typesetter;

    LetterSetter(MailServer server, Typesetter typesetter) {
        this.server = server;
        this.typesetter = typesetter;
    }

    SMTPMessage set(Session session, Letter letter) throws MessagingException {
        try {
            SMTPMessage mail = new Known(session, "<" + letter.token() + server.from().substring(server.from().indexOf('@')) + ">");
            // A board is called what somebody typed; a line end in it would begin another header.
            mail.setFrom(new InternetAddress(server.from(), letter.sender().replaceAll("\\p{Cc}+", " "), UTF8));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().value()));
            mail.setSubject(letter.subject(), UTF8);
            mail.setSentDate(Date.from(letter.claimed()));
            mail.setHeader("Content-Language", letter.language().code());
            // No answering machine answers this, and ours may know an answer by it (RFC 3834).
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            if (!letter.leave().isEmpty()) {
                mail.setHeader("List-Unsubscribe", "<" + server.address(letter.leave()) + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            mail.setContent(new MimeMultipart("alternative", part(plain(letter), "plain"), part(html(letter), "html")));
            mail.setEnvelopeFrom(server.bounceOf(letter.token()));
            mail.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
            // What comes back brings the headers along and not the text.
            mail.setReturnOption(SMTPMessage.RETURN_HDRS);
            mail.saveChanges();
            return mail;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String plain(Letter letter) {
        Words words = Words.in(letter.language());
        StringBuilder text = new StringBuilder(letter.text().strip()).append("\n\n");
        letter.link().ifPresent(link -> text.append(link.words()).append(":\n").append(server.address(link.path())).append("\n\n"));
        text.append("-- \n").append(words.say("mail.foot", letter.sender())).append('\n');
        if (!letter.leave().isEmpty()) {
            text.append(words.say("mail.foot.leave")).append(":\n").append(server.address(letter.leave())).append('\n');
        }
        return text.toString();
    }

    private String html(Letter letter) {
        return typesetter.set("mail/letter", Map.of("words", Words.in(letter.language()), "paragraphs", paragraphs(letter.text()), "sender", letter.sender(),
            "linkWords", letter.link().map(nl.huisregel.mail.Message.Link::words).orElse(""), "link", letter.link().map(link -> server.address(link.path())).orElse(""),
            "leave", letter.leave().isEmpty() ? "" : server.address(letter.leave())));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n")).map(String::strip).toList();
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** The id of a message carries the token, so that it is the same however often it is tried, and known when it comes back. */
    private static final class Known extends SMTPMessage {
        private final String id;

        Known(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
