package nl.huisregel.protocol.finding;

import java.util.List;
import java.util.regex.Pattern;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.words.Said;

/** Places in a text that somebody was to fill in. Dots behind a word are only a pause; dots that stand alone are a gap. */
final class Placeholders {

    private static final Pattern GAP = Pattern.compile("\\[[^\\]\\n]{1,60}\\]|(?<![\\p{L}\\d.…])(?:\\.{3,}|…+|_{2,})(?![\\p{L}\\d.…])|\\bX{2,}\\b|<[\\p{L} ]{2,40}>");

    private final Notes notes;

    Placeholders(Notes notes) {
        this.notes = notes;
    }

    void look() {
        gap(notes.edition.title(), notes.sheet.line("title"), "", List.of());
        gap(notes.edition.note(), notes.sheet.line("note"), "", List.of());
        for (Article article : notes.edition.articles()) {
            gap(article.heading(), article.line(), article.ref(), List.of());
            article.texts().values().forEach(text -> gap(text, article.line(), article.ref(), List.of()));
            article.norms().forEach(norm -> gap(norm.says(), norm.line(), norm.article(), List.of(norm.id())));
        }
    }

    private void gap(Said text, int line, String article, List<String> norms) {
        GAP.matcher(text.nl()).results().map(found -> found.group()).distinct().forEach(gap -> notes.note(Finding.Kind.PLACEHOLDER, line, article, norms,
            new Said("Hier is nog niets ingevuld: " + gap, "Nothing is filled in here yet: " + gap),
            new Said("Tot het is ingevuld, beslist niemand met dit stuk tekst. De regels eronder gelden wel.", "Until it is filled in, nobody decides by this piece of text. The rules below it do hold."),
            new Said("Vul het in.", "Fill it in.")));
    }
}
