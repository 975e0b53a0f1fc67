package nl.huisregel.wall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Corrected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Every statement about who sees what. Which pictures may be seen at all is said once, in the view
 * {@code picture_on_show}; here stands only who is looking, and at what.
 */
@Component
public class ReadingSql {

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
    public record Seen(UUID picture, String altText) {
    }

    /** What this viewer sees of one placement now. */
    public List<Seen> seenAt(Viewer viewer, UUID location, UUID placement) {
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
    public boolean maySeeDraft(BoardId board, UUID author, UUID post, UUID picture) {
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

    public static final String LIVE = """
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
    public Optional<LivePost> placed(BoardId board, UUID location, UUID post, Channel channel) {
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

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    public static LivePost post(ResultSet row, int number) throws SQLException {
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
