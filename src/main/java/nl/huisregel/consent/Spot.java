package nl.huisregel.consent;

/** Where and how an image is shown: a layer of the protocol ({@code open_web}) and a medium ({@code photo}). Each has an answer of its own. */
public record Spot(String layer, String medium) {

    /** As the rulebook reads it: {@code open_web/photo}. */
    public String key() {
        return layer + "/" + medium;
    }
}
