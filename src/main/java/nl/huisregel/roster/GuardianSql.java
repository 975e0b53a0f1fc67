package nl.huisregel.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that lays tables of guardians and their answers beside the register. */
@Component
class GuardianSql {

    private final JdbcClient jdbc;

    GuardianSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PupilKey(UUID id, String name) {}

    /** Somebody who cares for a pupil today. */
    record Cares(UUID guardianship, UUID person, String firstName, String lastName, Optional<String> email, UUID pupil, Relation relation, Authority authority, Optional<String> source,
                 Optional<LocalDate> day, boolean informed) {

        String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    /** The pupils of this location today, by the key of the administration. */
    Map<String, PupilKey> pupils(BoardId board, UUID location, LocalDate today) {
        Map<String, PupilKey> pupils = new HashMap<>();
        jdbc.sql("""
            select k.key, p.id, trim(p.first_name || ' ' || p.last_name) as name from person_key k
            join person p on p.board_id = k.board_id and p.id = k.person_id
            where k.board_id = :board and k.location_id = :location and k.kind = 'pupil'
              and exists (select from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
                          where e.board_id = k.board_id and e.pupil_id = k.person_id and g.location_id = k.location_id and coalesce(e.until_day, 'infinity') >= :today)
            """).param("board", board.value()).param("location", location).param("today", today)
            .query(row -> {
                pupils.put(row.getString("key"), new PupilKey(row.getObject("id", UUID.class), row.getString("name")));
            });
        return pupils;
    }

    List<Cares> guardians(BoardId board, LocalDate today) {
        return jdbc.sql("""
            select s.id, s.guardian_id, p.first_name, p.last_name, c.email, s.pupil_id, s.relation, s.authority, s.authority_source, s.authority_day, s.receives_information
            from guardianship s
            join person p on p.board_id = s.board_id and p.id = s.guardian_id
            left join contact c on c.board_id = s.board_id and c.person_id = s.guardian_id
            where s.board_id = :board and :today between s.from_day and coalesce(s.until_day, 'infinity') order by s.id
            """).param("board", board.value()).param("today", today).query(GuardianSql::cares).list();
    }

    private static Cares cares(ResultSet row, int number) throws SQLException {
        return new Cares(row.getObject("id", UUID.class), row.getObject("guardian_id", UUID.class), row.getString("first_name"), row.getString("last_name"), Optional.ofNullable(row.getString("email")),
            row.getObject("pupil_id", UUID.class), Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)), Authority.valueOf(row.getString("authority").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getString("authority_source")), Optional.ofNullable(row.getObject("authority_day", LocalDate.class)), row.getBoolean("receives_information"));
    }
}
