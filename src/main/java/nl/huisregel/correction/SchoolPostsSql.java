package nl.huisregel.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the list of a school's posts. */
@Component
class SchoolPostsSql {

    static final int PAGE = 25;

    private final JdbcClient jdbc;

    SchoolPostsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that ever stood at this school with these words in its title or the name of its author, newest first; one more than a page, to know whether there are more. */
    List<SchoolPost> at(BoardId board, UUID location, Optional<Channel> place, String words, Optional<UUID> after) {
        return jdbc.sql("""
            select l.post_id, l.id, l.channel, l.state, l.title, l.live_since, l.down_since, coalesce(a.called, a.first_name) as author, g.name as group_name,
                   coalesce(d.called, d.first_name) as down_by,
                   (select max(k.at) from correction k where k.board_id = l.board_id and k.placement_id = l.id) as corrected
            from placement l
            join post t on t.board_id = l.board_id and t.id = l.post_id
            join person a on a.board_id = t.board_id and a.id = t.author_id
            left join person d on d.board_id = l.board_id and d.id = l.down_by
            left join class_group g on g.board_id = t.board_id and g.id = t.group_id
            where l.board_id = :board and t.location_id = :location and l.live_since is not null
              and (cast(:channel as text) is null or l.channel = :channel)
              and position(lower(:words) in lower(concat_ws(' ', l.title, a.called, a.first_name, a.last_name))) > 0
              and (cast(:after as uuid) is null or (l.live_since, l.id) < (
                  select b.live_since, b.id from placement b where b.board_id = :board and b.id = :after))
            order by l.live_since desc, l.id desc limit :most
            """).param("board", board.value()).param("location", location).param("channel", place.map(Channel::key).orElse(null), java.sql.Types.VARCHAR)
            .param("words", words).param("after", after.orElse(null), java.sql.Types.OTHER).param("most", PAGE + 1).query(SchoolPostsSql::row).list();
    }

    private static SchoolPost row(ResultSet row, int number) throws SQLException {
        Channel channel = Channel.of(row.getString("channel"));
        Optional<Timestamp> down = Optional.ofNullable(row.getTimestamp("down_since"));
        String by = Optional.ofNullable(row.getString("down_by")).orElse("");
        return new SchoolPost(row.getObject("post_id", UUID.class), row.getObject("id", UUID.class), channel,
            Optional.ofNullable(row.getString("group_name")).filter(_ -> channel == Channel.CLASS_PAGE), row.getString("title"), row.getString("author"),
            row.getTimestamp("live_since").toInstant(), down.map(at -> new SchoolPost.Down(at.toInstant(), by)), Optional.ofNullable(row.getTimestamp("corrected")).map(Timestamp::toInstant),
            row.getString("state").equals("coming_down"));
    }
}
