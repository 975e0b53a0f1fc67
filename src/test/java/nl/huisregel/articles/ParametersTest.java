package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisregel.articles.Parameters.Choice;
import nl.huisregel.articles.Parameters.Parameter;
import nl.huisregel.articles.Parameters.Value;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.reading.EditionReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every point on which the source protocols differ can be said as norms, each of its values; no school needs a settings page. */
class ParametersTest {

    private static final List<Parameter> ALL = Parameters.all();

    @Test
    void every_parameter_of_the_table_is_said_with_all_its_values_and_no_other() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        ALL.forEach(parameter -> assertThat(said.put(parameter.name(), List.copyOf(parameter.bearing().keySet()))).as(parameter.name() + " stands twice").isNull());
        assertThat(said).isEqualTo(Parameters.table());
    }

    @TestFactory
    Stream<DynamicTest> each_value_is_read_as_it_was_meant() {
        return eachValue((parameter, value) -> {
            EditionReader.Read read = read(parameter, value);
            assertThat(read.findings()).as("slips; that a value goes against the law or leaves something open is for the board").extracting(Finding::kind)
                .doesNotContain(Finding.Kind.OWN_GRANTOR, Finding.Kind.DEAD_REFERENCE, Finding.Kind.AGAINST_ITSELF, Finding.Kind.PLACEHOLDER, Finding.Kind.DEAD_EXCEPTION);
            List<Norm> norms = read.edition().norms().skip(parameter.ground().size()).toList();
            List<Object> written = value.norms();
            assertThat(norms).hasSameSizeAs(written);
            IntStream.range(0, written.size()).forEach(index ->
                assertThat(Spoken.missing(Parameters.map(written.get(index)), Spoken.again(norms.get(index)))).as("written, and lost in reading").isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> each_value_comes_out_as_it_was_meant() {
        return eachValue((parameter, value) -> {
            assertThat(value.gives().keySet()).as("acts").isSubsetOf(parameter.acts().keySet());
            assertThat(value.gives().isEmpty()).as("no act shows what this value does").isEqualTo(parameter.acts().isEmpty());
            value.gives().forEach((act, expected) -> assertThat(Came.under(Parameters.map(expected), decide(parameter, value, act))).as(act).isEmpty());
        });
    }

    /** Where a value bears on an act, some act comes out otherwise under each of the others; where it does not, the loaded norms differ. */
    @TestFactory
    Stream<DynamicTest> no_two_values_are_the_same() {
        return ALL.stream().map(parameter -> DynamicTest.dynamicTest(parameter.name(), () -> {
            Map<List<String>, String> seen = new LinkedHashMap<>();
            parameter.bearing().values().forEach(value -> assertThat(seen.put(marks(parameter, value), value.name())).as(value.name() + " is the same as this value").isNull());
        }));
    }

    @TestFactory
    Stream<DynamicTest> each_shipped_protocol_says_its_own_value() {
        List<String> shipped = Protocols.templates();
        return ALL.stream().flatMap(parameter -> parameter.settings().entrySet().stream().filter(setting -> shipped.contains(setting.getKey()))
            .map(setting -> DynamicTest.dynamicTest(setting.getKey() + " " + parameter.name(), () -> settled(parameter, setting.getKey(), setting.getValue()))));
    }

    @Test
    void only_known_protocols_and_values_are_named() {
        assertThat(ALL).allSatisfy(parameter -> {
            assertThat(parameter.settings().keySet()).as(parameter.name()).isSubsetOf("opmaat", "procon", "mosalira", "cnv", "duinsprong");
            assertThat(parameter.settings().values().stream().flatMap(choice -> choice.values().stream())).as(parameter.name()).isSubsetOf(parameter.bearing().keySet());
        });
    }

    private static void settled(Parameter parameter, String protocol, Choice choice) {
        Edition edition = Protocols.shipped(protocol).edition();
        List<Norm> citing = edition.norms().filter(norm -> norm.cites().stream().anyMatch(choice.norms()::contains)).toList();
        choice.norms().forEach(id -> assertThat(citing).as("norm " + id).anyMatch(norm -> norm.cites().contains(id)));
        if (!choice.says().isEmpty()) {
            assertThat(citing).as("one of " + choice.norms() + " says " + choice.says()).anyMatch(norm -> Spoken.missing(choice.says(), Spoken.again(norm)).isEmpty());
        }
        choice.head().forEach((key, expected) -> assertThat(Heads.said(edition, key)).as(key).isEqualTo(String.valueOf(expected)));
        Rulebook book = Library.rulebook(protocol);
        choice.gives().forEach((act, expected) -> {
            assertThat(parameter.acts()).containsKey(act);
            assertThat(Came.within(Parameters.map(expected), decide(book, Parameters.act(parameter, act, choice.facts())))).as(act).isEmpty();
        });
        assertThat(choice.norms().isEmpty() && choice.gives().isEmpty() && choice.head().isEmpty()).as("nothing shows that " + protocol + " says it").isFalse();
    }

    private static List<String> marks(Parameter parameter, Value value) {
        if (!parameter.acts().isEmpty()) {
            return parameter.acts().keySet().stream().map(act -> Came.kind(decide(parameter, value, act))).toList();
        }
        Edition edition = read(parameter, value).edition();
        List<String> marks = new ArrayList<>(List.of(value.head().keySet().stream().map(key -> key + Heads.said(edition, key)).collect(Collectors.joining())));
        edition.norms().map(norm -> Spoken.again(norm).toString() + norm.says().nl().replace(norm.id(), "")).forEach(marks::add);
        return marks;
    }

    private static Stream<DynamicTest> eachValue(java.util.function.BiConsumer<Parameter, Value> test) {
        return ALL.stream().flatMap(parameter -> parameter.bearing().values().stream()
            .map(value -> DynamicTest.dynamicTest(parameter.name() + " " + value.name(), () -> test.accept(parameter, value))));
    }

    private static EditionReader.Read read(Parameter parameter, Value value) {
        return EditionReader.read(parameter.name() + "=" + value.name(), Parameters.edition(parameter, value), List.of(Protocols.law()));
    }

    private static Decision decide(Parameter parameter, Value value, String act) {
        return decide(Rulebook.of(List.of(Protocols.law(), read(parameter, value).edition())), Parameters.act(parameter, act, Map.of()));
    }

    private static Decision decide(Rulebook book, String deed) {
        return book.decide(DeedReader.read("act", deed, book.editions(), Library.cast(), Library.NOW)).getFirst();
    }
}
