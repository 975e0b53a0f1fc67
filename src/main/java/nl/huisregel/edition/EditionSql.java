package nl.huisregel.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of editions. An adopted wording is added and read, never changed. */
@Component
class EditionSql {

    private final JdbcClient jdbc;

    EditionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(UUID id, String name, String hash, Optional<UUID> location, Instant inForce) {
    }

    UUID insert(BoardId board, Edition edition, String source, UUID adoptedBy, Instant inForce) {
        return jdbc.sql("""
            insert into edition (board_id, name, dated, hash, source, adopted_by, in_force)
            values (:board, :name, :dated, :hash, :source, :adoptedBy, :inForce) returning id
            """)
            .param("board", board.value()).param("name", edition.name()).param("dated", edition.date()).param("hash", edition.hash())
            .param("source", source).param("adoptedBy", adoptedBy).param("inForce", Timestamp.from(inForce)).query(UUID.class).single();
    }

    /** The board's wording and the location's additions in force, the board's first. */
    List<Stored> inForce(BoardId board, UUID location, Instant at) {
        return jdbc.sql("""
            select distinct on (location_id) name || '/' || dated as name, id, hash, location_id, in_force from edition
            where board_id = :board and (location_id is null or location_id = :location) and in_force <= :at
            order by location_id nulls first, in_force desc
            """)
            .param("board", board.value()).param("location", location).param("at", Timestamp.from(at)).query(EditionSql::stored).list();
    }

    Optional<Stored> ofBoard(BoardId board, Instant at) {
        return jdbc.sql("""
            select name || '/' || dated as name, id, hash, location_id, in_force from edition
            where board_id = :board and location_id is null and in_force <= :at
            order by in_force desc limit 1
            """)
            .param("board", board.value()).param("at", Timestamp.from(at)).query(EditionSql::stored).optional();
    }

    /** The wordings a journal entry names, as {@code name/date@hash}, the board's first. */
    List<Stored> named(BoardId board, List<String> editions) {
        return jdbc.sql("""
            select distinct on (location_id, hash) name || '/' || dated as name, id, hash, location_id, in_force from edition
            where board_id = :board and name || '/' || dated || '@' || hash = any (:editions)
            order by location_id nulls first, hash, in_force
            """)
            .param("board", board.value()).param("editions", editions.toArray(String[]::new)).query(EditionSql::stored).list();
    }

    /** The text of one wording: long, and needed only by who has not read it yet. */
    String source(BoardId board, UUID id) {
        return jdbc.sql("select source from edition where board_id = :board and id = :id").param("board", board.value()).param("id", id).query(String.class).single();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(row.getObject("id", UUID.class), row.getString("name"), row.getString("hash"), Optional.ofNullable(row.getObject("location_id", UUID.class)),
            row.getTimestamp("in_force").toInstant());
    }
}
