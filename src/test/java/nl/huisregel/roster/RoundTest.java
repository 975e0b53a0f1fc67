package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Asked;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.MayNotDecide;
import nl.huisregel.consent.Reply;
import nl.huisregel.consent.Spot;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.edition.Editions;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.school.Guardian;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("Files taken in while parents answer")
class RoundTest {

    private static final int FAMILIES = 24;
    private static final Spot PAPER = new Spot("paper", "photo");

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired Editions editions;
    @Autowired Consents consents;
    @Autowired School school;
    @Autowired JdbcClient jdbc;

    Administration at;

    @BeforeEach
    void begin() {
        at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
        editions.adopt(at.petra(), "opmaat");
        at.take(file("g5"));
        at.take(at.petra(), at.read(at.petra(), at.school(), Intake.Kind.GUARDIANS, guardians("ja")), Choices.NONE);
    }

    @Test
    @DisplayName("lose no answer and no move, and neither waits for the other for ever")
    void together() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            String key = "k" + i;
            boolean yes = i % 2 == 0;
            work.add(() -> {
                says(guardian(key), at.pupil(key), yes);
                return true;
            });
        }
        work.add(() -> at.take(file("g6")).state() == Intake.State.DONE);
        try (var hands = Executors.newFixedThreadPool(6)) {
            for (var done : hands.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(at.pupils(at.school())).hasSize(FAMILIES).allMatch(it -> it.endsWith("in groep 6"));
        for (int i = 0; i < FAMILIES; i++) {
            assertThat(state("k" + i)).isEqualTo(i % 2 == 0 ? ConsentState.GIVEN : ConsentState.REFUSED);
        }
    }

    @Test
    @DisplayName("that take authority away make a form that lies open worthless, and an answer of before a proof that does not count")
    void authority_gone() {
        UUID pupil = at.pupil("k0");
        Actor guardian = guardian("k0");
        Asked open = consents.asked(guardian, pupil);
        says(guardian, pupil, true);
        assertThat(state("k0")).isEqualTo(ConsentState.GIVEN);
        at.take(at.petra(), at.read(at.petra(), at.school(), Intake.Kind.GUARDIANS, guardians("nee")), Choices.NONE);
        assertThatThrownBy(() -> consents.state(guardian, pupil, List.of(new Reply(PAPER, false)), open.hash(Words.in(Language.NL)))).isInstanceOf(MayNotDecide.class);
        assertThat(consents.receipts(guardian, pupil)).as("what was said stays as it was said").hasSize(1);
        assertThat(consents.onRecord(at.board(), List.of(pupil), java.time.Instant.now()).get(pupil)).as("and counts no more").isEmpty();
    }

    private static Sample file(String group) {
        Sample file = Sample.file().group("g5", "groep 5").group("g6", "groep 6");
        for (int i = 0; i < FAMILIES; i++) {
            file.pupil("k" + i, "Kind" + i, "Bakker", "2017-03-09", group);
        }
        return file;
    }

    private static byte[] guardians(String authority) {
        StringBuilder table = new StringBuilder("sleutel;naam;email;relatie;gezag;bron\n");
        for (int i = 0; i < FAMILIES; i++) {
            table.append("k%d;Ouder%d Bakker;ouder%d@thuis.example;moeder;%s;register%s\n".formatted(i, i, i, authority, authority.equals("ja") ? "" : " van vandaag"));
        }
        return Sample.bytes(table.toString());
    }

    private Actor guardian(String key) {
        return school.guardiansOf(at.board(), at.pupil(key)).stream().map(Guardian::person).map(person -> new Actor(at.board(), person, Hat.GUARDIAN, Optional.of(at.school()), "Ouder")).findFirst().orElseThrow();
    }

    private void says(Actor guardian, UUID pupil, boolean yes) {
        Asked asked = consents.asked(guardian, pupil);
        consents.state(guardian, pupil, List.of(new Reply(PAPER, yes)), asked.hash(Words.in(Language.NL)));
    }

    private ConsentState state(String key) {
        UUID pupil = at.pupil(key);
        Map<String, ConsentState> states = consents.onRecord(at.board(), List.of(pupil), java.time.Instant.now()).get(pupil);
        return states.get(PAPER.key());
    }
}
