package nl.huisregel.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds people by name, and says what they are to the school; puts right what is told here and nowhere else. */
@Component
class PersonSql {

    private static final String WHOSE = """
        select * from (
            select p.id, trim(p.first_name || ' ' || p.last_name) as name, p.first_name, p.last_name, p.called, c.email, p.erased_at is not null as erased, coalesce(p.born + interval '16 years' <= :today, false) as sixteen,
                   exists (select from enrolment e where e.board_id = p.board_id and e.pupil_id = p.id) as pupil,
                   exists (select from employment e where e.board_id = p.board_id and e.person_id = p.id) as staff,
                   exists (select from guardianship s where s.board_id = p.board_id and s.guardian_id = p.id) as guardian,
                   exists (select from person_key k where k.board_id = p.board_id and k.person_id = p.id) or coalesce(c.told_by = 'guardians', false) as administration,
                   array(select g.location_id from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id where e.board_id = p.board_id and e.pupil_id = p.id
                         union select e.location_id from employment e where e.board_id = p.board_id and e.person_id = p.id and e.location_id is not null
                         union select g.location_id from guardianship s join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id
                               join class_group g on g.board_id = e.board_id and g.id = e.group_id where s.board_id = p.board_id and s.guardian_id = p.id) as schools,
                   exists (select from enrolment e where e.board_id = p.board_id and e.pupil_id = p.id and coalesce(e.until_day, 'infinity') >= :today)
                   or exists (select from employment e where e.board_id = p.board_id and e.person_id = p.id and coalesce(e.until_day, 'infinity') >= :today)
                   or exists (select from guardianship s join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id
                              where s.board_id = p.board_id and s.guardian_id = p.id and coalesce(s.until_day, 'infinity') >= :today and coalesce(e.until_day, 'infinity') >= :today) as here
            from person p
            left join contact c on c.board_id = p.board_id and c.person_id = p.id
            where p.board_id = :board and %s) whose
        """;

    private final JdbcClient jdbc;

    PersonSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Whose> find(BoardId board, UUID person, LocalDate today) {
        return in(board, WHOSE.formatted("p.id = :person")).param("person", person).param("today", today).query(PersonSql::whose).optional();
    }

    /** By part of the name, at a school or at all of them. */
    List<Whose> named(BoardId board, String text, Optional<UUID> school, LocalDate today) {
        return in(board, WHOSE.formatted("lower(p.first_name || ' ' || p.last_name) like :text and p.erased_at is null")
            + " where :school::uuid is null or :school::uuid = any(schools) order by name limit 20")
            .param("text", "%" + text.toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%").param("school", school.orElse(null), java.sql.Types.OTHER).param("today", today)
            .query(PersonSql::whose).list();
    }

    /** Who decides for a pupil, and so may ask for one on paper. */
    List<Whose> guardiansOf(BoardId board, UUID pupil, LocalDate today) {
        return in(board, WHOSE.formatted("""
            exists (select from guardianship s where s.board_id = p.board_id and s.guardian_id = p.id and s.pupil_id = :pupil and s.authority = 'yes'
                    and :today between s.from_day and coalesce(s.until_day, 'infinity'))
              and not exists (select from whereabouts_hidden h where h.board_id = p.board_id and h.guardian_id = p.id and h.pupil_id = :pupil)
            """)).param("pupil", pupil).param("today", today).query(PersonSql::whose).list();
    }

    /** Nobody sets a hold on this person, lifts one or erases until the transaction ends. */
    void lock(BoardId board, UUID person) {
        in(board, "select id from person where board_id = :board and id = :person for update").param("person", person).query(UUID.class).single();
    }

    void rename(BoardId board, UUID person, String first, String last, String called) {
        in(board, "update person set first_name = :first, last_name = :last, called = nullif(:called, '') where board_id = :board and id = :person and erased_at is null")
            .param("person", person).param("first", first).param("last", last).param("called", called).update();
    }

    void reachAt(BoardId board, UUID person, String email, Instant now) {
        if (email.isEmpty()) {
            in(board, "delete from contact where board_id = :board and person_id = :person").param("person", person).update();
        } else {
            in(board, """
                insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, :email, 'guardians', :now)
                on conflict (board_id, person_id) do update set email = excluded.email, told_at = excluded.told_at
                """).param("person", person).param("email", email).param("now", Timestamp.from(now)).update();
        }
    }

    /** Days on which no term ends, of these years and later. */
    Set<LocalDate> holidays(BoardId board, LocalDate from) {
        return Set.copyOf(in(board, "select day from public_holiday where day >= :from and :board::uuid is not null").param("from", from).query(LocalDate.class).list());
    }

    private static Whose whose(ResultSet row, int number) throws SQLException {
        Whose.Kind kind = row.getBoolean("pupil") ? Whose.Kind.PUPIL : row.getBoolean("staff") ? Whose.Kind.STAFF : row.getBoolean("guardian") ? Whose.Kind.GUARDIAN : Whose.Kind.OTHER;
        return new Whose(row.getObject("id", UUID.class), row.getString("name"), row.getString("first_name"), row.getString("last_name"), Optional.ofNullable(row.getString("called")),
            Optional.ofNullable(row.getString("email")), kind, Set.of((UUID[]) row.getArray("schools").getArray()), row.getBoolean("here"), row.getBoolean("administration"), kind != Whose.Kind.PUPIL || row.getBoolean("sixteen"),
            row.getBoolean("erased"));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
