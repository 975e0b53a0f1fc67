package nl.huisregel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The moment an author fills in")
class TimingTest {

    private static final Instant NOW = OffsetDateTime.parse("2026-11-26T15:00:00+01:00").toInstant();
    private static final Words DUTCH = Words.in(Language.NL);

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "2026-11-30, 08:00, 2026-11-30T08:00:00+01:00",
        "30-11-2026, 8.00, 2026-11-30T08:00:00+01:00",
        "1/12/2026, 23:59, 2026-12-01T23:59:00+01:00",
        "2026-11-26, 15:01, 2026-11-26T15:01:00+01:00",
        "2027-02-24, 23:59, 2027-02-24T23:59:00+01:00",
        "2026-11-30, 08:00:00.000, 2026-11-30T08:00:00+01:00"})
    @DisplayName("is a moment in Amsterdam")
    void a_moment(String day, String time, OffsetDateTime moment) {
        assertThat(Timing.read(day, time, NOW)).satisfies(timing -> {
            assertThat(timing.at()).hasValue(moment.toInstant());
            assertThat(timing.twice()).isFalse();
            assertThat(timing.wrong()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2026-11-26, 15:00, 'Dit moment is al voorbij. Kies een later moment, of plaats meteen.'",
        "2025-11-30, 08:00, 'Dit moment is al voorbij. Kies een later moment, of plaats meteen.'",
        "0002-11-30, 08:00, 'Dit moment is al voorbij. Kies een later moment, of plaats meteen.'",
        "2027-02-25, 00:00, Dat is meer dan 90 dagen vooruit. Kies een dag tot en met 24 februari 2027.",
        "2026-11-31, 08:00, 'Deze dag of tijd kunnen we niet lezen. Schrijf een dag als 30-11-2026 en een tijd als 08:00.'",
        "morgen, 08:00, 'Deze dag of tijd kunnen we niet lezen. Schrijf een dag als 30-11-2026 en een tijd als 08:00.'",
        "2026-11-30, 24:00, 'Deze dag of tijd kunnen we niet lezen. Schrijf een dag als 30-11-2026 en een tijd als 08:00.'",
        "2026-11-30, '', Kies ook een tijd.",
        "'', 08:00, Kies ook een dag."})
    @DisplayName("is none, and a sentence says why and what was typed stays")
    void none(String day, String time, String says) {
        Timing timing = Timing.read(day, time, NOW);
        assertThat(timing.at()).isEmpty();
        assertThat(timing.atOnce()).isFalse();
        assertThat(timing.problem(DUTCH)).isEqualTo(says);
        assertThat(timing.day() + timing.time()).isEqualTo(day + time);
    }

    @Test
    @DisplayName("left empty is at once")
    void at_once() {
        assertThat(Timing.read(" ", "", NOW).atOnce()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"02:00", "02:30", "02:59"})
    @DisplayName("does not exist in the night the clock goes forward")
    void the_clock_goes_forward(String time) {
        Timing timing = Timing.read("2027-03-28", time, Instant.parse("2027-03-20T12:00:00Z"));
        assertThat(timing.at()).isEmpty();
        assertThat(timing.problem(DUTCH)).startsWith("Op 28 maart 2027 gaat de klok van 02.00 naar 03.00 uur. " + time.replace(':', '.') + " uur bestaat die nacht niet.");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"01:59, 2027-03-28T01:59:00+01:00", "03:00, 2027-03-28T03:00:00+02:00"})
    @DisplayName("exists just before and just after")
    void around_it(String time, OffsetDateTime moment) {
        assertThat(Timing.read("2027-03-28", time, Instant.parse("2027-03-20T12:00:00Z")).at()).hasValue(moment.toInstant());
    }

    @ParameterizedTest(name = "{0} is {1}, twice: {2}")
    @CsvSource({"01:59, 2026-10-25T01:59:00+02:00, false", "02:00, 2026-10-25T02:00:00+02:00, true", "02:30, 2026-10-25T02:30:00+02:00, true", "03:00, 2026-10-25T03:00:00+01:00, false"})
    @DisplayName("is the first of two in the night the clock goes back, and says so")
    void the_clock_goes_back(String time, OffsetDateTime moment, boolean twice) {
        Instant before = Instant.parse("2026-10-24T12:00:00Z");
        Timing timing = Timing.read("2026-10-25", time, before);
        assertThat(timing.at()).hasValue(moment.toInstant());
        assertThat(timing.twice()).isEqualTo(twice);
        assertThat(Timing.kept(moment.toInstant(), before)).as("kept and shown again").isEqualTo(timing);
    }

    @Test
    @DisplayName("that is over when the page is opened again says so")
    void over() {
        assertThat(Timing.kept(NOW, NOW).wrong()).isEqualTo("later.wrong.past");
    }
}
