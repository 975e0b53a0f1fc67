package nl.huisregel.draft;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.PictureId;
import nl.huisregel.publication.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what only the author of a draft does with it. */
@Component
class DraftSql {

    private final JdbcClient jdbc;

    DraftSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From one author to another, while it is nothing but a draft; false where it is that no longer. */
    boolean handOver(BoardId board, UUID post, UUID from, UUID to, Instant now) {
        return in(board, """
            update post set author_id = :to, version = version + 1, changed_at = :now
            where board_id = :board and id = :post and author_id = :from and not exists (
                select from placement l where l.board_id = post.board_id and l.post_id = post.id and l.state <> 'held')
            """).param("post", post).param("from", from).param("to", to).param("now", Timestamp.from(now)).update() == 1;
    }

    UUID insert(BoardId board, UUID location, Optional<UUID> group, UUID author, Instant now) {
        return in(board, """
            insert into post (board_id, location_id, group_id, author_id, created_at, changed_at)
            values (:board, :location, :group, :author, :now, :now) returning id
            """).param("location", location).param("group", group.orElse(null)).param("author", author).param("now", Timestamp.from(now)).query(UUID.class).single();
    }

    void addPicture(BoardId board, UUID post, PictureId picture) {
        in(board, """
            insert into post_picture (board_id, post_id, picture_id, position)
            select :board, :post, :picture, coalesce(max(position), 0) + 1 from post_picture where board_id = :board and post_id = :post
            """).param("post", post).param("picture", picture.value()).update();
    }

    void removePicture(BoardId board, UUID post, PictureId picture) {
        in(board, "delete from post_fact where board_id = :board and post_id = :post and picture_id = :picture").param("post", post).param("picture", picture.value()).update();
        in(board, "delete from post_picture where board_id = :board and post_id = :post and picture_id = :picture").param("post", post).param("picture", picture.value()).update();
    }

    void leaveOff(BoardId board, UUID post, PictureId picture, Channel channel) {
        in(board, """
            insert into post_picture_off (board_id, post_id, picture_id, channel) values (:board, :post, :picture, :channel) on conflict do nothing
            """).param("post", post).param("picture", picture.value()).param("channel", channel.key()).update();
    }

    void putBack(BoardId board, UUID post, PictureId picture, Channel channel) {
        in(board, "delete from post_picture_off where board_id = :board and post_id = :post and picture_id = :picture and channel = :channel")
            .param("post", post).param("picture", picture.value()).param("channel", channel.key()).update();
    }

    void setDuty(BoardId board, UUID post, String duty, Optional<String> given, UUID doneBy, Instant now) {
        in(board, """
            insert into post_duty (board_id, post_id, duty, given, done_by, done_at) values (:board, :post, :duty, :given, :doneBy, :now)
            on conflict (board_id, post_id, duty) do update set given = excluded.given, done_by = excluded.done_by, done_at = excluded.done_at
            """).param("post", post).param("duty", duty).param("given", given.orElse(null)).param("doneBy", doneBy).param("now", Timestamp.from(now)).update();
    }

    /** Everything of a draft that never stood anywhere. */
    void delete(BoardId board, UUID post) {
        in(board, "delete from placement where board_id = :board and post_id = :post and state = 'held'").param("post", post).update();
        for (String table : List.of("post_hint", "post_duty", "post_fact", "post_picture_off", "post_picture", "post_channel")) {
            in(board, "delete from " + table + " where board_id = :board and post_id = :post").param("post", post).update();
        }
        in(board, "delete from placement where board_id = :board and post_id = :post and state = 'held'").param("post", post).update();
        in(board, "delete from post where board_id = :board and id = :post").param("post", post).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
