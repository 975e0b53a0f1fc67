package nl.huisregel.text;

import java.util.List;

/**
 * Something in a text that a protocol may speak of. It asks and never says.
 *
 * @param key   names this content, however often and however it is written; another piece has another key
 * @param whose whose it may be, as values of the circumstance whose; none where nothing tells
 * @param spots every place in the text where it stands, first to last
 */
public record Hint(HintKind kind, String key, List<String> whose, List<Spot> spots) {

    /**
     * One place where it stands, with the sentence around it.
     *
     * @param inTitle  whether it stands in the title, else in the text
     * @param start    of the piece, as an index into title or text
     * @param genitive whether it is a name with something behind it: "Noors"
     */
    public record Spot(boolean inTitle, int start, int end, String before, String piece, String after, boolean genitive) {

        @Override
        public String toString() {
            return "Spot[" + start + ", " + end + "]";
        }
    }

    /** The piece as it stands there first. */
    public String piece() {
        return spots.getFirst().piece();
    }

    /** A piece may be a citizen's number: it belongs on a page and never in a log. */
    @Override
    public String toString() {
        return "Hint[" + kind + ", " + spots.size() + "]";
    }
}
