package nl.huisregel.login.oidc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about accounts at providers: whose they are, and whom the administrator lets in with one. */
@Component
class LinkSql {

    private final JdbcClient jdbc;

    LinkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account at a provider that is somebody's here. */
    record Link(String issuer, UUID person, Instant madeAt, Instant usedAt) {}

    /** Somebody the school knows by a mailbox or a number, and where they are today. */
    record Known(UUID person, String key, Optional<UUID> location) {}

    /** Whom to look for: by one of these keys, or this person; everybody where neither is said. */
    record Asked(List<String> keys, Optional<UUID> person) {
        static final Asked EVERYBODY = new Asked(List.of(), Optional.empty());
    }

    /** Since when the administrator lets in whom. */
    record Admission(String provider, Optional<UUID> location, UUID by, Instant at) {}

    Optional<UUID> whose(BoardId board, String issuer, String subject) {
        return jdbc.sql("select person_id from provider_link where board_id = :board and issuer = :issuer and subject = :subject")
            .param("board", board.value()).param("issuer", issuer).param("subject", subject).query(UUID.class).optional();
    }

    List<Link> of(BoardId board, UUID person) {
        return jdbc.sql("select issuer, person_id, made_at, used_at from provider_link where board_id = :board and person_id = :person order by made_at")
            .param("board", board.value()).param("person", person)
            .query((row, _) -> new Link(row.getString("issuer"), person, row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getObject("used_at", OffsetDateTime.class).toInstant())).list();
    }

    Set<UUID> having(BoardId board) {
        return new HashSet<>(jdbc.sql("select person_id from provider_link where board_id = :board").param("board", board.value()).query(UUID.class).list());
    }

    /** True for one caller only, when two come with the same account or for the same person. */
    boolean add(BoardId board, String issuer, String subject, UUID person, Instant now) {
        return jdbc.sql("""
            insert into provider_link (board_id, issuer, subject, person_id, made_at, used_at) values (:board, :issuer, :subject, :person, :now, :now)
            on conflict do nothing
            """).param("board", board.value()).param("issuer", issuer).param("subject", subject).param("person", person).param("now", utc(now)).update() == 1;
    }

    void used(BoardId board, String issuer, String subject, Instant now) {
        jdbc.sql("update provider_link set used_at = :now where board_id = :board and issuer = :issuer and subject = :subject")
            .param("board", board.value()).param("issuer", issuer).param("subject", subject).param("now", utc(now)).update();
    }

    boolean remove(BoardId board, String issuer, UUID person) {
        return jdbc.sql("delete from provider_link where board_id = :board and issuer = :issuer and person_id = :person")
            .param("board", board.value()).param("issuer", issuer).param("person", person).update() > 0;
    }

    void forget(BoardId board, UUID person) {
        jdbc.sql("delete from provider_link where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).update();
    }

    /** Who works here today and has one of these mailboxes with the school, once for each place. */
    List<Known> staffByMailbox(BoardId board, LocalDate day, Asked asked) {
        return known(board, day, asked, """
            select * from (select distinct e.person_id, e.location_id, coalesce(lower(c.email), '') as key from employment e
                left join contact c on c.board_id = e.board_id and c.person_id = e.person_id
                where e.board_id = :board and :day between e.from_day and coalesce(e.until_day, 'infinity')) known
            where (:keys::text[] is null or key = any(:keys::text[])) and (:person::uuid is null or person_id = :person)
            """);
    }

    /** The same by what the school administration calls them there. */
    List<Known> staffByNumber(BoardId board, LocalDate day, Asked asked) {
        return known(board, day, asked, """
            select * from (select distinct e.person_id, e.location_id, coalesce(k.key, '') as key from employment e
                left join person_key k on k.board_id = e.board_id and k.person_id = e.person_id and k.kind = 'staff' and (e.location_id is null or k.location_id = e.location_id)
                where e.board_id = :board and :day between e.from_day and coalesce(e.until_day, 'infinity')) known
            where (:keys::text[] is null or key = any(:keys::text[])) and (:person::uuid is null or person_id = :person)
            """);
    }

    List<Known> pupilsByNumber(BoardId board, LocalDate day, Asked asked) {
        return known(board, day, asked, """
            select * from (select distinct e.pupil_id as person_id, g.location_id, coalesce(k.key, '') as key from enrolment e
                join class_group g on g.board_id = e.board_id and g.id = e.group_id
                left join person_key k on k.board_id = e.board_id and k.person_id = e.pupil_id and k.kind = 'pupil' and k.location_id = g.location_id
                where e.board_id = :board and :day between e.from_day and coalesce(e.until_day, 'infinity')) known
            where (:keys::text[] is null or key = any(:keys::text[])) and (:person::uuid is null or person_id = :person)
            """);
    }

    List<Admission> admissions(BoardId board) {
        return jdbc.sql("select provider, location_id, admitted_by, admitted_at from provider_admission where board_id = :board").param("board", board.value())
            .query((row, _) -> new Admission(row.getString("provider"), Optional.ofNullable(row.getObject("location_id", UUID.class)), row.getObject("admitted_by", UUID.class),
                row.getObject("admitted_at", OffsetDateTime.class).toInstant())).list();
    }

    void admit(BoardId board, String provider, Optional<UUID> location, UUID by, Instant now) {
        jdbc.sql("""
            insert into provider_admission (board_id, provider, location_id, admitted_by, admitted_at) values (:board, :provider, :location, :by, :now)
            on conflict do nothing
            """).param("board", board.value()).param("provider", provider).param("location", location.orElse(null), java.sql.Types.OTHER).param("by", by).param("now", utc(now)).update();
    }

    boolean dismiss(BoardId board, String provider, Optional<UUID> location) {
        return jdbc.sql("delete from provider_admission where board_id = :board and provider = :provider and location_id is not distinct from :location::uuid")
            .param("board", board.value()).param("provider", provider).param("location", location.orElse(null), java.sql.Types.OTHER).update() > 0;
    }

    private List<Known> known(BoardId board, LocalDate day, Asked asked, String statement) {
        return jdbc.sql(statement).param("board", board.value()).param("day", day)
            .param("keys", asked.keys().isEmpty() ? null : asked.keys().toArray(String[]::new), java.sql.Types.ARRAY).param("person", asked.person().orElse(null), java.sql.Types.OTHER)
            .query((row, _) -> new Known(row.getObject("person_id", UUID.class), row.getString("key"), Optional.ofNullable(row.getObject("location_id", UUID.class)))).list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
