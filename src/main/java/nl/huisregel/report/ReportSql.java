package nl.huisregel.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import nl.huisregel.wall.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of reports. That a held picture is not seen stands in the view {@code picture_on_show}, nowhere else. */
@Component
class ReportSql {

    private final JdbcClient jdbc;

    ReportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody wants to report, where they can see it.
     *
     * @param there whether the picture may be seen but for reports; true for words
     * @param shown whether it is seen right now
     */
    record Thing(String title, Channel channel, String school, boolean there, boolean shown) {
    }

    /** A picture that was held a moment ago can still be reported by who had it on the screen: the second honest report counts too. */
    Optional<Thing> thing(Viewer viewer, UUID location, UUID placement, Optional<UUID> picture) {
        return in(viewer.board(), """
            select l.title, l.channel, c.name as school,
                   cast(:picture as uuid) is null or exists (select from picture_but_for_reports b
                       where b.board_id = :board and b.placement_id = l.id and b.picture_id = :picture) as there,
                   cast(:picture as uuid) is null or exists (select from picture_on_show o
                       where o.board_id = :board and o.placement_id = l.id and o.picture_id = :picture) as shown
            from placement l
            join post t on t.board_id = l.board_id and t.id = l.post_id
            join location c on c.board_id = t.board_id and c.id = t.location_id
            where l.board_id = :board and l.id = :placement and l.state = 'live' and t.location_id = :location
              and (cast(:picture as uuid) is null or exists (select from placement_picture p
                  where p.board_id = :board and p.placement_id = l.id and p.picture_id = :picture))
              and (l.channel = 'school_website' or t.location_id = :worksAt or l.channel = 'class_page' and t.group_id = any(:groups)
                   or exists (select from newsletter_for_families n where n.board_id = :board and n.placement_id = l.id and n.location_id = any(:schools))
                   or exists (select from picture_person s where s.board_id = :board and s.picture_id = :picture and s.person_id = any(:own)))
            """).param("location", location).param("placement", placement).param("picture", picture.orElse(null), java.sql.Types.OTHER)
            .param("worksAt", viewer.worksAt().orElse(null), java.sql.Types.OTHER)
            .param("groups", viewer.groups().toArray(UUID[]::new)).param("schools", viewer.schools().toArray(UUID[]::new)).param("own", viewer.own().toArray(UUID[]::new))
            .query((row, _) -> new Thing(row.getString("title"), Channel.of(row.getString("channel")), row.getString("school"), row.getBoolean("there"), row.getBoolean("shown"))).optional();
    }

    /** One report at a time for each school, so that what is bounded stays so. */
    void queue(BoardId board, UUID location) {
        in(board, "select id from location where board_id = :board and id = :location for no key update").param("location", location).query(UUID.class).single();
    }

    /** The secret of this day, made by whoever comes first; those of other days are thrown away. */
    byte[] key(BoardId board, LocalDate day, byte[] fresh) {
        in(board, "delete from report_key where board_id = :board and day < :day").param("day", day).update();
        in(board, "insert into report_key (board_id, day, key) values (:board, :day, :key) on conflict do nothing").param("day", day).param("key", fresh).update();
        return in(board, "select key from report_key where board_id = :board and day = :day").param("day", day).query(byte[].class).single();
    }

    /** What a report was about that was sent with this form before. */
    Optional<UUID> said(BoardId board, UUID report) {
        return in(board, "select reported_id from report where board_id = :board and id = :report").param("report", report).query(UUID.class).optional();
    }

    /** How many this sender sent in this hour, this one included. */
    int tally(BoardId board, byte[] sender, Instant hour) {
        in(board, "delete from report_tally where board_id = :board and hour < :hour").param("hour", Timestamp.from(hour)).update();
        return in(board, """
            insert into report_tally (board_id, sender, hour, sent) values (:board, :sender, :hour, 1)
            on conflict (board_id, sender, hour) do update set sent = report_tally.sent + 1 returning sent
            """).param("sender", sender).param("hour", Timestamp.from(hour)).query(Integer.class).single();
    }

    /** What waits for a decision about this already, if anything. */
    Optional<UUID> open(BoardId board, UUID placement, Optional<UUID> picture) {
        return in(board, """
            select id from reported
            where board_id = :board and decided_at is null
              and case when cast(:picture as uuid) is null then placement_id = :placement and picture_id is null else picture_id = :picture end
            """).param("placement", placement).param("picture", picture.orElse(null), java.sql.Types.OTHER).query(UUID.class).optional();
    }

    UUID add(BoardId board, UUID location, UUID placement, Optional<UUID> picture, Instant now, Instant due) {
        return in(board, """
            insert into reported (board_id, location_id, placement_id, picture_id, opened_at, due)
            values (:board, :location, :placement, :picture, :now, :due) returning id
            """).param("location", location).param("placement", placement).param("picture", picture.orElse(null), java.sql.Types.OTHER)
            .param("now", Timestamp.from(now)).param("due", Timestamp.from(due)).query(UUID.class).single();
    }

    void add(BoardId board, UUID reported, Reports.Said said, Optional<UUID> by, Optional<String> hat, Instant now) {
        in(board, """
            insert into report (board_id, id, reported_id, of_child, words, by_person, by_hat, made_at) values (:board, :id, :reported, :child, :words, :by, :hat, :now)
            """).param("id", said.id()).param("reported", reported).param("child", said.ofChild()).param("words", said.inConfidence() ? "" : said.words()).param("by", by.orElse(null), java.sql.Types.OTHER)
            .param("hat", hat.orElse(null)).param("now", Timestamp.from(now)).update();
    }

    /** Whether the head looked at this picture before and put it back, and this person, or nobody by name, had reported it then. */
    boolean putBackBefore(BoardId board, UUID picture, Optional<UUID> by) {
        return in(board, """
            select exists (
                select from reported r
                where r.board_id = :board and r.picture_id = :picture and r.outcome = 'put_back'
                  and (cast(:by as uuid) is null or exists (
                      select from report p where p.board_id = :board and p.reported_id = r.id and p.by_person = :by)))
            """).param("picture", picture).param("by", by.orElse(null), java.sql.Types.OTHER).query(Boolean.class).single();
    }

    /** How many pictures of the school are away now because of people without a name only. */
    int heldUnnamed(BoardId board, UUID location) {
        return in(board, "select count(*) from reported where board_id = :board and location_id = :location and decided_at is null and held_unnamed")
            .param("location", location).query(Integer.class).single();
    }

    /** From here on the picture is seen nowhere. */
    void hold(BoardId board, UUID reported, boolean unnamed) {
        in(board, """
            update reported set held = true, held_unnamed = :unnamed and (held_unnamed or not held)
            where board_id = :board and id = :reported and decided_at is null
            """).param("reported", reported).param("unnamed", unnamed).update();
    }

    boolean held(BoardId board, UUID reported) {
        return in(board, "select held from reported where board_id = :board and id = :reported").param("reported", reported).query(Boolean.class).single();
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Reported> lock(BoardId board, UUID location, UUID reported) {
        return in(board, "select id from reported where board_id = :board and location_id = :location and id = :reported for update")
            .param("location", location).param("reported", reported).query(UUID.class).optional().flatMap(id -> find(board, location, id));
    }

    void decide(BoardId board, UUID reported, Reported.Outcome outcome, Actor by, Optional<String> why, Instant now) {
        in(board, """
            update reported set outcome = :outcome, decided_by = :by, decided_as = :as, decided_at = :now, why = :why
            where board_id = :board and id = :reported and decided_at is null
            """).param("reported", reported).param("outcome", outcome.key()).param("by", by.person()).param("as", by.as()).param("now", Timestamp.from(now)).param("why", why.orElse(null)).update();
    }

    /** What is reported of a post in a place where it was taken down needs no more decisions; its pictures stay away. */
    void down(BoardId board, UUID placement, Actor by, Optional<String> why, Instant now) {
        in(board, """
            update reported set outcome = 'post_down', decided_by = :by, decided_as = :as, decided_at = :now, why = :why
            where board_id = :board and decided_at is null and placement_id = :placement
            """).param("placement", placement).param("by", by.person()).param("as", by.as()).param("now", Timestamp.from(now)).param("why", why.orElse(null)).update();
    }

    private static final String REPORTED = """
        select r.id, l.post_id, r.placement_id, r.picture_id, l.channel, l.title, coalesce(a.called, a.first_name) as author, r.opened_at, r.due, r.held,
               l.state = 'live' as standing, r.outcome, r.decided_at, coalesce(d.called, d.first_name, '') as decided_by, r.decided_as, coalesce(r.why, '') as why,
               (select count(*) from report p where p.board_id = r.board_id and p.reported_id = r.id) as reports,
               (select count(*) from report p where p.board_id = r.board_id and p.reported_id = r.id and p.of_child) as of_child
        from reported r
        join placement l on l.board_id = r.board_id and l.id = r.placement_id
        join post t on t.board_id = l.board_id and t.id = l.post_id
        join person a on a.board_id = t.board_id and a.id = t.author_id
        left join person d on d.board_id = r.board_id and d.id = r.decided_by
        where r.board_id = :board
        """;

    Optional<Reported> find(BoardId board, UUID location, UUID reported) {
        return in(board, REPORTED + " and r.location_id = :location and r.id = :reported").param("location", location).param("reported", reported)
            .query(ReportSql::reported).optional();
    }

    /** What waits for the head, soonest due first; of that, what concerns a child and is still to be seen before the rest. */
    List<Reported> waiting(BoardId board, UUID location) {
        return in(board, REPORTED + " and r.location_id = :location and r.decided_at is null order by r.due, r.held, r.opened_at")
            .param("location", location).query(ReportSql::reported).list();
    }

    List<Reported> lastDecided(BoardId board, UUID location) {
        return in(board, REPORTED + " and r.location_id = :location and r.decided_at is not null order by r.decided_at desc limit 20")
            .param("location", location).query(ReportSql::reported).list();
    }

    /** What this person reported, the last first. */
    List<Reported> by(BoardId board, UUID person) {
        return in(board, REPORTED + " and exists (select from report p where p.board_id = :board and p.reported_id = r.id and p.by_person = :person)"
            + " order by coalesce(r.decided_at, r.opened_at) desc limit 100").param("person", person).query(ReportSql::reported).list();
    }

    /** Every report on one thing, for the head. */
    List<Report> reports(BoardId board, UUID reported) {
        return in(board, """
            select p.of_child, p.words, p.by_hat, p.made_at, b.first_name || ' ' || b.last_name as by_name, c.report_id is not null as in_confidence
            from report p
            left join confidence c on c.board_id = p.board_id and c.report_id = p.id
            left join person b on b.board_id = p.board_id and b.id = p.by_person and c.report_id is null
            where p.board_id = :board and p.reported_id = :reported order by p.made_at desc limit 200
            """).param("reported", reported).query((row, _) -> new Report(row.getBoolean("of_child"), row.getString("words"), Optional.ofNullable(row.getString("by_name")),
                Optional.ofNullable(row.getString("by_hat")).map(hat -> "access.hat." + hat.toLowerCase(java.util.Locale.ROOT)), instant(row, "made_at"), row.getBoolean("in_confidence"))).list();
    }

    /** Who is on the picture that was reported, or on any picture of the post whose words were. */
    List<UUID> shown(BoardId board, UUID reported) {
        return in(board, """
            select distinct w.person_id from reported r
            join placement_picture p on p.board_id = r.board_id and p.placement_id = r.placement_id and (r.picture_id is null or p.picture_id = r.picture_id)
            join picture_person w on w.board_id = p.board_id and w.picture_id = p.picture_id
            where r.board_id = :board and r.id = :reported
            """).param("reported", reported).query(UUID.class).list();
    }

    /** The picture under decision, for who decides: while it waits, and only where nothing but the report keeps it away. */
    Optional<UUID> underDecision(BoardId board, UUID location, UUID reported) {
        return in(board, """
            select r.picture_id from reported r
            join picture_but_for_reports b on b.board_id = r.board_id and b.placement_id = r.placement_id and b.picture_id = r.picture_id
            where r.board_id = :board and r.location_id = :location and r.id = :reported and r.decided_at is null
            """).param("location", location).param("reported", reported).query(UUID.class).optional();
    }

    private static Reported reported(ResultSet row, int number) throws SQLException {
        Optional<Reported.Decided> decided = row.getTimestamp("decided_at") == null ? Optional.empty() : Optional.of(new Reported.Decided(
            Reported.Outcome.valueOf(row.getString("outcome").toUpperCase(java.util.Locale.ROOT)), instant(row, "decided_at"), row.getString("decided_by"), row.getString("why"),
            Optional.ofNullable(row.getString("decided_as")).filter(as -> as.startsWith("ACTING"))));
        return new Reported(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class), row.getObject("placement_id", UUID.class),
            Optional.ofNullable(row.getObject("picture_id", UUID.class)), Channel.of(row.getString("channel")), row.getString("title"), row.getString("author"),
            instant(row, "opened_at"), instant(row, "due"), row.getBoolean("held"), row.getInt("reports"), row.getInt("of_child"), row.getBoolean("standing"), decided);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
