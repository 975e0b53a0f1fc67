package nl.huisregel.privacy;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.privacy.Erasable.Ground;
import nl.huisregel.privacy.Erasable.Piece;
import nl.huisregel.publication.Post;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What is erased is gone, what must be kept stays, and nothing else happens")
class ErasingTest extends DeskTest {

    @Autowired Erasing erasing;
    @Autowired Retention retention;
    @Autowired Sweeping sweeping;

    @Test
    @DisplayName("of a pupil who is here the pictures go, whole, and the answers stay as proof")
    void pictures_go() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(desk.now(post));
        var draft = desk.hang(desk.startPost(CLASS_PAGE), desk.mees);
        var placed = post.pictures().getFirst().value();

        Erasable before = erasing.preview(desk.hanneke, desk.mees);
        assertThat(before.goes()).extracting(Erasable.Goes::piece).containsExactly(Piece.PICTURES);
        assertThat(before.stays()).extracting(Erasable.Stays::ground).contains(Ground.STILL_HERE, Ground.PROOF_OF_CONSENT, Ground.DECISIONS);
        UUID receipt = erasing.erase(desk.hanneke, desk.mees, before.fingerprint());

        assertThat(left("picture_size")).isZero();
        assertThat(left("picture_person")).isZero();
        assertThat(count("select count(*) from picture_on_show where board_id = :board")).isZero();
        assertThat(count("select count(*) from picture where board_id = :board")).as("an empty row says where it stood; what was never placed goes whole").isEqualTo(1);
        assertThat(count("select count(*) from placement_picture where board_id = :board and alt_text <> ''")).isZero();
        assertThat(desk.now(draft).pictures()).isEmpty();
        assertThat(pictures.bytes(desk.board, new nl.huisregel.media.PictureId(placed), nl.huisregel.media.PictureSize.LARGE)).isEmpty();
        assertThat(count("select count(*) from consent_statement where board_id = :board")).isPositive();
        assertThat(erasing.receipt(desk.hanneke, receipt).orElseThrow().went()).containsExactly(new Erasable.Goes(Piece.PICTURES, 2));
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("done twice it is done once, and a hold set meanwhile stops it")
    void twice_and_held() {
        desk.hang(desk.startPost(CLASS_PAGE), desk.mees);
        String seen = erasing.preview(desk.hanneke, desk.mees).fingerprint();
        erasing.setHold(desk.wouter, desk.mees, "Er loopt een klacht");
        assertThatThrownBy(() -> erasing.erase(desk.hanneke, desk.mees, seen)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(left("picture_size")).isPositive();
        assertThat(erasing.preview(desk.hanneke, desk.mees).anything()).isFalse();

        erasing.liftHold(desk.wouter, desk.mees);
        erasing.erase(desk.hanneke, desk.mees, seen);
        assertThatThrownBy(() -> erasing.erase(desk.hanneke, desk.mees, seen)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(erasing.receipts(desk.hanneke, desk.mees)).hasSize(1);
    }

    @Test
    @DisplayName("a picture with somebody who has a hold stays, and one about which a report is open")
    void held_for_another() {
        desk.hang(desk.startPost(CLASS_PAGE), desk.mees, desk.noor);
        erasing.setHold(desk.wouter, desk.noor, "Er loopt een klacht");
        Erasable now = erasing.preview(desk.hanneke, desk.mees);
        assertThat(now.goes()).isEmpty();
        assertThat(now.stays()).extracting(Erasable.Stays::ground).contains(Ground.HELD_FOR_ANOTHER);
    }

    @Test
    @DisplayName("erasing while a post with the picture is being placed ends with nothing on show, whoever came first")
    void while_placing() {
        for (int time = 0; time < 6; time++) {
            Post ready = desk.now(desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees)));
            String seen = erasing.preview(desk.hanneke, desk.mees).fingerprint();
            var placing = CompletableFuture.runAsync(() -> quietly(() -> desk.publish(ready)));
            var erased = CompletableFuture.runAsync(() -> quietly(() -> erasing.erase(desk.hanneke, desk.mees, seen)));
            CompletableFuture.allOf(placing, erased).join();
            Erasable after = erasing.preview(desk.hanneke, desk.mees);
            if (after.anything()) {
                erasing.erase(desk.hanneke, desk.mees, after.fingerprint());
            }
            assertThat(left("picture_size")).isZero();
            assertThat(count("select count(*) from picture_on_show where board_id = :board")).isZero();
        }
    }

    @Test
    @DisplayName("who left loses the name too; in the journal the line stays and the facts go, and it is still whole")
    void who_left() {
        leave(desk.noor, "current_date - 1");
        desk.says(desk.iris, desk.mees, false, "paper");
        run("insert into mail_choice (board_id, person_id, pace, language) values (:board, :person, 'daily', 'nl')", desk.noor);
        run("insert into digest_day (board_id, person_id, day) values (:board, :person, current_date)", desk.noor);
        run("insert into pupil_pictures (board_id, person_id, hash, set_at) values (:board, :person, 'x', now())", desk.noor);
        Erasable before = erasing.preview(desk.hanneke, desk.noor);
        assertThat(before.goes()).extracting(Erasable.Goes::piece).contains(Piece.NAME);
        erasing.erase(desk.hanneke, desk.noor, before.fingerprint());
        assertThat(name(desk.noor)).isEqualTo("Iemand ");
        assertThat(count("select count(*) from (select person_id from mail_choice where board_id = :board union all select person_id from digest_day where board_id = :board"
            + " union all select person_id from pupil_pictures where board_id = :board) kept")).as("how mail and the class let somebody in").isZero();
        assertThat(erasing.preview(desk.hanneke, desk.noor).anything()).isFalse();
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("what is over its term is proposed, goes only when a person confirms it, and not while a hold stands")
    void terms() {
        desk.says(desk.samira, desk.noor, true, "paper");
        leave(desk.noor, "current_date - 1000");
        retention.propose(desk.board);
        List<Proposal> list = retention.proposals(desk.hanneke);
        assertThat(list).extracting(Proposal::kind).containsExactlyInAnyOrder(RetentionKind.PUPIL, RetentionKind.GUARDIAN);
        assertThat(name(desk.noor)).isEqualTo("Noor Haddad");

        UUID pupil = list.stream().filter(one -> one.kind() == RetentionKind.PUPIL).findFirst().orElseThrow().id();
        erasing.setHold(desk.wouter, desk.noor, "Er loopt een klacht");
        assertThat(retention.confirm(desk.hanneke, List.of(pupil)).stayed()).isEqualTo(1);
        assertThat(name(desk.noor)).isEqualTo("Noor Haddad");
        assertThat(retention.proposals(desk.hanneke)).extracting(Proposal::kind).containsExactly(RetentionKind.GUARDIAN);

        erasing.liftHold(desk.wouter, desk.noor);
        retention.propose(desk.board);
        pupil = retention.proposals(desk.hanneke).stream().filter(one -> one.kind() == RetentionKind.PUPIL).findFirst().orElseThrow().id();
        assertThat(retention.confirm(desk.hanneke, List.of(pupil)).went()).containsEntry(RetentionKind.PUPIL, 1);
        assertThat(name(desk.noor)).isEqualTo("Iemand ");
        assertThat(count("select count(*) from consent_statement where board_id = :board and by_capacity = 'guardian' and answer = 'given' and person_id = '" + desk.noor + "'")).isZero();
        assertThat(retention.rounds(desk.hanneke)).hasSize(1);
        assertThat(name(desk.samira.person())).isEqualTo("Samira Haddad");
    }

    @Test
    @DisplayName("who came back to school after it was proposed stays, whatever was ticked")
    void came_back() {
        leave(desk.noor, "current_date - 1000");
        retention.propose(desk.board);
        UUID pupil = retention.proposals(desk.hanneke).stream().filter(one -> one.kind() == RetentionKind.PUPIL).findFirst().orElseThrow().id();
        leave(desk.noor, "null");
        var done = retention.confirm(desk.hanneke, List.of(pupil));
        assertThat(done.went()).isEmpty();
        assertThat(done.stayed()).isEqualTo(1);
        assertThat(name(desk.noor)).isEqualTo("Noor Haddad");
    }

    @Test
    @DisplayName("a board may keep shorter, and longer only with a reason")
    void own_terms() {
        assertThat(retention.set(desk.wouter, RetentionKind.PUPIL, 36, " ")).isFalse();
        assertThat(retention.set(desk.wouter, RetentionKind.PUPIL, 36, "Er loopt een onderzoek")).isTrue();
        assertThat(retention.set(desk.wouter, RetentionKind.PUPIL, 12, "")).isTrue();
        assertThat(retention.terms(desk.board)).filteredOn(term -> term.kind() == RetentionKind.PUPIL).extracting(Term::months).containsExactly(12);
    }

    @Test
    @DisplayName("the night after, the file in which the picture lay is gone from the disk")
    void gone_from_the_disk() throws Exception {
        desk.hang(desk.startPost(CLASS_PAGE), desk.mees);
        List<Path> before = files();
        assertThat(before).isNotEmpty().allMatch(Files::exists);
        erasing.erase(desk.hanneke, desk.mees, erasing.preview(desk.hanneke, desk.mees).fingerprint());

        assertThat(sweeping.writeAnew()).isTrue();

        assertThat(files()).doesNotContainAnyElementsOf(before);
        for (Path file : before) {
            // PostgreSQL empties it at once, and takes the empty file away at its next checkpoint.
            assertThat(!Files.exists(file) || Files.size(file) == 0).as(file.toString()).isTrue();
        }
    }

    /** Where pictures lie on the disk: the table, and what it keeps beside itself. */
    private List<Path> files() throws IOException {
        List<String> paths = jdbc.sql("""
            select pg_relation_filepath(c.oid) from pg_class c where c.oid = 'picture_size'::regclass or c.oid = (select reltoastrelid from pg_class where oid = 'picture_size'::regclass)
            """).query(String.class).list();
        try (Stream<Path> all = Files.find(TestDatabase.files(), 9, (file, _) -> paths.stream().anyMatch(path -> file.endsWith(path)))) {
            return all.toList();
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (ChangedMeanwhile | nl.huisregel.publication.ChangedMeanwhile lost) {
            // One of the two came first: the other is told so and did nothing.
        }
    }

    private void leave(UUID pupil, String until) {
        fence.inside(desk.board, () -> jdbc.sql("update enrolment set from_day = current_date - 2000, until_day = " + until + " where board_id = :board and pupil_id = :pupil")
            .param("board", desk.board.value()).param("pupil", pupil).update());
    }

    private void run(String statement, UUID person) {
        fence.inside(desk.board, () -> jdbc.sql(statement).param("board", desk.board.value()).param("person", person).update());
    }

    private String name(UUID person) {
        return fence.reading(desk.board, () -> jdbc.sql("select first_name || ' ' || last_name from person where board_id = :board and id = :person")
            .param("board", desk.board.value()).param("person", person).query(String.class).single());
    }

    private int left(String table) {
        return count("select count(*) from " + table + " where board_id = :board");
    }

    private int count(String statement) {
        return fence.reading(desk.board, () -> jdbc.sql(statement).param("board", desk.board.value()).query(Integer.class).single());
    }
}
