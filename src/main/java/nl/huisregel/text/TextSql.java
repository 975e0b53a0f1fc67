package nl.huisregel.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of looking at texts: whose names, which words, and what the schools publish themselves. */
@Component
class TextSql {

    private final JdbcClient jdbc;

    TextSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody of this location and of no other: its pupils today, who cares for them, and who works there. */
    List<Known> people(BoardId board, UUID location, LocalDate today) {
        return in(board, """
            with pupils as (
                select e.pupil_id as id from enrolment e
                join class_group g on g.board_id = e.board_id and g.id = e.group_id
                where e.board_id = :board and g.location_id = :location and :today between e.from_day and coalesce(e.until_day, 'infinity')),
            who as (
                select id, 'pupil' as kind from pupils
                union
                select s.guardian_id, 'guardian' from guardianship s join pupils p on p.id = s.pupil_id
                where s.board_id = :board and :today between s.from_day and coalesce(s.until_day, 'infinity')
                union
                select e.person_id, 'colleague' from employment e
                where e.board_id = :board and e.location_id = :location and :today between e.from_day and coalesce(e.until_day, 'infinity'))
            select p.id, p.first_name, p.last_name, coalesce(p.called, '') as called, p.born, array_agg(w.kind order by w.kind) as kinds
            from who w join person p on p.board_id = :board and p.id = w.id
            group by p.id, p.first_name, p.last_name, p.called, p.born order by p.id
            """).param("location", location).param("today", today).query(TextSql::known).list();
    }

    /** What we start with, without what the board crossed out, with what it added. */
    List<String> coarse(BoardId board) {
        return in(board, """
            select word from coarse_word_start s
            where not exists (select from coarse_word w where w.board_id = :board and w.word = s.word)
            union
            select word from coarse_word where board_id = :board and listed
            order by word
            """).query(String.class).list();
    }

    UUID setCoarse(BoardId board, String word, boolean listed, UUID by, Instant now) {
        return in(board, """
            insert into coarse_word (board_id, word, listed, changed_by, changed_at) values (:board, :word, :listed, :by, :now)
            on conflict (board_id, word) do update set listed = excluded.listed, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            returning id
            """).param("word", word).param("listed", listed).param("by", by).param("now", Timestamp.from(now)).query(UUID.class).single();
    }

    List<Published> published(BoardId board) {
        return in(board, "select id, kind, shown from published_contact where board_id = :board order by kind desc, shown")
            .query((row, _) -> new Published(row.getObject("id", UUID.class), HintKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("shown"))).list();
    }

    /** As {@code PHONE +31201234567}. */
    Set<String> publishedKeys(BoardId board) {
        return Set.copyOf(in(board, "select upper(kind) || ' ' || same from published_contact where board_id = :board").query(String.class).list());
    }

    Optional<UUID> publish(BoardId board, Found found, String shown, UUID by, Instant now) {
        return in(board, """
            insert into published_contact (board_id, kind, same, shown, added_by, added_at) values (:board, :kind, :same, :shown, :by, :now)
            on conflict (board_id, kind, same) do nothing returning id
            """).param("kind", found.kind().key()).param("same", found.same()).param("shown", shown).param("by", by).param("now", Timestamp.from(now)).query(UUID.class).optional();
    }

    boolean unpublish(BoardId board, UUID contact) {
        return in(board, "delete from published_contact where board_id = :board and id = :contact").param("contact", contact).update() == 1;
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(row.getObject("id", UUID.class), row.getString("first_name"), row.getString("last_name"), row.getString("called"),
            Optional.ofNullable(row.getObject("born", LocalDate.class)), Set.copyOf(Arrays.asList((String[]) row.getArray("kinds").getArray())));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
