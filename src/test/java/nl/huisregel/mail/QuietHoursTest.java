package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Quiet hours")
class QuietHoursTest {

    @Test
    @DisplayName("hold from the first minute and let go at the last, over midnight and over the weekend")
    void hold_and_let_go() {
        var usual = QuietHours.USUAL;
        assertThat(usual.hold(at("2026-11-24T17:59:59"))).isFalse();
        assertThat(usual.hold(at("2026-11-24T18:00"))).isTrue();
        assertThat(usual.hold(at("2026-11-25T06:59:59"))).isTrue();
        assertThat(usual.hold(at("2026-11-25T07:00"))).isFalse();
        assertThat(usual.free(at("2026-11-24T10:00"))).isEqualTo(at("2026-11-24T10:00"));
        assertThat(usual.free(at("2026-11-24T20:00"))).isEqualTo(at("2026-11-25T07:00"));
        assertThat(usual.free(at("2026-11-27T18:00"))).as("Friday evening").isEqualTo(at("2026-11-30T07:00"));
        assertThat(usual.free(at("2026-11-28T10:00"))).isEqualTo(at("2026-11-30T07:00"));
        assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), true, LocalTime.of(9, 0)).free(at("2026-11-28T10:00"))).as("Monday begins at midnight").isEqualTo(at("2026-11-30T00:00"));
    }

    @Test
    @DisplayName("let go in every year and every night, also where the clock changes, and never earlier than they say")
    void every_night() {
        for (var quiet : List.of(QuietHours.USUAL, new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), false, LocalTime.of(2, 30)), new QuietHours(LocalTime.of(2, 15), LocalTime.of(2, 45), true, LocalTime.of(2, 30)))) {
            for (Instant moment = at("2026-10-20T00:00"); moment.isBefore(at("2027-04-05T00:00")); moment = moment.plus(Duration.ofMinutes(45))) {
                Instant free = quiet.free(moment);
                assertThat(quiet.hold(free)).as("%s from %s", free, moment).isFalse();
                assertThat(free).isBetween(moment, moment.plus(Duration.ofDays(3)));
                for (Instant between = moment; between.isBefore(free); between = between.plus(Duration.ofMinutes(97))) {
                    assertThat(quiet.hold(between)).as("%s, from %s to %s", between, moment, free).isTrue();
                }
            }
        }
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(QuietHours.ZONE).toInstant();
    }
}
