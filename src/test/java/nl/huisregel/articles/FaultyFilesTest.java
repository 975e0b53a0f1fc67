package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.Problem;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.reading.EditionReader;
import org.junit.jupiter.api.Test;

/** A file from outside is wrong some day: it is refused with file, line, article and what was expected, and nothing is taken over. */
class FaultyFilesTest {

    private static final String HEAD = """
        edition: proef
        date: 2026-11-21
        level: board
        articles:
        """;

    @Test
    void an_unknown_act_names_the_line_the_article_and_the_acts_there_are() {
        assertThat(faults(HEAD + """
              - ref: "7"
                text: {nl: Tekst.}
                norms:
                  - {id: proef-7, forbid: publiceren, says: {nl: Niet doen.}, upheld: enforced, capability: publishing}
            """)).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(8);
                assertThat(problem.article()).isEqualTo("7");
                assertThat(problem.says().nl()).contains("'publiceren' is geen bekend woord").contains("publish").contains("take_down");
            });
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(faults(HEAD + """
              - ref: "1"
                text: {nl: Tekst.}
                norms:
                  - {id: proef-1, forbid: publish, when: {tijd: les}, says: {nl: a}, upheld: enforced, capability: publishing}
                  - {id: proef-1, forbid: publish, when: {during: lunch}, says: {nl: b}, upheld: soms, capability: publishing}
              - ref: "1"
                text: {nl: Tekst.}
            """)).extracting(problem -> problem.says().nl()).anyMatch(it -> it.contains("'tijd' is geen omstandigheid"))
            .anyMatch(it -> it.contains("'lunch' is geen waarde van 'during'")).anyMatch(it -> it.contains("'soms'"))
            .anyMatch(it -> it.contains("twee artikelen '1'")).anyMatch(it -> it.contains("twee regels 'proef-1'"));
    }

    @Test
    void silence_is_never_consent() {
        assertThat(faults(HEAD + """
              - ref: "2"
                text: {nl: Tekst.}
                norms:
                  - {id: proef-2, ask: consent, of: [pupil], silence: consents, says: {nl: Wie niets zegt stemt toe.}, upheld: enforced, capability: consent}
            """)).singleElement().satisfies(problem -> assertThat(problem.says().nl()).contains("zwijgen is geen toestemming").contains("AVG"));
    }

    @Test
    void a_misspelt_key_is_not_silently_ignored() {
        assertThat(faults(HEAD + """
              - ref: "3"
                text: {nl: Tekst.}
                norms:
                  - {id: proef-3, forbid: publish, unles: {consent: each_shown}, says: {nl: a}, upheld: enforced, capability: consent}
            """)).singleElement().satisfies(problem -> assertThat(problem.says().nl()).contains("onbekende sleutel 'unles'").contains("unless"));
    }

    @Test
    void a_yaml_bomb_and_a_file_without_end_are_refused() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n";
        assertThat(faults(bomb)).isNotEmpty();
        assertThat(faults("[".repeat(100_000))).isNotEmpty();
        assertThat(faults("x".repeat(5_000_000))).singleElement().satisfies(problem -> assertThat(problem.says().nl()).contains("te groot"));
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("edition: [")).isNotEmpty();
        assertThat(faults("\u0000")).isNotEmpty();
    }

    @Test
    void a_location_may_not_loosen_its_board() {
        Edition law = Protocols.law();
        Edition board = EditionReader.read("bestuur.yaml", HEAD + """
              - ref: "4"
                text: {nl: Tekst.}
                norms:
                  - {id: bestuur-4, forbid: publish, when: {channel: social_media}, says: {nl: Geen sociale media.}, upheld: enforced, capability: publishing}
            """, List.of(law)).edition();
        Edition location = EditionReader.read("school.yaml", """
            edition: school
            date: 2026-11-21
            level: location
            articles:
              - ref: Eigen 1
                text: {nl: Tekst.}
                norms:
                  - {id: school-1, allow: publish, when: {channel: social_media}, instead_of: bestuur-4, says: {nl: Bij ons wel.}, upheld: enforced, capability: publishing}
            """, List.of(law, board)).edition();
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> Rulebook.of(List.of(law, board, location)));
        assertThat(faulty.problems()).singleElement().satisfies(problem -> assertThat(problem.says().nl()).contains("bestuur-4").contains("aanscherpen"));
    }

    @Test
    void a_referral_to_nobody_is_refused() {
        assertThat(faults(HEAD + """
              - ref: "5"
                text: {nl: Tekst.}
                norms:
                  - {id: proef-5, refer: publish, to: [], when: in_doubt, says: {nl: Vraag het na.}, upheld: workflow, capability: publishing}
            """)).anySatisfy(problem -> assertThat(problem.says().nl()).contains("noemt niemand"));
    }

    @Test
    void how_a_picture_was_taken_is_said_of_that_picture() {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> DeedReader.read("act.yaml", "act: publish\nby: teacher\npose: portrait\n", List.of(Protocols.law()), java.util.Map.of(), Library.NOW));
        assertThat(faulty.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.says().nl()).contains("pictures");
        });
    }

    @Test
    void a_faulty_act_names_what_was_expected() {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> DeedReader.read("act.yaml", """
            act: publish
            by: juf
            channels: [tiktok]
            pictures: [{shows: [piet]}]
            """, List.of(Protocols.law()), java.util.Map.of(), Library.NOW));
        assertThat(faulty.problems()).extracting(Problem::line).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(faulty.problems()).extracting(problem -> problem.says().nl()).anyMatch(it -> it.contains("'juf'")).anyMatch(it -> it.contains("'tiktok' is geen plek")).anyMatch(it -> it.contains("'piet'"));
    }

    private static List<Problem> faults(String text) {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> EditionReader.read("proef.yaml", text, List.of()));
        assertThat(faulty).as("the file is refused").isNotNull();
        return faulty.problems();
    }
}
