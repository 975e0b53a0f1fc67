package nl.huisregel.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Location;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proposal for the new school year")
class ProposingTest {

    @Test
    @DisplayName("moves everybody a year up, keeps the letter of parallel groups, and lets groep 8 leave")
    void a_year_up() {
        assertThat(of("groep 5", null, "groep 5", "groep 6")).isEqualTo("groep 6");
        assertThat(of("Groep 7a", null, "groep 8a", "groep 8b")).isEqualTo("groep 8a");
        assertThat(of("7b", null, "8a", "8b")).isEqualTo("8b");
        assertThat(of("groep 8", null, "groep 8")).isEqualTo("LEAVES");
        assertThat(of("groep 6", null, "groep 5", "groep 6")).as("there is no groep 7").isEqualTo("OPEN");
    }

    @Test
    @DisplayName("in a combined group tells by the birthday who goes where, and says that it guesses")
    void combined() {
        assertThat(of("groep 5/6", "2017-12-01", "groep 6", "groep 7")).isEqualTo("groep 6?");
        assertThat(of("groep 5/6", "2017-05-01", "groep 6", "groep 7")).isEqualTo("groep 7?");
        assertThat(of("groep 7/8", "2015-02-01", "groep 7/8")).isEqualTo("LEAVES?");
        assertThat(of("groep 5-6", null, "groep 6", "groep 7")).as("without a birthday nobody can tell").isEqualTo("OPEN");
        assertThat(of("groep 4", null, "groep 4/5", "groep 5/6")).as("two would fit").isEqualTo("groep 4/5?");
    }

    @Test
    @DisplayName("leaves a group whose name tells no year as it is, as a guess, and puts nobody anywhere without a reason")
    void without_a_year() {
        assertThat(of("Eiken", null, "Beuken", "Eiken")).isEqualTo("Eiken?");
        assertThat(of("Eiken", null, "Beuken")).isEqualTo("OPEN");
        assertThat(of("groep 12", null, "groep 13")).isEqualTo("OPEN");
        assertThat(one("groep 5", null, Location.Kind.SPECIAL, true, "groep 5", "groep 6")).as("special schools do not move year by year").isEqualTo("groep 5?");
        assertThat(one("nog geen groep", null, Location.Kind.PRIMARY, false, "groep 5")).isEqualTo("OPEN");
    }

    private static String of(String from, String born, String... to) {
        return one(from, born, Location.Kind.PRIMARY, true, to);
    }

    private static String one(String from, String born, Location.Kind kind, boolean inClass, String... to) {
        List<Plan.Group> groups = Arrays.stream(to).map(name -> new Plan.Group(UUID.randomUUID(), name, Optional.empty(), List.of())).toList();
        Plan.Stay stay = new Plan.Stay(UUID.randomUUID(), UUID.randomUUID(), from, 2026, LocalDate.of(2026, 8, 1), Optional.empty());
        Plan.Move move = Proposing.of(List.of(new Proposing.Waiting(UUID.randomUUID(), "Noor", Optional.ofNullable(born).map(LocalDate::parse), stay, inClass)), groups, Map.of(), kind).getFirst();
        return move.to().map(Plan.Group::name).orElse(move.fate().name()) + (move.guess() ? "?" : "");
    }
}
