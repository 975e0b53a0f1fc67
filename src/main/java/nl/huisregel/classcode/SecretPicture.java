package nl.huisregel.classcode;

/** What a pupil of six can tell apart, tap and remember. Three of them, in order, are one pupil's own. */
public enum SecretPicture {
    SUN, MOON, STAR, TREE, HOUSE, FISH, BOAT, FLOWER, HEART;

    /** The key of its word. */
    public String text() {
        return "classcode.picture." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
