package nl.huisregel.protocol.telling;

import java.util.List;
import java.util.StringJoiner;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.words.Said;

/** What was found in an edition, for a terminal: where it stands, what it is, what holds meanwhile, and what the board can do. */
public final class FindingText {

    private final String language;

    public FindingText(String language) {
        this.language = language;
    }

    public String write(String edition, List<Finding> findings) {
        StringJoiner out = new StringJoiner("\n");
        out.add(edition + ": " + count(findings.size()));
        findings.forEach(finding -> out.add(finding(finding)));
        return out + "\n";
    }

    private String count(int number) {
        return number == 0 ? say("er staat niets open", "nothing is open")
            : number == 1 ? say("er staat één ding open", "one thing is open") : say("er staan " + number + " dingen open", number + " things are open");
    }

    private String finding(Finding finding) {
        StringJoiner out = new StringJoiner("\n");
        out.add("\n" + finding.where(language) + ": " + finding.kind().meaning().in(language)
            + (finding.norms().isEmpty() ? "" : "  [" + String.join(", ", finding.norms()) + "]"));
        out.add("  " + finding.found().in(language));
        finding.law().ifPresent(law -> {
            Article article = law.article();
            out.add("  " + say("wet: ", "law: ") + article.ref() + ": " + law.norm().says().in(language) + article.link().map(link -> " " + link).orElse(""));
        });
        out.add("  " + say("zolang dit zo is: ", "as long as it is so: ") + finding.holds().in(language));
        out.add("  → " + finding.settle().in(language));
        return out.toString();
    }

    private String say(String nl, String en) {
        return new Said(nl, en).in(language);
    }
}
