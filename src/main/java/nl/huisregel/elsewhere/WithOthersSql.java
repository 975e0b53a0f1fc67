package nl.huisregel.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.wall.LivePicture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what is told to who is shown on pictures that stand with others. Gone is only what somebody said to be gone. */
@Component
public class WithOthersSql {

    private static final String PICTURES = """
        select w.picture_id, l.title, coalesce(a.name, '') as account, coalesce(w.address, '') as address, coalesce(w.told_at, l.live_since, now()) as since, w.asked_at, w.gone_at,
               w.placement_id, c.slug, coalesce(q.alt_text, '') as alt_text,
               w.asked_at is null and exists (select from picture_on_show o where o.board_id = w.board_id and o.placement_id = w.placement_id and o.picture_id = w.picture_id) as shown
        from picture_with_others w
        join placement l on l.board_id = w.board_id and l.id = w.placement_id
        join post t on t.board_id = l.board_id and t.id = l.post_id
        join location c on c.board_id = t.board_id and c.id = t.location_id
        left join placement_picture q on q.board_id = w.board_id and q.placement_id = w.placement_id and q.picture_id = w.picture_id
        left join school_account a on a.board_id = w.board_id and a.id = w.account_id
        where w.board_id = :board
        """;

    private final JdbcClient jdbc;

    WithOthersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where pictures of this person stand with others, and where they went from after this moment, the last first. */
    public List<WithOthers> of(BoardId board, UUID person, Instant goneAfter) {
        return in(board, PICTURES + """
             and w.standing_id is not null and (w.gone_at is null or w.gone_at > :after)
             and exists (select from picture_person s where s.board_id = w.board_id and s.picture_id = w.picture_id and s.person_id = :person)
            order by since desc, w.placement_id, w.number, account
            """).param("person", person).param("after", Timestamp.from(goneAfter)).query(WithOthersSql::picture).list();
    }

    /** Whether this school puts posts on any account now. */
    public boolean anyAccount(BoardId board, UUID location) {
        return in(board, "select exists (select from school_account where board_id = :board and location_id = :location and ended_at is null)")
            .param("location", location).query(Boolean.class).single();
    }

    /** What stands, stood or may stand of these pictures with others. */
    public List<WithOthers> all(BoardId board, Collection<UUID> pictures) {
        return in(board, PICTURES + " and w.picture_id = any(:pictures) order by account, w.picture_id").param("pictures", pictures.toArray(UUID[]::new))
            .query(WithOthersSql::picture).list();
    }

    /** The accounts on which this picture stands, as far as anybody knows. */
    public List<String> accounts(BoardId board, UUID picture) {
        return in(board, "select distinct a.name from picture_with_others w join school_account a on a.board_id = w.board_id and a.id = w.account_id"
            + " where w.board_id = :board and w.picture_id = :picture and w.gone_at is null order by a.name").param("picture", picture).query(String.class).list();
    }

    /** How many pictures of this person stand, or may stand, where only people can take them away. @param account empty while nobody told */
    public record Count(String layer, String account, int pictures) {
    }

    public List<Count> counts(BoardId board, UUID person) {
        return in(board, """
            select l.layer, coalesce(a.name, '') as account, count(distinct w.picture_id) as pictures
            from picture_with_others w
            join placement l on l.board_id = w.board_id and l.id = w.placement_id
            left join school_account a on a.board_id = w.board_id and a.id = w.account_id
            where w.board_id = :board and w.gone_at is null
              and exists (select from picture_person s where s.board_id = w.board_id and s.picture_id = w.picture_id and s.person_id = :person)
            group by l.layer, a.name order by account
            """).param("person", person).query((row, _) -> new Count(row.getString("layer"), row.getString("account"), row.getInt("pictures"))).list();
    }

    /** Writes down which pictures this withdrawal asks people to take away: whatever stands with others, or may. */
    public int pursue(BoardId board, UUID receipt, UUID person, String layer) {
        return in(board, """
            insert into picture_pursued (board_id, receipt_id, placement_id, picture_id)
            select distinct w.board_id, cast(:receipt as uuid), w.placement_id, w.picture_id
            from picture_with_others w
            join placement l on l.board_id = w.board_id and l.id = w.placement_id
            join picture_person s on s.board_id = w.board_id and s.picture_id = w.picture_id and s.person_id = :person
            where w.board_id = :board and w.gone_at is null and l.layer in (:layer, '')
            on conflict do nothing
            """).param("receipt", receipt).param("person", person).param("layer", layer).update();
    }

    /** What became of pictures a withdrawal asked to be taken away. @param account empty while nobody told where, or it was never put there */
    public record Pursued(String account, boolean maybe, int pictures, boolean open, Optional<Instant> goneAt) {
    }

    public List<Pursued> pursued(BoardId board, UUID receipt) {
        return in(board, """
            select coalesce(a.name, '') as account, w.placement_id is not null and w.standing_id is null as maybe, w.placement_id is not null and w.gone_at is null as open,
                   count(distinct p.picture_id) as pictures, max(w.gone_at) as gone_at
            from picture_pursued p
            left join picture_with_others w on w.board_id = p.board_id and w.placement_id = p.placement_id and w.picture_id = p.picture_id
            left join school_account a on a.board_id = w.board_id and a.id = w.account_id
            where p.board_id = :board and p.receipt_id = :receipt
            group by 1, 2, 3 order by 3 desc, 1
            """).param("receipt", receipt).query((row, _) -> new Pursued(row.getString("account"), row.getBoolean("maybe"), row.getInt("pictures"), row.getBoolean("open"),
                instant(row, "gone_at"))).list();
    }

    private static WithOthers picture(ResultSet row, int number) throws SQLException {
        UUID picture = row.getObject("picture_id", UUID.class);
        return new WithOthers(picture, row.getString("title"), row.getString("account"), row.getString("address"), row.getTimestamp("since").toInstant(),
            row.getBoolean("shown") ? Optional.of(new LivePicture(row.getString("slug"), row.getObject("placement_id", UUID.class), picture, row.getString("alt_text"))) : Optional.empty(),
            instant(row, "asked_at"), instant(row, "gone_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
