package nl.huisregel.family;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Message;
import nl.huisregel.mail.Outbox;
import nl.huisregel.mail.Recipient;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** The mails of this module, in Dutch with the same in English below: nobody knows yet what somebody reads. No child is named. */
@Component
class InvitationMail {

    private static final Duration CODE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final School school;

    InvitationMail(Outbox outbox, School school) {
        this.outbox = outbox;
        this.school = school;
    }

    UUID send(BoardId board, UUID person, MailAddress address, String code, Instant until) {
        var last = LocalDate.ofInstant(until, ZoneId.of("Europe/Amsterdam"));
        var message = both("invitation", "invitation", school.fullName(board, person).orElse(""), code, last);
        return outbox.put(board, Recipient.of(person, address), message.linking(Words.in(Language.NL).say("family.mail.invitation.go"), ComingInPages.PATH).lettingIn().lasting(FamilyCodes.LIFE));
    }

    /** A code of six digits for who waits for it at a screen. @param purpose the last part of the keys: signing in, or confirming */
    UUID sendCode(BoardId board, UUID person, MailAddress address, String purpose, String code) {
        return outbox.put(board, Recipient.of(person, address), both("code", purpose, code).lettingIn().atOnce().lasting(CODE));
    }

    /** A link to sign in, with a code for who opens it in another window than the one that waits. */
    UUID sendLink(BoardId board, UUID person, MailAddress address, String code, String path) {
        var message = both("code", "link", code);
        return outbox.put(board, Recipient.of(person, address), message.linking(Words.in(Language.NL).say("family.mail.link.go"), path).lettingIn().atOnce().lasting(CODE));
    }

    /** @param what the last part of the keys of its subject and its text */
    private static Message both(String kind, String what, Object... values) {
        var key = "family.mail." + what;
        var dutch = Words.in(Language.NL);
        var english = Words.in(Language.EN);
        return Message.of(kind, Language.NL, dutch.say(key + ".subject"), dutch.say(key + ".text", values) + "\n\nEnglish: " + english.say(key + ".text", values));
    }
}
