package nl.huisregel.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A line to the mail server, over which letters go one by one. No exception of it leaves here: they say addresses. */
final class SmtpLine implements AutoCloseable {

    private final MailServer server;
    private final LetterSetter setter;
    private final Session session;
    private Open transport;

    SmtpLine(MailServer server, LetterSetter setter) {
        this.server = server;
        this.setter = setter;
        this.session = Session.getInstance(Trust.of("smtp", server.security(), server.certificate(), !server.user().isEmpty()));
    }

    /** Whether somebody listens and knows us; nothing is said to them yet. */
    Optional<Outcome.Trouble> open() {
        if (transport != null && transport.isConnected()) {
            return Optional.empty();
        }
        try {
            transport = new Open(session, server.security() == MailServer.Security.TLS);
            transport.connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(), server.user().isEmpty() ? null : server.password());
            return Optional.empty();
        } catch (MessagingException wrong) {
            close();
            return Optional.of(trouble(wrong));
        }
    }

    Outcome send(Letter letter) {
        try {
            SMTPMessage mail = setter.set(session, letter);
            transport.ended = false;
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Taken();
        } catch (MessagingException wrong) {
            Outcome outcome = outcome(wrong, transport.ended);
            close();
            return outcome;
        }
    }

    /** A refusal of the recipient hangs below the one of the sending; both bring a number. */
    private static Outcome outcome(MessagingException wrong, boolean ended) {
        int code = -1;
        for (Exception one = wrong; one instanceof MessagingException said; one = said.getNextException()) {
            switch (one) {
                case SMTPAddressFailedException recipient when recipient.getReturnCode() > 0 -> {
                    return Replies.ofRecipient(recipient.getReturnCode(), recipient.getMessage());
                }
                case SMTPSenderFailedException sender when sender.getReturnCode() >= 500 -> {
                    return new Outcome.Trouble(Outcome.Trouble.Kind.NO_SENDER);
                }
                case SMTPSendFailedException sending -> code = Math.max(code, sending.getReturnCode());
                default -> { }
            }
        }
        return code > 0 ? Replies.ofText(code) : ended ? new Outcome.Unsure() : new Outcome.Later(Fault.NOT_TAKEN);
    }

    private static Outcome.Trouble trouble(MessagingException wrong) {
        if (wrong instanceof AuthenticationFailedException) {
            return new Outcome.Trouble(Outcome.Trouble.Kind.WRONG_PASSWORD);
        }
        Optional<Unsafe> unsafe = Unsafe.of(wrong);
        boolean line = unsafe.isPresent() || Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause).anyMatch(SSLException.class::isInstance);
        return new Outcome.Trouble(line ? Outcome.Trouble.Kind.NOT_SAFE : Outcome.Trouble.Kind.AWAY, unsafe);
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException alreadyGone) {
            // The server hung up first, and what it had to say is known.
        }
        transport = null;
    }

    /** Knows whether the last full stop of a mail was sent: from then on the server may have it. */
    private static final class Open extends SMTPTransport {
        private boolean ended;

        Open(Session session, boolean tls) {
            super(session, null, "smtp", tls);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            ended = true;
            super.finishData();
        }
    }
}
