package nl.huisregel.child;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.consent.Spot;
import nl.huisregel.consent.Standing;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import nl.huisregel.wall.LivePicture;
import nl.huisregel.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what hangs of one person, what was taken off for them, and what went with a withdrawal. */
@Component
class ChildSql {

    private final JdbcClient jdbc;

    ChildSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where pictures of this person hang now, with us. */
    List<Sighting> sightings(BoardId board, UUID person) {
        return in(board, """
            select o.channel, o.title, o.live_since, o.placement_id, o.picture_id, o.alt_text, c.slug,
                   (select count(*) - 1 from picture_person q where q.board_id = :board and q.picture_id = o.picture_id) as others
            from picture_person s
            join picture_on_show o on o.board_id = s.board_id and o.picture_id = s.picture_id
            join location c on c.board_id = o.board_id and c.id = o.location_id
            where s.board_id = :board and s.person_id = :person and o.channel <> 'school_account'
            order by o.live_since desc, o.placement_id, o.position
            """).param("person", person)
            .query((row, _) -> new Sighting(Channel.of(row.getString("channel")), row.getString("title"), instant(row, "live_since"),
                new LivePicture(row.getString("slug"), id(row, "placement_id"), id(row, "picture_id"), row.getString("alt_text")),
                row.getInt("others"))).list();
    }

    /** False where it had been taken off already. Only a picture of this person that stands somewhere can be. */
    boolean object(BoardId board, UUID picture, UUID person, UUID by, Instant at) {
        return in(board, """
            insert into objection (board_id, picture_id, person_id, by_person, made_at)
            select distinct s.board_id, s.picture_id, s.person_id, cast(:by as uuid), cast(:at as timestamptz)
            from picture_person s
            join placement_picture p on p.board_id = s.board_id and p.picture_id = s.picture_id
            where s.board_id = :board and s.picture_id = :picture and s.person_id = :person
            on conflict do nothing
            """).param("picture", picture).param("person", person).param("by", by).param("at", at.atOffset(java.time.ZoneOffset.UTC))
            .update() > 0;
    }

    /** What this guardian, or the person, took off, newest first. */
    List<Objection> objections(BoardId board, UUID person, UUID by) {
        return in(board, """
            select o.picture_id, o.made_at, min(l.title) as title, coalesce(array_agg(distinct l.channel) filter (where l.channel <> 'school_account'), '{}') as channels
            from objection o
            join placement_picture p on p.board_id = o.board_id and p.picture_id = o.picture_id
            join placement l on l.board_id = p.board_id and l.id = p.placement_id
            where o.board_id = :board and o.person_id = :person and o.by_person = :by and l.live_since is not null
            group by o.picture_id, o.made_at
            order by o.made_at desc, title
            """).param("person", person).param("by", by)
            .query((row, _) -> new Objection(id(row, "picture_id"), row.getString("title"),
                Arrays.stream((String[]) row.getArray("channels").getArray()).map(Channel::of).collect(Collectors.toSet()),
                instant(row, "made_at"))).list();
    }

    /** Writes down what this withdrawal takes from a layer: what would still hang there if this person had not spoken. */
    void gone(BoardId board, UUID receipt, UUID person, String layer) {
        in(board, """
            insert into picture_gone (board_id, receipt_id, placement_id, picture_id)
            select l.board_id, cast(:receipt as uuid), l.id, p.picture_id
            from placement l
            join placement_picture p on p.board_id = l.board_id and p.placement_id = l.id
            join picture_person s on s.board_id = p.board_id and s.picture_id = p.picture_id
            where l.board_id = :board and l.state = 'live' and l.channel <> 'school_account' and l.layer = :layer and s.person_id = :person
              and not exists (select from picture_away o where o.board_id = p.board_id and o.picture_id = p.picture_id)
              and not exists (
                  select from picture_person q
                  join consent_bar b on b.board_id = q.board_id and b.person_id = q.person_id
                  where q.board_id = p.board_id and q.picture_id = p.picture_id and q.person_id <> :person
                    and b.layer = l.layer and b.medium = 'photo')
            """).param("receipt", receipt).param("person", person).param("layer", layer).update();
    }

    /** A count of pictures in a place, to be put in words. */
    record Count(String layer, Channel channel, String group, String school, int pictures) {

        Standing in(Words words) {
            return new Standing(new Spot(layer, "photo"), switch (channel) {
                case CLASS_PAGE -> words.say("place.class_page", group);
                case SCHOOL_WEBSITE -> words.say("place.school_website", school);
                case SCHOOL_ACCOUNT -> words.say("place.school_account", school);
                case NEWSLETTER -> words.say("place.newsletter", school);
            }, pictures);
        }
    }

    private static final String COUNTS = """
        select l.layer, l.channel, case l.channel when 'class_page' then g.name end as group_name, c.name as school, count(distinct x.picture_id) as pictures
        from %s x
        join placement l on l.board_id = x.board_id and l.id = x.placement_id
        join post t on t.board_id = l.board_id and t.id = l.post_id
        left join class_group g on g.board_id = t.board_id and g.id = t.group_id
        join location c on c.board_id = t.board_id and c.id = t.location_id
        where x.board_id = :board and %s
        group by l.layer, l.channel, group_name, c.name
        order by l.channel, group_name
        """;

    List<Count> standing(BoardId board, UUID person) {
        return in(board, COUNTS.formatted("picture_on_show", """
            l.channel <> 'school_account' and exists (select from picture_person s
                    where s.board_id = x.board_id and s.picture_id = x.picture_id and s.person_id = :person)
            """)).param("person", person).query(ChildSql::count).list();
    }

    List<Count> goneWith(BoardId board, UUID receipt) {
        return in(board, COUNTS.formatted("picture_gone", "x.receipt_id = :receipt")).param("receipt", receipt).query(ChildSql::count).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getString("layer"), Channel.of(row.getString("channel")), row.getString("group_name"),
            row.getString("school"), row.getInt("pictures"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
