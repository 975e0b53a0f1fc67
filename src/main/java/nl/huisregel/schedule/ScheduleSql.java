package nl.huisregel.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Missed;
import nl.huisregel.school.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of posts that wait for their moment, and of moments that were missed. */
@Component
class ScheduleSql {

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;

    ScheduleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place whose moment has come. @param version what was set ready @param as the capacity its author had then @param year of the class page it is for */
    record Due(UUID placement, UUID post, UUID author, UUID location, Channel channel, Instant moment, int version, Hat as, Optional<SchoolYear> year) {
    }

    /** A place that was taken out of waiting. */
    record Freed(UUID placement, Channel channel, Instant moment) {
    }

    Optional<Instant> wish(BoardId board, UUID post) {
        return in(board, "select later_at from post where board_id = :board and id = :post and later_at is not null").param("post", post)
            .query((row, _) -> row.getTimestamp("later_at").toInstant()).optional();
    }

    /** What its author filled in that is no moment yet. */
    Optional<Typed> typed(BoardId board, UUID post) {
        return in(board, "select later_day, later_time from post where board_id = :board and id = :post and later_day is not null").param("post", post)
            .query((row, _) -> new Typed(row.getString("later_day"), row.getString("later_time"))).optional();
    }

    /** A day and a time as they were typed. */
    record Typed(String day, String time) {
    }

    void keep(BoardId board, UUID post, UUID author, Typed typed) {
        in(board, "update post set later_at = null, later_day = :day, later_time = :time where board_id = :board and id = :post and author_id = :author").param("post", post)
            .param("author", author).param("day", typed.day()).param("time", typed.time()).update();
    }

    void wish(BoardId board, UUID post, UUID author, Optional<Instant> moment) {
        in(board, "update post set later_at = :moment, later_day = null, later_time = null where board_id = :board and id = :post and author_id = :author").param("post", post).param("author", author)
            .param("moment", moment.map(it -> it.atOffset(java.time.ZoneOffset.UTC)).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    /** What is held here waits for its moment from now on; answers its id. */
    UUID schedule(BoardId board, UUID post, Channel channel, Instant moment, int version, Hat as) {
        return in(board, """
            update placement set state = 'scheduled', goes_at = :moment, goes_version = :version, goes_as = :as, missed_moment = null, missed_why = null, missed_read_by = null
            where board_id = :board and post_id = :post and channel = :channel and state = 'held' returning id
            """).param("post", post).param("channel", channel.key()).param("moment", Timestamp.from(moment)).param("version", version).param("as", as.name())
            .query(UUID.class).single();
    }

    /** Nothing of this post waits for a moment any more: it is held. */
    List<Freed> free(BoardId board, UUID post) {
        List<Freed> waiting = in(board, "select id, channel, goes_at from placement where board_id = :board and post_id = :post and state = 'scheduled' order by channel")
            .param("post", post).query((row, _) -> new Freed(row.getObject("id", UUID.class), Channel.of(row.getString("channel")), row.getTimestamp("goes_at").toInstant())).list();
        waiting.forEach(freed -> free(board, freed));
        return waiting;
    }

    void free(BoardId board, Freed freed) {
        in(board, "update placement set state = 'held', goes_at = null, goes_version = null, goes_as = null where board_id = :board and id = :placement and state = 'scheduled'")
            .param("placement", freed.placement()).update();
    }

    void missed(BoardId board, UUID placement, Missed missed) {
        in(board, "update placement set missed_moment = :moment, missed_why = :why, missed_read_by = null where board_id = :board and id = :placement and state = 'held'")
            .param("placement", placement).param("moment", Timestamp.from(missed.moment())).param("why", missed.why().key()).update();
    }

    List<UUID> due(BoardId board, Instant now) {
        return in(board, "select id from placement where board_id = :board and state = 'scheduled' and goes_at <= :now order by goes_at, id limit " + AT_A_TIME)
            .param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    /** The same place once more, with nobody changing its post; nothing where somebody did meanwhile, or is at it now. */
    Optional<Due> lock(BoardId board, UUID placement, Instant now) {
        return in(board, """
            select t.id from post t join placement l on l.board_id = t.board_id and l.post_id = t.id
            where t.board_id = :board and l.id = :placement for update of t skip locked
            """).param("placement", placement).query(UUID.class).optional()
            .flatMap(_ -> in(board, """
                select l.id, l.post_id, t.author_id, t.location_id, l.channel, l.goes_at, l.goes_version, l.goes_as, case when l.channel = 'class_page' then g.school_year end as school_year
                from placement l join post t on t.board_id = l.board_id and t.id = l.post_id
                left join class_group g on g.board_id = t.board_id and g.id = t.group_id
                where l.board_id = :board and l.id = :placement and l.state = 'scheduled' and l.goes_at <= :now
                """).param("placement", placement).param("now", Timestamp.from(now)).query(ScheduleSql::due).optional());
    }

    /** Since now the days of a draft count anew; what it is does not change. */
    void stir(BoardId board, UUID post, Instant now) {
        in(board, "update post set changed_at = :now where board_id = :board and id = :post").param("post", post).param("now", Timestamp.from(now)).update();
    }

    /** Who sent nothing out because they are gone, for who leads the school. */
    private static final String ORPHANS = """
        select l.id, l.title, l.body, l.channel, l.missed_moment, coalesce(a.called, a.first_name) as author
        from placement l
        join post t on t.board_id = l.board_id and t.id = l.post_id
        join person a on a.board_id = t.board_id and a.id = t.author_id
        where l.board_id = :board and t.location_id = :location and l.state = 'held' and l.missed_why = 'author_gone'
        """;

    List<Orphan> orphans(BoardId board, UUID location) {
        return in(board, ORPHANS + " and l.missed_read_by is null order by l.missed_moment").param("location", location).query(ScheduleSql::orphan).list();
    }

    Optional<Orphan> orphan(BoardId board, UUID location, UUID placement) {
        return in(board, ORPHANS + " and l.id = :placement").param("location", location).param("placement", placement).query(ScheduleSql::orphan).optional();
    }

    void read(BoardId board, UUID placement, UUID by) {
        in(board, "update placement set missed_read_by = :by where board_id = :board and id = :placement and missed_why = 'author_gone'")
            .param("placement", placement).param("by", by).update();
    }

    Instant databaseTime(BoardId board) {
        return in(board, "select clock_timestamp() where cast(:board as uuid) is not null").query(Timestamp.class).single().toInstant();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class), row.getObject("author_id", UUID.class), row.getObject("location_id", UUID.class),
            Channel.of(row.getString("channel")), row.getTimestamp("goes_at").toInstant(), row.getInt("goes_version"), Hat.valueOf(row.getString("goes_as")),
            Optional.ofNullable(row.getObject("school_year", Integer.class)).map(SchoolYear::new));
    }

    private static Orphan orphan(ResultSet row, int number) throws SQLException {
        return new Orphan(row.getObject("id", UUID.class), row.getString("title"), row.getString("body"), Channel.of(row.getString("channel")),
            row.getTimestamp("missed_moment").toInstant(), row.getString("author"));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
