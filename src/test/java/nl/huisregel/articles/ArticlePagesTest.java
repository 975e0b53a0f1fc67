package nl.huisregel.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.Scenario;
import nl.huisregel.protocol.telling.DecisionText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import static org.assertj.core.api.Assertions.assertThat;

/** One page per article, made by running its scenarios: what it says, its norms, and what it decides around its boundary. */
class ArticlePagesTest {

        @TestFactory
    Stream<DynamicTest> each_protocol_has_a_page_per_article_as_its_scenarios_run_now() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> pages(name)));
    }

    private static void pages(String name) throws IOException {
        Rulebook book = Library.rulebook(name);
        Edition edition = book.editions().getLast();
        Set<Path> made = new TreeSet<>();
        List<Scenario> scenarios = Library.scenarioFiles(name).stream().map(file -> Library.scenario(file, book.editions())).toList();
        for (Scenario scenario : scenarios) {
            Path page = Pages.ARTICLES.resolve(name).resolve(Pages.slug(scenario.article()) + ".md");
            Pages.same(page, article(edition, edition.article(scenario.article()), scenario, book));
            made.add(page);
        }
        Path index = Pages.ARTICLES.resolve(name).resolve("README.md");
        Pages.same(index, index(edition, scenarios));
        made.add(index);
        try (Stream<Path> there = Files.list(Pages.ARTICLES.resolve(name))) {
            Set<Path> standing = there.collect(Collectors.toCollection(TreeSet::new));
            assertThat(standing).as("pages of articles that are no longer made").isEqualTo(made);
        }
    }

    private static String index(Edition edition, List<Scenario> scenarios) {
        Set<String> shown = scenarios.stream().map(Scenario::article).collect(Collectors.toSet());
        StringJoiner page = new StringJoiner("\n");
        page.add("# " + edition.title().nl() + "\n\n" + edition.note().nl() + " Wording of " + edition.date() + ".\n");
        page.add("| artikel | regels | draaien | scenario |\n| --- | --- | --- | --- |");
        for (Article article : edition.articles()) {
            String link = shown.contains(article.ref()) ? "[" + article.ref() + "](" + Pages.slug(article.ref()) + ".md)" : article.ref();
            page.add("| " + link + " | " + article.norms().size() + " | " + article.norms().stream().filter(Norm::runs).count() + " | " + (!article.runs() ? "tekst, niet gehandhaafd" : shown.contains(article.ref()) ? "ja" : "–") + " |");
        }
        return page + "\n";
    }

    private static String article(Edition edition, Article article, Scenario scenario, Rulebook book) {
        StringJoiner page = new StringJoiner("\n");
        page.add("# " + edition.title().nl() + ", " + article.ref() + ": " + article.heading().nl() + "\n");
        page.add("> " + article.text().nl() + "\n");
        article.link().ifPresent(link -> page.add(link + "\n"));
        page.add("| regel | vorm | wat ze zegt | |\n| --- | --- | --- | --- |");
        article.norms().forEach(norm -> page.add("| `" + norm.id() + "` | " + norm.form().key() + (norm.advises() ? " (raad)" : "") + " | " + norm.says().nl() + " | "
            + (norm.runs() ? "draait" : "tekst, niet gehandhaafd: " + norm.capability().key()) + " |"));
        page.add("\n" + scenario.about().nl() + "\n");
        scenario.cases().forEach(it -> page.add(theCase(it, book)));
        return page + "\n";
    }

    private static String theCase(Scenario.Case it, Rulebook book) {
        StringJoiner text = new StringJoiner("\n");
        text.add("## " + it.title().nl() + "\n\n```");
        for (Decision decision : book.decide(it.deed())) {
            text.add(new DecisionText("nl").write(decision));
        }
        return text + "\n```\n";
    }
}
