package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Entry;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Word;

/**
 * What an edition says in two ways, leaves open, refers to in vain or says against the law. It was found when the edition was read,
 * is shown to the board until the board settles it, and is never settled in silence.
 *
 * @param line    counted from 1; 0 where it concerns the edition as a whole
 * @param article the ref of the article it stands in; empty outside articles
 * @param norms   ids of the norms it concerns
 * @param holds   what holds until it is settled: always the stricter
 * @param settle  what the board can do
 * @param law     the norm of the law it is held against
 */
public record Finding(Kind kind, String file, int line, String article, List<String> norms, Said found, Said holds, Said settle, Optional<Source> law) {

    /** What holds meanwhile for most of what is open: a page with many of them says it once. */
    public static final Said READING_HOLDS = new Said("Tot het bestuur kiest, geldt de lezing die hier staat, en anders de strengste.", "Until the board chooses, the reading given here holds, or else the strictest.");

    /** What kind of thing was found. */
    public enum Kind implements Word {

        TENSION("tension", "zegt twee dingen", "says two things"),
        DEAD_EXCEPTION("dead_exception", "heeft een uitzondering die nooit helpt", "has an exception that never helps"),
        DEAD_REFERENCE("dead_reference", "verwijst naar iets dat er niet is", "refers to something that is not there"),
        BLANK("blank", "laat iets open", "leaves something open"),
        PLACEHOLDER("placeholder", "is nog niet ingevuld", "is not filled in yet"),
        AGAINST_LAW("against_law", "botst met de wet", "clashes with the law"),
        AGAINST_ITSELF("against_itself", "kan zo nooit gelden", "can never hold like this"),
        OWN_GRANTOR("own_grantor", "laat iemand zichzelf toestemming geven", "lets somebody permit themselves"),
        NOBODY("nobody", "geeft een taak aan een rol die niemand heeft", "gives a task to a role nobody holds"),
        LOOSENING("loosening", "maakt ruimer wat het bestuur bindt", "loosens what the board binds");

        private final Entry entry;

        Kind(String key, String nl, String en) {
            this.entry = new Entry(key, nl, en);
        }

        @Override public Entry entry() { return entry; }
    }

    /** Where it stands, for a terminal: {@code opmaat.yaml:12 (artikel 3)}. */
    public String where(String language) {
        return file + (line > 0 ? ":" + line : "") + (article.isEmpty() ? "" : " (" + ("en".equals(language) ? "article " : "artikel ") + article + ")");
    }
}
