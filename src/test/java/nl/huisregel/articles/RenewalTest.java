package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.Map;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.reading.DeedReader;
import org.junit.jupiter.api.Test;

/** A yes with a date in an act: the protocol's own question says whether it still holds at that moment. */
class RenewalTest {

    private static final String PHOTO_OF_BRAM = """
        act: publish
        by: teacher
        at: %s
        channels: [school_account]
        persons: {bram: {called: Bram, is: %s, consent: {social_media: %s}}}
        pictures: [{shows: [bram]}]
        """;

    @Test
    void under_opmaat_it_ends_with_the_school_year_and_not_a_day_earlier() {
        assertThat(state("opmaat", "2026-07-31T16:00", "pupil", "{given: 2025-10-01}")).isEqualTo(ConsentState.GIVEN);
        assertThat(state("opmaat", "2026-08-01T09:00", "pupil", "{given: 2025-10-01}")).isEqualTo(ConsentState.EXPIRED);
        assertThat(state("opmaat", "2026-08-01T09:00", "pupil", "{given: 2026-08-01}")).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void under_de_duinsprong_it_ends_after_a_year() {
        assertThat(state("duinsprong", "2026-09-30T16:00", "pupil", "{given: 2025-10-01}")).isEqualTo(ConsentState.GIVEN);
        assertThat(state("duinsprong", "2026-10-01T09:00", "pupil", "{given: 2025-10-01}")).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void where_nothing_renews_it_an_old_yes_holds() {
        for (String name : new String[] {"procon", "mosalira", "cnv"}) {
            assertThat(state(name, "2026-11-20T16:00", "pupil", "{given: 2019-10-01}")).as(name).isEqualTo(ConsentState.GIVEN);
        }
        assertThat(state("opmaat", "2026-11-20T16:00", "colleague", "{given: 2019-10-01}")).as("of a colleague").isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void a_yes_may_have_its_date_per_medium() {
        Deed deed = read("opmaat", "2026-11-20T16:00", "pupil", "{photo: {given: 2025-10-01}, film: {given: 2026-10-01}, sound: refused}");
        assertThat(deed.persons().get("bram").consent()).containsExactlyInAnyOrderEntriesOf(Map.of("social_media/photo", ConsentState.EXPIRED,
            "social_media/film", ConsentState.GIVEN, "social_media/sound", ConsentState.REFUSED));
    }

    @Test
    void the_moment_that_counts_is_the_one_it_is_decided_for() {
        String act = PHOTO_OF_BRAM.formatted("2026-07-31T16:00", "pupil", "{given: 2025-10-01}");
        Deed later = DeedReader.readAt("act", act, Library.rulebook("opmaat").editions(), Map.of(), ZonedDateTime.parse("2026-08-01T09:00+02:00[Europe/Amsterdam]"));
        assertThat(later.at().getMonthValue()).isEqualTo(8);
        assertThat(later.persons().get("bram").consent()).containsEntry("social_media", ConsentState.EXPIRED);
    }

    @Test
    void a_yes_of_after_the_act_or_without_an_act_is_a_fault() {
        assertThatThrownBy(() -> state("opmaat", "2026-11-20T16:00", "pupil", "{given: 2026-11-21}")).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> state("opmaat", "2026-11-20T16:00", "pupil", "{given: vorig jaar}")).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> DeedReader.persons("cast", "bram: {is: pupil, consent: {paper: {given: 2025-10-01}}}")).isInstanceOf(Faulty.class);
    }

    private static ConsentState state(String protocol, String at, String kind, String consent) {
        return read(protocol, at, kind, consent).persons().get("bram").consent().get("social_media");
    }

    private static Deed read(String protocol, String at, String kind, String consent) {
        return DeedReader.read("act", PHOTO_OF_BRAM.formatted(at, kind, consent), Library.rulebook(protocol).editions(), Map.of(), Library.NOW);
    }
}
