package nl.huisregel.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of consent. Words are added and read, never changed. */
@Component
class ConsentSql {

    private final JdbcClient jdbc;

    ConsentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Latest(UUID person, Spot spot, UUID by, Weighing.Latest word) {}

    /**
     * How long each of these persons was at one school without a day between. A yes holds at the school at which it was given, and as long as
     * that stay: another school of the board, and one that a child comes back to, asks anew. A no holds everywhere.
     */
    private static final String STAYS = """
        with enrolled as (
            select e.pupil_id, g.location_id, e.from_day, coalesce(e.until_day, 'infinity') as until_day,
                   e.from_day > coalesce(max(coalesce(e.until_day, 'infinity')) over (
                       partition by e.pupil_id, g.location_id order by e.from_day, e.id rows between unbounded preceding and 1 preceding), '-infinity') + 1 as begins
            from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.pupil_id = any (:persons::uuid[])),
        stay as (
            select pupil_id, min(from_day) as first, max(until_day) as last
            from (select enrolled.*, count(*) filter (where begins) over (partition by pupil_id, location_id order by from_day, until_day) as run from enrolled) numbered
            group by pupil_id, location_id, run),
        pupil as (select pupil_id, count(*) = 1 and max(last) = 'infinity' as stays_on from stay group by pupil_id)
        """;

    /** The last day of the stay in which this was said; nothing for who never was a pupil, and for who has been at one school all along. */
    private static final String STAY_ENDS = """
        case when w.answer = 'given' and not pupil.stays_on then nullif(
            coalesce((select stay.last from stay where stay.pupil_id = w.person_id and stay.last >= w.said order by stay.first limit 1), w.said - 1), 'infinity') end""";

    private static final String SAID = "coalesce(t.said_on, (t.made_at at time zone 'Europe/Amsterdam')::date)";

    /** The latest word of everybody whose word counts on the day, for all these persons in one go. */
    List<Latest> words(BoardId board, Collection<UUID> persons, LocalDate day) {
        return in(board, STAYS + """
            select w.person_id, w.layer, w.medium, w.by_person, w.answer, least(w.holds_until, %s) as holds_until
            from (select s.person_id, c.layer, c.medium, c.by_person, c.answer, c.holds_until,
                         (select %s from consent_statement t
                          where t.board_id = s.board_id and t.person_id = s.person_id and t.layer = c.layer and t.medium = c.medium and t.by_person = c.by_person
                          order by t.number desc limit 1) as said
                  from consent_subject s
                  cross join lateral consent_words(s.board_id, s.person_id, :day) c
                  where s.board_id = :board and s.person_id = any (:persons::uuid[])) w
            left join pupil on pupil.pupil_id = w.person_id
            """.formatted(STAY_ENDS, SAID)).param("persons", ids(persons)).param("day", day)
            .query((row, _) -> new Latest(id(row, "person_id"), spot(row), id(row, "by_person"),
                new Weighing.Latest(answer(row), until(row)))).list();
    }

    /** Who has a yes on record that holds on this day. */
    Set<UUID> withYes(BoardId board, Collection<UUID> persons, LocalDate day) {
        return new HashSet<>(in(board, STAYS + """
            select distinct w.person_id
            from (select s.person_id, c.answer, c.holds_until,
                         (select %s from consent_statement t
                          where t.board_id = s.board_id and t.person_id = s.person_id and t.layer = c.layer and t.medium = c.medium and t.by_person = c.by_person
                          order by t.number desc limit 1) as said
                  from consent_subject s
                  cross join lateral consent_words(s.board_id, s.person_id, :day) c
                  where s.board_id = :board and s.person_id = any (:persons::uuid[]) and c.answer = 'given') w
            left join pupil on pupil.pupil_id = w.person_id
            where coalesce(least(w.holds_until, %s), 'infinity') >= :day
            """.formatted(SAID, STAY_ENDS)).param("persons", ids(persons)).param("day", day).query(UUID.class).list());
    }

    /** What this giver said last about this person, whether it counts today or not. */
    List<Statement> saidBy(BoardId board, UUID person, UUID giver) {
        return in(board, STAYS + """
            select w.layer, w.medium, w.answer, least(w.holds_until, %s) as holds_until
            from (select distinct on (t.layer, t.medium) t.person_id, t.layer, t.medium, t.answer, t.holds_until, %s as said
                  from consent_statement t
                  where t.board_id = :board and t.person_id = any (:persons::uuid[]) and t.by_person = :giver
                  order by t.layer, t.medium, t.number desc) w
            left join pupil on pupil.pupil_id = w.person_id
            order by w.layer, w.medium
            """.formatted(STAY_ENDS, SAID)).param("persons", ids(List.of(person))).param("giver", giver).query(ConsentSql::statement).list();
    }

    /** Who of these somebody ever said no about: few, and only of these must be worked out whether any yes is left. */
    Set<UUID> refusedOnce(BoardId board, Collection<UUID> persons) {
        return Set.copyOf(in(board, "select distinct person_id from consent_statement where board_id = :board and person_id = any (:persons::uuid[]) and answer <> 'given'")
            .param("persons", ids(persons)).query(UUID.class).list());
    }

    /** Everybody locks in the same order, so that two classes published at once do not wait for each other. */
    void share(BoardId board, Collection<UUID> persons) {
        enter(board, persons);
        in(board, """
            select person_id from consent_subject
            where board_id = :board and person_id = any (:persons::uuid[])
            order by person_id for share
            """).param("persons", ids(persons)).query(UUID.class).list();
    }

    void lock(BoardId board, UUID person) {
        enter(board, List.of(person));
        in(board, "select person_id from consent_subject where board_id = :board and person_id = :person for update")
            .param("person", person).query(UUID.class).single();
    }

    private void enter(BoardId board, Collection<UUID> persons) {
        in(board, """
            insert into consent_subject (board_id, person_id)
            select :board, person_id from unnest(:persons::uuid[]) asked (person_id)
            where not exists (select from consent_subject s where s.board_id = :board and s.person_id = asked.person_id)
            order by person_id
            on conflict do nothing
            """).param("persons", ids(persons)).update();
    }

    void keepQuestion(BoardId board, String hash, Language language, String text) {
        in(board, """
            insert into consent_question (board_id, hash, language, text) values (:board, :hash, :language, :text)
            on conflict (board_id, hash) do nothing
            """).param("hash", hash).param("language", language.code()).param("text", text).update();
    }

    void keep(BoardId board, Receipt receipt, String asked) {
        for (var statement : receipt.statements()) {
            in(board, """
                insert into consent_statement
                    (board_id, receipt_id, person_id, by_person, by_capacity, layer, medium, answer, made_at, holds_until, edition, asked, said_on, proof, taken_by)
                values (:board, :receipt, :person, :by, :capacity, :layer, :medium, :answer, :at, :until, :edition, :asked, cast(:said as date), :proof, cast(:taken as uuid))
                """).param("receipt", receipt.id()).param("person", receipt.person()).param("by", receipt.by())
                .param("capacity", receipt.forSelf() ? "self" : "guardian")
                .param("layer", statement.spot().layer()).param("medium", statement.spot().medium())
                .param("answer", statement.answer().word()).param("at", receipt.at().atOffset(ZoneOffset.UTC))
                .param("until", statement.until().orElse(null)).param("edition", receipt.edition()).param("asked", asked)
                .param("said", receipt.paper().map(Receipt.Paper::said).orElse(null), java.sql.Types.DATE).param("proof", receipt.paper().map(Receipt.Paper::proof).orElse(null), java.sql.Types.VARCHAR)
                .param("taken", receipt.paper().map(Receipt.Paper::takenBy).orElse(null), java.sql.Types.OTHER).update();
        }
    }

    /** Only who gave the answer finds its receipt. */
    Optional<Receipt> receipt(BoardId board, UUID receipt, UUID giver) {
        return receipts(board, " and s.receipt_id = :wanted order by s.number", "wanted", receipt, giver).stream().findFirst();
    }

    /** The receipts somebody got for answers about this person, newest first. */
    List<Receipt> receiptsAbout(BoardId board, UUID person, UUID giver) {
        return receipts(board, " and s.person_id = :wanted order by max(s.number) over (partition by s.receipt_id) desc, s.number", "wanted", person, giver);
    }

    private List<Receipt> receipts(BoardId board, String which, String name, UUID wanted, UUID giver) {
        var found = new java.util.LinkedHashMap<UUID, Receipt>();
        in(board, """
            select s.receipt_id, s.person_id, s.by_person, s.by_capacity, s.made_at, s.edition, s.layer, s.medium, s.answer, s.holds_until,
                   s.said_on, s.proof, s.taken_by, q.language, q.text
            from consent_statement s
            join consent_question q on q.board_id = s.board_id and q.hash = s.asked
            where s.board_id = :board and s.by_person = :giver
            """ + which).param(name, wanted).param("giver", giver)
            .query((row, _) -> new Receipt(id(row, "receipt_id"), id(row, "person_id"), id(row, "by_person"),
                row.getString("by_capacity").equals("self"), row.getTimestamp("made_at").toInstant(), row.getString("edition"),
                Language.of(row.getString("language")), row.getString("text"), List.of(statement(row, 0)), paper(row))).list()
            .forEach(line -> found.merge(line.id(), line, Receipt::with));
        return List.copyOf(found.values());
    }

    /** The latest word of somebody about a person on one spot, and the day it was said. */
    record Word(UUID person, UUID by, Spot spot, Answer answer, LocalDate said, boolean onPaper) {}

    List<Word> latest(BoardId board, Collection<UUID> persons) {
        return in(board, """
            select distinct on (person_id, by_person, layer, medium) person_id, by_person, layer, medium, answer, said_on is not null as on_paper,
                   coalesce(said_on, (made_at at time zone 'Europe/Amsterdam')::date) as said
            from consent_statement where board_id = :board and person_id = any (:persons::uuid[])
            order by person_id, by_person, layer, medium, number desc
            """).param("persons", ids(persons))
            .query((row, _) -> new Word(id(row, "person_id"), id(row, "by_person"), spot(row), answer(row), row.getObject("said", LocalDate.class), row.getBoolean("on_paper"))).list();
    }

    /** Who decides about whom: guardians with authority of who is not sixteen yet. */
    Map<UUID, Set<UUID>> deciders(BoardId board, Collection<UUID> persons, LocalDate day) {
        var deciders = new HashMap<UUID, Set<UUID>>();
        in(board, """
            select g.pupil_id, g.guardian_id from guardianship g
            join person p on p.board_id = g.board_id and p.id = g.pupil_id
            where g.board_id = :board and g.pupil_id = any (:persons::uuid[]) and g.authority = 'yes' and :day between g.from_day and coalesce(g.until_day, 'infinity')
              and (p.born is null or (p.born + interval '16 years')::date > :day)
            """).param("persons", ids(persons)).param("day", day)
            .query(row -> {
                deciders.computeIfAbsent(id(row, "pupil_id"), _ -> new HashSet<>()).add(id(row, "guardian_id"));
            });
        return deciders;
    }

    private static Optional<Receipt.Paper> paper(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("proof")).isEmpty() ? Optional.empty()
            : Optional.of(new Receipt.Paper(row.getObject("said_on", LocalDate.class), row.getString("proof"), id(row, "taken_by")));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static UUID[] ids(Collection<UUID> persons) {
        return persons.stream().distinct().toArray(UUID[]::new);
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(spot(row), answer(row), until(row));
    }

    private static Spot spot(ResultSet row) throws SQLException {
        return new Spot(row.getString("layer"), row.getString("medium"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT));
    }

    private static Optional<LocalDate> until(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("holds_until", LocalDate.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
