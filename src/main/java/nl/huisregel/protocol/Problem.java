package nl.huisregel.protocol;

import nl.huisregel.protocol.words.Said;

/**
 * Something wrong, or worth a board's eye, in a file from outside.
 *
 * @param line    counted from 1; 0 where it concerns the file as a whole
 * @param article the ref of the article it stands in; empty outside articles
 * @param refuses whether the file cannot be used; otherwise it is shown and the stricter reading holds
 */
public record Problem(String file, int line, String article, Said says, boolean refuses) {

    /** One line for a terminal or a log: {@code opmaat.yaml:12 (artikel 3): …}. */
    public String in(String language) {
        String where = file + (line > 0 ? ":" + line : "");
        String word = article.toLowerCase(java.util.Locale.ROOT).startsWith("art") ? "" : "en".equals(language) ? "article " : "artikel ";
        return where + (article.isEmpty() ? "" : " (" + word + article + ")") + ": " + says.in(language);
    }
}
