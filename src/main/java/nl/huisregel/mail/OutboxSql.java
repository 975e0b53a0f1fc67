package nl.huisregel.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of the outbox. */
@Component
class OutboxSql {

    private final JdbcClient jdbc;

    OutboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(BoardId board, String token, Recipient to, Message message, Instant now) {
        return in(board, """
            insert into mail (board_id, token, kind, person_id, address, language, subject, body, link, link_text, secret, urgent, leave, made_at, expires_at, next_at)
            values (:board, :token, :kind, :person, :address, :language, :subject, :body, :link, :words, :secret, :urgent, :leave, :now, :expires, :now) returning id
            """).param("token", token).param("kind", message.kind()).param("person", to.person().orElse(null)).param("address", to.address().value())
            .param("language", message.language().code()).param("subject", message.subject()).param("body", message.text())
            .param("link", message.link().map(Message.Link::path).orElse("")).param("words", message.link().map(Message.Link::words).orElse(""))
            .param("secret", message.secret()).param("urgent", message.urgent()).param("leave", message.leave())
            .param("now", utc(now)).param("expires", utc(now.plus(message.lasts()))).query(UUID.class).single();
    }

    int recent(BoardId board, MailAddress address, Instant since) {
        return in(board, "select count(*) from mail where board_id = :board and lower(address) = :address and made_at > :since and (fault is null or fault <> 'too_many')")
            .param("address", address.folded()).param("since", utc(since)).query(Integer.class).single();
    }

    boolean isDead(BoardId board, MailAddress address) {
        return in(board, "select exists (select from mail_fault where board_id = :board and address = :address and fault in ('unknown_address', 'refused'))").param("address", address.folded()).query(Boolean.class).single();
    }

    /** It will not go; what it said is kept while it is of use, for who wants it sent after all. */
    void refuse(BoardId board, UUID mail, Fault fault, Instant now) {
        in(board, "update mail set state = 'failed', fault = :fault, ended_at = :now where board_id = :board and id = :mail and state = 'waiting'")
            .param("mail", mail).param("fault", fault.key()).param("now", utc(now)).update();
    }

    void drop(BoardId board, UUID mail, Fault fault, Instant now) {
        in(board, """
            update mail set state = 'failed', fault = :fault, ended_at = :now, body = '', link = '', link_text = ''
            where board_id = :board and id = :mail and state in ('waiting', 'failed', 'unsure')
            """).param("mail", mail).param("fault", fault.key()).param("now", utc(now)).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
