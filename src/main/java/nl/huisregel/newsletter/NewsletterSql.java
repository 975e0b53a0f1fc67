package nl.huisregel.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.PictureId;
import nl.huisregel.wall.LivePost;
import nl.huisregel.wall.ReadingSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of newsletters. Which pictures may be seen stands in the view {@code picture_on_show}, as for every place. */
@Component
class NewsletterSql {

    private static final String ISSUE = """
        select i.id, i.school_year, i.number, i.opened_at, i.closed_at, coalesce(p.called, p.first_name) as closed_by, i.out_since
        from newsletter_issue i
        left join person p on p.board_id = i.board_id and p.id = i.closed_by
        where i.board_id = :board and i.location_id = :location
        """;

    private final JdbcClient jdbc;

    NewsletterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time for each school: whoever puts a post in, moves it, closes or opens again. */
    void queue(BoardId board, UUID location) {
        in(board, "select id from location where board_id = :board and id = :location for no key update").param("location", location).query(UUID.class).single();
    }

    Optional<NewsletterIssue> open(BoardId board, UUID location) {
        return in(board, ISSUE + " and i.state = 'open'").param("location", location).query(NewsletterSql::issue).optional();
    }

    Optional<NewsletterIssue> find(BoardId board, UUID location, UUID issue) {
        return in(board, ISSUE + " and i.id = :issue").param("location", location).param("issue", issue).query(NewsletterSql::issue).optional();
    }

    /** Nobody opens it again, or has it, until the transaction ends. */
    Optional<NewsletterIssue> lock(BoardId board, UUID location, UUID issue) {
        return in(board, ISSUE + " and i.id = :issue for update of i").param("location", location).param("issue", issue).query(NewsletterSql::issue).optional();
    }

    /** The last one closed first. */
    List<NewsletterIssue> closed(BoardId board, UUID location) {
        return in(board, ISSUE + " and i.state = 'closed' order by i.closed_at desc, i.id desc limit 100").param("location", location).query(NewsletterSql::issue).list();
    }

    /** Of the closed ones those that families and pupils may read. */
    Set<UUID> forFamilies(BoardId board, UUID location) {
        return Set.copyOf(in(board, "select distinct issue_id from newsletter_for_families where board_id = :board and location_id = :location")
            .param("location", location).query(UUID.class).list());
    }

    UUID begin(BoardId board, UUID location, int schoolYear, UUID by, Instant now) {
        return in(board, """
            insert into newsletter_issue (board_id, location_id, school_year, number, opened_at, opened_by)
            values (:board, :location, :year, (select coalesce(max(number), 0) + 1 from newsletter_issue
                where board_id = :board and location_id = :location and school_year = :year), :now, :by) returning id
            """).param("location", location).param("year", schoolYear).param("by", by).param("now", Timestamp.from(now)).query(UUID.class).single();
    }

    void add(BoardId board, UUID issue, UUID placement) {
        in(board, """
            insert into newsletter_item (board_id, issue_id, placement_id, position)
            select :board, :issue, :placement, coalesce(max(position), 0) + 1 from newsletter_item where board_id = :board and issue_id = :issue
            """).param("issue", issue).param("placement", placement).update();
    }

    void position(BoardId board, UUID placement, int position) {
        in(board, "update newsletter_item set position = :position where board_id = :board and placement_id = :placement")
            .param("placement", placement).param("position", position).update();
    }

    /** It could not go along with this issue and waits in the next. */
    void passOn(BoardId board, UUID placement, UUID next) {
        in(board, "update newsletter_item set passed_from = issue_id, issue_id = :next where board_id = :board and placement_id = :placement")
            .param("placement", placement).param("next", next).update();
    }

    /** What stands in it now, in order. */
    List<NewsletterItem> items(BoardId board, UUID issue) {
        Map<UUID, LivePost> posts = in(board, ReadingSql.LIVE + """
            and l.channel = 'newsletter' and exists (select from newsletter_item n where n.board_id = :board and n.placement_id = l.id and n.issue_id = :issue)
            """).param("issue", issue).query(ReadingSql::post).list().stream().collect(Collectors.toMap(LivePost::placement, Function.identity()));
        return in(board, """
            select n.placement_id, l.post_id, t.author_id, f.number as passed,
                   (select count(*) from newsletter_out o where o.board_id = n.board_id and o.placement_id = n.placement_id) as outside
            from newsletter_item n
            join placement l on l.board_id = n.board_id and l.id = n.placement_id
            join post t on t.board_id = l.board_id and t.id = l.post_id
            left join newsletter_issue f on f.board_id = n.board_id and f.id = n.passed_from
            where n.board_id = :board and n.issue_id = :issue and l.state = 'live' order by n.position, n.placement_id
            """).param("issue", issue).query((row, _) -> new NewsletterItem(row.getObject("post_id", UUID.class), row.getObject("author_id", UUID.class),
                posts.get(row.getObject("placement_id", UUID.class)), row.getInt("outside"), Optional.ofNullable(row.getObject("passed", Integer.class)))).list();
    }

    /** Titles of what could not go along with this issue. */
    List<String> passedOn(BoardId board, UUID issue) {
        return in(board, """
            select l.title from newsletter_item n
            join placement l on l.board_id = n.board_id and l.id = n.placement_id
            where n.board_id = :board and n.passed_from = :issue and l.state = 'live' order by n.position
            """).param("issue", issue).query(String.class).list();
    }

    /** A post that could not go along with an issue, and stands in the one that is open. @param number the issue it missed @param since when that one was closed */
    record Waiting(String title, int number, Instant since, String slug, UUID issue, UUID placement) {
    }

    List<Waiting> waiting(BoardId board, UUID author) {
        return in(board, """
            select l.title, f.number, f.closed_at, c.slug, n.issue_id, n.placement_id
            from newsletter_item n
            join newsletter_issue i on i.board_id = n.board_id and i.id = n.issue_id and i.state = 'open'
            join newsletter_issue f on f.board_id = n.board_id and f.id = n.passed_from
            join location c on c.board_id = i.board_id and c.id = i.location_id
            join placement l on l.board_id = n.board_id and l.id = n.placement_id and l.state = 'live'
            join post t on t.board_id = l.board_id and t.id = l.post_id
            where n.board_id = :board and t.author_id = :author order by f.closed_at, n.position
            """).param("author", author).query((row, _) -> new Waiting(row.getString("title"), row.getInt("number"), row.getTimestamp("closed_at").toInstant(), row.getString("slug"),
                row.getObject("issue_id", UUID.class), row.getObject("placement_id", UUID.class))).list();
    }

    /** In which capacity its author published it. */
    Optional<Hat> hat(BoardId board, UUID post, UUID author) {
        return in(board, """
            select f.hat from journal_entry e
            join journal_facts f on f.board_id = e.board_id and f.entry_id = e.id
            where e.board_id = :board and e.subject = 'post' and e.subject_id = :post and e.kind = 'decided' and f.actor_id = :author
            order by e.number desc limit 1
            """).param("post", post).param("author", author).query(String.class).optional().map(Hat::valueOf);
    }

    /** What is seen of a placement rests on this decision from here on. */
    void decided(BoardId board, UUID placement, String layer, UUID entry, List<String> stated) {
        in(board, "update placement set layer = :layer, decision_entry = :entry, stated = :stated where board_id = :board and id = :placement")
            .param("placement", placement).param("layer", layer).param("entry", entry).param("stated", stated.toArray(String[]::new)).update();
    }

    void leaveOut(BoardId board, UUID issue, UUID placement, Collection<PictureId> pictures) {
        UUID[] ids = pictures.stream().map(PictureId::value).toArray(UUID[]::new);
        in(board, """
            insert into newsletter_out (board_id, issue_id, placement_id, picture_id, position, alt_text)
            select p.board_id, cast(:issue as uuid), p.placement_id, p.picture_id, p.position, p.alt_text from placement_picture p
            where p.board_id = :board and p.placement_id = :placement and p.picture_id = any(:pictures)
            """).param("issue", issue).param("placement", placement).param("pictures", ids).update();
        in(board, "delete from placement_picture where board_id = :board and placement_id = :placement and picture_id = any(:pictures)")
            .param("placement", placement).param("pictures", ids).update();
    }

    void takeBackIn(BoardId board, UUID issue) {
        in(board, """
            insert into placement_picture (board_id, placement_id, picture_id, position, alt_text)
            select board_id, placement_id, picture_id, position, alt_text from newsletter_out where board_id = :board and issue_id = :issue
            """).param("issue", issue).update();
        in(board, "delete from newsletter_out where board_id = :board and issue_id = :issue").param("issue", issue).update();
    }

    void close(BoardId board, UUID location, UUID issue, int schoolYear, UUID by, Instant now) {
        in(board, """
            update newsletter_issue set state = 'closed', closed_at = :now, closed_by = :by, school_year = :year,
                number = case school_year when :year then number else (select coalesce(max(m.number), 0) + 1 from newsletter_issue m
                    where m.board_id = :board and m.location_id = :location and m.school_year = :year) end
            where board_id = :board and id = :issue and state = 'open'
            """).param("location", location).param("issue", issue).param("year", schoolYear).param("by", by).param("now", Timestamp.from(now)).update();
    }

    /** What stands in one issue goes behind what stands in the other. */
    void moveAll(BoardId board, UUID from, UUID to) {
        in(board, """
            update newsletter_item set issue_id = :to, passed_from = case passed_from when :to then null else passed_from end,
                position = position + (select coalesce(max(n.position), 0) from newsletter_item n where n.board_id = :board and n.issue_id = :to)
            where board_id = :board and issue_id = :from
            """).param("from", from).param("to", to).update();
        in(board, "update newsletter_item set passed_from = null where board_id = :board and passed_from = :from").param("from", from).update();
    }

    void drop(BoardId board, UUID issue) {
        in(board, "delete from newsletter_issue where board_id = :board and id = :issue and state = 'open'").param("issue", issue).update();
    }

    void reopen(BoardId board, UUID issue) {
        in(board, """
            update newsletter_issue set state = 'open', closed_at = null, closed_by = null where board_id = :board and id = :issue and state = 'closed' and out_since is null
            """).param("issue", issue).update();
    }

    void out(BoardId board, UUID issue, Instant now) {
        in(board, "update newsletter_issue set out_since = :now where board_id = :board and id = :issue and state = 'closed' and out_since is null")
            .param("issue", issue).param("now", Timestamp.from(now)).update();
    }

    private static NewsletterIssue issue(ResultSet row, int number) throws SQLException {
        String by = Optional.ofNullable(row.getString("closed_by")).orElse("");
        return new NewsletterIssue(row.getObject("id", UUID.class), row.getInt("school_year"), row.getInt("number"), row.getTimestamp("opened_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("closed_at")).map(at -> new NewsletterIssue.Closed(at.toInstant(), by)), Optional.ofNullable(row.getTimestamp("out_since")).map(Timestamp::toInstant));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
