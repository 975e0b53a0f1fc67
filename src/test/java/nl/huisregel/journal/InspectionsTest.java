package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal over time: inspected, signed, its facts erased, cut, set back, and who hears of it. */
class InspectionsTest {

    private static final TestDatabase DATABASE = TestDatabase.school();
    private static int count;

    @TempDir Path folder;
    private Works works;
    private BoardId board;
    private Actor petra;

    @BeforeEach
    void begin() {
        works = Works.over(DATABASE.appSource(), folder);
        board = works.board("bestuur-" + ++count);
        UUID person = works.fence().inside(board, () -> works.jdbc().sql("insert into person (board_id, first_name, last_name) values (:board, 'Petra', 'Lindeman') returning id")
            .param("board", board.value()).query(UUID.class).single());
        petra = new Actor(board, person, Hat.ADMINISTRATOR, Optional.empty(), "Petra");
        works.write(board, 20, new Random(1));
    }

    @Test
    @DisplayName("what is whole is signed as it stands, in the database and in a file outside of it, so that anybody can check it")
    void signed() throws Exception {
        assertThat(works.inspections().inspect(petra).whole()).isTrue();
        Checkpoint checkpoint = logbook().checkpoint().orElseThrow();
        assertThat(checkpoint.number()).isEqualTo(20);
        assertThat(Files.readAllLines(folder.resolve("checkpoints.txt"))).containsExactly(checkpoint.line());

        String line = checkpoint.line();
        Signature checking = Signature.getInstance("Ed25519");
        checking.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(logbook().key()))));
        checking.update(line.substring(0, line.lastIndexOf(' ')).getBytes());
        assertThat(checking.verify(Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)))).isTrue();
    }

    @Test
    @DisplayName("the key is readable by us only, also when somebody opened it up")
    void key() throws IOException {
        Path file = folder.resolve("key.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(JournalKey.in(file).id()).isEqualTo(works.key().id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("a key that cannot be read stops the start with what to do, and is never made anew over it")
    void brokenKey() throws IOException {
        Path file = folder.resolve("key.properties");
        Files.writeString(file, "private = half\n");
        assertThatThrownBy(() -> JournalKey.in(file)).isInstanceOfSatisfying(CannotStart.class, said -> assertThat(said.dutch()).contains("zet dit bestand terug"));
        assertThat(file).hasContent("private = half");
    }

    @Test
    @DisplayName("once a day, however often it is looked at")
    void daily() {
        assertThat(works.inspections().daily(board)).isTrue();
        assertThat(works.inspections().daily(board)).isFalse();
        assertThat(logbook().last()).map(Inspection::entries).contains(20L);
    }

    @Test
    @DisplayName("erased facts leave who, when and why; the entry can still be verified, and its decision is not replayed")
    void erased() {
        Entry decision = works.journal().decisions(board).getFirst();
        assertThat(works.journal().erase(petra, decision.id(), Erasure.REQUEST)).isTrue();
        assertThat(works.journal().erase(petra, decision.id(), Erasure.REQUEST)).as("nothing is left").isFalse();

        Entry entry = works.journal().about(board, "post", decision.subjectId()).getFirst();
        assertThat(entry.facts()).isEmpty();
        assertThat(entry.outcome()).isEqualTo(decision.outcome());
        assertThat(entry.erased().orElseThrow()).satisfies(marker -> {
            assertThat(marker.by()).isEqualTo(petra.person());
            assertThat(marker.ground()).isEqualTo(Erasure.REQUEST);
            assertThat(marker.at()).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(works.journal().decisions(board)).extracting(Entry::id).doesNotContain(decision.id()).isNotEmpty();
        assertThat(works.inspections().inspect(petra)).satisfies(found -> {
            assertThat(found.breaks()).isEmpty();
            assertThat(found.erased()).isEqualTo(1);
        });
        Entry marker = works.journal().about(board, "journal_entry", decision.id()).getFirst();
        assertThatThrownBy(() -> works.journal().erase(petra, marker.id(), Erasure.REQUEST)).rootCause().hasMessageContaining("a marker keeps its own");
    }

    @Test
    @DisplayName("what a cut says may go, the owner removes at a start; the chain goes on from there")
    void cut() throws SQLException {
        works.inspections().inspect(petra);
        assertThat(logbook().older()).isZero();
        assertThat(works.inspections().cut(petra, LocalDate.of(2001, 8, 1))).as("nothing is that old").isEmpty();
        assertThatThrownBy(() -> works.inspections().cut(petra, LocalDate.now(ZoneId.of("Europe/Amsterdam")))).isInstanceOf(IllegalArgumentException.class);

        Chain.Head twelfth = works.fence().reading(board, () -> works.jdbc().sql("select number, chain_hash from journal_entry where board_id = :board and number = 12")
            .param("board", board.value()).query((row, _) -> new Chain.Head(row.getLong(1), row.getBytes(2), 0)).single());
        state(twelfth, works.key());
        startAsOwner();
        Inspection after = works.inspections().inspect(petra);
        assertThat(after.breaks()).isEmpty();
        assertThat(after.entries()).isEqualTo(8);
        works.write(board, 3, new Random(2));
        assertThat(works.inspections().inspect(petra).breaks()).isEmpty();
    }

    @Test
    @DisplayName("a cut that this installation did not sign removes nothing, and is found")
    void forgedCut() throws SQLException {
        JournalKey other = JournalKey.in(folder.resolve("other.properties"));
        state(new Chain.Head(5, new byte[32], 0), other);
        startAsOwner();
        assertThat(works.inspections().inspect(petra)).satisfies(found -> {
            assertThat(found.entries()).isEqualTo(20);
            assertThat(found.breaks()).containsExactly(new Break(Break.Kind.OTHER_KEY, 5));
        });
    }

    @Test
    @DisplayName("a database that was set back shows, from what this machine noted and from the file; who looked into it makes the task go, not the break")
    void setBack() {
        works.inspections().inspect(petra);
        works.write(board, 4, new Random(3));
        works = Works.over(DATABASE.appSource(), folder);
        assertThat(works.outside().noted(board)).as("read again after a start").map(Outside.Noted::number).contains(24L);
        asOwner("alter table journal_head disable trigger user", "alter table journal_facts disable trigger user",
            "delete from journal_facts f using journal_entry e where e.board_id = f.board_id and e.id = f.entry_id and e.number > 18",
            "delete from journal_entry where number > 18", "delete from journal_checkpoint",
            "update journal_head h set number = 18, chain_hash = e.chain_hash from journal_entry e where e.board_id = h.board_id and e.number = 18",
            "alter table journal_head enable trigger user", "alter table journal_facts enable trigger user");

        assertThat(works.inspections().inspect(petra).breaks()).containsExactlyInAnyOrder(new Break(Break.Kind.CHECKPOINT_GONE, 20),
            new Break(Break.Kind.NOT_AS_SIGNED, 20), new Break(Break.Kind.NOT_AS_NOTED, 24));
        var tasks = new JournalTasks(works.inspections());
        assertThat(tasks.waiting(petra, Words.in(Language.NL))).singleElement().satisfies(task -> assertThat(task.says()).isEqualTo("Het logboek klopt niet."));
        assertThat(tasks.waiting(new Actor(board, petra.person(), Hat.BOARD_MEMBER, Optional.empty(), "Wouter"), Words.in(Language.NL))).isEmpty();

        works.inspections().seen(petra, logbook().id().orElseThrow());
        assertThat(tasks.waiting(petra, Words.in(Language.NL))).isEmpty();
        assertThat(logbook().whole()).isFalse();
        assertThat(logbook().explained()).isTrue();
        works.write(board, 8, new Random(4));
        assertThat(works.inspections().inspect(petra).breaks()).as("what came since is held again").containsExactlyInAnyOrder(new Break(Break.Kind.CHECKPOINT_GONE, 20),
            new Break(Break.Kind.NOT_AS_SIGNED, 20));
        assertThat(tasks.waiting(petra, Words.in(Language.NL))).isEmpty();

        asOwner("update journal_entry set kind = 'other' where number = 3");
        works.inspections().inspect(petra);
        assertThat(tasks.waiting(petra, Words.in(Language.NL))).as("something else broke").hasSize(1);
    }

    @Test
    @DisplayName("a file that lost its checkpoints gets them back; a line that was changed is told")
    void file() throws IOException {
        works.inspections().inspect(petra);
        Path file = folder.resolve("checkpoints.txt");
        String line = Files.readString(file);
        Files.delete(file);
        assertThat(works.inspections().inspect(petra).breaks()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(line);

        Files.writeString(file, line.replaceFirst(" 20 ", " 19 ") + line + "half a li");
        assertThat(works.inspections().inspect(petra).breaks()).containsExactly(new Break(Break.Kind.COPY_DAMAGED, 1), new Break(Break.Kind.COPY_DAMAGED, 3));
    }

    @Test
    @DisplayName("what is undone is noted nowhere, and an act that fails leaves no trace")
    void undone() {
        assertThatThrownBy(() -> works.fence().inside(board, () -> {
            works.journal().noted(petra, "post.opened", "post", UUID.randomUUID(), java.util.Map.of());
            throw new IllegalStateException("something else failed");
        })).hasMessage("something else failed");
        assertThat(works.outside().noted(board)).map(Outside.Noted::number).contains(20L);
        assertThat(works.inspections().inspect(petra).breaks()).isEmpty();
    }

    private Logbook logbook() {
        return works.inspections().logbook(petra);
    }

    private void state(Chain.Head head, JournalKey key) {
        works.fence().inside(board, () -> new CheckpointSql(works.jdbc()).add(Checkpoint.signed(key, board, Checkpoint.Kind.CUT, head, Instant.parse("2026-11-26T10:00:00Z"))));
    }

    private void startAsOwner() throws SQLException {
        try (var owner = DATABASE.ownerSource().getConnection()) {
            owner.setAutoCommit(false);
            new CutAtStart(works.key()).run(owner);
            owner.commit();
        }
    }

    /** Of this board only: the policy binds the owner as well. */
    private void asOwner(String... statements) {
        var source = DATABASE.ownerSource();
        TestDatabase.fence(source).inside(board, () -> List.of(statements).forEach(statement -> JdbcClient.create(source).sql(statement).update()));
    }
}
