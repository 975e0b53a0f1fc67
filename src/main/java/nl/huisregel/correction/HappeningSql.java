package nl.huisregel.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.correction.Happening.What;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what an author is told about posts that stand somewhere, and of what they put away. */
@Component
class HappeningSql {

    private final JdbcClient jdbc;

    HappeningSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to the posts of this author, newest first. */
    List<Happening> to(BoardId board, UUID author) {
        List<Happening> all = new ArrayList<>(down(board, author));
        all.addAll(reported(board, author));
        all.addAll(bared(board, author));
        return all.stream().sorted(Comparator.comparing(Happening::at).reversed()).toList();
    }

    void see(BoardId board, UUID person, What what, UUID about, Instant now) {
        in(board, """
            insert into seen (board_id, person_id, what, about, seen_at) values (:board, :person, :what, :about, :now) on conflict do nothing
            """).param("person", person).param("what", what.key()).param("about", about).param("now", Timestamp.from(now)).update();
    }

    private List<Happening> down(BoardId board, UUID author) {
        return in(board, """
            select 'taken_down' as what, l.id as about, l.post_id, l.title, l.channel, false as picture, false as held, l.down_since as at,
                   coalesce(p.called, p.first_name) as by_name, coalesce(l.down_hat, '') as hat, coalesce(l.down_why, '') as why,
                   cast(null as timestamptz) as due, '' as outcome, s.about is not null as was_seen
            from placement l
            join post t on t.board_id = l.board_id and t.id = l.post_id
            join person p on p.board_id = l.board_id and p.id = l.down_by
            left join seen s on s.board_id = l.board_id and s.person_id = t.author_id and s.what = 'taken_down' and s.about = l.id
            where l.board_id = :board and t.author_id = :author and l.state = 'down' and l.down_by <> t.author_id
            """).param("author", author).query(HappeningSql::happening).list();
    }

    /** One that ended with the post taken down is told as that. Whoever reported, and their words, are not read here at all. */
    private List<Happening> reported(BoardId board, UUID author) {
        return in(board, """
            select 'report' as what, r.id as about, l.post_id, l.title, l.channel, r.picture_id is not null as picture, r.held,
                   coalesce(r.decided_at, r.opened_at) as at, coalesce(p.called, p.first_name, '') as by_name,
                   case when r.decided_as like 'ACTING%' then r.decided_as else '' end as hat, coalesce(r.why, '') as why,
                   case when r.decided_at is null then r.due end as due, coalesce(r.outcome, '') as outcome, s.about is not null as was_seen
            from reported r
            join placement l on l.board_id = r.board_id and l.id = r.placement_id
            join post t on t.board_id = l.board_id and t.id = l.post_id
            left join person p on p.board_id = r.board_id and p.id = r.decided_by
            left join seen s on s.board_id = r.board_id and s.person_id = t.author_id and s.what = 'report' and s.about = r.id
            where r.board_id = :board and t.author_id = :author and r.outcome is distinct from 'post_down'
            """).param("author", author).query(HappeningSql::happening).list();
    }

    /** While somebody still decides about one of its pictures, nothing is asked of the author. It happened when the last picture went: by an objection, a withdrawal or a report. */
    private List<Happening> bared(BoardId board, UUID author) {
        return in(board, """
            select 'bared' as what, l.id as about, l.post_id, l.title, l.channel, true as picture, false as held, greatest(l.live_since, went.at) as at,
                   '' as by_name, '' as hat, '' as why, cast(null as timestamptz) as due, '' as outcome, s.about is not null as was_seen
            from placement l
            join post t on t.board_id = l.board_id and t.id = l.post_id
            left join lateral (
                select greatest(max(o.made_at), max(c.made_at), max(r.decided_at)) as at
                from placement_picture p
                left join objection o on o.board_id = p.board_id and o.picture_id = p.picture_id
                left join picture_gone g on g.board_id = p.board_id and g.placement_id = p.placement_id and g.picture_id = p.picture_id
                left join consent_statement c on c.board_id = g.board_id and c.receipt_id = g.receipt_id
                left join reported r on r.board_id = p.board_id and r.picture_id = p.picture_id
                where p.board_id = l.board_id and p.placement_id = l.id) went on true
            left join seen s on s.board_id = l.board_id and s.person_id = t.author_id and s.what = 'bared' and s.about = l.id
            where l.board_id = :board and t.author_id = :author and l.state = 'live'
              and exists (select from placement_picture p where p.board_id = l.board_id and p.placement_id = l.id)
              and not exists (select from picture_on_show o where o.board_id = l.board_id and o.placement_id = l.id)
              and not exists (
                  select from placement_picture p
                  join reported r on r.board_id = p.board_id and r.picture_id = p.picture_id and r.decided_at is null and r.held
                  where p.board_id = l.board_id and p.placement_id = l.id)
            """).param("author", author).query(HappeningSql::happening).list();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(What.valueOf(row.getString("what").toUpperCase(java.util.Locale.ROOT)), row.getObject("about", UUID.class), row.getObject("post_id", UUID.class),
            row.getString("title"), Channel.of(row.getString("channel")), row.getBoolean("picture"), row.getBoolean("held"), row.getTimestamp("at").toInstant(),
            row.getString("by_name"), row.getString("hat"), row.getString("why"), Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant),
            row.getString("outcome"), row.getBoolean("was_seen"));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
