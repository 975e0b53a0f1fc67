package nl.huisregel.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL that writes who cares for whom, many at once. */
@Component
class CaringSql {

    private final JdbcClient jdbc;

    CaringSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void entrust(BoardId board, List<Caring.Care> cares) {
        in(board, """
            insert into guardianship (board_id, guardian_id, pupil_id, relation, authority, from_day, receives_information, authority_source, authority_day)
            select :board, c.guardian, c.pupil, c.relation, c.authority, c.from_day, c.informed, c.source, c.day
            from unnest(:guardians::uuid[], :pupils::uuid[], :relations::text[], :authorities::text[], :froms::date[], :informeds::boolean[], :sources::text[], :days::date[])
                c (guardian, pupil, relation, authority, from_day, informed, source, day)
            """).param("guardians", ids(cares, Caring.Care::guardian)).param("pupils", ids(cares, Caring.Care::pupil)).param("relations", texts(cares, it -> word(it.relation())))
            .param("authorities", texts(cares, it -> word(it.authority()))).param("froms", texts(cares, Caring.Care::from)).param("informeds", texts(cares, Caring.Care::informed))
            .param("sources", texts(cares, Caring.Care::source)).param("days", texts(cares, Caring.Care::day)).update();
    }

    void rule(BoardId board, List<Caring.Ruling> rulings, LocalDate today) {
        ruled(in(board, """
            insert into guardianship (board_id, guardian_id, pupil_id, relation, authority, from_day, until_day, receives_information, authority_source, authority_day)
            select g.board_id, g.guardian_id, g.pupil_id, g.relation, r.authority, :today, g.until_day, g.receives_information, r.source, r.day
            from unnest(:ids::uuid[], :authorities::text[], :sources::text[], :days::date[]) r (id, authority, source, day)
            join guardianship g on g.board_id = :board and g.id = r.id and g.from_day < :today
            """), rulings).param("today", today).update();
        ruled(in(board, """
            update guardianship set authority = r.authority, authority_source = r.source, authority_day = r.day
            from unnest(:ids::uuid[], :authorities::text[], :sources::text[], :days::date[]) r (id, authority, source, day)
            where guardianship.board_id = :board and guardianship.id = r.id and guardianship.from_day >= :today
            """), rulings).param("today", today).update();
        in(board, "update guardianship set until_day = :yesterday where board_id = :board and id = any (:ids::uuid[]) and from_day < :today")
            .param("ids", ids(rulings, Caring.Ruling::guardianship)).param("today", today).param("yesterday", today.minusDays(1)).update();
    }

    void correct(BoardId board, List<Caring.Correction> corrections) {
        in(board, """
            update guardianship set relation = coalesce(c.relation, guardianship.relation), receives_information = coalesce(c.informed, guardianship.receives_information),
                authority_source = coalesce(c.source, guardianship.authority_source), authority_day = coalesce(c.day, guardianship.authority_day)
            from unnest(:ids::uuid[], :relations::text[], :informeds::boolean[], :sources::text[], :days::date[]) c (id, relation, informed, source, day)
            where guardianship.board_id = :board and guardianship.id = c.id
            """).param("ids", ids(corrections, Caring.Correction::guardianship)).param("relations", texts(corrections, it -> it.relation() == null ? null : word(it.relation())))
            .param("informeds", texts(corrections, Caring.Correction::informed)).param("sources", texts(corrections, Caring.Correction::source)).param("days", texts(corrections, Caring.Correction::day)).update();
    }

    private static StatementSpec ruled(StatementSpec statement, List<Caring.Ruling> rulings) {
        return statement.param("ids", ids(rulings, Caring.Ruling::guardianship)).param("authorities", texts(rulings, it -> word(it.authority()))).param("sources", texts(rulings, Caring.Ruling::source))
            .param("days", texts(rulings, Caring.Ruling::day));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static <T> UUID[] ids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, Object> text) {
        return all.stream().map(text).map(it -> it == null ? null : it.toString()).toArray(String[]::new);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
