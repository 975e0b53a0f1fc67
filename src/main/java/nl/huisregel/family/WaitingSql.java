package nl.huisregel.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Spot;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about answers that wait. */
@Component
class WaitingSql {

    private static final String ALL = "select id, giver_id, giver_hat, person_id, spots, asked, made_at, state, decided_at, reason from waiting_answer where board_id = :board";

    private final JdbcClient jdbc;

    WaitingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A later answer takes the place of one that waits. */
    void add(BoardId board, WaitingAnswer one) {
        replace(board, one.giver(), one.person(), one.at());
        in(board, """
            insert into waiting_answer (board_id, id, giver_id, giver_hat, person_id, spots, asked, made_at, state)
            values (:board, :id, :giver, :hat, :person, :spots, :asked, :at, :state)
            """).param("id", one.id()).param("giver", one.giver()).param("hat", one.hat().name()).param("person", one.person())
            .param("spots", one.spots().stream().map(Spot::key).sorted().toArray(String[]::new)).param("asked", one.asked()).param("at", utc(one.at())).param("state", word(one.state())).update();
    }

    private void replace(BoardId board, UUID giver, UUID person, Instant now) {
        in(board, "update waiting_answer set state = 'replaced', decided_at = :now where board_id = :board and giver_id = :giver and person_id = :person and state in ('confirm', 'office')")
            .param("giver", giver).param("person", person).param("now", utc(now)).update();
    }

    Optional<WaitingAnswer> one(BoardId board, UUID id, UUID giver) {
        return in(board, ALL + " and id = :id and giver_id = :giver").param("id", id).param("giver", giver).query(WaitingSql::answer).optional();
    }

    Optional<WaitingAnswer> newest(BoardId board, UUID giver, UUID person) {
        return in(board, ALL + " and giver_id = :giver and person_id = :person order by made_at desc limit 1").param("giver", giver).param("person", person).query(WaitingSql::answer).optional();
    }

    List<WaitingAnswer> ofGiver(BoardId board, UUID giver, WaitingAnswer.State state) {
        return in(board, ALL + " and giver_id = :giver and state = :state order by made_at").param("giver", giver).param("state", word(state)).query(WaitingSql::answer).list();
    }

    List<WaitingAnswer> forOffice(BoardId board) {
        return in(board, ALL + " and state = 'office' order by made_at").query(WaitingSql::answer).list();
    }

    /** True for one caller only: what was decided is decided once. */
    boolean settle(BoardId board, UUID id, Collection<WaitingAnswer.State> from, WaitingAnswer.State to, Optional<UUID> by, String reason, Instant now) {
        return in(board, """
            update waiting_answer set state = :to, decided_by = cast(:by as uuid), decided_at = case when :to = 'office' then null else :now end, reason = :reason
            where board_id = :board and id = :id and state = any (:from)
            """).param("id", id).param("to", word(to)).param("from", from.stream().map(WaitingSql::word).toArray(String[]::new)).param("by", by.orElse(null), java.sql.Types.OTHER)
            .param("reason", reason.isEmpty() ? null : reason, java.sql.Types.VARCHAR).param("now", utc(now)).update() == 1;
    }

    /** Who of these givers has to do with this location: through a child there, or as a pupil there. */
    List<UUID> at(BoardId board, UUID location, Collection<UUID> givers, LocalDate today) {
        return in(board, """
            select distinct who.id from unnest(:givers::uuid[]) who (id)
            where exists (select from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
                          where e.board_id = :board and g.location_id = :location and :today between e.from_day and coalesce(e.until_day, 'infinity')
                            and (e.pupil_id = who.id or exists (select from guardianship s where s.board_id = e.board_id and s.pupil_id = e.pupil_id and s.guardian_id = who.id
                                                                  and :today between s.from_day and coalesce(s.until_day, 'infinity'))))
            """).param("givers", givers.toArray(UUID[]::new)).param("location", location).param("today", today).query(UUID.class).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static WaitingAnswer answer(ResultSet row, int number) throws SQLException {
        return new WaitingAnswer(row.getObject("id", UUID.class), row.getObject("giver_id", UUID.class), Hat.valueOf(row.getString("giver_hat")), row.getObject("person_id", UUID.class),
            Arrays.stream((String[]) row.getArray("spots").getArray()).map(key -> key.split("/", 2)).map(parts -> new Spot(parts[0], parts[1])).collect(Collectors.toUnmodifiableSet()),
            row.getString("asked"), row.getObject("made_at", OffsetDateTime.class).toInstant(), WaitingAnswer.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), Optional.ofNullable(row.getString("reason")).orElse(""));
    }

    private static String word(WaitingAnswer.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
