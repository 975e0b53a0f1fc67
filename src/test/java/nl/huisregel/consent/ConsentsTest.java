package nl.huisregel.consent;

import static nl.huisregel.protocol.ConsentState.CONFLICT;
import static nl.huisregel.protocol.ConsentState.EXPIRED;
import static nl.huisregel.protocol.ConsentState.GIVEN;
import static nl.huisregel.protocol.ConsentState.REFUSED;
import static nl.huisregel.protocol.ConsentState.UNANSWERED;
import static nl.huisregel.protocol.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.edition.Editions;
import nl.huisregel.journal.Journal;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Givers;
import nl.huisregel.school.Register;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("Consent")
class ConsentsTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired Editions editions;
    @Autowired Consents consents;
    @Autowired ConsentSql sql;
    @Autowired Agreement agreement;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;

    Family family;

    @BeforeEach
    void meet() {
        family = Family.at(register, fence, editions, consents);
    }

    @Test
    @DisplayName("nobody answered is no consent")
    void silence() {
        assertThat(family.onRecord("paper")).isEqualTo(UNANSWERED);
        assertThat(bars()).isEmpty();
    }

    @Test
    @DisplayName("one guardian's yes is enough while the other is silent, per layer")
    void one_yes() {
        family.says(family.samira(), true, "closed_digital");
        assertThat(family.onRecord("closed_digital")).isEqualTo(GIVEN);
        assertThat(family.onRecord("open_web")).isEqualTo(UNANSWERED);
    }

    @Test
    @DisplayName("where the protocol wants everybody's yes, one guardian's yes is none yet")
    void together() {
        var day = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        family.says(family.samira(), true, "paper");
        assertThat(agreed(new Givers(true, true, Optional.empty()), day)).contains(UNANSWERED);
        assertThat(agreed(new Givers(true, false, Optional.empty()), day)).contains(GIVEN);
        family.says(family.karim(), true, "paper");
        assertThat(agreed(new Givers(true, true, Optional.empty()), day)).contains(GIVEN);
        assertThat(agreed(new Givers(true, true, Optional.of(new Form.Age(8, false))), day)).as("Noor is nine and said nothing").contains(UNANSWERED);
        family.says(family.asPupil(), true, "paper");
        assertThat(agreed(new Givers(true, true, Optional.of(new Form.Age(8, false))), day)).contains(GIVEN);
        family.says(family.asPupil(), false, "paper");
        assertThat(agreed(new Givers(true, true, Optional.of(new Form.Age(8, false))), day)).contains(CONFLICT);
    }

    private Optional<nl.huisregel.protocol.ConsentState> agreed(Givers givers, LocalDate day) {
        var paper = new Spot("paper", "photo");
        var latest = fence.reading(family.board(), () -> sql.words(family.board(), List.of(family.noor()), day)).stream().filter(it -> it.spot().equals(paper)).toList();
        return fence.reading(family.board(), () -> agreement.of(family.board(), family.noor(), paper, latest, day, givers));
    }

    @Test
    @DisplayName("one guardian's no blocks at once, whoever spoke first")
    void one_no() {
        family.says(family.karim(), false, "open_web");
        assertThat(family.onRecord("open_web")).isEqualTo(REFUSED);
        family.says(family.samira(), true, "open_web");
        assertThat(family.onRecord("open_web")).isEqualTo(CONFLICT);
        assertThat(bars()).containsExactly("open_web/photo");
        family.says(family.karim(), true, "open_web");
        assertThat(family.onRecord("open_web")).isEqualTo(GIVEN);
        assertThat(bars()).isEmpty();
    }

    @Test
    @DisplayName("a withdrawal is barred the moment it is acknowledged, and nothing else is")
    void withdrawal() {
        family.says(family.samira(), true, "open_web", "closed_digital");
        assertThat(consents.withdraw(family.samira(), family.noor(), "open_web", Words.in(Language.NL)).orElseThrow().statements())
            .extracting(Statement::answer).containsExactly(Answer.WITHDRAWN);
        assertThat(family.onRecord("open_web")).isEqualTo(WITHDRAWN);
        assertThat(bars()).containsExactly("open_web/photo");
        assertThat(family.onRecord("closed_digital")).isEqualTo(GIVEN);
    }

    @Test
    @DisplayName("what was not given cannot be withdrawn")
    void nothing_to_withdraw() {
        assertThat(consents.withdraw(family.samira(), family.noor(), "open_web", Words.in(Language.NL))).isEmpty();
        assertThat(bars()).isEmpty();
    }

    @Test
    @DisplayName("a yes holds for the school year; after it, it counts for nothing new and bars nothing that stands")
    void expiry() {
        family.says(family.samira(), true, "paper");
        var next = SchoolYear.of(TODAY).last().plusDays(1).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant();
        assertThat(consents.onRecord(family.board(), List.of(family.noor()), next.minusSeconds(1)).get(family.noor())).containsEntry("paper/photo", GIVEN);
        assertThat(consents.onRecord(family.board(), List.of(family.noor()), next).get(family.noor())).containsEntry("paper/photo", EXPIRED);
        assertThat(bars()).isEmpty();
    }

    @Test
    @DisplayName("a carer without known authority sees the question and decides nothing")
    void no_authority() {
        assertThat(consents.voice(family.grandmother(), family.noor())).contains(Voice.NO_AUTHORITY);
        assertThatThrownBy(() -> family.says(family.grandmother(), true, "paper")).isInstanceOf(MayNotDecide.class);
        assertThat(family.onRecord("paper")).isEqualTo(UNANSWERED);
    }

    @Test
    @DisplayName("the word of a guardian whose authority ended stops counting")
    void authority_ended() {
        family.says(family.samira(), true, "paper");
        fence.inside(family.board(), () -> register.endGuardianship(family.board(), family.samira().person(), family.noor(), TODAY.minusDays(1)));
        assertThat(family.onRecord("paper")).isEqualTo(UNANSWERED);
        assertThat(consents.voice(family.samira(), family.noor())).isEmpty();
    }

    @Test
    @DisplayName("a no of somebody whose authority is in doubt no longer counts, nor does a yes")
    void authority_in_doubt() {
        family.says(family.samira(), true, "paper");
        family.says(family.karim(), false, "paper");
        fence.inside(family.board(), () -> jdbc.sql("update guardianship set authority = 'unknown' where board_id = :board and guardian_id = :karim")
            .param("board", family.board().value()).param("karim", family.karim().person()).update());
        assertThat(family.onRecord("paper")).isEqualTo(GIVEN);
        assertThat(bars()).isEmpty();
    }

    @Test
    @DisplayName("a pupil of sixteen decides; what the parents said counts until then, per layer")
    void sixteen() {
        var grown = Family.at(register, fence, editions, consents, TODAY.minusYears(16).plusDays(1));
        grown.says(grown.samira(), true, "paper", "closed_digital");
        fence.inside(grown.board(), () -> jdbc.sql("update person set born = born - 1 where board_id = :board and id = :noor")
            .param("board", grown.board().value()).param("noor", grown.noor()).update());
        assertThat(grown.onRecord("paper")).isEqualTo(GIVEN);
        assertThatThrownBy(() -> grown.says(grown.samira(), false, "paper")).isInstanceOf(MayNotDecide.class);
        grown.says(grown.asPupil(), false, "paper");
        assertThat(grown.onRecord("paper")).isEqualTo(REFUSED);
        assertThat(grown.onRecord("closed_digital")).isEqualTo(GIVEN);
    }

    @Test
    @DisplayName("a pupil of sixteen goes against a parent's no")
    void sixteen_says_yes() {
        var grown = Family.at(register, fence, editions, consents, TODAY.minusYears(16));
        grown.says(grown.asPupil(), true, "paper");
        assertThat(grown.onRecord("paper")).isEqualTo(GIVEN);
    }

    @Test
    @DisplayName("a teacher answers for himself, and nobody else does")
    void staff() {
        family.says(family.joris(), true, "open_web");
        assertThat(family.record(family.joris().person())).containsEntry("open_web/photo", GIVEN);
        assertThatThrownBy(() -> family.says(family.samira(), family.joris().person(), true, "paper")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> family.says(family.joris(), family.noor(), true, "paper")).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("a shielded child is barred on every layer, whatever was said")
    void shielded() {
        family.says(family.samira(), true, "paper", "open_web");
        fence.inside(family.board(), () -> register.shield(family.board(), family.noor()));
        assertThat(bars()).contains("paper/photo", "open_web/photo", "closed_digital/photo", "social_media/photo");
    }

    @Test
    @DisplayName("a receipt shows the question as it stood there, and only to who answered it")
    void receipt() {
        var receipt = family.says(family.samira(), true, "paper");
        assertThat(consents.receipt(family.samira(), receipt.id())).satisfies(kept -> {
            assertThat(kept.question()).isEqualTo(consents.asked(family.samira(), family.noor()).text(Words.in(Language.NL))).doesNotContain("Noor");
            assertThat(kept.edition()).startsWith("opmaat/");
            assertThat(kept.statements()).containsExactly(new Statement(new Spot("paper", "photo"), Answer.GIVEN,
                Optional.of(SchoolYear.of(TODAY).last())));
        });
        assertThatThrownBy(() -> consents.receipt(family.karim(), receipt.id())).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("a parent answers about herself as well, and that is no answer about her child")
    void a_parent_about_herself() {
        var samira = family.samira();
        assertThat(consents.voice(samira, samira.person())).contains(Voice.DECIDES);
        assertThat(consents.asked(samira, samira.person()).kind()).isEqualTo(Asked.Kind.PARENT);

        family.says(samira, samira.person(), true, "open_web");

        assertThat(consents.onRecord(family.board(), List.of(samira.person()), java.time.Instant.now()).get(samira.person())).containsEntry("open_web/photo", GIVEN);
        assertThat(consents.receipts(samira, family.noor())).isEmpty();
        assertThat(consents.receipts(samira, samira.person())).singleElement().satisfies(receipt -> assertThat(receipt.forSelf()).isTrue());
        assertThat(consents.voice(family.karim(), samira.person())).as("her husband does not answer for her").isEmpty();
    }

    @Test
    @DisplayName("an answer to a question that is no longer asked is not taken")
    void another_question() {
        assertThatThrownBy(() -> consents.state(family.samira(), family.noor(), List.of(new Reply(new Spot("paper", "photo"), true)), "0".repeat(64)))
            .isInstanceOf(QuestionChanged.class);
        assertThatThrownBy(() -> family.says(family.samira(), true, "billboard")).isInstanceOf(QuestionChanged.class);
    }

    @Test
    @DisplayName("the same answers sent twice are one, and an old form does not undo a later no")
    void sent_twice() {
        var shown = consents.asked(family.samira(), family.noor()).hash(Words.in(Language.NL));
        var yes = List.of(new Reply(new Spot("paper", "photo"), true));
        var first = consents.state(family.samira(), family.noor(), yes, shown, Optional.empty());
        assertThat(consents.state(family.samira(), family.noor(), yes, shown, Optional.empty()).id()).isEqualTo(first.id());
        consents.withdraw(family.samira(), family.noor(), "paper", Words.in(Language.NL));
        assertThatThrownBy(() -> consents.state(family.samira(), family.noor(), yes, shown, Optional.of(first.id()))).isInstanceOf(AnsweredMeanwhile.class);
        assertThat(family.onRecord("paper")).isEqualTo(WITHDRAWN);
    }

    @Test
    @DisplayName("every answer stands in the journal, by id and without names")
    void journal() {
        family.says(family.samira(), true, "paper");
        consents.withdraw(family.samira(), family.noor(), "paper", Words.in(Language.NL));
        assertThat(journal.about(family.board(), "person", family.noor())).extracting(entry -> entry.kind())
            .containsExactly("consent.given", "consent.withdrawn");
        assertThat(journal.about(family.board(), "person", family.noor())).allSatisfy(entry ->
            assertThat(entry.facts().orElseThrow().facts()).doesNotContain("Noor").contains("paper/photo"));
    }

    @Test
    @DisplayName("what was said cannot be changed or taken out, not even by the application")
    void kept() {
        family.says(family.samira(), true, "paper");
        for (var statement : List.of("update consent_statement set answer = 'given'", "delete from consent_statement", "update consent_question set text = ''")) {
            assertThatThrownBy(() -> fence.inside(family.board(), () -> jdbc.sql(statement).update())).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @DisplayName("another board sees nothing of it")
    void other_board() {
        family.says(family.samira(), false, "paper");
        var other = Family.at(register, fence, editions, consents);
        assertThat(consents.onRecord(other.board(), List.of(family.noor()), java.time.Instant.now()).get(family.noor())).isEmpty();
        assertThat(fence.reading(other.board(), () -> jdbc.sql("select count(*) from consent_statement").query(Long.class).single())).isZero();
    }

    @Test
    @DisplayName("a withdrawal waits for a publication that relies on the yes, and stands right after it")
    void withdrawn_while_publishing() {
        family.says(family.samira(), true, "open_web");
        var withdrawal = fence.inside(family.board(), () -> {
            consents.hold(family.board(), List.of(family.noor()));
            var started = CompletableFuture.runAsync(() -> consents.withdraw(family.samira(), family.noor(), "open_web", Words.in(Language.NL)));
            await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(this::somebodyWaitsForUs);
            assertThat(family.onRecord("open_web")).isEqualTo(GIVEN);
            return started;
        });
        withdrawal.join();
        assertThat(family.onRecord("open_web")).isEqualTo(WITHDRAWN);
    }

    @Test
    @DisplayName("a publication waits for a withdrawal that came first, and then sees it")
    void published_while_withdrawing() {
        family.says(family.samira(), true, "open_web");
        var publication = fence.inside(family.board(), () -> {
            consents.withdraw(family.samira(), family.noor(), "open_web", Words.in(Language.NL));
            var started = CompletableFuture.supplyAsync(() -> fence.inside(family.board(), () -> {
                consents.hold(family.board(), List.of(family.noor(), family.joris().person()));
                return family.onRecord("open_web");
            }));
            await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(this::somebodyWaitsForUs);
            return started;
        });
        assertThat(publication.join()).isEqualTo(WITHDRAWN);
    }

    @Test
    @DisplayName("two publications of the same children do not wait for each other")
    void two_publications() {
        consents.hold(family.board(), List.of(family.noor()));
        fence.inside(family.board(), () -> {
            consents.hold(family.board(), List.of(family.noor()));
            CompletableFuture.runAsync(() -> consents.hold(family.board(), List.of(family.noor()))).join();
        });
    }

    private boolean somebodyWaitsForUs() {
        return jdbc.sql("select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")
            .query(Boolean.class).single();
    }

    private List<String> bars() {
        return fence.reading(family.board(), () -> jdbc.sql("""
            select distinct layer || '/' || medium from consent_bar
            where board_id = :board and person_id = :noor order by 1
            """).param("board", family.board().value()).param("noor", family.noor()).query(String.class).list());
    }
}
