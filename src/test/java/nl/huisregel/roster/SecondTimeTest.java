package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A roster that is sent twice")
class SecondTimeTest extends TakenInTest {

    @Test
    @DisplayName("sent twice changes nothing")
    void twice() {
        Sample file = two().composite("plus", "Plusgroep").pupil("3", "Mees", "Bos", "2017-01-01", "", "<samengestelde_groepen><samengestelde_groep key=\"plus\"/></samengestelde_groepen>")
            .pupil("#4", "Yara", "Aydin", "2017-02-02", "g5");
        at.take(file, at.doubles(Map.of("#4", Choices.Double.OTHER)));
        assertThat(at.pupils(at.school())).contains("Mees Bos in nog geen groep", "Yara Aydin in groep 5");
        List<String> before = at.everything();
        UUID again = at.read(file);
        assertThat(at.dry(again).nothing()).isTrue();
        assertThat(at.dry(again).missing()).isEmpty();
        at.take(at.petra(), again, Choices.NONE);
        assertThat(at.everything()).isEqualTo(before);
    }

    @RepeatedTest(12)
    @DisplayName("of whatever kind, after whatever other, changes nothing the second time")
    void idempotent(RepetitionInfo turn) {
        Random dice = new Random(4200 + turn.getCurrentRepetition());
        for (int round = 0; round < 3; round++) {
            Sample file = random(dice);
            UUID id = at.read(file);
            DryRun run = at.dry(id);
            List<UUID> left = new ArrayList<>();
            run.missing().stream().filter(_ -> dice.nextBoolean()).forEach(it -> left.add(it.person()));
            Map<String, Choices.Double> answers = new java.util.HashMap<>();
            run.asked().forEach(it -> answers.put(it.pupil().key(), Choices.Double.values()[dice.nextInt(3)]));
            assertThat(at.take(at.petra(), id, new Choices(Set.copyOf(left), answers, Map.of())).state()).isEqualTo(Intake.State.DONE);
            List<String> before = at.everything();
            UUID again = at.read(file);
            DryRun second = at.dry(again);
            assertThat(second.nothing()).as(second.toString()).isTrue();
            at.take(at.petra(), again, Choices.NONE);
            assertThat(at.everything()).isEqualTo(before);
        }
    }

    private static Sample random(Random dice) {
        Sample file = Sample.file();
        int groups = 1 + dice.nextInt(4);
        List<Integer> names = new ArrayList<>(List.of(1, 2, 3, 4));
        java.util.Collections.shuffle(names, dice);
        for (int i = 0; i < groups; i++) {
            file.group("g" + i, "groep " + names.get(i));
        }
        file.composite("plus", "Plusgroep").composite("koor", "Koor");
        for (int i = 0; i < 12; i++) {
            if (dice.nextInt(4) == 0) {
                continue;
            }
            String key = dice.nextInt(9) == 0 ? "#" + i : dice.nextInt(9) == 0 ? "k" + i + "b" : "k" + i;
            String name = dice.nextInt(5) == 0 ? "Noor" : "Kind" + i;
            String born = dice.nextInt(6) == 0 ? "" : LocalDate.of(2016, 1, 1).plusDays(dice.nextInt(8) == 0 ? 40 : i).toString();
            String group = dice.nextInt(7) == 0 ? "" : "g" + dice.nextInt(groups + (dice.nextInt(10) == 0 ? 1 : 0));
            List<String> more = new ArrayList<>();
            if (dice.nextInt(3) == 0) {
                more.add("<samengestelde_groepen><samengestelde_groep key=\"" + (dice.nextBoolean() ? "plus" : "koor") + "\"/></samengestelde_groepen>");
            }
            if (dice.nextInt(8) == 0) {
                more.add("<uitstroomdatum>" + TODAY.minusDays(dice.nextInt(200) - 20) + "</uitstroomdatum>");
            }
            if (dice.nextInt(5) == 0) {
                more.add("<instroomdatum>" + TODAY.plusDays(dice.nextInt(100) - 60) + "</instroomdatum>");
            }
            file.pupil(key, name, "Bos", born, group, more.toArray(String[]::new));
        }
        return file.pupil("k99", "Laatste", "Bos", "2016-12-31", "g0");
    }
}
