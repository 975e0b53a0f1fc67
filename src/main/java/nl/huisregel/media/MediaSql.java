package nl.huisregel.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.worker.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about pictures. */
@Component
class MediaSql {

    private final JdbcClient jdbc;

    MediaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PictureId insert(BoardId board, UUID madeBy, int width, int height) {
        return jdbc.sql("""
                insert into picture (board_id, made_by, width, height)
                values (:board, :madeBy, :width, :height)
                returning id
                """)
            .param("board", board.value()).param("madeBy", madeBy)
            .param("width", width).param("height", height)
            .query((row, number) -> new PictureId(row.getObject(1, UUID.class))).single();
    }

    void insertSize(BoardId board, PictureId picture, PictureSize size, Wire.Print print) {
        jdbc.sql("""
                insert into picture_size (board_id, picture_id, size, width, height, bytes)
                values (:board, :picture, :size, :width, :height, :bytes)
                """)
            .param("board", board.value()).param("picture", picture.value()).param("size", size.stored())
            .param("width", print.width()).param("height", print.height()).param("bytes", print.jpeg())
            .update();
    }

    List<Picture> pictures(BoardId board, Collection<PictureId> ids) {
        List<PictureId> order = List.copyOf(ids);
        return jdbc.sql("""
                select p.id, p.made_by, p.made_at, p.width, p.height, p.tagging, p.portrait,
                       p.facing_camera, p.logo, p.alt_text, p.maker, p.licence,
                       array(select s.person_id from picture_person s
                              where s.board_id = :board and s.picture_id = p.id) as persons
                  from picture p
                 where p.board_id = :board and p.id = any(:ids)
                """)
            .param("board", board.value()).param("ids", values(ids))
            .query(MediaSql::picture)
            .stream().sorted(Comparator.comparingInt(picture -> order.indexOf(picture.id()))).toList();
    }

    void lock(BoardId board, Collection<PictureId> ids) {
        jdbc.sql("""
                select id from picture
                 where board_id = :board and id = any(:ids)
                 order by id
                   for share
                """)
            .param("board", board.value()).param("ids", values(ids))
            .query().listOfRows();
    }

    List<PictureId> showing(BoardId board, UUID person) {
        return jdbc.sql("""
                select picture_id from picture_person
                 where board_id = :board and person_id = :person
                 order by picture_id desc
                """)
            .param("board", board.value()).param("person", person)
            .query((row, number) -> new PictureId(row.getObject(1, UUID.class))).list();
    }

    boolean show(BoardId board, PictureId id, Shown shown) {
        boolean exists = jdbc.sql("update picture set tagging = :tagging where board_id = :board and id = :id")
            .param("board", board.value()).param("id", id.value()).param("tagging", tagging(shown))
            .update() == 1;
        if (exists) {
            jdbc.sql("delete from picture_person where board_id = :board and picture_id = :id")
                .param("board", board.value()).param("id", id.value()).update();
            if (shown instanceof Shown.People(Set<UUID> persons)) {
                insertPersons(board, id, persons);
            }
        }
        return exists;
    }

    boolean mark(BoardId board, PictureId id, Marks marks) {
        return jdbc.sql("""
                update picture
                   set portrait = :portrait, facing_camera = :facing, logo = :logo
                 where board_id = :board and id = :id
                """)
            .param("board", board.value()).param("id", id.value())
            .param("portrait", marks.portrait().stored()).param("facing", marks.facingCamera().stored())
            .param("logo", marks.logo().stored())
            .update() == 1;
    }

    boolean describe(BoardId board, PictureId id, String altText) {
        return jdbc.sql("update picture set alt_text = :alt where board_id = :board and id = :id")
            .param("board", board.value()).param("id", id.value()).param("alt", altText)
            .update() == 1;
    }

    boolean credit(BoardId board, PictureId id, Origin origin) {
        boolean elsewhere = origin instanceof Origin.Elsewhere;
        return jdbc.sql("""
                update picture set maker = :maker, licence = :licence
                 where board_id = :board and id = :id
                """)
            .param("board", board.value()).param("id", id.value())
            .param("maker", elsewhere ? ((Origin.Elsewhere) origin).maker() : null)
            .param("licence", elsewhere ? ((Origin.Elsewhere) origin).licence() : null)
            .update() == 1;
    }

    boolean delete(BoardId board, PictureId id) {
        return jdbc.sql("delete from picture where board_id = :board and id = :id")
            .param("board", board.value()).param("id", id.value())
            .update() == 1;
    }

    Optional<byte[]> bytes(BoardId board, PictureId id, PictureSize size) {
        return jdbc.sql("""
                select bytes from picture_size
                 where board_id = :board and picture_id = :id and size = :size
                """)
            .param("board", board.value()).param("id", id.value()).param("size", size.stored())
            .query((row, number) -> row.getBytes(1)).optional();
    }

    /** A picture as it is now. @param print one higher with each change of its pixels @param jpeg its large size */
    record Original(int print, int width, int height, byte[] jpeg) {
    }

    Optional<Original> original(BoardId board, PictureId id) {
        return jdbc.sql("""
                select p.print, s.width, s.height, s.bytes from picture p
                  join picture_size s on s.board_id = p.board_id and s.picture_id = p.id and s.size = 'large'
                 where p.board_id = :board and p.id = :id
                """)
            .param("board", board.value()).param("id", id.value())
            .query((row, number) -> new Original(row.getInt(1), row.getInt(2), row.getInt(3), row.getBytes(4))).optional();
    }

    /**
     * Other pixels in place of these; false when they are no longer these. What was said of the old pixels goes with them, but for who is
     * on them and what made them stricter: those a person says anew.
     */
    boolean replace(BoardId board, PictureId id, int print, Wire.Print large, Wire.Print small) {
        boolean same = jdbc.sql("""
                update picture
                   set print = print + 1, width = :width, height = :height, alt_text = '', faces_of = null,
                       portrait = case when portrait then true end, facing_camera = case when facing_camera then true end
                 where board_id = :board and id = :id and print = :print
                """)
            .param("board", board.value()).param("id", id.value()).param("print", print)
            .param("width", large.width()).param("height", large.height())
            .update() == 1;
        if (same) {
            for (String table : List.of("picture_size", "picture_face")) {
                jdbc.sql("delete from " + table + " where board_id = :board and picture_id = :id")
                    .param("board", board.value()).param("id", id.value()).update();
            }
            insertSize(board, id, PictureSize.LARGE, large);
            insertSize(board, id, PictureSize.SMALL, small);
        }
        return same;
    }

    Map<PictureId, Faces> faces(BoardId board, Collection<PictureId> ids) {
        Map<PictureId, Faces> faces = new HashMap<>();
        jdbc.sql("""
                select p.id, p.print, coalesce(p.faces_of = p.print, false) as sought, f.x, f.y, f.width, f.height
                  from picture p
                  left join picture_face f on f.board_id = p.board_id and f.picture_id = p.id
                 where p.board_id = :board and p.id = any(:ids)
                 order by p.id, f.number
                """)
            .param("board", board.value()).param("ids", values(ids))
            .query(row -> {
                faces.merge(new PictureId(row.getObject("id", UUID.class)), new Faces(row.getInt("print"), row.getBoolean("sought"), box(row)), MediaSql::together);
            });
        return faces;
    }

    /** Keeps the boxes, unless the pixels changed meanwhile or the picture is gone. */
    void keepFaces(BoardId board, PictureId id, int print, List<Area> boxes) {
        boolean same = jdbc.sql("""
                update picture set faces_of = :print
                 where board_id = :board and id = :id and print = :print and faces_of is null
                """)
            .param("board", board.value()).param("id", id.value()).param("print", print)
            .update() == 1;
        for (int box = 0; same && box < boxes.size(); box++) {
            Area area = boxes.get(box);
            jdbc.sql("""
                    insert into picture_face (board_id, picture_id, number, x, y, width, height)
                    values (:board, :id, :number, :x, :y, :width, :height)
                    """)
                .param("board", board.value()).param("id", id.value()).param("number", box + 1)
                .param("x", area.x()).param("y", area.y()).param("width", area.width()).param("height", area.height())
                .update();
        }
    }

    private static List<Area> box(ResultSet row) throws SQLException {
        int x = row.getInt("x");
        return row.wasNull() ? List.of() : List.of(new Area(x, row.getInt("y"), row.getInt("width"), row.getInt("height")));
    }

    private static Faces together(Faces some, Faces more) {
        return new Faces(some.print(), some.sought(), Stream.concat(some.boxes().stream(), more.boxes().stream()).toList());
    }

    private void insertPersons(BoardId board, PictureId id, Set<UUID> persons) {
        jdbc.sql("""
                insert into picture_person (board_id, picture_id, person_id)
                select :board, :id, unnest(:persons)
                """)
            .param("board", board.value()).param("id", id.value()).param("persons", persons.toArray(UUID[]::new))
            .update();
    }

    private static Picture picture(ResultSet row, int number) throws SQLException {
        Origin origin = row.getString("maker") == null ? new Origin.School()
            : new Origin.Elsewhere(row.getString("maker"), row.getString("licence"));
        Marks marks = new Marks(Marks.Told.of((Boolean) row.getObject("portrait")),
            Marks.Told.of((Boolean) row.getObject("facing_camera")), Marks.Logo.of(row.getString("logo")));
        return new Picture(new PictureId(row.getObject("id", UUID.class)), row.getObject("made_by", UUID.class),
            row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getInt("width"), row.getInt("height"),
            shown(row), marks, row.getString("alt_text"), origin);
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return switch (row.getString("tagging")) {
            case "people" -> new Shown.People(Set.of((UUID[]) row.getArray("persons").getArray()));
            case "nobody" -> new Shown.NobodyRecognisable();
            default -> new Shown.Untagged();
        };
    }

    private static String tagging(Shown shown) {
        return switch (shown) {
            case Shown.Untagged untagged -> "untagged";
            case Shown.NobodyRecognisable nobody -> "nobody";
            case Shown.People people -> "people";
        };
    }

    private static UUID[] values(Collection<PictureId> ids) {
        return ids.stream().map(PictureId::value).toArray(UUID[]::new);
    }
}
