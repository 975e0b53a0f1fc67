package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.List;

/** The problem with one fault in the last of its schools: an article that is gone, one that asks of everybody, a consent nobody asks. */
final class Faults {

    private Faults() {
    }

    static List<Problem> of(Problem problem) {
        return List.of(
            with(problem, "anonymous", article -> null),
            with(problem, "lesson", article -> new Article(article.id(), article.effect(), article.duty(),
                article.tests().stream().filter(test -> test.field() != Field.ROLE).toList(), article.consent(), article.ofPlace())),
            with(problem, "consent", article -> new Article(article.id(), article.effect(), article.duty(),
                article.tests().stream().map(test -> test.field() == Field.CHANNEL ? Test.in(Field.CHANNEL, "website") : test).toList(), true, false)));
    }

    private static Problem with(Problem problem, String id, java.util.function.UnaryOperator<Article> fault) {
        List<School> schools = new ArrayList<>(problem.schools());
        School last = schools.removeLast();
        List<Article> articles = new ArrayList<>();
        for (Article article : last.articles()) {
            Article after = article.id().equals(id) ? fault.apply(article) : article;
            if (after != null) {
                articles.add(after);
            }
        }
        schools.add(new School(last.name(), last.layers(), articles));
        return new Problem(schools, problem.drafts(), problem.consents());
    }
}
