package nl.huisregel.promises;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo does not begin with and people write words in: reports, corrections, answers to doubts, lists of words, work that failed. */
final class Scene {

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final BoardId board;

    Scene(DataSource owner, BoardId board) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.board = board;
    }

    void set() {
        TestDatabase.fence(owner).inside(board, () -> {
            UUID joris = person("Joris", "Maas");
            UUID hanneke = person("Hanneke", "Vos");
            UUID samira = person("Samira", "Haddad");
            UUID pumpkins = placement("De pompoenen zijn rijp", "school_website");
            UUID dog = placement("Bolle kwam op bezoek", "class_page");
            UUID volcano = placement("Een vulkaan in de klas", "class_page");
            reported(pumpkins, samira, "Hier staat een fout", null, null);
            reported(dog, samira, "Mijn kind wil dit niet", "Het klopt zo", hanneke);
            run("""
                insert into correction (board_id, post_id, placement_id, by_person, by_hat, at, decision_entry, publish_entry, title_was, body_was, reason)
                select board_id, post_id, id, :person, 'TEACHER', now(), decision_entry, decision_entry, 'Eerst', 'Zo stond het er', 'Een tikfout'
                from placement where board_id = :board and id = :id
                """, joris, pumpkins);
            run("update placement set state = 'down', down_since = now(), down_by = :person, down_hat = 'HEAD', down_why = 'Op verzoek' where board_id = :board and id = :id", hanneke, volcano);
            answered(joris, hanneke);
            waiting(samira, hanneke);
            run("""
                with made as (
                    insert into transition (board_id, location_id, school_year, made_by, made_at)
                    select :board, g.location_id, g.school_year + 1, :person, now() from class_group g join post t on t.board_id = g.board_id and t.group_id = g.id
                    join placement l on l.board_id = t.board_id and l.post_id = t.id where g.board_id = :board and l.id = :id returning id)
                insert into transition_group (board_id, transition_id, name) select :board, id, 'groep 6' from made
                """, hanneke, dog);
            run("insert into coarse_word (board_id, word, listed, changed_by, changed_at) select :board, 'stoepkrijt', true, :person, now() where :id::uuid is not null", hanneke, dog);
            run("insert into published_contact (board_id, kind, same, shown, added_by, added_at) select :board, 'phone', '0201234567', '020 1234567', :person, now() where :id::uuid is not null", hanneke, dog);
            run("""
                insert into errand (board_id, standing_id, kind, asked_at, due, failed_by, failed_at, failed_why)
                select s.board_id, s.id, 'remove_post', now(), now() + interval '1 day', :person, now(), 'Het account doet niets'
                from standing_elsewhere s where s.board_id = :board and :id::uuid is not null limit 1
                """, joris, dog);
            run("update picture set maker = 'Een maker', licence = 'CC BY' where board_id = :board and made_by = :person and :id::uuid is not null", joris, dog);
            run("update post set later_day = 'maandag', later_time = 'half negen' where board_id = :board and author_id = :person and title = 'Een dag in het bos' and :id::uuid is not null", joris, dog);
            run("""
                insert into newsletter_out (board_id, placement_id, picture_id, issue_id, position, alt_text)
                select p.board_id, p.placement_id, p.picture_id, n.issue_id, p.position, 'Wat er niet mee kon' from placement_picture p
                join newsletter_item n on n.board_id = p.board_id and n.placement_id = p.placement_id
                where p.board_id = :board and :person::uuid is not null and :id::uuid is not null limit 1
                """, joris, dog);
            run("insert into mail_fault (board_id, address, person_id, fault, since) select :board, 'joris.maas@school.example', :person, 'unknown_address', now() where :id::uuid is not null", joris, dog);
            run("insert into mail_fault (board_id, address, person_id, fault, since) select :board, 'samira@thuis.example', :person, 'full', now() where :id::uuid is not null", samira, dog);
            privacy(samira, hanneke);
            care(joris, hanneke);
            run("update post_duty set given = 'Met de ouders besproken' where board_id = :board and done_by = :person and :id::uuid is not null", joris, dog);
        });
    }

    /** Answers on paper, what authority rests on, keys of the administration, and somebody who stands in for the head. */
    private void care(UUID joris, UUID hanneke) {
        UUID noor = person("Noor", "Haddad");
        run("""
            update consent_statement set said_on = current_date, proof = 'Formulier in de map', taken_by = :person
            where board_id = :board and person_id = :id and said_on is null and layer = (select min(layer) from consent_statement where board_id = :board and person_id = :id)
            """, hanneke, noor);
        run("update guardianship set authority_source = 'Uittreksel van juni' where board_id = :board and pupil_id in (:id, (select id from person where board_id = :board and first_name = 'Lina')) and :person::uuid is not null",
            hanneke, noor);
        run("insert into person_key (board_id, location_id, kind, key, person_id) select :board, location_id, 'pupil', '10001', :id from employment where board_id = :board and person_id = :person limit 1", joris, noor);
        run("insert into person_key (board_id, location_id, kind, key, person_id) select :board, location_id, 'staff', 'm-17', :person from employment where board_id = :board and person_id = :person and :id::uuid is not null limit 1",
            joris, noor);
        run("""
            insert into deputy (board_id, location_id, person_id, role, from_day, until_day, set_by, set_at)
            select :board, location_id, :id, 'head', current_date - 1, current_date + 5, :person, now() from employment where board_id = :board and person_id = :person limit 1
            """, hanneke, person("Ruud", "Klaver"));
        run("""
            insert into data_request (board_id, location_id, person_id, by_person, kind, words, on_paper, received_on, due)
            select :board, location_id, :id, (select id from person where board_id = :board and first_name = 'Samira'), 'access', 'Wat weet de school', true, current_date, current_date + 30
            from employment where board_id = :board and person_id = :person
            """, hanneke, noor);
    }

    /** A key of Joris; one that he had before he was invited is gone by that. */
    void passkey() {
        TestDatabase.fence(owner).inside(board, () -> run("""
            insert into passkey (board_id, person_id, credential_id, public_key, attestation, client_data, sign_count, transports, backup_eligible, backed_up, label, made_at)
            select :board, :person, 'x', 'x', 'x', 'x', 0, '', false, false, 'Mijn telefoon', now() where :id::uuid is not null
            """, joris(), joris()));
    }

    UUID joris() {
        return named("Joris");
    }

    UUID ruud() {
        return named("Ruud");
    }

    UUID tess() {
        return named("Tess");
    }

    UUID samira() {
        return named("Samira");
    }

    UUID school() {
        return one("select l.id::text from location l where l.board_id = :board and l.slug = 'de-regenton'", UUID::fromString);
    }

    UUID group() {
        return one("select g.id::text from class_group g join location l on l.board_id = g.board_id and l.id = g.location_id where g.board_id = :board and l.slug = 'de-regenton' and g.name like 'groep 5%'",
            UUID::fromString);
    }

    /** The name somebody signs in with. */
    String login() {
        return one("select email from login where board_id = :board", java.util.function.Function.identity());
    }

    /** How the register writes the first name now. */
    String called(String name) {
        return one("select first_name from person where board_id = :board and split_part(first_name, ' ', 1) = '" + name + "'", java.util.function.Function.identity());
    }

    /** A picture that stands somewhere, and where. */
    record OnShow(String placement, String picture) {
    }

    OnShow onShow() {
        return one("""
            select l.id || '/' || p.picture_id from placement l join placement_picture p on p.board_id = l.board_id and p.placement_id = l.id
            where l.board_id = :board and l.state = 'live' and l.channel = 'school_website' order by 1 limit 1
            """, text -> new OnShow(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1)));
    }

    void endWorkOf(String name) {
        TestDatabase.fence(owner).inside(board, () -> run("update employment set until_day = from_day - 1 where board_id = :board and person_id = :person and :id::uuid is not null", named(name), named(name)));
    }

    UUID employment(String name) {
        return one("select e.id::text from employment e join person p on p.board_id = e.board_id and p.id = e.person_id where e.board_id = :board and split_part(p.first_name, ' ', 1) = '" + name + "' limit 1",
            UUID::fromString);
    }

    UUID pupil(String name) {
        return one("select p.id::text from person p where p.board_id = :board and split_part(p.first_name, ' ', 1) = '" + name + "' and exists (select from enrolment e where e.board_id = p.board_id and e.pupil_id = p.id)",
            UUID::fromString);
    }

    UUID guardianship(String guardian, String pupil) {
        return one("""
            select s.id::text from guardianship s join person g on g.board_id = s.board_id and g.id = s.guardian_id join person p on p.board_id = s.board_id and p.id = s.pupil_id
            where s.board_id = :board and split_part(g.first_name, ' ', 1) = '%s' and split_part(p.first_name, ' ', 1) = '%s'
            """.formatted(guardian, pupil), UUID::fromString);
    }

    /** From today on this one stands in for the head of De Regenton, who chose them. */
    UUID deputy(String name, String by) {
        return TestDatabase.fence(owner).inside(board, () -> jdbc.sql("""
            insert into deputy (board_id, location_id, person_id, role, from_day, until_day, set_by, set_at)
            values (:board, :school, :person, 'head', current_date - 1, current_date + 5, :by, now()) returning id
            """).param("board", board.value()).param("school", school()).param("person", named(name)).param("by", named(by)).query(UUID.class).single());
    }

    /** By the owner of the tables. */
    void change(String statement) {
        TestDatabase.fence(owner).inside(board, () -> jdbc.sql(statement).param("board", board.value()).update());
    }

    /** What this one set ready did not go out, for they were gone by then. */
    UUID setReadyBy(String name) {
        return TestDatabase.fence(owner).inside(board, () -> {
            UUID placement = one("""
                select l.id::text from placement l join post t on t.board_id = l.board_id and t.id = l.post_id join location c on c.board_id = t.board_id and c.id = t.location_id
                where l.board_id = :board and l.state = 'live' and l.channel = 'class_page' and c.slug = 'de-regenton' order by 1 limit 1
                """, UUID::fromString);
            run("update post set author_id = :person where board_id = :board and id = (select post_id from placement where board_id = :board and id = :id)", named(name), placement);
            run("update placement set state = 'held', live_since = null, missed_moment = now(), missed_why = 'author_gone' where board_id = :board and id = :id and :person::uuid is not null", named(name), placement);
            return placement;
        });
    }

    private UUID named(String name) {
        return one("select id::text from person where board_id = :board and split_part(first_name, ' ', 1) = '" + name + "' limit 1", UUID::fromString);
    }

    private <T> T one(String statement, java.util.function.Function<String, T> read) {
        return read.apply(TestDatabase.fence(owner).reading(board, () -> jdbc.sql(statement).param("board", board.value()).query(String.class).list().getFirst()));
    }

    private void privacy(UUID samira, UUID hanneke) {
        UUID noor = person("Noor", "Haddad");
        run("""
            insert into data_request (board_id, location_id, person_id, by_person, kind, words, on_paper, received_on, due, extended_on, extended_why, decided_by, decided_at, outcome, reason)
            select :board, location_id, :id, :person, 'correction', 'De naam klopt niet', false, current_date, current_date + 30, current_date, 'Het is ingewikkeld',
                   (select id from person where board_id = :board and first_name = 'Hanneke' limit 1), now(), 'refused', 'Zo staat het er'
            from employment where board_id = :board and person_id = (select id from person where board_id = :board and first_name = 'Hanneke' limit 1)
            """, samira, noor);
        run("insert into legal_hold (board_id, person_id, ground, set_by, set_at) values (:board, :id, 'Er loopt een klacht', :person, now())", hanneke, noor);
        run("insert into erasure (board_id, person_id, by_person, by_hat, at, ground, went, stayed) values (:board, :id, :person, 'HEAD', now(), 'request', 'pictures=1', '')", hanneke, noor);
        run("insert into retention_term (board_id, kind, months, reason, set_by, set_at) select :board, 'pupil', 30, 'Een onderzoek', :person, now() where :id::uuid is not null", hanneke, noor);
        run("""
            insert into breach (board_id, number, location_id, entered_by, entered_at, discovered_at, what, whose, consequences, measures, authority_why, persons_why)
            select :board, 1, location_id, :person, now(), now(), 'Een lijst kwijt', 'Ouders', 'Reclame', 'Gezocht', 'Bleef binnen', 'Geen risico'
            from employment where board_id = :board and person_id = :person and :id::uuid is not null
            """, hanneke, noor);
        run("insert into breach_step (board_id, breach_id, by_person, at, words) select :board, id, :person, now(), 'In de kast gezocht' from breach where board_id = :board and :id::uuid is not null", hanneke, noor);
    }

    /** Where a draft's picture is changed and a post is put on an account: reached by buttons, not by links. */
    List<String> addresses() {
        return TestDatabase.fence(owner).reading(board, () -> jdbc.sql("""
            select '/berichten/' || t.id || '/foto/' || p.picture_id || '/bewerking' from post t join post_picture p on p.board_id = t.board_id and p.post_id = t.id
            where t.board_id = :board and t.title = 'Een dag in het bos'
            union all
            select '/berichten/' || t.id || '/foto/' || p.picture_id || '/aanwijzing' from post t join post_picture p on p.board_id = t.board_id and p.post_id = t.id
            where t.board_id = :board and t.title = 'Een dag in het bos'
            union all select '/berichten/' || t.id || '/overdracht' from post t where t.board_id = :board and t.title = 'Een dag in het bos'
            union all (select '/mail/stop/' || leave_token from mail_choice where board_id = :board and leave_token is not null limit 1)
            union all select '/verzoeken/nieuw/' || p.id from person p where p.board_id = :board and split_part(p.first_name, ' ', 1) = 'Noor'
            union all select '/wissen/' || p.id from person p where p.board_id = :board and split_part(p.first_name, ' ', 1) = 'Noor'
            union all select '/wissen/bewijs/' || e.id from erasure e where e.board_id = :board
            union all select '/berichten/' || t.id || '/met-de-hand' from post t where t.board_id = :board and t.title = 'Sportdag in de zon'
            """).param("board", board.value()).query(String.class).list());
    }

    private void reported(UUID placement, UUID by, String words, String why, UUID decided) {
        UUID reported = jdbc.sql("""
            insert into reported (board_id, location_id, placement_id, opened_at, due, decided_at, decided_by, outcome, why)
            select l.board_id, t.location_id, l.id, now(), now() + interval '1 day', case when :why::text is null then null else now() end, :decided, case when :why::text is null then null else 'put_back' end, :why
            from placement l join post t on t.board_id = l.board_id and t.id = l.post_id where l.board_id = :board and l.id = :id returning id
            """).param("board", board.value()).param("id", placement).param("why", why, java.sql.Types.VARCHAR).param("decided", decided, java.sql.Types.OTHER).query(UUID.class).single();
        UUID report = jdbc.sql("insert into report (board_id, reported_id, of_child, words, by_person, by_hat, made_at) values (:board, :reported, false, :words, :by, 'GUARDIAN', now()) returning id")
            .param("board", board.value()).param("reported", reported).param("words", words).param("by", by).query(UUID.class).single();
        jdbc.sql("insert into confidence (board_id, report_id, location_id, words, made_at) select board_id, :report, location_id, 'Dit is voor jou alleen', now() from reported where board_id = :board and id = :reported")
            .param("board", board.value()).param("reported", reported).param("report", report).update();
    }

    private void answered(UUID asks, UUID answers) {
        UUID doubt = jdbc.sql("""
            insert into doubt (board_id, post_id, location_id, channel, asked_by, asked_hat, asked_at, question, role, norms, editions, decision_entry, state, closed_at)
            select d.board_id, t.id, t.location_id, 'class_page', :asks, 'TEACHER', now(), 'Mag dit er wel bij?', d.role, d.norms, d.editions, d.decision_entry, 'answered', now()
            from doubt d, post t where d.board_id = :board and t.board_id = :board and t.title = 'Een dag in het bos' limit 1 returning id
            """).param("board", board.value()).param("asks", asks).query(UUID.class).single();
        jdbc.sql("""
            insert into doubt_answer (board_id, doubt_id, answer, reason, role, norms, deputy, answered_by, answered_at)
            select board_id, id, 'change', 'Vraag het eerst aan de ouders', role, norms, false, :answers, now() from doubt where board_id = :board and id = :doubt
            """).param("board", board.value()).param("answers", answers).param("doubt", doubt).update();
        jdbc.sql("""
            insert into precedent (board_id, location_id, act, channel, norms, editions, facts, answer, reason, role, answered_by, answered_at)
            select d.board_id, d.location_id, 'publish', o.channel, o.norms, o.editions, '{}', 'yes', 'Dit was eerder goed', d.role, :answers, now()
            from doubt d, doubt o where d.board_id = :board and d.id = :doubt and o.board_id = :board and o.state = 'open'
            """).param("board", board.value()).param("answers", answers).param("doubt", doubt).update();
    }

    /** A parent whom the school does not know by that mailbox, one whose yes waits for the office, and one whose yes it did not take over. */
    private void waiting(UUID samira, UUID hanneke) {
        UUID grace = person("Grace", "Okafor");
        run("insert into mailbox_claim (board_id, person_id, email, told_at) select :board, :person, 'grace@post.example', now() where :id::uuid is not null", grace, hanneke);
        run("""
            insert into mailbox_claim (board_id, person_id, email, told_at, decided_by, decided_at, believed, reason)
            values (:board, :person, 'samira@post.example', now(), :id, now(), false, 'Niemand nam op')
            """, samira, hanneke);
        run("""
            insert into waiting_answer (board_id, giver_id, giver_hat, person_id, spots, asked, made_at, state)
            select board_id, guardian_id, 'GUARDIAN', pupil_id, '{open_web/photo}', 'x', now(), 'office' from guardianship where board_id = :board and guardian_id = :person and :id::uuid is not null
            """, grace, hanneke);
        run("""
            insert into waiting_answer (board_id, giver_id, giver_hat, person_id, spots, asked, made_at, state, decided_by, decided_at, reason)
            select board_id, guardian_id, 'GUARDIAN', pupil_id, '{open_web/photo}', 'x', now(), 'refused', :id, now(), 'Niemand nam op'
            from guardianship where board_id = :board and guardian_id = :person
            """, samira, hanneke);
    }

    private void run(String statement, UUID person, UUID id) {
        jdbc.sql(statement).param("board", board.value()).param("person", person).param("id", id).update();
    }

    private UUID person(String first, String last) {
        return jdbc.sql("select id from person where board_id = :board and first_name = :first and last_name = :last")
            .param("board", board.value()).param("first", first).param("last", last).query(UUID.class).single();
    }

    private UUID placement(String title, String channel) {
        return jdbc.sql("select id from placement where board_id = :board and title = :title and channel = :channel")
            .param("board", board.value()).param("title", title).param("channel", channel).query(UUID.class).single();
    }
}
