package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Compared;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Scenario;
import nl.huisregel.protocol.reading.ComparedReader;
import nl.huisregel.protocol.words.Circumstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same act under every template: each answers by its own articles, and where the point is no act, by its own norms. */
class ComparedTest {

    @TestFactory
    Stream<DynamicTest> each_protocol_answers_as_the_comparison_says() {
        return answers((name, answered) -> answered.deed().ifPresent(deed ->
            assertThat(Outcome.differences(answered.expected().orElseThrow(), decide(name, answered))).as(where(name, answered)).isEmpty()));
    }

    /** A comparison leaves nothing out: what stands in the way, what is allowed by whom, what was lifted, and what must be done. */
    @TestFactory
    Stream<DynamicTest> each_answer_is_told_whole() {
        return answers((name, answered) -> answered.deed().ifPresent(deed ->
            assertThat(untold(answered.expected().orElseThrow(), decide(name, answered).basis())).as(where(name, answered)).isEmpty()));
    }

    /** Whoever is refused because of the hour or for want of a permission reads that another hour or a permission helps. */
    @TestFactory
    Stream<DynamicTest> a_refusal_says_that_waiting_or_asking_helps() {
        return answers((name, answered) -> answered.deed().ifPresent(deed ->
            decide(name, answered).basis().standing(Effect.FORBID).forEach(ground -> List.of(Circumstance.DURING, Circumstance.PERMISSION).forEach(circumstance -> {
                if (tests(ground, circumstance)) {
                    assertThat(ground.changes()).as(name + " " + ground.source()).anyMatch(change -> change.circumstance() == circumstance);
                }
            }))));
    }

    @TestFactory
    Stream<DynamicTest> each_norm_says_what_is_claimed_of_it() {
        return answers((name, answered) -> answered.claims().forEach(claim -> assertThat(Claims.holds(name, claim)).as(name + ", line " + claim.line() + ": " + claim).isTrue()));
    }

    @Test
    void a_claim_that_no_norm_bears_out_does_not_hold() {
        assertThat(Claims.holds("procon", claim("procon-s2", Map.of("declared_by", "head")))).isFalse();
        assertThat(Claims.holds("procon", claim("procon-s99", Map.of()))).isFalse();
        assertThat(Claims.holds("procon", new Compared.Claim(java.util.Optional.empty(), Map.of("after", "any"), 0))).isFalse();
    }

    @Test
    void a_protocol_that_is_left_out_is_a_fault() {
        Map<String, List<nl.huisregel.protocol.Edition>> two = Map.of("opmaat", Library.rulebook("opmaat").editions(), "cnv", Library.rulebook("cnv").editions());
        String text = """
            title: {nl: a, en: a}
            about: {nl: a, en: a}
            points:
              - {title: {nl: a, en: a}, act: {act: take_down, by: teacher}, expect: {cnv: {outcome: allowed}}}
            """;
        assertThatThrownBy(() -> ComparedReader.read("file", text, two, Library.cast(), Library.NOW)).isInstanceOf(Faulty.class).hasMessageContaining("opmaat");
    }

    private static Compared.Claim claim(String norm, Map<String, Object> data) {
        return new Compared.Claim(java.util.Optional.of(norm), data, 0);
    }

    private static Stream<DynamicTest> answers(BiConsumer<String, Compared.Answered> check) {
        return Library.compared().stream().flatMap(compared -> compared.points().stream()).flatMap(point -> Protocols.templates().stream()
            .map(name -> DynamicTest.dynamicTest(name + " " + point.title().nl(), () -> check.accept(name, point.answers().get(name)))));
    }

    static Decision decide(String name, Compared.Answered answered) {
        List<Decision> decisions = Library.rulebook(name).decide(answered.deed().orElseThrow());
        return decisions.stream().filter(decision -> decision.basis().channel().equals(answered.expected().orElseThrow().channel())).findFirst().orElseThrow();
    }

    private static List<String> untold(Scenario.Expected told, Basis basis) {
        List<String> untold = new ArrayList<>();
        untold.addAll(left(basis.standing().filter(ground -> ground.kind() == Ground.Kind.ARTICLE && ground.effect() != Effect.REQUIRE), told.grounds(), told.advice()));
        untold.addAll(left(basis.standing().filter(ground -> ground.kind() == Ground.Kind.LAW && ground.effect() != Effect.REQUIRE), told.law(), List.of()));
        untold.addAll(left(basis.grounds().stream().filter(ground -> !ground.stands()), told.lifted(), List.of()));
        untold.addAll(left(basis.duties(), told.duties()));
        untold.addAll(left(basis.blocking(), told.waits()));
        basis.duties().stream().filter(owed -> owed.advised() != owed.from().stream().allMatch(source -> told.advice().contains(source.norm().id())))
            .forEach(owed -> untold.add(owed.duty().key() + (owed.advised() ? " is only advised" : " is more than advice")));
        return untold;
    }

    private static Set<String> left(Stream<Ground> grounds, List<String> told, List<String> also) {
        return grounds.flatMap(ground -> ground.source().stream()).map(source -> source.norm().id())
            .filter(id -> !told.contains(id) && !also.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> left(List<OwedDuty> duties, List<String> told) {
        return duties.stream().map(owed -> owed.duty().key()).filter(key -> !told.contains(key)).toList();
    }

    private static boolean tests(Ground ground, Circumstance circumstance) {
        return ground.source().filter(source -> source.norm().form() instanceof Form.Forbid forbid
            && Stream.concat(Stream.of(forbid.when()), forbid.unless().stream()).map(Condition::anyOf).flatMap(List::stream).anyMatch(clause -> clause.all().containsKey(circumstance))).isPresent();
    }

    private static String where(String name, Compared.Answered answered) {
        return name + ", line " + answered.expected().orElseThrow().line();
    }
}
