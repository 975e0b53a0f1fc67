package nl.huisregel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months and hours as the law counts them. */
class AnswerTermTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2027-03-26"), LocalDate.parse("2027-03-29"), LocalDate.parse("2026-12-25"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-26, 2026-12-28, 'a holiday week: 26 December is a Saturday'",
        "2026-11-25, 2026-12-28, 'Christmas on a Friday, and the weekend behind it'",
        "2027-01-31, 2027-03-01, 'the last day of February is a Sunday'",
        "2027-02-26, 2027-03-30, 'Good Friday, a weekend and Easter Monday in a row'",
        "2026-10-05, 2026-11-05, 'an ordinary day'"})
    @DisplayName("the same date in the next month, or the next working day")
    void a_month(LocalDate received, LocalDate due, String why) {
        assertThat(AnswerTerm.due(received, AnswerTerm.MONTHS, HOLIDAYS)).as(why).isEqualTo(due);
    }

    @Test
    @DisplayName("extended, it is three months from the day it came")
    void extended() {
        assertThat(AnswerTerm.due(LocalDate.parse("2026-10-05"), AnswerTerm.EXTENDED_MONTHS, HOLIDAYS)).isEqualTo("2027-01-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T10:00:00Z, 2026-10-27T11:00, 'the night with one hour more'",
        "2027-03-27T11:00:00Z, 2027-03-30T13:00, 'the night with one hour less'",
        "2026-11-27T16:00:00Z, 2026-11-30T17:00, 'a weekend counts'"})
    @DisplayName("seventy-two hours are hours, also over a clock change and a weekend")
    void seventy_two_hours(Instant discovered, String local, String why) {
        var breach = breach(discovered, Optional.empty(), Optional.empty());
        assertThat(breach.due().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDateTime().toString()).as(why).isEqualTo(local);
    }

    @Test
    @DisplayName("a breach is finished only when it says whom it was told to, and why not")
    void complete() {
        var discovered = Instant.parse("2026-11-02T09:00:00Z");
        assertThat(breach(discovered, Optional.empty(), Optional.empty()).complete()).isFalse();
        assertThat(breach(discovered, Optional.of(discovered.plusSeconds(3600)), Optional.empty()).complete()).isTrue();
        var late = Optional.of(discovered.plus(Breach.TERM).plusSeconds(1));
        assertThat(breach(discovered, late, Optional.empty()).complete()).isFalse();
        assertThat(breach(discovered, late, Optional.of("Het was vakantie")).complete()).isTrue();
    }

    private static Breach breach(Instant discovered, Optional<Instant> told, Optional<String> why) {
        return new Breach(UUID.randomUUID(), 1, discovered, discovered, "Petra", "Een lijst", "24 ouders", "Post", "Teruggevraagd", Optional.of(Breach.Risk.SOME), told, why,
            Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
