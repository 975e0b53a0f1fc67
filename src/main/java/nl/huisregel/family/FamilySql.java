package nl.huisregel.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about the codes of guardians and their mailboxes. */
@Component
class FamilySql {

    private final JdbcClient jdbc;

    FamilySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who cares for which child at a location. */
    record Tie(UUID guardian, String name, UUID pupil, Relation relation, boolean authority, boolean informed) {}

    private static final String TIES = """
        select s.guardian_id, trim(p.first_name || ' ' || p.last_name) as name, s.pupil_id, s.relation, s.authority = 'yes' as authority,
               s.receives_information and (s.authority = 'yes' or not c.shielded) as informed
        from guardianship s
        join person p on p.board_id = s.board_id and p.id = s.guardian_id
        join person c on c.board_id = s.board_id and c.id = s.pupil_id
        join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id and :today between e.from_day and coalesce(e.until_day, 'infinity')
        join class_group g on g.board_id = e.board_id and g.id = e.group_id
        where s.board_id = :board and :today between s.from_day and coalesce(s.until_day, 'infinity')
        """;

    /** A guardian without authority over a child that must stay hidden is told nothing: the letter would say where it is. */
    List<Tie> tiesAt(BoardId board, UUID location, LocalDate today) {
        return in(board, TIES + " and g.location_id = :location order by p.first_name, p.last_name, s.guardian_id").param("location", location).param("today", today).query(FamilySql::tie).list();
    }

    List<Tie> tiesOf(BoardId board, UUID guardian, LocalDate today) {
        return in(board, TIES + " and s.guardian_id = :guardian").param("guardian", guardian).param("today", today).query(FamilySql::tie).list();
    }

    void add(FamilyCode code, byte[] hash, byte[] sealed, Optional<UUID> mail) {
        in(code.board(), """
            insert into family_code (board_id, id, person_id, code_hash, sealed, way, mail_id, made_by, made_at, expires_at)
            values (:board, :id, :person, :hash, :sealed, :way, cast(:mail as uuid), :by, :at, :expires)
            """).param("id", code.id()).param("person", code.person()).param("hash", hash).param("sealed", sealed, java.sql.Types.BINARY).param("way", word(code.way()))
            .param("mail", mail.orElse(null), java.sql.Types.OTHER).param("by", code.madeBy()).param("at", utc(code.madeAt())).param("expires", utc(code.expiresAt())).update();
    }

    /** The open code of this person stops working; answers the mail it went with, where it did. */
    Optional<UUID> drop(BoardId board, UUID person, Instant now) {
        return in(board, """
            update family_code set dropped_at = :now, sealed = null
            where board_id = :board and person_id = :person and used_at is null and dropped_at is null returning mail_id
            """).param("person", person).param("now", utc(now)).query((row, _) -> Optional.ofNullable(row.getObject("mail_id", UUID.class))).list().stream().flatMap(Optional::stream).findFirst();
    }

    /** The row of this code, of whatever board. Within one transaction, which says the code first. */
    Optional<FamilyCode> coded(byte[] hash) {
        jdbc.sql("select set_config('app.family_code', :hash, true)").param("hash", HexFormat.of().formatHex(hash)).query(String.class).single();
        return jdbc.sql("select board_id, id, person_id, way, made_by, made_at, expires_at, used_at, dropped_at from family_code where code_hash = :hash").param("hash", hash)
            .query(FamilySql::code).optional();
    }

    Optional<FamilyCode> code(BoardId board, UUID id) {
        return in(board, "select board_id, id, person_id, way, made_by, made_at, expires_at, used_at, dropped_at from family_code where board_id = :board and id = :id").param("id", id)
            .query(FamilySql::code).optional();
    }

    /** The newest code of everybody who ever had one. */
    Map<UUID, FamilyCode> newest(BoardId board) {
        Map<UUID, FamilyCode> newest = new HashMap<>();
        in(board, """
            select distinct on (person_id) board_id, id, person_id, way, made_by, made_at, expires_at, used_at, dropped_at
            from family_code where board_id = :board order by person_id, made_at desc, id desc
            """).query(FamilySql::code).list().forEach(code -> newest.put(code.person(), code));
        return newest;
    }

    /** How many guardians of a board there are today, how many of them ever had a code, and how many may come in. */
    record Progress(long all, long invited, long in) {}

    Progress progress(BoardId board, LocalDate today) {
        return in(board, """
            select count(*) as everybody, count(*) filter (where exists (select from family_code f where f.board_id = who.board_id and f.person_id = who.guardian_id)) as invited,
                   count(*) filter (where exists (select from account a where a.board_id = who.board_id and a.person_id = who.guardian_id and a.closed_at is null)) as came
            from (select distinct s.board_id, s.guardian_id from guardianship s
                  join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id and :today between e.from_day and coalesce(e.until_day, 'infinity')
                  where s.board_id = :board and :today between s.from_day and coalesce(s.until_day, 'infinity')) who
            """).param("today", today).query((row, _) -> new Progress(row.getLong("everybody"), row.getLong("invited"), row.getLong("came"))).single();
    }

    /** What stands on the letters that can still be printed, by person. */
    Map<UUID, Sealed> sealed(BoardId board, Instant now) {
        Map<UUID, Sealed> sealed = new HashMap<>();
        in(board, "select person_id, id, sealed, expires_at from family_code where board_id = :board and sealed is not null and expires_at > :now").param("now", utc(now))
            .query((row, _) -> sealed.put(row.getObject("person_id", UUID.class), new Sealed(row.getObject("id", UUID.class), row.getBytes("sealed"), instant(row, "expires_at")))).list();
        return sealed;
    }

    record Sealed(UUID id, byte[] code, Instant expiresAt) {}

    /** True for one caller only, however many try at the same time. */
    boolean use(BoardId board, UUID id, Instant now) {
        return in(board, """
            update family_code set used_at = :now, sealed = null
            where board_id = :board and id = :id and used_at is null and dropped_at is null and expires_at > :now
            """).param("id", id).param("now", utc(now)).update() == 1;
    }

    /** Codes that ended need not be readable any more. */
    int sweep(BoardId board, Instant now) {
        return in(board, "update family_code set sealed = null where board_id = :board and sealed is not null and expires_at <= :now").param("now", utc(now)).update();
    }

    Optional<String> mailbox(BoardId board, UUID person) {
        return in(board, "select email from contact where board_id = :board and person_id = :person").param("person", person).query(String.class).optional();
    }

    List<UUID> withMailbox(BoardId board) {
        return in(board, "select person_id from contact where board_id = :board").query(UUID.class).list();
    }

    /** Whether somebody else of this board reads the same mailbox: then it does not tell who of them it is. */
    boolean shared(BoardId board, UUID person) {
        return in(board, """
            select exists (select from contact own join contact other on other.board_id = own.board_id and lower(other.email) = lower(own.email) and other.person_id <> own.person_id
            where own.board_id = :board and own.person_id = :person)
            """).param("person", person).query(Boolean.class).single();
    }

    void keepMailbox(BoardId board, UUID person, String email, Instant now) {
        in(board, """
            insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, :email, 'office', :now)
            on conflict (board_id, person_id) do update set email = excluded.email, told_by = excluded.told_by, told_at = excluded.told_at
            """).param("person", person).param("email", email).param("now", utc(now)).update();
    }

    /** Whoever this mailbox is of, at whatever board. Within one transaction, which says the mailbox first. */
    List<Reader> readers(String folded) {
        jdbc.sql("select set_config('app.mailbox', :mailbox, true)").param("mailbox", folded).query(String.class).single();
        return jdbc.sql("select board_id, person_id, email from contact where lower(email) = :mailbox").param("mailbox", folded)
            .query((row, _) -> new Reader(new BoardId(row.getObject("board_id", UUID.class)), row.getObject("person_id", UUID.class), row.getString("email"))).list();
    }

    record Reader(BoardId board, UUID person, String email) {}

    void claim(BoardId board, UUID person, String email, Instant now) {
        in(board, """
            insert into mailbox_claim (board_id, person_id, email, told_at) values (:board, :person, :email, :now)
            on conflict (board_id, person_id) do update set email = excluded.email, told_at = excluded.told_at, decided_by = null, decided_at = null, believed = null, reason = null
            """).param("person", person).param("email", email).param("now", utc(now)).update();
    }

    /** True for one caller only. */
    boolean decideClaim(BoardId board, UUID person, boolean believed, String reason, UUID by, Instant now) {
        return in(board, """
            update mailbox_claim set decided_by = :by, decided_at = :now, believed = :believed, reason = :reason
            where board_id = :board and person_id = :person and decided_at is null
            """).param("person", person).param("believed", believed).param("reason", reason).param("by", by).param("now", utc(now)).update() == 1;
    }

    void unclaim(BoardId board, UUID person) {
        in(board, "delete from mailbox_claim where board_id = :board and person_id = :person").param("person", person).update();
    }

    record Claim(UUID person, String email, Instant at) {}

    /** What somebody told, and why the school did not believe it; one that was believed is the mailbox itself. */
    Optional<ToldMailbox> told(BoardId board, UUID person) {
        return in(board, "select email, reason from mailbox_claim where board_id = :board and person_id = :person and believed is distinct from true").param("person", person)
            .query((row, _) -> new ToldMailbox(row.getString("email"), Optional.ofNullable(row.getString("reason")))).optional();
    }

    List<Claim> claims(BoardId board) {
        return in(board, "select person_id, email, told_at from mailbox_claim where board_id = :board and decided_at is null order by told_at").query((row, _) -> new Claim(row.getObject("person_id", UUID.class),
            row.getString("email"), instant(row, "told_at"))).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Tie tie(ResultSet row, int number) throws SQLException {
        return new Tie(row.getObject("guardian_id", UUID.class), row.getString("name"), row.getObject("pupil_id", UUID.class), Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)),
            row.getBoolean("authority"), row.getBoolean("informed"));
    }

    private static FamilyCode code(ResultSet row, int number) throws SQLException {
        return new FamilyCode(new BoardId(row.getObject("board_id", UUID.class)), row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
            FamilyCode.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)), row.getObject("made_by", UUID.class), instant(row, "made_at"), instant(row, "expires_at"),
            optional(row, "used_at"), optional(row, "dropped_at"));
    }

    private static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String word(FamilyCode.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
