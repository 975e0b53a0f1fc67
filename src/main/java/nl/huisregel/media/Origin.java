package nl.huisregel.media;

/** Where a picture comes from. */
public sealed interface Origin {

    /** Taken by the school itself. */
    record School() implements Origin {}

    /** Taken by somebody else, and used under what that person allows. */
    record Elsewhere(String maker, String licence) implements Origin {

        public Elsewhere {
            if (maker.isBlank() || licence.isBlank()) {
                throw new IllegalArgumentException("a picture from elsewhere needs a maker and a licence");
            }
        }
    }
}
