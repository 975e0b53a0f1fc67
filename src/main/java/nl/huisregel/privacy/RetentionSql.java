package nl.huisregel.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of terms: what they are, what is over them, and what goes of it that is about no one person. */
@Component
class RetentionSql {

    /** So many lines of the journal at a time: each leaves a marker. */
    private static final int LINES_AT_ONCE = 1000;

    private static final String NOT_HELD = "not exists (select from legal_hold h where h.board_id = p.board_id and h.person_id = p.id and h.lifted_at is null)";
    private static final String NOT_AT_WORK = "not exists (select from employment w where w.board_id = p.board_id and w.person_id = p.id and coalesce(w.until_day, 'infinity') >= :today)";
    private static final String NO_CHILD_HERE = """
        not exists (select from guardianship s join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id
                    where s.board_id = p.board_id and s.guardian_id = p.id and coalesce(s.until_day, 'infinity') >= :today and coalesce(e.until_day, 'infinity') >= :today)""";

    /** The day each person left, for whom the term is over; a pupil whose name went already, again for what was answered. */
    private static final Map<RetentionKind, String> PERSONS = Map.of(
        RetentionKind.PUPIL, """
            select p.board_id, p.id, greatest(max(coalesce(e.until_day, 'infinity')), coalesce((p.erased_at at time zone 'Europe/Amsterdam')::date, '-infinity')) as left_on
            from person p join enrolment e on e.board_id = p.board_id and e.pupil_id = p.id
            where p.board_id = :board and (p.erased_at is null or exists (select from consent_statement c where c.board_id = p.board_id and c.person_id = p.id))
              and %s and %s and %s group by p.board_id, p.id, p.erased_at""".formatted(NOT_HELD, NOT_AT_WORK, NO_CHILD_HERE),
        RetentionKind.GUARDIAN, """
            select p.board_id, p.id, max(least(coalesce(s.until_day, 'infinity'), coalesce(e.until_day, 'infinity'))) as left_on
            from person p join guardianship s on s.board_id = p.board_id and s.guardian_id = p.id
            join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id
            where p.board_id = :board and p.erased_at is null and %s and %s and %s
              and not exists (select from employment w where w.board_id = p.board_id and w.person_id = p.id)
              and not exists (select from enrolment o where o.board_id = p.board_id and o.pupil_id = p.id) group by p.board_id, p.id""".formatted(NOT_HELD, NOT_AT_WORK, NO_CHILD_HERE),
        RetentionKind.STAFF, """
            select p.board_id, p.id, max(coalesce(w.until_day, 'infinity')) as left_on
            from person p join employment w on w.board_id = p.board_id and w.person_id = p.id
            where p.board_id = :board and p.erased_at is null and %s and %s
              and not exists (select from enrolment o where o.board_id = p.board_id and o.pupil_id = p.id) group by p.board_id, p.id""".formatted(NOT_HELD, NO_CHILD_HERE));

    /** Rows about no one person at a time, with the moment from which their term runs. */
    private static final Map<RetentionKind, String> ROWS = Map.of(
        RetentionKind.REPORT, "select r.id, d.decided_at as since from report r join reported d on d.board_id = r.board_id and d.id = r.reported_id where r.board_id = :board and (r.words <> '' or r.by_person is not null"
            + " or exists (select from confidence c where c.board_id = r.board_id and c.report_id = r.id and c.words <> ''))",
        RetentionKind.REQUEST, "select r.id, r.decided_at as since from data_request r where r.board_id = :board",
        RetentionKind.BREACH, "select r.id, r.closed_at as since from breach r where r.board_id = :board",
        RetentionKind.SIGN_IN, """
            select r.id, r.at as since from login_notice r where r.board_id = :board
            union all select r.id, r.made_at from invitation r where r.board_id = :board and (r.used_at is not null or r.dropped_at is not null or r.expires_at < now())""",
        RetentionKind.JOURNAL, """
            select e.id, e.at as since from journal_entry e join journal_facts f on f.board_id = e.board_id and f.entry_id = e.id where e.board_id = :board and e.kind <> 'facts.erased'
              and not exists (select from placement l where l.board_id = e.board_id and l.decision_entry = e.id and l.state = 'live')""");

    private final JdbcClient jdbc;

    RetentionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RetentionKind, Term> set(BoardId board) {
        return in(board, "select kind, months, reason from retention_term where board_id = :board").query((row, _) -> new Term(kind(row.getString("kind")), row.getInt("months"),
            Optional.of(row.getString("reason")).filter(reason -> !reason.isEmpty()))).list().stream().collect(Collectors.toMap(Term::kind, Function.identity()));
    }

    void set(BoardId board, Term term, UUID by, Instant at) {
        in(board, """
            insert into retention_term (board_id, kind, months, reason, set_by, set_at) values (:board, :kind, :months, :reason, :by, :at)
            on conflict (board_id, kind) do update set months = excluded.months, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
            """).param("kind", term.kind().key()).param("months", term.months()).param("reason", term.reason().orElse("")).param("by", by).param("at", Timestamp.from(at)).update();
    }

    /** Whether this node is the one that proposes for this board, until the transaction ends. */
    boolean mine(BoardId board) {
        return in(board, "select pg_try_advisory_xact_lock(hashtextextended('retention ' || cast(:board as text), 0))").query(Boolean.class).single();
    }

    /** What was proposed before and is still over its term keeps its number; what is not goes from the list. */
    void forget(BoardId board, Instant before) {
        in(board, "delete from retention_proposal where board_id = :board and proposed_at < :before").param("before", Timestamp.from(before)).update();
    }

    void propose(BoardId board, Term term, LocalDate today, Instant now) {
        if (term.kind().ofPerson()) {
            in(board, """
                insert into retention_proposal (board_id, kind, person_id, over_since, many, proposed_at)
                select c.board_id, :kind, c.id, (c.left_on + make_interval(months => :months))::date, 1, :now from (%s) c
                where c.board_id = :board and isfinite(c.left_on) and c.left_on + make_interval(months => :months) < :today
                on conflict (board_id, kind, coalesce(person_id, board_id)) do update set over_since = excluded.over_since, proposed_at = excluded.proposed_at
                """.formatted(PERSONS.get(term.kind()))).param("kind", term.kind().key()).param("months", term.months()).param("today", today).param("now", Timestamp.from(now)).update();
        } else {
            in(board, """
                insert into retention_proposal (board_id, kind, over_since, many, proposed_at)
                select :board, :kind, min(((c.since at time zone 'Europe/Amsterdam') + make_interval(months => :months))::date), count(*), :now from (%s) c
                where (c.since at time zone 'Europe/Amsterdam') + make_interval(months => :months) < :today having count(*) > 0
                on conflict (board_id, kind, coalesce(person_id, board_id)) do update set over_since = excluded.over_since, many = excluded.many, proposed_at = excluded.proposed_at
                """.formatted(ROWS.get(term.kind()))).param("kind", term.kind().key()).param("months", term.months()).param("today", today).param("now", Timestamp.from(now)).update();
        }
    }

    /**
     * What this office may confirm, by the same rule as {@link People#handles} for all of them at once.
     *
     * @param school only people of this school; empty for who answers for all of them, and for what is about no one person
     */
    List<Proposal> proposals(BoardId board, Optional<UUID> school, UUID office) {
        return in(board, """
            select r.id, r.kind, r.person_id, r.over_since, r.many, coalesce(trim(p.first_name || ' ' || p.last_name), '') as name from retention_proposal r
            left join person p on p.board_id = r.board_id and p.id = r.person_id
            where r.board_id = :board and case when r.person_id is null then :school::uuid is null else
                r.person_id <> :office
                and not exists (select from guardianship s where s.board_id = r.board_id and s.guardian_id = :office and s.pupil_id = r.person_id)
                and (:school::uuid is null
                     or exists (select from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
                                where e.board_id = r.board_id and e.pupil_id = r.person_id and g.location_id = :school)
                     or exists (select from employment e where e.board_id = r.board_id and e.person_id = r.person_id and e.location_id = :school)
                     or exists (select from guardianship s join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id
                                join class_group g on g.board_id = e.board_id and g.id = e.group_id
                                where s.board_id = r.board_id and s.guardian_id = r.person_id and g.location_id = :school)) end
            order by r.kind, r.over_since, name
            """).param("school", school.orElse(null), java.sql.Types.OTHER).param("office", office).query((row, _) -> new Proposal(row.getObject("id", UUID.class), kind(row.getString("kind")), Optional.ofNullable(row.getObject("person_id", UUID.class)), row.getString("name"),
                row.getObject("over_since", LocalDate.class), row.getInt("many"))).list();
    }

    /** Whether this person is over that term at this moment, whatever the list says. */
    boolean over(BoardId board, UUID person, Term term, LocalDate today) {
        return in(board, "select exists (select from (" + PERSONS.get(term.kind()) + ") c where c.board_id = :board and c.id = :person and isfinite(c.left_on) and c.left_on + make_interval(months => :months) < :today)")
            .param("person", person).param("months", term.months()).param("today", today).query(Boolean.class).single();
    }

    /** Lines of the journal whose facts are over their term, oldest first; no more than is wise at once. */
    List<UUID> lines(BoardId board, Term term, LocalDate today) {
        return over(board, term, today, " order by c.since limit " + LINES_AT_ONCE);
    }

    /** Of a report goes what somebody wrote and who it was; that the head decided stays. Answers how many. */
    int erase(BoardId board, Term term, LocalDate today) {
        UUID[] ids = over(board, term, today, "").toArray(UUID[]::new);
        List<String> statements = switch (term.kind()) {
            case REPORT -> List.of("update confidence set words = '' where board_id = :board and report_id = any(:ids)",
                "update report set words = '', by_person = null, by_hat = null where board_id = :board and id = any(:ids)");
            case REQUEST -> List.of("delete from data_request where board_id = :board and id = any(:ids)");
            case BREACH -> List.of("delete from breach where board_id = :board and id = any(:ids)");
            case SIGN_IN -> List.of("delete from login_notice where board_id = :board and id = any(:ids)", "delete from invitation where board_id = :board and id = any(:ids)");
            case PUPIL, GUARDIAN, STAFF, JOURNAL -> throw new IllegalArgumentException("erased in another way");
        };
        statements.forEach(statement -> in(board, statement).param("ids", ids).update());
        return ids.length;
    }

    private List<UUID> over(BoardId board, Term term, LocalDate today, String limit) {
        return in(board, "select c.id from (" + ROWS.get(term.kind()) + ") c where :board::uuid is not null and (c.since at time zone 'Europe/Amsterdam') + make_interval(months => :months) < :today" + limit)
            .param("months", term.months()).param("today", today).query(UUID.class).list();
    }

    void drop(BoardId board, UUID proposal) {
        in(board, "delete from retention_proposal where board_id = :board and id = :id").param("id", proposal).update();
    }

    List<Round> rounds(BoardId board) {
        return in(board, """
            select r.confirmed_at, r.went, trim(p.first_name || ' ' || p.last_name) as by_name from retention_round r
            join person p on p.board_id = r.board_id and p.id = r.confirmed_by where r.board_id = :board order by r.confirmed_at desc limit 10
            """).query((row, _) -> new Round(row.getString("by_name"), row.getTimestamp("confirmed_at").toInstant(), Round.read(row.getString("went")))).list();
    }

    UUID round(BoardId board, UUID by, Instant at, String went) {
        return in(board, "insert into retention_round (board_id, confirmed_by, confirmed_at, went) values (:board, :by, :at, :went) returning id")
            .param("by", by).param("at", Timestamp.from(at)).param("went", went).query(UUID.class).single();
    }

    private static RetentionKind kind(String key) {
        return RetentionKind.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
