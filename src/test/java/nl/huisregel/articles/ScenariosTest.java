package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario beside a protocol, as a test; and no running article without one. */
class ScenariosTest {

    @TestFactory
    Stream<DynamicTest> each_scenario_comes_out_as_the_article_says() {
        return Library.names().stream().flatMap(name -> {
            Rulebook book = Library.rulebook(name);
            return Library.scenarioFiles(name).stream().flatMap(file -> cases(name, file, book));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_article_with_norms_on_acts_has_a_scenario() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Rulebook book = Library.rulebook(name);
            Set<String> shown = Library.scenarioFiles(name).stream().map(file -> Library.scenario(file, book.editions()).article()).collect(Collectors.toSet());
            Set<String> bare = new TreeSet<>();
            for (Article article : book.editions().getLast().articles()) {
                if (article.norms().stream().anyMatch(ScenariosTest::onAct) && !shown.contains(article.ref())) {
                    bare.add(article.ref());
                }
            }
            assertThat(bare).as("articles of " + name + " whose norms run but that no scenario shows").isEmpty();
        }));
    }

    private static boolean onAct(Norm norm) {
        return norm.runs() && norm.form() instanceof Form.OnAct form && !form.acts().isEmpty() && !(form instanceof Form.Tell);
    }

    private static Stream<DynamicTest> cases(String name, Path file, Rulebook book) {
        Scenario scenario = Library.scenario(file, book.editions());
        return scenario.cases().stream().map(it -> DynamicTest.dynamicTest(name + " " + scenario.article() + ": " + it.title().nl(), () -> {
            List<Decision> decisions = book.decide(it.deed());
            for (Scenario.Expected expected : it.expected()) {
                Decision decision = decisions.stream().filter(one -> one.basis().channel().equals(expected.channel())).findFirst()
                    .orElseThrow(() -> new AssertionError(file + ":" + expected.line() + ": no decision for " + expected.channel()));
                assertThat(Outcome.differences(expected, decision)).as(file + ":" + expected.line() + " " + it.title().nl()).isEmpty();
            }
        }));
    }
}
