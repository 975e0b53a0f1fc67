package nl.huisregel.doubt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Word;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of doubts, their answers, and what is remembered of them. */
@Component
class DoubtSql {

    private static final String DOUBT = """
        select d.id, d.post_id, coalesce(t.title, '') as title, d.location_id, l.name as school, d.channel, d.asked_by, coalesce(p.called, p.first_name) as asker,
               d.asked_hat, d.asked_at, d.question, d.role, d.norms, d.editions, d.content, d.state,
               a.answer, a.reason, a.role as answer_role, a.norms as answer_norms, a.deputy, a.answered_by, coalesce(q.called, q.first_name) as answerer,
               a.answered_at, a.content as answer_content
        from doubt d
        join person p on p.board_id = d.board_id and p.id = d.asked_by
        join location l on l.board_id = d.board_id and l.id = d.location_id
        left join post t on t.board_id = d.board_id and t.id = d.post_id
        left join doubt_answer a on a.board_id = d.board_id and a.doubt_id = d.id
        left join person q on q.board_id = a.board_id and q.id = a.answered_by
        where d.board_id = :board
        """;

    private final JdbcClient jdbc;

    DoubtSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(BoardId board, Post post, Channel channel, UUID by, Hat hat, Instant now, String question, Decider role, List<String> norms, List<String> editions, Content content, UUID decision) {
        return in(board, """
            insert into doubt (board_id, post_id, location_id, channel, asked_by, asked_hat, asked_at, question, role, norms, editions, content, decision_entry)
            values (:board, :post, :location, :channel, :by, :hat, :now, :question, :role, :norms, :editions, :content, :decision) returning id
            """).param("post", post.id()).param("location", post.location()).param("channel", channel.key()).param("by", by).param("hat", hat.name()).param("now", Timestamp.from(now))
            .param("question", question).param("role", role.key()).param("norms", array(norms)).param("editions", array(editions)).param("content", content.written()).param("decision", decision)
            .query(UUID.class).single();
    }

    Optional<Doubt> find(BoardId board, UUID doubt) {
        return in(board, DOUBT + " and d.id = :doubt").param("doubt", doubt).query(DoubtSql::doubt).optional();
    }

    /** Nobody else can end it until the transaction does. */
    void lock(BoardId board, UUID doubt) {
        in(board, "select id from doubt where board_id = :board and id = :doubt for update").param("doubt", doubt).query(UUID.class).optional();
    }

    /** All that still stands about this post, per place, oldest first: open or answered. */
    Map<Channel, List<Doubt>> standing(BoardId board, UUID post) {
        return in(board, DOUBT + " and d.post_id = :post and d.state in ('open', 'answered') order by d.asked_at, d.id").param("post", post).query(DoubtSql::doubt).list()
            .stream().collect(Collectors.groupingBy(Doubt::channel, () -> new EnumMap<>(Channel.class), Collectors.toList()));
    }

    List<Doubt> open(BoardId board) {
        return in(board, DOUBT + " and d.state = 'open' and d.post_id is not null order by d.asked_at").query(DoubtSql::doubt).list();
    }

    /** What somebody asked and got an answer to. */
    List<Doubt> answeredFor(BoardId board, UUID asker) {
        return in(board, DOUBT + " and d.asked_by = :asker and d.state = 'answered' and d.post_id is not null order by d.asked_at desc limit 100").param("asker", asker).query(DoubtSql::doubt).list();
    }

    /** What was answered at this school, or everywhere, newest first. */
    List<Doubt> answered(BoardId board, Optional<UUID> location) {
        return in(board, DOUBT + " and d.state = 'answered' and (cast(:location as uuid) is null or d.location_id = :location) order by a.answered_at desc limit 200")
            .param("location", location.orElse(null), java.sql.Types.OTHER).query(DoubtSql::doubt).list();
    }

    void close(BoardId board, UUID doubt, Doubt.State state, Instant now) {
        in(board, "update doubt set state = :state, closed_at = :now where board_id = :board and id = :doubt and state = 'open'")
            .param("doubt", doubt).param("state", word(state)).param("now", Timestamp.from(now)).update();
    }

    /** The draft is thrown away: what was asked about it needs no answer, and its words go along. */
    void forget(BoardId board, UUID post, Instant now) {
        in(board, "update doubt_answer a set content = null from doubt d where a.board_id = :board and d.board_id = :board and d.id = a.doubt_id and d.post_id = :post").param("post", post).update();
        in(board, "update doubt set state = 'overtaken', closed_at = :now where board_id = :board and post_id = :post and state = 'open'").param("post", post).param("now", Timestamp.from(now)).update();
        in(board, "update doubt set post_id = null, content = null where board_id = :board and post_id = :post").param("post", post).update();
    }

    void answer(BoardId board, UUID doubt, DoubtAnswer answer) {
        in(board, """
            insert into doubt_answer (board_id, doubt_id, answer, reason, role, norms, deputy, answered_by, answered_at, content)
            values (:board, :doubt, :answer, :reason, :role, :norms, :deputy, :by, :now, :content)
            """).param("doubt", doubt).param("answer", answer.kind().key()).param("reason", answer.reason()).param("role", answer.role().key()).param("norms", array(answer.norms()))
            .param("deputy", answer.deputy()).param("by", answer.by()).param("now", Timestamp.from(answer.at())).param("content", answer.content().map(Content::written).orElse(null)).update();
        close(board, doubt, Doubt.State.ANSWERED, answer.at());
    }

    void remember(BoardId board, UUID location, String act, Precedent precedent, List<String> editions, UUID by) {
        in(board, """
            insert into precedent (board_id, location_id, act, channel, norms, editions, facts, answer, reason, role, own_choice, answered_by, answered_at)
            values (:board, :location, :act, :channel, :norms, :editions, :facts, :answer, :reason, :role, :own, :by, :now)
            """).param("location", location).param("act", act).param("channel", precedent.channel().key()).param("norms", array(precedent.norms())).param("editions", array(editions))
            .param("facts", array(precedent.facts())).param("answer", precedent.kind().key()).param("reason", precedent.reason()).param("role", precedent.role().key())
            .param("own", precedent.ownChoice()).param("by", by).param("now", Timestamp.from(precedent.at())).update();
    }

    /** What was answered at this school to these questions, for this place and by exactly these wordings, newest first. */
    List<Precedent> precedents(BoardId board, UUID location, String act, Channel channel, List<String> norms, List<String> editions) {
        return in(board, """
            select c.channel, c.norms, c.facts, c.answer, c.reason, c.role, coalesce(p.called, p.first_name) as name, c.answered_at, c.own_choice
            from precedent c
            join person p on p.board_id = c.board_id and p.id = c.answered_by
            where c.board_id = :board and c.location_id = :location and c.act = :act and c.channel = :channel and c.norms && cast(:norms as text[]) and c.editions = cast(:editions as text[])
            order by c.answered_at desc limit 50
            """).param("location", location).param("act", act).param("channel", channel.key()).param("norms", array(norms)).param("editions", array(editions))
            .query((row, _) -> new Precedent(Channel.of(row.getString("channel")), texts(row, "norms"), texts(row, "facts"), kind(row.getString("answer")), row.getString("reason"),
                role(row.getString("role")), row.getString("name"), row.getTimestamp("answered_at").toInstant(), row.getBoolean("own_choice"))).list();
    }

    private static Doubt doubt(ResultSet row, int number) throws SQLException {
        return new Doubt(id(row, "id"), Optional.ofNullable(id(row, "post_id")), row.getString("title"), id(row, "location_id"), row.getString("school"), Channel.of(row.getString("channel")),
            id(row, "asked_by"), row.getString("asker"), Hat.valueOf(row.getString("asked_hat")), row.getTimestamp("asked_at").toInstant(), row.getString("question"), role(row.getString("role")),
            texts(row, "norms"), texts(row, "editions"), content(row, "content"), Doubt.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), answer(row));
    }

    private static Optional<DoubtAnswer> answer(ResultSet row) throws SQLException {
        return row.getString("answer") == null ? Optional.empty() : Optional.of(new DoubtAnswer(kind(row.getString("answer")), row.getString("reason"), role(row.getString("answer_role")),
            texts(row, "answer_norms"), row.getBoolean("deputy"), id(row, "answered_by"), row.getString("answerer"), row.getTimestamp("answered_at").toInstant(), content(row, "answer_content")));
    }

    private static Optional<Content> content(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Content::read);
    }

    private static DoubtAnswer.Kind kind(String key) {
        return DoubtAnswer.Kind.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static Decider role(String key) {
        return Word.find(Decider.class, key).orElseThrow();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
