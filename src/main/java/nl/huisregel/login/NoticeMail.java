package nl.huisregel.login;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Message;
import nl.huisregel.mail.Outbox;
import nl.huisregel.mail.Recipient;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Tells somebody by mail that something happened to how they come in: whoever took an account over keeps them from reading it here. */
@Component
class NoticeMail {

    private final LoginSql sql;
    private final Outbox outbox;
    private final Choices choices;

    NoticeMail(LoginSql sql, Outbox outbox, Choices choices) {
        this.sql = sql;
        this.outbox = outbox;
        this.choices = choices;
    }

    /** At the address they have at this moment, so call it before that changes; in the transaction of what happens. Who never set one has nothing to lose. */
    void tell(BoardId board, UUID person, Notice.Kind kind) {
        sql.of(board, person).flatMap(login -> MailAddress.read(login.email())).ifPresent(address -> {
            var words = Words.in(choices.of(board, person).language());
            outbox.put(board, Recipient.of(person, address), Message.of("notice", words.language(), words.say("login.warning"),
                words.say("login.warning." + kind.name().toLowerCase(java.util.Locale.ROOT)) + "\n\n" + words.say("login.warning.notMe")).linking(words.say("login.warning.go"), "/ik/toegang").atOnce());
        });
    }

    /** The same, unless what they hear of goes to that address itself. */
    void tellUnless(Optional<MailAddress> there, BoardId board, UUID person, Notice.Kind kind) {
        if (there.isEmpty() || sql.of(board, person).filter(login -> login.email().equalsIgnoreCase(there.get().value())).isEmpty()) {
            tell(board, person, kind);
        }
    }
}
