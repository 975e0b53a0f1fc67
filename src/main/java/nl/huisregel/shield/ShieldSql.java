package nl.huisregel.shield;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of shielding. */
@Component
class ShieldSql {

    private final JdbcClient jdbc;

    ShieldSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Enrolled> pupils(BoardId board, UUID location, LocalDate today) {
        return in(board, """
            select p.id, trim(p.first_name || ' ' || p.last_name) as name, min(g.name) as group_name, p.shielded
            from enrolment e
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            join person p on p.board_id = e.board_id and p.id = e.pupil_id
            where e.board_id = :board and g.location_id = :location and :today between e.from_day and coalesce(e.until_day, 'infinity')
            group by p.id, p.first_name, p.last_name, p.shielded order by group_name, name
            """).param("location", location).param("today", today)
            .query((row, _) -> new Enrolled(row.getObject("id", UUID.class), row.getString("name"), row.getString("group_name"), row.getBoolean("shielded"))).list();
    }

    /** A shield that holds. */
    record Kept(UUID id, Instant setAt, int stood, Optional<Shield.Pictures> pictures) {
    }

    Optional<Kept> of(BoardId board, UUID pupil) {
        return in(board, "select id, set_at, stood, pictures from shield where board_id = :board and pupil_id = :pupil and lifted_at is null").param("pupil", pupil)
            .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getTimestamp("set_at").toInstant(), row.getInt("stood"),
                Optional.ofNullable(row.getString("pictures")).map(word -> Shield.Pictures.valueOf(word.toUpperCase(Locale.ROOT))))).optional();
    }

    Set<UUID> from(BoardId board, UUID shield) {
        return Set.copyOf(in(board, "select guardian_id from shield_from where board_id = :board and shield_id = :shield").param("shield", shield).query(UUID.class).list());
    }

    /** Before the pupil, in the order in which publishing and erasing hold them. */
    void lockPictures(BoardId board, UUID pupil) {
        in(board, "select i.id from picture i where i.board_id = :board and i.id in (select picture_id from picture_person where board_id = :board and person_id = :pupil) order by i.id for share")
            .param("pupil", pupil).query(UUID.class).list();
    }

    /** Whether it holds, with nobody changing that until the transaction ends. */
    boolean lock(BoardId board, UUID pupil) {
        return in(board, "select shielded from person where board_id = :board and id = :pupil for update").param("pupil", pupil).query(Boolean.class).single();
    }

    UUID set(BoardId board, UUID pupil, UUID by, int stood, Instant at) {
        return in(board, "insert into shield (board_id, pupil_id, set_by, set_at, stood) values (:board, :pupil, :by, :at, :stood) returning id")
            .param("pupil", pupil).param("by", by).param("at", Timestamp.from(at)).param("stood", stood).query(UUID.class).single();
    }

    void hideFrom(BoardId board, UUID shield, Collection<UUID> guardians) {
        in(board, "delete from shield_from where board_id = :board and shield_id = :shield").param("shield", shield).update();
        in(board, "insert into shield_from (board_id, shield_id, guardian_id) select :board, :shield, unnest(:guardians::uuid[])")
            .param("shield", shield).param("guardians", guardians.toArray(UUID[]::new)).update();
    }

    void lift(BoardId board, UUID pupil, UUID by, Instant at) {
        in(board, "update shield set lifted_by = :by, lifted_at = :at where board_id = :board and pupil_id = :pupil and lifted_at is null")
            .param("pupil", pupil).param("by", by).param("at", Timestamp.from(at)).update();
    }

    void decide(BoardId board, UUID pupil, Shield.Pictures what, UUID by, Instant at) {
        in(board, "update shield set pictures = :what, decided_by = :by, decided_at = :at where board_id = :board and pupil_id = :pupil and lifted_at is null")
            .param("pupil", pupil).param("what", what.name().toLowerCase(Locale.ROOT)).param("by", by).param("at", Timestamp.from(at)).update();
    }

    /** How many pictures of this pupil hang somewhere with us. */
    int stands(BoardId board, UUID pupil) {
        return in(board, """
            select count(distinct s.picture_id) from picture_person s
            join picture_on_show o on o.board_id = s.board_id and o.picture_id = s.picture_id
            where s.board_id = :board and s.person_id = :pupil
            """).param("pupil", pupil).query(Integer.class).single();
    }

    int elsewhere(BoardId board, UUID pupil) {
        return in(board, """
            select count(distinct w.picture_id) from picture_with_others w
            join picture_person s on s.board_id = w.board_id and s.picture_id = w.picture_id
            where w.board_id = :board and s.person_id = :pupil and w.gone_at is null
            """).param("pupil", pupil).query(Integer.class).single();
    }

    /** Takes off whatever was ever placed: the same rows as when somebody who decides takes it all off. Answers which pictures. */
    List<UUID> takeOff(BoardId board, UUID pupil, UUID by, Instant at) {
        return in(board, """
            insert into objection (board_id, picture_id, person_id, by_person, made_at)
            select distinct s.board_id, s.picture_id, s.person_id, cast(:by as uuid), cast(:at as timestamptz)
            from picture_person s
            join placement_picture p on p.board_id = s.board_id and p.picture_id = s.picture_id
            where s.board_id = :board and s.person_id = :pupil
            on conflict do nothing returning picture_id
            """).param("pupil", pupil).param("by", by).param("at", Timestamp.from(at)).query(UUID.class).list();
    }

    /** Shielded pupils of this school with something left to do about their pictures. @param undecided the head has not decided yet @param elsewhere something still stands where only people can take it away */
    record Open(UUID pupil, Instant since, boolean undecided, boolean elsewhere) {
    }

    List<Open> open(BoardId board, UUID location, LocalDate today) {
        return in(board, """
            select * from (
                select s.pupil_id, s.set_at, s.stood > 0 and s.pictures is null as undecided, exists (
                    select from picture_with_others w join picture_person q on q.board_id = w.board_id and q.picture_id = w.picture_id
                    where w.board_id = s.board_id and q.person_id = s.pupil_id and w.gone_at is null) as elsewhere
                from shield s
                where s.board_id = :board and s.lifted_at is null and exists (
                    select from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
                    where e.board_id = s.board_id and e.pupil_id = s.pupil_id and g.location_id = :location and :today between e.from_day and coalesce(e.until_day, 'infinity'))) open
            where undecided or elsewhere order by set_at
            """).param("location", location).param("today", today)
            .query((row, _) -> new Open(row.getObject("pupil_id", UUID.class), row.getTimestamp("set_at").toInstant(), row.getBoolean("undecided"), row.getBoolean("elsewhere"))).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
