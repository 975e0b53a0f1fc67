package nl.huisregel.privacy;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.promises.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What must go, goes. A token is put in every text the database holds about somebody, in whatever table says that it does; then the terms pass, or
 * it is asked for, and every column of the database and every file is searched. What may stay is named here, with why.
 */
@DisplayName("What must go, goes")
class GoneTest extends DeskTest {

    /** What an erasure on request leaves, and why; by its term that goes too. */
    private static final Map<String, String> STAYS_ON_REQUEST = Map.of(
        "consent_statement.proof", "proof of what was answered, until its term (AVG 7(1))", "consent_statement.edition", "by which protocol", "consent_statement.layer", "for which place",
        "waiting_answer.asked", "what was answered and how it ended, until the same term", "waiting_answer.giver_hat", "the same", "waiting_answer.reason", "the same",
        "data_request.words", "that it was asked, and what, until its term", "data_request.reason", "that it was answered", "data_request.extended_why", "that it was answered");
    /** What the school itself wrote about its own posts and reports is not of the person: it names nobody by itself. */
    private static final Set<String> OF_THE_SCHOOL = Set.of("erasure.went", "erasure.stayed", "reported.why");

    @Autowired Erasing erasing;
    @Autowired Retention retention;
    @Autowired Environment environment;

    private SingleConnectionDataSource owner;
    private Traces traces;

    @BeforeEach
    void look() {
        owner = new SingleConnectionDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"), true);
        traces = new Traces(owner, Path.of(environment.getRequiredProperty("huisregel.data")));
    }

    @AfterEach
    void leave() {
        owner.destroy();
    }

    @Test
    @DisplayName("of a pupil who left and asked for it: nothing is left but what is named")
    void on_request() {
        scene();
        var planted = plant(desk.noor, desk.samira.person());
        assertThat(planted.values()).as("where something was planted").contains("person.first_name", "person.last_name", "person_key.key", "guardianship.authority_source", "consent_statement.proof",
            "data_request.words", "picture.alt_text", "mail.subject");
        leave(desk.noor, "current_date - 10");
        erasing.erase(desk.hanneke, desk.noor, erasing.preview(desk.hanneke, desk.noor).fingerprint());
        assertThat(left(planted)).isSubsetOf(STAYS_ON_REQUEST.keySet());
    }

    @Test
    @DisplayName("of a pupil, her mother and a teacher who left: once each term is past and confirmed, nothing is left at all")
    void by_its_term() {
        scene();
        var planted = new LinkedHashMap<String, String>();
        for (var person : List.of(desk.noor, desk.samira.person(), desk.fatima.person())) {
            planted.putAll(plant(person, person.equals(desk.noor) ? desk.samira.person() : person));
        }
        planted.putAll(nobodys());
        assertThat(planted.values()).contains("report.words", "confidence.words", "mailbox_claim.email", "waiting_answer.reason", "login.email", "invitation.email", "passkey.label", "contact.email");
        leave(desk.noor, "current_date - 1000");
        run("update guardianship set from_day = current_date - 2000, until_day = current_date - 1000 where board_id = :board and guardian_id = :person", desk.samira.person());
        run("update employment set from_day = current_date - 2000, until_day = current_date - 1000 where board_id = :board and person_id = :person", desk.fatima.person());
        past();
        // What goes with a person first, then what was about nobody in particular; twice, because of what the first let go of.
        for (int night = 0; night < 3; night++) {
            retention.propose(desk.board);
            var mine = new ArrayList<>(retention.proposals(desk.wouter).stream().map(Proposal::id).toList());
            retention.confirm(desk.wouter, mine);
            past();
        }
        assertThat(left(planted)).isEmpty();
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    /** One row at least in each table that can hold something of a pupil, a mother and a teacher. */
    private void scene() {
        desk.says(desk.samira, desk.noor, true, "paper", "closed_digital");
        desk.hang(desk.startPost(CLASS_PAGE), desk.noor);
        run("update picture set alt_text = 'Noor bij het hek' where board_id = :board and id in (select picture_id from picture_person where board_id = :board and person_id = :person)", desk.noor);
        run("update consent_statement set said_on = current_date, proof = 'Formulier', taken_by = (select id from person where board_id = :board and first_name = 'Hanneke') where board_id = :board and person_id = :person", desk.noor);
        run("update guardianship set authority_source = 'Uittreksel' where board_id = :board and pupil_id = :person", desk.noor);
        for (var person : List.of(desk.noor, desk.fatima.person())) {
            run("insert into person_key (board_id, location_id, kind, key, person_id) select :board, l.id, 'pupil', 'k' || right(cast(:person as text), 8), :person from location l where l.board_id = :board limit 1", person);
        }
        for (var person : List.of(desk.samira.person(), desk.fatima.person())) {
            String id = person.toString().substring(24);
            run("insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, '" + id + "@thuis.example', 'guardians', now())", person);
            run("""
                insert into login (board_id, person_id, email, password_hash, password_at, secret, secret_at, last_step, codes_salt) values (:board, :person, '%s@in.example', 'x', now(), 'x', now(), 0, 'x')
                """.formatted(id), person);
            run("""
                insert into invitation (board_id, person_id, token_hash, again, made_by, made_at, expires_at, email, password_hash, secret)
                values (:board, :person, '%s', false, :person, now(), now() + interval '1 day', '%s@nieuw.example', 'x', 'x')
                """.formatted(id, id), person);
            run("insert into passkey (board_id, person_id, credential_id, public_key, attestation, client_data, sign_count, transports, backup_eligible, backed_up, label, made_at)"
                + " values (:board, :person, '" + id + "', 'x', 'x', 'x', 0, '', false, false, 'Mijn telefoon', now())", person);
            run("insert into mail_fault (board_id, address, person_id, fault, since) values (:board, '" + id + "@thuis.example', :person, 'full', now())", person);
        }
        for (var person : List.of(desk.noor, desk.samira.person(), desk.fatima.person())) {
            run("""
                insert into mail (board_id, token, kind, person_id, address, language, subject, body, link, link_text, secret, urgent, leave, made_at, expires_at, next_at)
                values (:board, translate(substr(md5(cast(:person as text)), 1, 26), '0189', 'wxyz'), 'letter', :person, 'iemand@elders.example', 'nl', 'Onderwerp', 'Woorden', '', '', false, false, '', now(), now() + interval '1 day', now())
                """, person);
            run("""
                insert into data_request (board_id, person_id, by_person, kind, words, on_paper, received_on, due, extended_on, extended_why, decided_by, decided_at, outcome, reason)
                values (:board, :person, :person, 'correction', 'De naam klopt niet', false, current_date, current_date + 30, current_date, 'Ingewikkeld', :person, now(), 'refused', 'Zo is het')
                """, person);
        }
        run("insert into mailbox_claim (board_id, person_id, email, told_at, decided_by, decided_at, believed, reason) values (:board, :person, 'ik@elders.example', now(), :person, now(), false, 'Niemand nam op')", desk.samira.person());
        run("""
            insert into waiting_answer (board_id, giver_id, giver_hat, person_id, spots, asked, made_at, state, decided_by, decided_at, reason)
            select :board, :person, 'GUARDIAN', s.pupil_id, '{open_web/photo}', 'x', now(), 'refused', :person, now(), 'Niemand nam op' from guardianship s where s.board_id = :board and s.guardian_id = :person
            """, desk.samira.person());
        var placed = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(desk.now(placed));
        for (var person : List.of(desk.samira.person(), desk.fatima.person())) {
            run("""
                with opened as (
                    insert into reported (board_id, location_id, placement_id, opened_at, due, decided_at, decided_by, outcome, why)
                    select l.board_id, t.location_id, l.id, now(), now(), now(), :person, 'put_back', 'Het klopt' from placement l join post t on t.board_id = l.board_id and t.id = l.post_id
                    where l.board_id = :board and l.state = 'live' limit 1 returning board_id, id, location_id),
                told as (insert into report (board_id, reported_id, of_child, words, by_person, by_hat, made_at) select board_id, id, false, 'Mijn woorden', :person, 'GUARDIAN', now() from opened returning board_id, id)
                insert into confidence (board_id, report_id, location_id, words, made_at) select t.board_id, t.id, o.location_id, 'Alleen voor jou', now() from told t, opened o
                """, person);
        }
    }

    /** What somebody reported who left no name, in confidence: it goes when its own term is over. */
    private Map<String, String> nobodys() {
        run("""
            with opened as (
                insert into reported (board_id, location_id, placement_id, opened_at, due, decided_at, decided_by, outcome, why)
                select l.board_id, t.location_id, l.id, now(), now(), now(), :person, 'put_back', 'Het klopt' from placement l join post t on t.board_id = l.board_id and t.id = l.post_id
                where l.board_id = :board and l.state = 'live' limit 1 returning board_id, id, location_id),
            told as (insert into report (board_id, reported_id, of_child, words, made_at) select board_id, id, false, '', now() from opened returning board_id, id)
            insert into confidence (board_id, report_id, location_id, words, made_at) select t.board_id, t.id, o.location_id, 'zqniemandqz', now() from told t, opened o
            """, desk.hanneke.person());
        return Map.of("zqniemandqz", "confidence.words of nobody");
    }

    /** A token in every text about this person, by the table that says whose rows are: by token, where. */
    private Map<String, String> plant(UUID person, UUID reader) {
        var planted = new TreeMap<String, String>();
        for (Holding holding : Holdings.ALL.stream().filter(Holding::told).filter(one -> holds(one, person, reader)).toList()) {
            for (String column : columns(holding.table())) {
                String token = "zq" + letters(planted.size() + Math.abs(person.hashCode() % 10_000)) + "qz";
                if (!planted.containsValue(holding.table() + "." + column) && put(holding, column, token, person, reader)) {
                    planted.put(token, holding.table() + "." + column);
                }
            }
        }
        // What is told through another table: the words of a picture that shows this person.
        if (nl.huisregel.database.TestDatabase.fence(owner).inside(desk.board, () -> JdbcClient.create(owner)
            .sql("update picture set alt_text = alt_text || ' zqplaatjeqz' where board_id = :board and id in (select picture_id from picture_person where board_id = :board and person_id = :person)")
            .param("board", desk.board.value()).param("person", person).update()) > 0) {
            planted.put("zqplaatjeqz", "picture.alt_text");
        }
        return planted;
    }

    private boolean holds(Holding holding, UUID person, UUID reader) {
        return nl.huisregel.database.TestDatabase.fence(owner).reading(desk.board, () -> JdbcClient.create(owner)
            .sql("select exists (select from " + holding.table() + " x where x.board_id = :board and (" + holding.whose() + ")) and :reader::uuid is not null and :person::uuid is not null")
            .param("board", desk.board.value()).param("person", person).param("reader", reader).query(Boolean.class).single());
    }

    /** False where there is no such row, or the database keeps a word of ours there. */
    private boolean put(Holding holding, String column, String token, UUID person, UUID reader) {
        String behind = column.equals("email") || column.equals("address") ? "'" + token + "' || x." + column : "x." + column + " || '" + token + "'";
        try {
            return nl.huisregel.database.TestDatabase.fence(owner).inside(desk.board, () -> JdbcClient.create(owner)
                .sql("update " + holding.table() + " x set " + column + " = " + behind + " where x.board_id = :board and x." + column + " <> '' and (" + holding.whose() + ") and :reader::uuid is not null")
                .param("board", desk.board.value()).param("person", person).param("reader", reader).update()) > 0;
        } catch (DataAccessException aWordOfOurs) {
            return false;
        }
    }

    private List<String> columns(String table) {
        return JdbcClient.create(owner).sql("""
            select a.attname from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and format_type(a.atttypid, null) in ('text', 'character varying') order by 1
            """).param("table", table).query(String.class).list();
    }

    /** What is left of it, by the column that was planted in, and where it stands now. */
    private Set<String> left(Map<String, String> planted) {
        return traces.of(desk.board, planted.keySet()).entrySet().stream().flatMap(found -> found.getValue().stream().filter(where -> !OF_THE_SCHOOL.contains(where))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything in this board happened three years ago. */
    private void past() {
        for (var one : List.of("reported set opened_at = opened_at - interval '3 years', due = due - interval '3 years', decided_at = decided_at - interval '3 years'", "data_request set decided_at = decided_at - interval '3 years'",
            "invitation set made_at = made_at - interval '3 years', expires_at = expires_at - interval '3 years'", "login_notice set at = at - interval '3 years'", "person set erased_at = erased_at - interval '3 years'")) {
            nl.huisregel.database.TestDatabase.fence(owner).inside(desk.board, () -> JdbcClient.create(owner).sql("update " + one + " where board_id = :board").param("board", desk.board.value()).update());
        }
    }

    private void leave(UUID pupil, String until) {
        run("update enrolment set from_day = current_date - 2000, until_day = " + until + " where board_id = :board and pupil_id = :person", pupil);
    }

    private void run(String statement, UUID person) {
        nl.huisregel.database.TestDatabase.fence(owner).inside(desk.board, () -> JdbcClient.create(owner).sql(statement).param("board", desk.board.value()).param("person", person).update());
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (int left = number + 371_293; text.length() < 6; left /= 19) {
            text.append("bcdfghjklmnpqrstvwx".charAt(left % 19));
        }
        return text.toString();
    }
}
