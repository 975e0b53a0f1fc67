package nl.huisregel.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Making;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Shown;
import nl.huisregel.school.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hangs real pictures where a test wants them, past the deciding: these tests are about who sees what hangs. */
public record Stage(Directory directory, Fence fence, JdbcClient jdbc, Pictures pictures, Journal journal) {

    private static final Map<String, String> LAYERS = Map.of("class_page", "closed_digital", "newsletter", "paper");

    /** A picture in a place. */
    public record Hung(String slug, UUID post, UUID placement, UUID picture) {
        /** The same, as if it hung at another school. */
        public Hung at(String other) {
            return new Hung(other, post, placement, picture);
        }

        public String address(String size) {
            return "/beeld/" + slug + "/" + placement + "/" + picture + "/" + size;
        }

        public String draft(String size) {
            return "/berichten/" + post + "/beeld/" + picture + "/" + size;
        }
    }

    public BoardId board(String slug) {
        return directory.at(slug).orElseThrow().board().id();
    }

    public UUID person(String slug, String fullName) {
        return inside(slug, "select id from person where board_id = :board and first_name || ' ' || last_name = :name", "name", fullName);
    }

    public UUID group(String slug, String name) {
        return fence.reading(board(slug), () -> jdbc.sql("""
            select id from class_group where board_id = :board and location_id = :location and name = :name
            """).param("board", board(slug).value()).param("location", location(slug)).param("name", name).query(UUID.class).single());
    }

    public UUID picture(String slug, String madeBy, String... shown) {
        try {
            var jpeg = Files.readAllBytes(Path.of("src/main/resources/demo/pictures/leeshoek.jpg"));
            var made = (Making.Made) pictures.make(board(slug), person(slug, madeBy), new ByteArrayInputStream(jpeg));
            show(slug, made.id().value(), shown);
            return made.id().value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void show(String slug, UUID picture, String... shown) {
        var people = Set.of(shown).stream().map(name -> person(slug, name)).collect(java.util.stream.Collectors.toSet());
        pictures.show(board(slug), new PictureId(picture), people.isEmpty() ? new Shown.NobodyRecognisable() : new Shown.People(people));
    }

    /** A post of its own with this picture, in one place. */
    public Hung hang(String slug, String author, String group, String channel, String state, UUID picture) {
        var board = board(slug);
        return fence.inside(board, () -> {
            var post = jdbc.sql("""
                insert into post (board_id, location_id, group_id, author_id, title, body)
                values (:board, :location, :group, :author, 'In de leeshoek', 'We lezen elke dag. Op de foto’s zie je hoe.') returning id
                """).param("board", board.value()).param("location", location(slug)).param("group", group(slug, group))
                .param("author", person(slug, author)).query(UUID.class).single();
            jdbc.sql("insert into post_picture (board_id, post_id, picture_id, position) values (:board, :post, :picture, 1)")
                .param("board", board.value()).param("post", post).param("picture", picture).update();
            var placement = jdbc.sql("""
                insert into placement (board_id, post_id, channel, layer, state, decision_entry, title, body, live_since, down_since)
                select t.board_id, t.id, :channel, :layer, :state, :entry, t.title, t.body,
                       case when :state <> 'held' then now() end, case when :state = 'down' then now() end
                from post t where t.board_id = :board and t.id = :post
                returning id
                """).param("entry", journal.noted(new Actor(board, person(slug, author), Hat.TEACHER, Optional.empty(), author),
                    "test.staged", "post", post, Map.of())).param("board", board.value()).param("post", post).param("channel", channel).param("state", state)
                .param("layer", LAYERS.getOrDefault(channel, "open_web")).query(UUID.class).single();
            jdbc.sql("""
                insert into placement_picture (board_id, placement_id, picture_id, position, alt_text)
                values (:board, :placement, :picture, 1, 'Drie kinderen lezen')
                """).param("board", board.value()).param("placement", placement).param("picture", picture).update();
            return new Hung(slug, post, placement, picture);
        });
    }

    private UUID location(String slug) {
        return directory.at(slug).orElseThrow().location().id();
    }

    private UUID inside(String slug, String statement, String name, Object value) {
        return fence.reading(board(slug), () -> jdbc.sql(statement).param("board", board(slug).value()).param(name, value).query(UUID.class).single());
    }
}
