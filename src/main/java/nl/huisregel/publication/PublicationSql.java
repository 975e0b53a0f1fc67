package nl.huisregel.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.PictureId;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of posts and of placing them. */
@Component
class PublicationSql {

    /** A post is of its group for as long as the year of that group runs: after it there is no class page it could go on. */
    private static final String POSTS = """
        select id, location_id, (select g.id from class_group g where g.board_id = post.board_id and g.id = post.group_id
                                   and (now() at time zone 'Europe/Amsterdam')::date <= make_date(g.school_year + 1, 7, 31)) as group_id,
               author_id, title, body, version, changed_at
        from post where board_id = :board
        """;

    private static final String POST = POSTS + " and id = :post";

    private final JdbcClient jdbc;

    PublicationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> find(BoardId board, UUID post) {
        return in(board, POST).param("post", post).query((row, _) -> post(board, row)).optional();
    }

    /** The post, which nobody else can change until the transaction ends. */
    Optional<Post> lock(BoardId board, UUID post) {
        return in(board, POST + " for update").param("post", post).query((row, _) -> row.getObject("id", UUID.class)).optional().flatMap(id -> find(board, id));
    }

    /** One step further; false where another page took it first. */
    boolean change(BoardId board, UUID post, int version, UUID page, String title, String body, Instant now) {
        return in(board, """
            update post set title = :title, body = :body, version = version + 1, last_page = :page, changed_at = :now
            where board_id = :board and id = :post and (version = :version or last_page = :page)
            """).param("post", post).param("version", version).param("page", page).param("title", title).param("body", body).param("now", Timestamp.from(now)).update() == 1;
    }

    void touch(BoardId board, UUID post, Instant now) {
        in(board, "update post set version = version + 1, changed_at = :now where board_id = :board and id = :post").param("post", post).param("now", Timestamp.from(now)).update();
    }

    void setChannels(BoardId board, UUID post, Set<Channel> channels) {
        in(board, "delete from post_channel where board_id = :board and post_id = :post").param("post", post).update();
        in(board, "insert into post_channel (board_id, post_id, channel) select :board, :post, unnest(cast(:channels as text[]))")
            .param("post", post).param("channels", channels.stream().map(Channel::key).toArray(String[]::new)).update();
    }

    void tell(BoardId board, UUID post, Fact fact, UUID saidBy, Instant now) {
        forget(board, post, fact.circumstance());
        in(board, """
            insert into post_fact (board_id, post_id, circumstance, picture_id, answers, said_by, said_at)
            values (:board, :post, :circumstance, :picture, :answers, :saidBy, :now)
            """).param("post", post).param("circumstance", fact.circumstance().key()).param("picture", fact.picture().orElse(null))
            .param("answers", fact.answers().toArray(String[]::new)).param("saidBy", saidBy).param("now", Timestamp.from(now)).update();
    }

    void forget(BoardId board, UUID post, Circumstance circumstance) {
        in(board, "delete from post_fact where board_id = :board and post_id = :post and circumstance = :circumstance and picture_id is null")
            .param("post", post).param("circumstance", circumstance.key()).update();
    }

    void clearDuties(BoardId board, UUID post, Collection<String> duties) {
        in(board, "delete from post_duty where board_id = :board and post_id = :post and duty = any (cast(:duties as text[]))").param("post", post).param("duties", duties.toArray(String[]::new)).update();
    }

    List<Post> byAuthor(BoardId board, UUID author) {
        return in(board, POSTS + " and author_id = :author order by changed_at desc limit 200").param("author", author).query((row, _) -> post(board, row)).list();
    }

    List<Posts.Shown> shown(BoardId board, Collection<UUID> persons) {
        return in(board, """
            select p.id, p.first_name, p.called, p.born, p.shielded,
                   exists (select from enrolment e where e.board_id = p.board_id and e.pupil_id = p.id) as pupil,
                   exists (select from employment e where e.board_id = p.board_id and e.person_id = p.id) as colleague
            from person p where p.board_id = :board and p.id = any (:persons) order by p.first_name
            """).param("persons", persons.toArray(UUID[]::new)).query((row, _) -> new Posts.Shown(row.getObject("id", UUID.class), row.getString("first_name"),
                Optional.ofNullable(row.getString("called")).orElse(row.getString("first_name")), Optional.ofNullable(row.getObject("born", java.time.LocalDate.class)),
                row.getBoolean("shielded"), row.getBoolean("pupil"), row.getBoolean("colleague"))).list();
    }

    /** Holds the post in this place, with the decision that says why. */
    void hold(BoardId board, UUID post, Channel channel, String layer, UUID decision, String title, String body, List<String> stated) {
        in(board, """
            insert into placement (board_id, post_id, channel, layer, state, decision_entry, title, body, stated)
            values (:board, :post, :channel, :layer, 'held', :decision, :title, :body, :stated)
            on conflict (board_id, post_id, channel) do update
            set layer = excluded.layer, decision_entry = excluded.decision_entry, title = excluded.title, body = excluded.body, stated = excluded.stated
            where placement.state = 'held'
            """).param("post", post).param("channel", channel.key()).param("layer", layer).param("decision", decision).param("title", title).param("body", body)
            .param("stated", stated.toArray(String[]::new)).update();
    }

    /** What was held goes live; answers its id. */
    UUID goLive(BoardId board, UUID post, Channel channel, Instant now) {
        return in(board, """
            update placement set state = 'live', live_since = :now
            where board_id = :board and post_id = :post and channel = :channel and state = 'held' returning id
            """).param("post", post).param("channel", channel.key()).param("now", Timestamp.from(now)).query(UUID.class).single();
    }

    void addToPlacement(BoardId board, UUID placement, PictureId picture, int position, String altText) {
        in(board, """
            insert into placement_picture (board_id, placement_id, picture_id, position, alt_text) values (:board, :placement, :picture, :position, :alt)
            """).param("placement", placement).param("picture", picture.value()).param("position", position).param("alt", altText).update();
    }

    /** The pictures that were put there, in order, whether they may be seen or not. */
    List<PictureId> placed(BoardId board, UUID placement) {
        return in(board, "select picture_id from placement_picture where board_id = :board and placement_id = :placement order by position").param("placement", placement)
            .query((row, _) -> new PictureId(row.getObject("picture_id", UUID.class))).list();
    }

    /** The pictures that may be seen there now. */
    List<PictureId> onShow(BoardId board, UUID placement) {
        return in(board, "select picture_id from picture_on_show where board_id = :board and placement_id = :placement order by position")
            .param("placement", placement).query((row, _) -> new PictureId(row.getObject("picture_id", UUID.class))).list();
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
            """).param("posts", posts.toArray(UUID[]::new))
            .query((row, _) -> new TakenOff(row.getObject("post_id", UUID.class), Channel.of(row.getString("channel")), row.getInt("taken"),
                row.getInt("remain"), row.getString("body"))).list();
    }

    boolean takeDown(BoardId board, UUID placement, UUID by, String hat, Optional<String> why, Instant now) {
        return in(board, """
            update placement set state = 'down', down_since = :now, down_by = :by, down_hat = :hat, down_why = :why
            where board_id = :board and id = :placement and state = 'live'
            """).param("placement", placement).param("by", by).param("hat", hat).param("why", why.orElse(null)).param("now", Timestamp.from(now)).update() == 1;
    }

    private Post post(BoardId board, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Post(id, row.getObject("location_id", UUID.class), Optional.ofNullable(row.getObject("group_id", UUID.class)), row.getObject("author_id", UUID.class),
            row.getString("title"), row.getString("body"), row.getInt("version"), row.getTimestamp("changed_at").toInstant(),
            pictures(board, id), channels(board, id), off(board, id), facts(board, id), duties(board, id), placements(board, id));
    }

    /** What somebody shown on it took off, or a report keeps away, is no part of the post any more, in whatever place. */
    private List<PictureId> pictures(BoardId board, UUID post) {
        return in(board, """
            select picture_id from post_picture p
            where p.board_id = :board and p.post_id = :post
              and not exists (select from picture_away o where o.board_id = p.board_id and o.picture_id = p.picture_id)
            order by position
            """).param("post", post)
            .query((row, _) -> new PictureId(row.getObject("picture_id", UUID.class))).list();
    }

    private Set<Channel> channels(BoardId board, UUID post) {
        return in(board, """
            select c.channel from post_channel c
            where c.board_id = :board and c.post_id = :post
              and not (c.channel = 'class_page' and exists (
                  select from post t join class_group g on g.board_id = t.board_id and g.id = t.group_id
                  where t.board_id = c.board_id and t.id = c.post_id and (now() at time zone 'Europe/Amsterdam')::date > make_date(g.school_year + 1, 7, 31)
                    and not exists (select from placement l where l.board_id = c.board_id and l.post_id = c.post_id and l.channel = c.channel and l.state in ('live', 'coming_down', 'down'))))
            order by c.channel
            """).param("post", post)
            .query((row, _) -> Channel.of(row.getString("channel"))).list().stream().collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Channel.class)));
    }

    private Map<Channel, Set<PictureId>> off(BoardId board, UUID post) {
        Map<Channel, Set<PictureId>> off = new EnumMap<>(Channel.class);
        in(board, "select picture_id, channel from post_picture_off where board_id = :board and post_id = :post").param("post", post)
            .query(row -> { off.computeIfAbsent(Channel.of(row.getString("channel")), _ -> new HashSet<>()).add(new PictureId(row.getObject("picture_id", UUID.class))); });
        return off;
    }

    private List<Fact> facts(BoardId board, UUID post) {
        return in(board, "select circumstance, picture_id, answers from post_fact where board_id = :board and post_id = :post order by said_at").param("post", post)
            .query((row, _) -> new Fact(Word.find(Circumstance.class, row.getString("circumstance")).orElseThrow(),
                Optional.ofNullable(row.getObject("picture_id", UUID.class)), List.of((String[]) row.getArray("answers").getArray()))).list();
    }

    private Map<String, Optional<String>> duties(BoardId board, UUID post) {
        Map<String, Optional<String>> duties = new LinkedHashMap<>();
        in(board, "select duty, given from post_duty where board_id = :board and post_id = :post order by done_at").param("post", post)
            .query(row -> { duties.put(row.getString("duty"), Optional.ofNullable(row.getString("given"))); });
        return duties;
    }

    private List<Placement> placements(BoardId board, UUID post) {
        return in(board, """
            select l.id, l.channel, l.state, l.layer, l.decision_entry, l.live_since, l.down_since, l.goes_at, l.missed_moment, l.missed_why,
                   exists (select from by_hand h where h.board_id = l.board_id and h.placement_id = l.id) as in_hands
            from placement l where l.board_id = :board and l.post_id = :post order by l.channel
            """).param("post", post).query((row, _) -> new Placement(row.getObject("id", UUID.class), Channel.of(row.getString("channel")),
                Placement.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)), row.getString("layer"), row.getObject("decision_entry", UUID.class),
                moment(row, "live_since"), moment(row, "down_since"), moment(row, "goes_at"), missed(row), row.getBoolean("in_hands"))).list();
    }

    private static Optional<Missed> missed(ResultSet row) throws SQLException {
        String why = row.getString("missed_why");
        return row.getString("state").equals("held") && why != null ? Optional.of(new Missed(row.getTimestamp("missed_moment").toInstant(), Missed.Why.of(why))) : Optional.empty();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
