package nl.huisregel.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.consent.Spot;
import nl.huisregel.consent.Standing;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Every statement about who sees what. Which pictures may be seen at all is said once, in the view
 * {@code picture_on_show}; here stands only who is looking, and at what.
 */
@Component
class ReadingSql {

    static final int PAGE = 20;

    private final JdbcClient jdbc;

    ReadingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean maySee(Viewer viewer, UUID location, UUID placement, UUID picture) {
        return in(viewer.board(), """
            select exists (
                select from picture_on_show o
                where o.board_id = :board and o.location_id = :location
                  and o.placement_id = :placement and o.picture_id = :picture
                  and (o.channel = 'school_website' or o.location_id = :worksAt
                       or o.channel = 'class_page' and o.group_id = any(:groups)
                       or exists (select from newsletter_for_families n where n.board_id = :board and n.placement_id = o.placement_id and n.location_id = any(:schools))
                       or exists (select from picture_person s
                                  where s.board_id = :board and s.picture_id = o.picture_id and s.person_id = any(:own))))
            """).param("location", location).param("placement", placement).param("picture", picture)
            .param("worksAt", viewer.worksAt().orElse(null), java.sql.Types.OTHER).param("groups", array(viewer.groups())).param("schools", array(viewer.schools())).param("own", array(viewer.own()))
            .query(Boolean.class).single();
    }

    /** A picture in one place, with its words for who cannot see it. */
    record Seen(UUID picture, String altText) {
    }

    /** What this viewer sees of one placement now. */
    List<Seen> seenAt(Viewer viewer, UUID location, UUID placement) {
        return in(viewer.board(), """
            select o.picture_id, o.alt_text from picture_on_show o
            where o.board_id = :board and o.location_id = :location and o.placement_id = :placement
              and (o.channel = 'school_website' or o.location_id = :worksAt or o.channel = 'class_page' and o.group_id = any(:groups)
                   or exists (select from newsletter_for_families n where n.board_id = :board and n.placement_id = o.placement_id and n.location_id = any(:schools)))
            order by o.position
            """).param("location", location).param("placement", placement).param("worksAt", viewer.worksAt().orElse(null), java.sql.Types.OTHER)
            .param("groups", array(viewer.groups())).param("schools", array(viewer.schools())).query((row, _) -> new Seen(id(row, "picture_id"), row.getString("alt_text"))).list();
    }

    /** Once a picture was placed and may be seen nowhere any more, it is gone for its author too. */
    boolean maySeeDraft(BoardId board, UUID author, UUID post, UUID picture) {
        return in(board, """
            select exists (
                select from post t
                join post_picture p on p.board_id = t.board_id and p.post_id = t.id
                where t.board_id = :board and t.id = :post and t.author_id = :author and p.picture_id = :picture
                  and not exists (select from picture_away o where o.board_id = :board and o.picture_id = :picture)
                  and (exists (select from picture_on_show o where o.board_id = :board and o.picture_id = :picture)
                       or not exists (
                           select from placement l
                           join placement_picture q on q.board_id = l.board_id and q.placement_id = l.id
                           where l.board_id = :board and q.picture_id = :picture
                             and (l.state = 'live' or l.state = 'coming_down' and exists (
                                 select from standing_elsewhere s
                                 join errand r on r.board_id = s.board_id and r.standing_id = s.id
                                 where s.board_id = l.board_id and s.placement_id = l.id and r.picture_id = q.picture_id and r.dropped_at is null)))))
            """).param("post", post).param("author", author).param("picture", picture)
            .query(Boolean.class).single();
    }

    static final String LIVE = """
        select l.id, l.title, l.body, l.stated, l.live_since, coalesce(a.called, a.first_name) as author, c.slug,
               seen.pictures, seen.texts,
               array(select (extract(epoch from k.at) * 1000)::bigint || '|' || coalesce(e.called, e.first_name) from correction k
                     join person e on e.board_id = k.board_id and e.id = k.by_person
                     where k.board_id = l.board_id and k.placement_id = l.id order by k.at desc) as corrected,
               array(select k.title_was from correction k
                     where k.board_id = l.board_id and k.placement_id = l.id order by k.at desc) as titles_were,
               array(select k.body_was from correction k
                     where k.board_id = l.board_id and k.placement_id = l.id order by k.at desc) as bodies_were
        from placement l
        join post t on t.board_id = l.board_id and t.id = l.post_id
        join person a on a.board_id = t.board_id and a.id = t.author_id
        join location c on c.board_id = t.board_id and c.id = t.location_id
        cross join lateral (
            select coalesce(array_agg(o.picture_id order by p.position, p.picture_id), '{}') as pictures,
                   coalesce(array_agg(o.alt_text order by p.position, p.picture_id), '{}') as texts
            from placement_picture p
            left join picture_on_show o on o.board_id = p.board_id and o.placement_id = p.placement_id and o.picture_id = p.picture_id
            where p.board_id = l.board_id and p.placement_id = l.id) seen
        where l.board_id = :board and l.state = 'live'
        """;

    /** The newest first; after the given post when there is one, and one more than a page to know whether there are more. */
    List<LivePost> news(BoardId board, UUID location, Optional<UUID> after) {
        return in(board, LIVE + """
            and t.location_id = :location and l.channel = 'school_website'
            and (cast(:after as uuid) is null or (l.live_since, l.id) < (
                select b.live_since, b.id from placement b where b.board_id = :board and b.id = :after))
            order by l.live_since desc, l.id desc limit :most
            """).param("location", location).param("after", after.orElse(null), java.sql.Types.OTHER).param("most", PAGE + 1)
            .query(ReadingSql::post).list();
    }

    Optional<LivePost> newsItem(BoardId board, UUID location, UUID placement) {
        return in(board, LIVE + " and t.location_id = :location and l.channel = 'school_website' and l.id = :placement")
            .param("location", location).param("placement", placement)
            .query(ReadingSql::post).optional();
    }

    /** A post in one place where it stands at this school, for who leads it. */
    Optional<LivePost> placed(BoardId board, UUID location, UUID post, Channel channel) {
        return in(board, LIVE + " and t.location_id = :location and l.post_id = :post and l.channel = :channel")
            .param("location", location).param("post", post).param("channel", channel.key()).query(ReadingSql::post).optional();
    }

    List<LivePost> onClassPage(BoardId board, UUID group, Optional<UUID> after) {
        return in(board, LIVE + """
            and t.group_id = :group and l.channel = 'class_page'
            and (cast(:after as uuid) is null or (l.live_since, l.id) < (
                select b.live_since, b.id from placement b where b.board_id = :board and b.id = :after))
            order by l.live_since desc, l.id desc limit :most
            """).param("group", group).param("after", after.orElse(null), java.sql.Types.OTHER).param("most", PAGE + 1)
            .query(ReadingSql::post).list();
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

    /** How many pictures left each place of these posts; places that kept all are not there. */
    List<TakenOff> takenOff(BoardId board, Collection<UUID> posts) {
        return in(board, """
            select l.post_id, l.channel, l.body, count(*) - count(o.picture_id) as taken, count(o.picture_id) as remain
            from placement l
            join placement_picture p on p.board_id = l.board_id and p.placement_id = l.id
            left join picture_on_show o on o.board_id = p.board_id and o.placement_id = p.placement_id and o.picture_id = p.picture_id
            where l.board_id = :board and l.post_id = any(:posts) and l.state = 'live'
            group by l.post_id, l.channel, l.body
            having count(*) > count(o.picture_id)
            order by l.post_id, l.channel
            """).param("posts", array(posts))
            .query((row, _) -> new TakenOff(id(row, "post_id"), Channel.of(row.getString("channel")), row.getInt("taken"),
                row.getInt("remain"), row.getString("body"))).list();
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
            """)).param("person", person).query(ReadingSql::count).list();
    }

    List<Count> goneWith(BoardId board, UUID receipt) {
        return in(board, COUNTS.formatted("picture_gone", "x.receipt_id = :receipt")).param("receipt", receipt).query(ReadingSql::count).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    static LivePost post(ResultSet row, int number) throws SQLException {
        var placement = id(row, "id");
        var pictures = (UUID[]) row.getArray("pictures").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        var hung = new ArrayList<Optional<LivePicture>>();
        for (int i = 0; i < pictures.length; i++) {
            hung.add(pictures[i] == null ? Optional.empty() : Optional.of(new LivePicture(row.getString("slug"), placement, pictures[i], texts[i])));
        }
        return new LivePost(row.getString("slug"), placement, row.getString("title"), row.getString("body"), row.getString("author"),
            List.of((String[]) row.getArray("stated").getArray()), instant(row, "live_since"), List.copyOf(hung), corrected(row));
    }

    private static List<Corrected> corrected(ResultSet row) throws SQLException {
        var by = (String[]) row.getArray("corrected").getArray();
        var titles = (String[]) row.getArray("titles_were").getArray();
        var bodies = (String[]) row.getArray("bodies_were").getArray();
        var all = new ArrayList<Corrected>();
        for (int i = 0; i < by.length; i++) {
            var when = by[i].split("\\|", 2);
            all.add(new Corrected(Instant.ofEpochMilli(Long.parseLong(when[0])), when[1], Optional.ofNullable(titles[i]), Optional.ofNullable(bodies[i])));
        }
        return List.copyOf(all);
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getString("layer"), Channel.of(row.getString("channel")), row.getString("group_name"),
            row.getString("school"), row.getInt("pictures"));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
