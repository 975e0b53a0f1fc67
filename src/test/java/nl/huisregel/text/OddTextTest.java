package nl.huisregel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text nobody expects")
class OddTextTest {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Test
    @DisplayName("what cannot be seen hides no name, and is cut with it")
    void unseen() {
        assertThat(School.sees("N\u200Bo\u00ADo\u2060r las voor.")).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(HintKind.NAME);
            assertThat(hint.piece()).isEqualTo("N\u200Bo\u00ADo\u2060r");
        });
        assertThat(School.sees("Zoe\u0308 las voor.")).extracting(Hint::piece).containsExactly("Zoe\u0308");
    }

    @Test
    @DisplayName("letters that look like ours are ours")
    void lookalikes() {
        assertThat(School.sees("N\u043E\u043Er las voor.")).extracting(Hint::kind).containsExactly(HintKind.NAME);
        assertThat(School.sees("\uD835\uDC0D\uD835\uDC28\uD835\uDC28\uD835\uDC2B las voor.")).extracting(Hint::kind).containsExactly(HintKind.NAME);
    }

    @Test
    @DisplayName("a name between smileys, in markup and beside Arabic is a name, and its place is right")
    void around() {
        for (String text : List.of("🎉🎉Noor🎉", "<b>Noor</b><script>alert(1)</script>", "مرحبا Noor مرحبا", "\u202Eroon\u202C Noor", "👩‍👧 Noor!")) {
            assertThat(School.sees(text)).as(text).singleElement().satisfies(hint -> {
                assertThat(hint.piece()).isEqualTo("Noor");
                assertThat(text.substring(hint.spots().getFirst().start(), hint.spots().getFirst().end())).isEqualTo("Noor");
            });
        }
    }

    @Test
    @DisplayName("the same content in several places and ways is one hint, with every place")
    void once() {
        assertThat(School.sees("Noor belt", "Noors nummer is 06-12345678. NOOR! Bel 06 1234 5678.")).satisfiesExactly(
            name -> assertThat(name.spots()).extracting(Hint.Spot::piece).containsExactly("Noor", "Noors", "NOOR"),
            phone -> assertThat(phone.spots()).hasSize(2));
        assertThat(School.sees("Noor belt", "Bel Noor.").getFirst().spots()).extracting(Hint.Spot::inTitle).containsExactly(true, false);
    }

    @Test
    @DisplayName("each piece is shown in its own sentence")
    void sentence() {
        assertThat(School.sees("Het was leuk. Vandaag las Noor voor! Morgen weer.").getFirst().spots().getFirst())
            .extracting(Hint.Spot::before, Hint.Spot::piece, Hint.Spot::after).containsExactly("Vandaag las ", "Noor", " voor!");
        assertThat(School.sees("a".repeat(500) + " Noor " + "b".repeat(500)).getFirst().spots().getFirst().before()).hasSizeLessThan(80).startsWith("…");
        assertThat(School.sees("Een dag", "Noor las voor.").getFirst().spots().getFirst().before()).isEmpty();
    }

    @Test
    @DisplayName("a title that ends in a number does not hide the number the text begins with")
    void over_the_border() {
        assertThat(School.sees("Groep 5", "06-12345678 is het nummer.")).extracting(Hint::piece).containsExactly("06-12345678");
    }

    @Test
    @DisplayName("whose it may be: a name of several is of each, and one's own name is no find")
    void whose() {
        assertThat(School.sees("Vandaag was Fatima er.").getFirst().whose()).containsExactly("pupil", "colleague");
        assertThat(School.sees("Vandaag was Fatima El Amrani er.").getFirst().whose()).containsExactly("colleague");
        assertThat(School.sees("De familie Haddad was er.").getFirst().whose()).containsExactly("pupil", "guardian");
        assertThat(School.sees("Joris Maas was er.")).isEmpty();
    }

    @Test
    @DisplayName("a find never says in a log what it is")
    void silent() {
        assertThat(School.sees("Noor: 06-12345678, BSN 111222333").toString()).doesNotContain("Noor").doesNotContain("1234").doesNotContain("111222");
        assertThat(School.sees("Bel 06-12345678").getFirst().spots().toString()).doesNotContain("1234");
        assertThat(School.pupil("Noor", "Haddad", "2017-11-05").toString()).doesNotContain("Noor").doesNotContain("2017");
    }

    @Test
    @DisplayName("20,000 characters with 600 names are looked at within 20 milliseconds, and so are 20,000 characters of nothing but names")
    void quickly() {
        List<Known> people = IntStream.range(0, 600).mapToObj(i -> School.pupil("Naam" + letters(i), "van der Achter" + letters(i), "2018-01-01")).toList();
        var wise = new Look.Wise(people, Names.of(people), new CoarseWords(School.COARSE), Set.of());
        String ordinary = repeated("Vandaag waren we in het bos. We zochten lange takken en bouwden samen een hut, en Naamab deed mee. ");
        String names = repeated(people.stream().map(Known::first).collect(Collectors.joining(" ")) + " ");
        String digits = repeated("06-1234567 12 1234567890 30-2541 ");
        assertThat(new Look("", names).with(wise, School.JORIS)).hasSizeGreaterThan(500);
        for (String text : List.of(ordinary, names)) {
            assertThat(best(() -> new Look("", text).with(wise, School.JORIS))).as(text.substring(0, 20)).isLessThan(20_000_000L);
        }
        assertThat(best(() -> new Look("", digits).with(wise, School.JORIS))).as("nothing but digits").isLessThan(200_000_000L);
    }

    private static String letters(int i) {
        return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    private static String repeated(String piece) {
        return piece.repeat(20_000 / piece.length() + 1).substring(0, 20_000);
    }

    /** The best of many, in time of the processor: how busy the machine is says nothing of the work. */
    private static long best(Runnable work) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            work.run();
            times.add(CLOCK.getCurrentThreadCpuTime() - start);
        }
        return times.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
}
