package nl.huisregel.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of bringing mail out, and of what comes back. */
@Component
class PostSql {

    private final JdbcClient jdbc;

    PostSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int sentSince(BoardId board, Instant since) {
        return in(board, "select count(*) from mail where board_id = :board and state = 'sent' and ended_at > :since").param("since", utc(since)).query(Integer.class).single();
    }

    boolean isDue(BoardId board, Instant now, boolean quiet) {
        return in(board, "select exists (select from mail where board_id = :board and state = 'waiting' and next_at <= :now and expires_at > :now and (urgent or not :quiet))")
            .param("now", utc(now)).param("quiet", quiet).query(Boolean.class).single();
    }

    /** Takes one in hand, and no other node gets the same. */
    Optional<Letter> take(BoardId board, String sender, Instant now, boolean quiet) {
        return in(board, """
            update mail set state = 'sending', attempts = attempts + 1, claimed_at = :now
            where board_id = :board and id = (select id from mail where board_id = :board and state = 'waiting' and next_at <= :now and expires_at > :now and (urgent or not :quiet)
                order by urgent desc, next_at, id limit 1 for update skip locked)
            returning id, token, person_id, address, language, subject, body, link, link_text, leave, attempts, expires_at
            """).param("now", utc(now)).param("quiet", quiet).query((row, _) -> letter(board, sender, now, row)).optional();
    }

    /** The words go as soon as somebody else has them. */
    void sent(Letter letter, Instant now) {
        mine(letter, "update mail set state = 'sent', ended_at = :now, claimed_at = null, fault = null, body = '', link = '', link_text = '' where board_id = :board and id = :mail and state = 'sending' and claimed_at = :claimed")
            .param("now", utc(now)).update();
    }

    void end(Letter letter, String state, Fault fault, Instant now) {
        mine(letter, "update mail set state = :state, ended_at = :now, claimed_at = null, fault = :fault where board_id = :board and id = :mail and state = 'sending' and claimed_at = :claimed")
            .param("state", state).param("fault", fault.key()).param("now", utc(now)).update();
    }

    void again(Letter letter, Fault fault, Instant next) {
        mine(letter, "update mail set state = 'waiting', claimed_at = null, fault = :fault, next_at = :next where board_id = :board and id = :mail and state = 'sending' and claimed_at = :claimed")
            .param("fault", fault.key()).param("next", utc(next)).update();
    }

    /** It was not the letter's fault: this try does not count. */
    void back(Letter letter, Instant now) {
        mine(letter, "update mail set state = 'waiting', claimed_at = null, attempts = attempts - 1, next_at = :now where board_id = :board and id = :mail and state = 'sending' and claimed_at = :claimed")
            .param("now", utc(now)).update();
    }

    /** What a node had in hand and told nothing about any more. */
    int unsure(BoardId board, Instant before, Instant now) {
        return in(board, "update mail set state = 'unsure', fault = 'unsure', ended_at = :now, claimed_at = null where board_id = :board and state = 'sending' and claimed_at < :before")
            .param("before", utc(before)).param("now", utc(now)).update();
    }

    boolean isKnown(BoardId board, String token) {
        return in(board, "select exists (select from mail where board_id = :board and token = :token and attempts > 0)").param("token", token).query(Boolean.class).single();
    }

    /** A mail that came back, once. */
    record Back(UUID id, MailAddress address, Optional<UUID> person) {}

    Optional<Back> returned(BoardId board, String token, Fault fault, Instant now) {
        return in(board, """
            update mail set returned_at = :now, fault = :fault where board_id = :board and token = :token and attempts > 0 and returned_at is null
            returning id, address, person_id
            """).param("token", token).param("fault", fault.key()).param("now", utc(now))
            .query((row, _) -> new Back(row.getObject("id", UUID.class), new MailAddress(row.getString("address")), Optional.ofNullable(row.getObject("person_id", UUID.class)))).optional();
    }

    void mark(BoardId board, MailAddress address, Optional<UUID> person, Fault fault, Instant now) {
        in(board, """
            insert into mail_fault (board_id, address, person_id, fault, since) values (:board, :address, :person, :fault, :now)
            on conflict (board_id, address) do update set fault = excluded.fault, person_id = coalesce(excluded.person_id, mail_fault.person_id)
            """).param("address", address.folded()).param("person", person.orElse(null)).param("fault", fault.key()).param("now", utc(now)).update();
    }

    /** What is no use any more says nothing any more. */
    int expire(BoardId board, Instant now) {
        return in(board, """
            update mail set state = 'failed', fault = 'too_late', ended_at = :now, body = '', link = '', link_text = '' where board_id = :board and state = 'waiting' and expires_at <= :now
            """).param("now", utc(now)).update()
            + in(board, "update mail set body = '', link = '', link_text = '' where board_id = :board and state in ('failed', 'unsure') and expires_at <= :now and body <> ''").param("now", utc(now)).update();
    }

    int sweep(BoardId board, Instant before) {
        return in(board, "delete from mail where board_id = :board and made_at < :before and state <> 'sending'").param("before", utc(before)).update();
    }

    private static Letter letter(BoardId board, String sender, Instant now, ResultSet row) throws SQLException {
        String words = row.getString("link_text");
        return new Letter(board, row.getObject("id", UUID.class), row.getString("token"), Optional.ofNullable(row.getObject("person_id", UUID.class)), new MailAddress(row.getString("address")),
            Language.of(row.getString("language")), row.getString("subject"), row.getString("body"), words.isEmpty() ? Optional.empty() : Optional.of(new Message.Link(words, row.getString("link"))),
            row.getString("leave"), sender, row.getInt("attempts"), now, row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private StatementSpec mine(Letter letter, String statement) {
        return in(letter.board(), statement).param("mail", letter.id()).param("claimed", utc(letter.claimed()));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
