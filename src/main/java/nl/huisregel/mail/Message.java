package nl.huisregel.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.huisregel.web.Language;

/**
 * What a mail says. It holds no name of a child and nothing somebody would not want seen over a shoulder: who reads it clicks
 * through and signs in.
 *
 * @param kind    what sort of mail it is; {@code mail.kind.<kind>} is its word on the page of the outbox
 * @param text    paragraphs with an empty line between; no HTML
 * @param link    the one button of it
 * @param secret  whether the link or a code in the text lets somebody in
 * @param urgent  whether somebody waits for it now, so that quiet hours do not hold it
 * @param lasts   after this it is no use any more and is not sent
 * @param leave   the path, below the address of this installation, where this sort of mail is stopped without signing in; empty where it cannot be
 */
public record Message(String kind, Language language, String subject, String text, Optional<Link> link, boolean secret, boolean urgent, Duration lasts, String leave) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]*");
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int LONGEST = 20_000;

    /** @param words what the button says @param path below the address of this installation */
    public record Link(String words, String path) {
        public Link {
            if (!PATH.matcher(path).matches() || words.isBlank() || CONTROL.matcher(words).find()) {
                throw new IllegalArgumentException("a link of a mail leads to a page of ours and has words");
            }
        }
    }

    public Message {
        if (subject.isBlank() || subject.length() > 150 || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (text.isBlank() || text.length() > LONGEST || CONTROL.matcher(text.replace("\n", "")).find()) {
            throw new IllegalArgumentException("a text is lines of text");
        }
        if (!leave.isEmpty() && !PATH.matcher(leave).matches() || lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("a mail is stopped on a page of ours, and lasts");
        }
    }

    public static Message of(String kind, Language language, String subject, String text) {
        return new Message(kind, language, subject, text, Optional.empty(), false, false, A_WEEK, "");
    }

    public Message linking(String words, String path) {
        return new Message(kind, language, subject, text, Optional.of(new Link(words, path)), secret, urgent, lasts, leave);
    }

    /** The link or a code in the text lets somebody in. */
    public Message lettingIn() {
        return new Message(kind, language, subject, text, link, true, urgent, lasts, leave);
    }

    /** Somebody waits for it at a screen: quiet hours do not hold it. */
    public Message atOnce() {
        return new Message(kind, language, subject, text, link, secret, true, lasts, leave);
    }

    public Message lasting(Duration time) {
        return new Message(kind, language, subject, text, link, secret, urgent, time, leave);
    }

    public Message leaving(String path) {
        return new Message(kind, language, subject, text, link, secret, urgent, lasts, path);
    }
}
