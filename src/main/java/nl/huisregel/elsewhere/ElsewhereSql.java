package nl.huisregel.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Corrected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what stands with others, and of what must be done there. Which pictures may not stand is said once, in the view {@code picture_must_go}. */
@Component
class ElsewhereSql {

    private static final String STANDING = """
        select s.id as standing_id, l.post_id, s.placement_id, l.title, s.address as post_address, s.told_by, coalesce(p.called, p.first_name) as told_name, s.told_at,
               s.gone_by, coalesce(q.called, q.first_name, '') as gone_name, s.gone_at,
               exists (select from employment e where e.board_id = s.board_id and e.person_id = s.told_by and e.location_id = t.location_id
                   and (e.until_day is null or e.until_day >= (now() at time zone 'Europe/Amsterdam')::date)) as staff,
               (select count(*) from picture_elsewhere e where e.board_id = s.board_id and e.standing_id = s.id and e.gone_at is null) as pictures,
               a.id, a.location_id, a.name, a.network, a.address, a.ended_at, 0 as standing
        from standing_elsewhere s
        join school_account a on a.board_id = s.board_id and a.id = s.account_id
        join placement l on l.board_id = s.board_id and l.id = s.placement_id
        join post t on t.board_id = l.board_id and t.id = l.post_id
        join person p on p.board_id = s.board_id and p.id = s.told_by
        left join person q on q.board_id = s.board_id and q.id = s.gone_by
        where s.board_id = :board
        """;
    private static final String OPEN = " r.done_at is null and r.dropped_at is null ";

    private final JdbcClient jdbc;

    ElsewhereSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a post stands or stood with others, the first told first. */
    List<Elsewhere> of(BoardId board, UUID post) {
        return in(board, STANDING + " and l.post_id = :post order by s.told_at, s.id").param("post", post).query((row, _) -> elsewhere(board, row)).list();
    }

    Optional<Elsewhere> find(BoardId board, UUID standing) {
        return in(board, STANDING + " and s.id = :standing").param("standing", standing).query((row, _) -> elsewhere(board, row)).optional();
    }

    /** What the protocol wanted to be seen with it there. */
    List<String> stated(BoardId board, UUID post) {
        return in(board, "select stated from placement where board_id = :board and post_id = :post and channel = 'school_account'").param("post", post)
            .query((row, _) -> List.of((String[]) row.getArray("stated").getArray())).optional().orElse(List.of());
    }

    /** The last correction of its words there, if any. */
    Optional<Corrected> correctedBy(BoardId board, UUID post) {
        return in(board, """
            select k.at, coalesce(e.called, e.first_name) as by_name from correction k
            join placement l on l.board_id = k.board_id and l.id = k.placement_id
            join person e on e.board_id = k.board_id and e.id = k.by_person
            where k.board_id = :board and k.post_id = :post and l.channel = 'school_account' order by k.at desc limit 1
            """).param("post", post).query((row, _) -> new Corrected(row.getTimestamp("at").toInstant(), row.getString("by_name"), Optional.empty(), Optional.empty())).optional();
    }

    /** Where something is to be done at this school. */
    List<Elsewhere> waiting(BoardId board, UUID location) {
        return in(board, STANDING + " and t.location_id = :location and s.gone_at is null and exists (select from errand r where r.board_id = s.board_id and r.standing_id = s.id and"
            + OPEN + ") order by s.told_at").param("location", location).query((row, _) -> elsewhere(board, row)).list();
    }

    List<Elsewhere> on(BoardId board, UUID account) {
        return in(board, STANDING + " and s.account_id = :account and s.gone_at is null order by s.told_at").param("account", account).query((row, _) -> elsewhere(board, row)).list();
    }

    private static final String ASK = """
        insert into errand (board_id, standing_id, kind, picture_id, asked_at, due)
        select m.board_id, m.standing_id, 'remove_picture', m.picture_id, :now, :due from picture_must_go m where m.board_id = :board and
        """;

    /** Asks to take away what may not stand, of the pictures with this person on them. Adds rows only, and locks no post and no picture. */
    int askOf(BoardId board, UUID person, Instant now, Instant due) {
        return in(board, ASK + " m.picture_id in (select x.picture_id from picture_person x where x.board_id = :board and x.person_id = :person) on conflict do nothing")
            .param("person", person).param("now", Timestamp.from(now)).param("due", Timestamp.from(due)).update();
    }

    int ask(BoardId board, Collection<UUID> pictures, Instant now, Instant due) {
        return in(board, ASK + " m.picture_id = any(:pictures) on conflict do nothing").param("pictures", pictures.toArray(UUID[]::new))
            .param("now", Timestamp.from(now)).param("due", Timestamp.from(due)).update();
    }

    /** Asks to take this picture away from there, whatever the view says: the decision on telling it refused it. */
    int askThat(BoardId board, UUID standing, UUID picture, Instant now, Instant due) {
        return in(board, """
            insert into errand (board_id, standing_id, kind, picture_id, asked_at, due)
            select e.board_id, e.standing_id, 'remove_picture', e.picture_id, :now, :due from picture_elsewhere e
            where e.board_id = :board and e.standing_id = :standing and e.picture_id = :picture and e.gone_at is null on conflict do nothing
            """).param("standing", standing).param("picture", picture).param("now", Timestamp.from(now)).param("due", Timestamp.from(due)).update();
    }

    /** Asks something of the whole post, everywhere it stands with others. */
    int askAll(BoardId board, UUID placement, Errand.Kind kind, Instant now, Instant due) {
        return in(board, """
            insert into errand (board_id, standing_id, kind, asked_at, due)
            select s.board_id, s.id, :kind, :now, :due from standing_elsewhere s where s.board_id = :board and s.placement_id = :placement and s.gone_at is null
              and not exists (select from errand r where r.board_id = s.board_id and r.standing_id = s.id and r.kind = 'remove_post' and r.done_at is null and r.dropped_at is null)
            on conflict do nothing
            """).param("placement", placement).param("kind", key(kind)).param("now", Timestamp.from(now)).param("due", Timestamp.from(due)).update();
    }

    /** A reported picture that may stand after all need not be taken away any more. */
    void drop(BoardId board, UUID picture, Instant now) {
        in(board, "update errand r set dropped_at = :now where r.board_id = :board and r.picture_id = :picture and " + OPEN
            + " and not exists (select from picture_must_go m where m.board_id = r.board_id and m.standing_id = r.standing_id and m.picture_id = r.picture_id)")
            .param("picture", picture).param("now", Timestamp.from(now)).update();
    }

    /** An older text need not be put there once there is a newer one. */
    void dropCorrections(BoardId board, UUID placement, Instant now) {
        in(board, "update errand r set dropped_at = :now where r.board_id = :board and r.kind = 'correct' and " + OPEN
            + " and r.standing_id in (select s.id from standing_elsewhere s where s.board_id = :board and s.placement_id = :placement)")
            .param("placement", placement).param("now", Timestamp.from(now)).update();
    }

    /** What must go and was asked to go: these placements are coming down. */
    List<UUID> comeDown(BoardId board) {
        return in(board, """
            update placement l set state = 'coming_down'
            where l.board_id = :board and l.channel = 'school_account' and l.state = 'live' and exists (
                select from standing_elsewhere s join errand r on r.board_id = s.board_id and r.standing_id = s.id
                where s.board_id = l.board_id and s.placement_id = l.id and s.gone_at is null and r.kind <> 'correct' and r.done_at is null and r.dropped_at is null)
            returning l.id
            """).query(UUID.class).list();
    }

    void downBy(BoardId board, UUID placement, UUID by, String hat, Optional<String> why) {
        in(board, "update placement set down_by = :by, down_hat = :hat, down_why = :why where board_id = :board and id = :placement and down_since is null")
            .param("placement", placement).param("by", by).param("hat", hat).param("why", why.orElse(null)).update();
    }

    /** Where a placement stands after somebody said something of it: it is down only when nothing of it stands with anybody. */
    void settle(BoardId board, UUID placement, UUID by, String hat, Instant now) {
        in(board, """
            with now_is as (
                select case when exists (select from standing_elsewhere s join errand r on r.board_id = s.board_id and r.standing_id = s.id
                                where s.board_id = :board and s.placement_id = :placement and s.gone_at is null
                                  and r.kind <> 'correct' and r.done_at is null and r.dropped_at is null) then 'coming_down'
                            when exists (select from standing_elsewhere s where s.board_id = :board and s.placement_id = :placement and s.gone_at is null) then 'live'
                            else 'down' end as state)
            update placement l set state = n.state, down_since = case n.state when 'down' then coalesce(l.down_since, :now) end,
                down_by = case n.state when 'down' then coalesce(l.down_by, :by) else l.down_by end, down_hat = case n.state when 'down' then coalesce(l.down_hat, :hat) else l.down_hat end
            from now_is n where l.board_id = :board and l.id = :placement and l.state <> 'held'
            """).param("placement", placement).param("by", by).param("hat", hat).param("now", Timestamp.from(now)).update();
    }

    /** Somebody says that these pictures are gone there: only those that were asked for on the page this was said on. */
    void picturesGone(BoardId board, UUID standing, Collection<UUID> errands, UUID by, Instant now) {
        in(board, "update picture_elsewhere e set gone_at = :now where e.board_id = :board and e.standing_id = :standing and e.gone_at is null and e.picture_id in ("
            + "select r.picture_id from errand r where r.board_id = :board and r.standing_id = :standing and r.id = any(:errands) and " + OPEN + ")")
            .param("standing", standing).param("errands", errands.toArray(UUID[]::new)).param("now", Timestamp.from(now)).update();
        done(board, standing, errands, by, now);
    }

    /** Somebody says that the whole post is gone there. */
    void gone(BoardId board, UUID standing, UUID by, Instant now) {
        in(board, "update standing_elsewhere set gone_by = :by, gone_at = :now where board_id = :board and id = :standing and gone_at is null")
            .param("standing", standing).param("by", by).param("now", Timestamp.from(now)).update();
        in(board, "update picture_elsewhere set gone_at = :now where board_id = :board and standing_id = :standing and gone_at is null")
            .param("standing", standing).param("now", Timestamp.from(now)).update();
        in(board, "update errand r set done_by = :by, done_at = :now where r.board_id = :board and r.standing_id = :standing and " + OPEN)
            .param("standing", standing).param("by", by).param("now", Timestamp.from(now)).update();
    }

    void done(BoardId board, UUID standing, Collection<UUID> errands, UUID by, Instant now) {
        in(board, "update errand r set done_by = :by, done_at = :now where r.board_id = :board and r.standing_id = :standing and r.id = any(:errands) and " + OPEN)
            .param("standing", standing).param("errands", errands.toArray(UUID[]::new)).param("by", by).param("now", Timestamp.from(now)).update();
    }

    int failed(BoardId board, UUID standing, UUID by, String why, Instant now) {
        return in(board, "update errand r set failed_by = :by, failed_at = :now, failed_why = :why where r.board_id = :board and r.standing_id = :standing and " + OPEN)
            .param("standing", standing).param("by", by).param("why", why).param("now", Timestamp.from(now)).update();
    }

    boolean move(BoardId board, UUID standing, String address) {
        return in(board, "update standing_elsewhere set address = :address where board_id = :board and id = :standing and gone_at is null")
            .param("standing", standing).param("address", address).update() == 1;
    }

    /** A picture that stands there. */
    record Standing(UUID picture, int number) {
    }

    List<Standing> pictures(BoardId board, UUID standing) {
        return in(board, "select picture_id, number from picture_elsewhere where board_id = :board and standing_id = :standing and gone_at is null order by number")
            .param("standing", standing).query((row, _) -> new Standing(row.getObject("picture_id", UUID.class), row.getInt("number"))).list();
    }

    private Elsewhere elsewhere(BoardId board, ResultSet row) throws SQLException {
        UUID id = row.getObject("standing_id", UUID.class);
        Timestamp goneAt = row.getTimestamp("gone_at");
        Optional<Elsewhere.Told> gone = goneAt == null ? Optional.empty() : Optional.of(new Elsewhere.Told(row.getObject("gone_by", UUID.class), row.getString("gone_name"), goneAt.toInstant()));
        return new Elsewhere(id, row.getObject("post_id", UUID.class), row.getObject("placement_id", UUID.class), row.getString("title"), AccountSql.account(row, 0), row.getString("post_address"),
            new Elsewhere.Told(row.getObject("told_by", UUID.class), row.getString("told_name"), row.getTimestamp("told_at").toInstant()), row.getBoolean("staff"), gone,
            row.getInt("pictures"), errands(board, id));
    }

    private List<Errand> errands(BoardId board, UUID standing) {
        return in(board, """
            select r.id, r.kind, e.number, coalesce(i.alt_text, '') as shows, r.asked_at, r.due, r.failed_at, coalesce(r.failed_why, '') as failed_why, coalesce(f.called, f.first_name) as failed_by
            from errand r
            left join picture_elsewhere e on e.board_id = r.board_id and e.standing_id = r.standing_id and e.picture_id = r.picture_id
            left join picture i on i.board_id = r.board_id and i.id = r.picture_id
            left join person f on f.board_id = r.board_id and f.id = r.failed_by
            where r.board_id = :board and r.standing_id = :standing and r.done_at is null and r.dropped_at is null
            order by r.due, e.number
            """).param("standing", standing).query((row, _) -> new Errand(row.getObject("id", UUID.class), Errand.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable((Integer) row.getObject("number")), row.getString("shows"), row.getTimestamp("asked_at").toInstant(), row.getTimestamp("due").toInstant(),
                row.getTimestamp("failed_at") == null ? Optional.empty() : Optional.of(new Errand.Failed(row.getString("failed_by"), row.getTimestamp("failed_at").toInstant(), row.getString("failed_why"))))).list();
    }

    private static String key(Errand.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
