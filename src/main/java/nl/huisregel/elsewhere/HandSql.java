package nl.huisregel.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.PictureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what somebody is putting on an account by hand, until it is told where it stands. */
@Component
class HandSql {

    private static final String IN_HANDS = """
        select h.placement_id, l.post_id, h.person_id, h.since, l.title, l.state = 'held' as held,
               exists (select from employment e where e.board_id = h.board_id and e.person_id = h.person_id and e.location_id = t.location_id
                   and (e.until_day is null or e.until_day >= (now() at time zone 'Europe/Amsterdam')::date)) as staff
        from by_hand h
        join placement l on l.board_id = h.board_id and l.id = h.placement_id
        join post t on t.board_id = l.board_id and t.id = l.post_id
        where h.board_id = :board
        """;

    private final JdbcClient jdbc;

    HandSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post that somebody is putting there. @param held whether it stood nowhere there yet @param staff whether that person still works at the school */
    record InHands(UUID placement, UUID post, UUID person, Instant since, String title, boolean held, boolean staff) {
    }

    /** Hands it out; answers the placement, or nothing where it is in somebody's hands already. */
    Optional<UUID> take(BoardId board, UUID post, UUID person, Instant now) {
        return in(board, """
            insert into by_hand (board_id, placement_id, person_id, since)
            select l.board_id, l.id, :person, :now from placement l
            where l.board_id = :board and l.post_id = :post and l.channel = 'school_account' and l.state in ('held', 'live')
            on conflict do nothing returning placement_id
            """).param("post", post).param("person", person).param("now", Timestamp.from(now)).query(UUID.class).optional();
    }

    Optional<InHands> of(BoardId board, UUID post) {
        return in(board, IN_HANDS + " and l.post_id = :post").param("post", post).query(HandSql::inHands).optional();
    }

    /** What somebody is putting somewhere, at this school, longest first. */
    List<InHands> at(BoardId board, UUID location) {
        return in(board, IN_HANDS + " and t.location_id = :location order by h.since").param("location", location).query(HandSql::inHands).list();
    }

    /** Gives a picture its number there, once: the one it has on another account, or the next. */
    void handOut(BoardId board, UUID placement, PictureId picture) {
        in(board, """
            insert into by_hand_picture (board_id, placement_id, picture_id, number)
            select h.board_id, h.placement_id, :picture, coalesce(
                (select min(e.number) from picture_elsewhere e join standing_elsewhere s on s.board_id = e.board_id and s.id = e.standing_id
                 where s.board_id = h.board_id and s.placement_id = h.placement_id and e.picture_id = :picture), 1 + greatest(
                (select coalesce(max(n.number), 0) from by_hand_picture n where n.board_id = h.board_id and n.placement_id = h.placement_id),
                (select coalesce(max(e.number), 0) from picture_elsewhere e join standing_elsewhere s on s.board_id = e.board_id and s.id = e.standing_id
                 where s.board_id = h.board_id and s.placement_id = h.placement_id)))
            from by_hand h where h.board_id = :board and h.placement_id = :placement
              and not exists (select from by_hand_picture b where b.board_id = h.board_id and b.placement_id = h.placement_id and b.picture_id = :picture)
            """).param("placement", placement).param("picture", picture.value()).update();
    }

    /** Everything handed out, by number. */
    Map<Integer, PictureId> handedOut(BoardId board, UUID placement) {
        Map<Integer, PictureId> out = new TreeMap<>();
        in(board, "select number, picture_id from by_hand_picture where board_id = :board and placement_id = :placement order by number").param("placement", placement)
            .query(row -> { out.put(row.getInt("number"), new PictureId(row.getObject("picture_id", UUID.class))); });
        return out;
    }

    /** False where it was fetched before. */
    boolean fetched(BoardId board, UUID placement, PictureId picture, Instant now) {
        return in(board, "update by_hand_picture set fetched_at = :now where board_id = :board and placement_id = :placement and picture_id = :picture and fetched_at is null")
            .param("placement", placement).param("picture", picture.value()).param("now", Timestamp.from(now)).update() == 1;
    }

    /** The question where it stands is answered. */
    void answered(BoardId board, UUID placement) {
        in(board, "delete from by_hand where board_id = :board and placement_id = :placement").param("placement", placement).update();
    }

    /** It stands there, as somebody tells; nothing where it was told before of this account. */
    Optional<UUID> stand(BoardId board, UUID placement, UUID account, String address, UUID by, Instant now) {
        return in(board, """
            insert into standing_elsewhere (board_id, placement_id, account_id, address, told_by, told_at)
            select a.board_id, :placement, a.id, :address, :by, :now from school_account a where a.board_id = :board and a.id = :account
            on conflict do nothing returning id
            """).param("placement", placement).param("account", account).param("address", address).param("by", by).param("now", Timestamp.from(now))
            .query(UUID.class).optional();
    }

    void standing(BoardId board, UUID standing, UUID picture, int number) {
        in(board, "insert into picture_elsewhere (board_id, standing_id, picture_id, number) values (:board, :standing, :picture, :number)")
            .param("standing", standing).param("picture", picture).param("number", number).update();
    }

    /** What stands there is part of the placement, as on every other place. */
    void placed(BoardId board, UUID placement, UUID picture, int number, String altText) {
        in(board, """
            insert into placement_picture (board_id, placement_id, picture_id, position, alt_text) values (:board, :placement, :picture, :number, :alt) on conflict do nothing
            """).param("placement", placement).param("picture", picture).param("number", number).param("alt", altText).update();
    }

    private static InHands inHands(ResultSet row, int number) throws SQLException {
        return new InHands(row.getObject("placement_id", UUID.class), row.getObject("post_id", UUID.class), row.getObject("person_id", UUID.class),
            row.getTimestamp("since").toInstant(), row.getString("title"), row.getBoolean("held"), row.getBoolean("staff"));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
