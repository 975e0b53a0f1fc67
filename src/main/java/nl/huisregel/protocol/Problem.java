package nl.huisregel.protocol;

import nl.huisregel.protocol.words.Said;

/**
 * Something wrong in a file from outside: it cannot be used.
 *
 * @param line    counted from 1; 0 where it concerns the file as a whole
 * @param article the ref of the article it stands in; empty outside articles
 */
public record Problem(String file, int line, String article, Said says) {

    /** One line for a terminal or a log: {@code opmaat.yaml:12 (artikel 3): …}. */
    public String in(String language) {
        String where = file + (line > 0 ? ":" + line : "");
        String word = article.toLowerCase(java.util.Locale.ROOT).startsWith("art") ? "" : "en".equals(language) ? "article " : "artikel ";
        return where + (article.isEmpty() ? "" : " (" + word + article + ")") + ": " + says.in(language);
    }
}
