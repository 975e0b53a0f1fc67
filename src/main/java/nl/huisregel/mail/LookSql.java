package nl.huisregel.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of looking at the outbox, and of sending again. */
@Component
class LookSql {

    private static final int MOST = 200;
    private static final String SHOWN = "select id, kind, address, subject, body, link, link_text, secret, urgent, state, made_at, next_at, ended_at, fault, returned_at from mail where board_id = :board ";

    private final JdbcClient jdbc;

    LookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OutgoingMail> failed(BoardId board) {
        return in(board, SHOWN + "and (state in ('failed', 'unsure') and fault <> 'overtaken' or returned_at is not null) order by coalesce(returned_at, ended_at) desc limit " + MOST).query(LookSql::mail).list();
    }

    List<OutgoingMail> waiting(BoardId board) {
        return in(board, SHOWN + "and state in ('waiting', 'sending') order by next_at, id limit " + MOST).query(LookSql::mail).list();
    }

    List<OutgoingMail> sent(BoardId board) {
        return in(board, SHOWN + "and state = 'sent' and returned_at is null order by ended_at desc limit " + MOST).query(LookSql::mail).list();
    }

    Optional<OutgoingMail> find(BoardId board, UUID mail) {
        return in(board, SHOWN + "and id = :mail").param("mail", mail).query(LookSql::mail).optional();
    }

    /** What failed and was not looked at since: nothing but sending it again or its thirty days ends that. */
    long failures(BoardId board, Instant since) {
        return in(board, "select count(*) from mail where board_id = :board and state in ('failed', 'unsure') and fault not in ('overtaken', 'dead') and body <> '' and ended_at > :since")
            .param("since", utc(since)).query(Long.class).single();
    }

    Optional<Instant> firstFailure(BoardId board, Instant since) {
        return Optional.ofNullable(in(board, "select min(ended_at) at from mail where board_id = :board and state in ('failed', 'unsure') and fault not in ('overtaken', 'dead') and body <> '' and ended_at > :since")
            .param("since", utc(since)).query((row, _) -> row.getObject("at", OffsetDateTime.class)).single()).map(OffsetDateTime::toInstant);
    }

    /** From the beginning; only what still has something to say. */
    boolean again(BoardId board, UUID mail, Instant now) {
        return in(board, """
            update mail set state = 'waiting', attempts = 0, next_at = :now, ended_at = null, fault = null, returned_at = null
            where board_id = :board and id = :mail and state in ('failed', 'unsure') and body <> '' and expires_at > :now
            """).param("mail", mail).param("now", utc(now)).update() == 1;
    }

    List<FaultyAddress> faulty(BoardId board) {
        return in(board, "select address, person_id, fault, since from mail_fault where board_id = :board order by since desc, address limit " + MOST)
            .query((row, _) -> new FaultyAddress(row.getString("address"), Optional.ofNullable(row.getObject("person_id", UUID.class)), "", Fault.of(row.getString("fault")), at(row, "since").orElseThrow())).list();
    }

    boolean mended(BoardId board, String address) {
        return in(board, "delete from mail_fault where board_id = :board and address = :address").param("address", address).update() == 1;
    }

    private static OutgoingMail mail(ResultSet row, int number) throws SQLException {
        String words = row.getString("link_text");
        String body = row.getString("body");
        return new OutgoingMail(row.getObject("id", UUID.class), row.getString("kind"), row.getString("address"), row.getString("subject"), body.isEmpty() ? List.of() : LetterSetter.paragraphs(body),
            words.isEmpty() ? Optional.empty() : Optional.of(new Message.Link(words, row.getString("link"))), row.getBoolean("secret"), row.getString("state"), at(row, "made_at").orElseThrow(),
            at(row, "next_at").orElseThrow(), at(row, "ended_at"), Optional.ofNullable(row.getString("fault")).map(Fault::of), at(row, "returned_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
