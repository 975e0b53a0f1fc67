package nl.huisregel.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Vandaag")
class TodayTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    @DisplayName("puts what must be done today first, soonest first, also what is too late")
    void due_first() {
        Today today = Today.of(List.of(task("later today", Task.Kind.DRAFT, "2026-11-20T09:00:00Z", "2026-11-26T16:00:00Z"), task("too late", Task.Kind.REPORT, "2026-11-20T09:00:00Z", "2026-11-25T16:00:00Z"),
            task("old doubt", Task.Kind.DOUBT, "2026-11-01T09:00:00Z", null)), NOW);
        assertThat(today.due()).extracting(Task::says).containsExactly("too late", "later today");
        assertThat(today.rest().get(Task.Kind.DOUBT)).extracting(Task::says).containsExactly("old doubt");
        assertThat(today.count()).isEqualTo(3);
    }

    @Test
    @DisplayName("keeps the day of the school: just before midnight in Amsterdam is still today")
    void the_day_of_the_school() {
        Today today = Today.of(List.of(task("tonight", Task.Kind.REPORT, "2026-11-26T08:00:00Z", "2026-11-26T22:59:00Z"), task("tomorrow", Task.Kind.REPORT, "2026-11-26T08:00:00Z", "2026-11-26T23:00:00Z")), NOW);
        assertThat(today.due()).extracting(Task::says).containsExactly("tonight");
        assertThat(today.rest().get(Task.Kind.REPORT)).extracting(Task::says).containsExactly("tomorrow");
    }

    @Test
    @DisplayName("orders the rest by kind, and within a kind by what matters first")
    void the_rest() {
        Today today = Today.of(List.of(task("draft", Task.Kind.DRAFT, "2026-11-01T09:00:00Z", null), task("new doubt", Task.Kind.DOUBT, "2026-11-26T08:00:00Z", null), task("old doubt", Task.Kind.DOUBT, "2026-11-20T08:00:00Z", null)), NOW);
        assertThat(today.rest().keySet()).containsExactly(Task.Kind.DOUBT, Task.Kind.DRAFT);
        assertThat(today.rest().get(Task.Kind.DOUBT)).extracting(Task::says).containsExactly("old doubt", "new doubt");
    }

    private static Task task(String says, Task.Kind kind, String since, String due) {
        return new Task(kind, Instant.parse(since), Optional.ofNullable(due).map(Instant::parse), says, "", List.of(), "/", "Kijk");
    }
}
