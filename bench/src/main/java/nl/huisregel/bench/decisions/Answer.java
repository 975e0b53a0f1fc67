package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.List;

/** What a draft comes to: every article that decides, with its duty, and each pupil without consent. Filled while the articles are weighed. */
public final class Answer {

    private final List<Article> deciding = new ArrayList<>(4);
    private List<String> lacking = List.of();
    private boolean forbidden;
    private boolean referred;
    private boolean owing;

    void add(Article article) {
        deciding.add(article);
        switch (article.effect()) {
            case FORBID -> forbidden = true;
            case REFER -> referred = true;
            case REQUIRE -> owing = true;
        }
    }

    void lack(List<String> pupils) {
        lacking = pupils;
    }

    List<Article> deciding() {
        return deciding;
    }

    List<String> lacking() {
        return lacking;
    }

    String outcome() {
        return forbidden ? "refused" : referred ? "referred" : owing ? "allowed_with_duties" : "allowed";
    }

    /** In the form in which the answers of engines are compared. */
    Said said(Draft draft) {
        List<String> duties = deciding.stream().filter(article -> article.effect() == Article.Effect.REQUIRE).map(Article::duty).distinct().sorted().toList();
        return new Said(outcome(), outcome().equals("referred") ? decides(draft.getRole()) : "", deciding.stream().map(Article::id).sorted().toList(), duties,
            lacking.stream().sorted().toList());
    }

    /** The manager of who acts. */
    static String decides(String role) {
        return switch (role) {
            case "pupil" -> "teacher";
            case "head" -> "board";
            default -> "head";
        };
    }
}
