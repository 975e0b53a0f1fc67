package nl.huisregel.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;

/**
 * What a board still has to settle in its protocol, article by article in the order of the document, and then school by school.
 *
 * @param articles what stands at an article; first what concerns the protocol as a whole
 * @param schools  what concerns one school, by its name: its own rules, and roles nobody holds there
 */
public record OpenPoints(Edition edition, List<AtArticle> articles, Map<String, List<Finding>> schools) {

    /** The findings at one article; without an article they concern the protocol as a whole. */
    public record AtArticle(Optional<Article> article, List<Finding> findings) {
    }

    static OpenPoints of(Edition edition, List<Finding> findings, Map<String, List<Finding>> schools) {
        Map<String, List<Finding>> byArticle = new LinkedHashMap<>();
        byArticle.put("", new ArrayList<>());
        edition.articles().forEach(article -> byArticle.put(article.ref(), new ArrayList<>()));
        findings.forEach(finding -> byArticle.getOrDefault(finding.article(), byArticle.get("")).add(finding));
        List<AtArticle> articles = new ArrayList<>();
        byArticle.forEach((ref, here) -> {
            if (!here.isEmpty()) {
                articles.add(new AtArticle(edition.articles().stream().filter(article -> article.ref().equals(ref)).findFirst(), here));
            }
        });
        return new OpenPoints(edition, articles, schools);
    }

    /** How many things are open, at the articles and at the schools. */
    public int count() {
        return articles.stream().mapToInt(at -> at.findings().size()).sum() + schools.values().stream().mapToInt(List::size).sum();
    }

    /** How many of them the law speaks of. */
    public long lawful() {
        return articles.stream().flatMap(at -> at.findings().stream()).filter(finding -> finding.law().isPresent()).count()
            + schools.values().stream().flatMap(List::stream).filter(finding -> finding.law().isPresent()).count();
    }
}
