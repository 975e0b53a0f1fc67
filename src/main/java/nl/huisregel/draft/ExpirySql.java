package nl.huisregel.draft;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of drafts that lie too long. */
@Component
class ExpirySql {

    /** A picture nobody spoke about may show anybody, and so a child. Since an answer came, or a question was taken back, the days count anew. */
    private static final String LYING = """
        select t.id, t.author_id, t.changed_at, (select count(*) from post_picture p where p.board_id = t.board_id and p.post_id = t.id) as pictures
        from (select p.board_id, p.id, p.author_id, greatest(p.changed_at, (select max(d.closed_at) from doubt d where d.board_id = p.board_id and d.post_id = p.id)) as changed_at
              from post p where p.board_id = :board) t
        where t.board_id = :board
          and not exists (select from placement l where l.board_id = t.board_id and l.post_id = t.id and l.state <> 'held')
          and not exists (select from draft_waiting w where w.board_id = t.board_id and w.post_id = t.id)
          and exists (
              select from post_picture p
              join picture i on i.board_id = p.board_id and i.id = p.picture_id
              where p.board_id = t.board_id and p.post_id = t.id
                and (i.tagging = 'untagged' or exists (
                    select from picture_person s
                    join enrolment e on e.board_id = s.board_id and e.pupil_id = s.person_id
                    where s.board_id = p.board_id and s.picture_id = p.picture_id)))
        """;

    private final JdbcClient jdbc;

    ExpirySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft with pictures of children that waits for nobody. */
    record Lying(UUID post, UUID author, Instant changedAt, int pictures) {
    }

    List<Lying> lying(BoardId board, Instant changedBefore) {
        return in(board, LYING + " and t.changed_at < :before order by t.changed_at limit 500").param("before", Timestamp.from(changedBefore)).query(ExpirySql::lying).list();
    }

    List<Lying> lyingOf(BoardId board, UUID author) {
        return in(board, LYING + " and t.author_id = :author").param("author", author).query(ExpirySql::lying).list();
    }

    /** The same draft once more, with nobody changing it; nothing where somebody did meanwhile, or is at it now. */
    Optional<Lying> lock(BoardId board, UUID post) {
        return in(board, "select id from post where board_id = :board and id = :post for update skip locked").param("post", post).query(UUID.class).optional()
            .flatMap(id -> in(board, LYING + " and t.id = :post").param("post", id).query(ExpirySql::lying).optional());
    }

    List<UUID> pictures(BoardId board, UUID post) {
        return in(board, "select picture_id from post_picture where board_id = :board and post_id = :post").param("post", post).query(UUID.class).list();
    }

    void expired(BoardId board, Lying draft, Instant now) {
        in(board, "insert into draft_expired (board_id, post_id, author_id, changed_at, expired_at, pictures) values (:board, :post, :author, :changed, :now, :pictures)")
            .param("post", draft.post()).param("author", draft.author()).param("changed", Timestamp.from(draft.changedAt())).param("now", Timestamp.from(now))
            .param("pictures", draft.pictures()).update();
    }

    /** Drafts of this author that went, and that the author has not seen going. */
    List<Lying> gone(BoardId board, UUID author) {
        return in(board, """
            select x.post_id as id, x.author_id, x.changed_at, x.pictures from draft_expired x
            where x.board_id = :board and x.author_id = :author
              and not exists (select from seen s where s.board_id = x.board_id and s.person_id = x.author_id and s.what = 'expired' and s.about = x.post_id)
            order by x.expired_at
            """).param("author", author).query(ExpirySql::lying).list();
    }

    void seen(BoardId board, UUID author, Instant now) {
        in(board, """
            insert into seen (board_id, person_id, what, about, seen_at)
            select x.board_id, x.author_id, 'expired', x.post_id, :now from draft_expired x where x.board_id = :board and x.author_id = :author
            on conflict do nothing
            """).param("author", author).param("now", Timestamp.from(now)).update();
    }

    /** Whether this node is the one that cleans up for this board, until the transaction ends. */
    boolean mine(BoardId board) {
        return in(board, "select pg_try_advisory_xact_lock(hashtextextended('expired drafts ' || cast(:board as text), 0))").query(Boolean.class).single();
    }

    Instant databaseTime(BoardId board) {
        return in(board, "select clock_timestamp() where cast(:board as uuid) is not null").query(Timestamp.class).single().toInstant();
    }

    private static Lying lying(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Lying(row.getObject("id", UUID.class), row.getObject("author_id", UUID.class), row.getTimestamp("changed_at").toInstant(), row.getInt("pictures"));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
