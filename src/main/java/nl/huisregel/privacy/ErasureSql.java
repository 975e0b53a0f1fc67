package nl.huisregel.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.privacy.Erasable.Ground;
import nl.huisregel.privacy.Erasable.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of erasing and of what stops it. */
@Component
class ErasureSql {

    /** What the journal must go on being able to prove until its own term is over. */
    private static final String PROOF = "('decided', 'objection.made', 'post.published', 'post.taken_down', 'post.asked_down', 'data.erased', 'facts.erased')";
    private static final String LINES = """
        select e.id from journal_facts f
        join journal_entry e on e.board_id = f.board_id and e.id = f.entry_id
        where f.board_id = :board and e.kind <> 'facts.erased'
          and (f.actor_id = :person or position(cast(:person as text) in f.facts) > 0 or position(cast(:person as text) in coalesce(f.decision, '')) > 0)
        """;
    private static final String SHOWN = "select s.picture_id from picture_person s where s.board_id = :board and s.person_id = :person";
    private static final String HELD = """
        exists (select from picture_person q join legal_hold h on h.board_id = q.board_id and h.person_id = q.person_id and h.lifted_at is null
                where q.board_id = s.board_id and q.picture_id = s.picture_id and q.person_id <> s.person_id)""";
    private static final String REPORTED = "exists (select from reported r where r.board_id = s.board_id and r.picture_id = s.picture_id and r.decided_at is null)";

    private static final List<String> LETS_IN = List.of("login", "invitation", "login_notice", "provider_link", "passkey", "family_code", "pupil_pictures", "class_visit");
    private static final List<String> MAILED = List.of("contact", "mailbox_claim", "mail", "mail_fault", "mail_choice", "digest_day", "digest_told");
    /** Until the head decided, the words are what is decided about. */
    private static final String DECIDED = " and exists (select from reported d where d.board_id = report.board_id and d.id = report.reported_id and d.decided_at is not null)";

    /** How much there is of each, in the words of the statement that counts it. */
    private static final Map<Piece, String> COUNTS = Map.of(
        Piece.PICTURES, SHOWN + " and not " + HELD + " and not " + REPORTED,
        Piece.REPORTS, "select id from report where board_id = :board and by_person = :person" + DECIDED,
        Piece.ADDRESS, MAILED.stream().map(table -> "select person_id from " + table + " where board_id = :board and person_id = :person").collect(Collectors.joining(" union all ")),
        Piece.SIGN_IN, LETS_IN.stream().map(table -> "select person_id from " + table + " where board_id = :board and person_id = :person").collect(Collectors.joining(" union all ")),
        Piece.KEYS, "select person_id from person_key where board_id = :board and person_id = :person",
        Piece.CARE, "select id from guardianship where board_id = :board and (guardian_id = :person or pupil_id = :person) and authority_source is not null",
        Piece.ANSWERS, "select id from consent_statement where board_id = :board and person_id = :person union all select id from waiting_answer where board_id = :board and person_id = :person",
        Piece.NAME, "select id from person where board_id = :board and id = :person and erased_at is null");

    private static final Map<Ground, String> KEPT = Map.of(
        Ground.PROOF_OF_CONSENT, "select id from consent_statement where board_id = :board and (person_id = :person or by_person = :person)",
        Ground.PROOF_OF_TAKING_OFF, "select picture_id from objection where board_id = :board and (person_id = :person or by_person = :person)",
        Ground.DECISIONS, LINES + " and e.kind in " + PROOF,
        Ground.POSTS_OF_SCHOOL, "select l.id from placement l join post t on t.board_id = l.board_id and t.id = l.post_id where l.board_id = :board and t.author_id = :person and l.state <> 'held'",
        Ground.HELD_FOR_ANOTHER, SHOWN + " and " + HELD,
        Ground.REPORTED, SHOWN + " and not " + HELD + " and " + REPORTED,
        Ground.REQUESTS, "select id from data_request where board_id = :board and (person_id = :person or by_person = :person)");

    private final JdbcClient jdbc;

    ErasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(BoardId board, UUID person, Piece piece) {
        return count(board, person, piece == Piece.JOURNAL ? LINES + " and e.kind not in " + PROOF : COUNTS.get(piece));
    }

    int count(BoardId board, UUID person, Ground ground) {
        return count(board, person, KEPT.get(ground));
    }

    private int count(BoardId board, UUID person, String of) {
        return in(board, "select count(*) from (" + of + ") counted where :board::uuid is not null").param("person", person).query(Integer.class).single();
    }

    /** Whoever publishes with one of these has done so when this returns, or finds it gone afterwards. Posts, then pictures, and before the persons: in the order in which publishing holds them. */
    void lockPictures(BoardId board, UUID person) {
        in(board, "select t.id from post t where t.board_id = :board and t.id in (select p.post_id from post_picture p where p.board_id = :board and p.picture_id in (" + SHOWN + ")) order by t.id for update")
            .param("person", person).query(UUID.class).list();
        in(board, "select i.id from picture i where i.board_id = :board and i.id in (" + SHOWN + ") order by i.id for update").param("person", person).query(UUID.class).list();
    }

    List<UUID> pictures(BoardId board, UUID person) {
        return in(board, COUNTS.get(Piece.PICTURES) + " order by 1").param("person", person).query(UUID.class).list();
    }

    /** Those that were placed are taken off for everybody, so that every page says of them what it says of any picture that is gone. */
    void takeOff(BoardId board, UUID person, Collection<UUID> pictures, UUID by, Instant at) {
        pictures(board, """
            insert into objection (board_id, picture_id, person_id, by_person, made_at)
            select distinct p.board_id, p.picture_id, cast(:person as uuid), cast(:by as uuid), cast(:at as timestamptz)
            from placement_picture p where p.board_id = :board and p.picture_id = any(:pictures) on conflict do nothing
            """, pictures).param("person", person).param("by", by).param("at", Timestamp.from(at)).update();
    }

    /** Bytes, boxes, words and who is shown: all of it. What was never placed goes whole; of what was, an empty row stays that says where it stood. */
    void erasePictures(BoardId board, Collection<UUID> pictures) {
        pictures(board, """
            update post set version = version + 1 where board_id = :board and id in (select post_id from post_picture where board_id = :board and picture_id = any(:pictures))
            """, pictures).update();
        pictures(board, "delete from picture_size where board_id = :board and picture_id = any(:pictures)", pictures).update();
        pictures(board, "delete from picture_face where board_id = :board and picture_id = any(:pictures)", pictures).update();
        pictures(board, "delete from picture_person where board_id = :board and picture_id = any(:pictures)", pictures).update();
        pictures(board, "delete from post_fact where board_id = :board and picture_id = any(:pictures)", pictures).update();
        pictures(board, """
            delete from post_picture where board_id = :board and picture_id = any(:pictures) and not exists (
                select from placement_picture q where q.board_id = post_picture.board_id and q.picture_id = post_picture.picture_id)
            """, pictures).update();
        pictures(board, "update placement_picture set alt_text = '' where board_id = :board and picture_id = any(:pictures)", pictures).update();
        pictures(board, "update picture set tagging = 'untagged', alt_text = '', maker = null, licence = null, portrait = null, facing_camera = null, faces_of = null where board_id = :board and id = any(:pictures)",
            pictures).update();
        pictures(board, """
            delete from picture where board_id = :board and id = any(:pictures)
              and not exists (select from placement_picture q where q.board_id = picture.board_id and q.picture_id = picture.id)
              and not exists (select from newsletter_out q where q.board_id = picture.board_id and q.picture_id = picture.id)
              and not exists (select from reported q where q.board_id = picture.board_id and q.picture_id = picture.id)
              and not exists (select from objection q where q.board_id = picture.board_id and q.picture_id = picture.id)
            """, pictures).update();
    }

    void picturesDecided(BoardId board, UUID person, UUID by, Instant at) {
        in(board, "update shield set pictures = 'erased', decided_by = :by, decided_at = :at where board_id = :board and pupil_id = :person and lifted_at is null and pictures is null")
            .param("person", person).param("by", by).param("at", Timestamp.from(at)).update();
    }

    void erase(BoardId board, UUID person, Piece piece, Instant at) {
        switch (piece) {
            case PICTURES, JOURNAL -> throw new IllegalArgumentException("erased by its own module");
            case REPORTS -> {
                in(board, "update confidence set words = '' where board_id = :board and report_id in (select id from report where board_id = :board and by_person = :person" + DECIDED + ")").param("person", person).update();
                in(board, "update report set words = '', by_person = null, by_hat = null where board_id = :board and by_person = :person" + DECIDED).param("person", person).update();
            }
            case ADDRESS -> MAILED.forEach(table -> empty(board, person, table));
            case SIGN_IN -> {
                LETS_IN.forEach(table -> empty(board, person, table));
                in(board, "update account set closed_at = :at where board_id = :board and person_id = :person and closed_at is null").param("person", person).param("at", Timestamp.from(at)).update();
            }
            case KEYS -> in(board, "delete from person_key where board_id = :board and person_id = :person").param("person", person).update();
            case CARE -> in(board, "update guardianship set authority_source = null where board_id = :board and (guardian_id = :person or pupil_id = :person)").param("person", person).update();
            case ANSWERS -> {
                empty(board, person, "consent_statement");
                empty(board, person, "waiting_answer");
            }
            case NAME -> in(board, "update person set first_name = 'Iemand', last_name = '', called = null, born = null, erased_at = :at where board_id = :board and id = :person and erased_at is null")
                .param("person", person).param("at", Timestamp.from(at)).update();
        }
    }

    private void empty(BoardId board, UUID person, String table) {
        in(board, "delete from " + table + " where board_id = :board and person_id = :person").param("person", person).update();
    }

    /** Entries whose facts name this person; those that are proof stay until the journal lets go of them itself. */
    List<UUID> lines(BoardId board, UUID person) {
        return in(board, LINES + " and e.kind not in " + PROOF + " order by e.number").param("person", person).query(UUID.class).list();
    }

    boolean standsSomewhere(BoardId board, UUID person) {
        return in(board, "select exists (" + SHOWN + " and exists (select from picture_on_show o where o.board_id = s.board_id and o.picture_id = s.picture_id)) where :board::uuid is not null")
            .param("person", person).query(Boolean.class).single();
    }

    UUID receipt(Actor by, UUID person, boolean onRequest, List<Erasable.Goes> went, List<Erasable.Stays> stayed, Instant at) {
        return in(by.board(), """
            insert into erasure (board_id, person_id, by_person, by_hat, at, ground, went, stayed) values (:board, :person, :by, :hat, :at, :ground, :went, :stayed) returning id
            """).param("person", person).param("by", by.person()).param("hat", by.hat().name()).param("at", Timestamp.from(at)).param("ground", onRequest ? "request" : "term")
            .param("went", ErasureReceipt.written(went)).param("stayed", ErasureReceipt.kept(stayed)).query(UUID.class).single();
    }

    List<ErasureReceipt> receipts(BoardId board, UUID person) {
        return in(board, RECEIPT + " and x.person_id = :person order by x.at desc").param("person", person).query(ErasureSql::receipt).list();
    }

    Optional<ErasureReceipt> receipt(BoardId board, UUID id) {
        return in(board, RECEIPT + " and x.id = :id").param("id", id).query(ErasureSql::receipt).optional();
    }

    private static final String RECEIPT = """
        select x.id, x.person_id, x.at, x.ground, x.went, x.stayed, trim(p.first_name || ' ' || p.last_name) as by_name
        from erasure x join person p on p.board_id = x.board_id and p.id = x.by_person where x.board_id = :board
        """;

    private static ErasureReceipt receipt(ResultSet row, int number) throws SQLException {
        return new ErasureReceipt(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("by_name"), row.getTimestamp("at").toInstant(),
            row.getString("ground").equals("request"), ErasureReceipt.went(row.getString("went")), ErasureReceipt.stayed(row.getString("stayed")));
    }

    /** Whether any picture was erased since then. */
    boolean erasedPictures(BoardId board, Instant since) {
        return in(board, "select exists (select from erasure where board_id = :board and at > :since and went like '%pictures=%')").param("since", Timestamp.from(since)).query(Boolean.class).single();
    }

    Optional<Erasable.Hold> hold(BoardId board, UUID person) {
        return in(board, """
            select h.id, h.ground, h.set_at, trim(p.first_name || ' ' || p.last_name) as by_name from legal_hold h
            join person p on p.board_id = h.board_id and p.id = h.set_by where h.board_id = :board and h.person_id = :person and h.lifted_at is null
            """).param("person", person).query((row, _) -> new Erasable.Hold(row.getObject("id", UUID.class), row.getString("ground"), row.getString("by_name"), row.getTimestamp("set_at").toInstant())).optional();
    }

    void setHold(BoardId board, UUID person, String ground, UUID by, Instant at) {
        in(board, "insert into legal_hold (board_id, person_id, ground, set_by, set_at) values (:board, :person, :ground, :by, :at) on conflict do nothing")
            .param("person", person).param("ground", ground).param("by", by).param("at", Timestamp.from(at)).update();
    }

    boolean liftHold(BoardId board, UUID person, UUID by, Instant at) {
        return in(board, "update legal_hold set lifted_by = :by, lifted_at = :at where board_id = :board and person_id = :person and lifted_at is null")
            .param("person", person).param("by", by).param("at", Timestamp.from(at)).update() == 1;
    }

    private StatementSpec pictures(BoardId board, String statement, Collection<UUID> pictures) {
        return in(board, statement).param("pictures", pictures.toArray(UUID[]::new));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
