package nl.huisregel.protocol.words;

/** The same thing said in Dutch and in English; Dutch is the language of the house. */
public record Said(String nl, String en) {

    public static Said said(String nl, String en) {
        return new Said(nl, en);
    }

    /** The sentence in the wanted language: {@code en} gives English, all else Dutch. */
    public String in(String language) {
        return "en".equals(language) ? en : nl;
    }
}
