package nl.huisregel.year;

/** What people did after a transition that stands in the way of taking it back: it would be lost, or hang in the air. */
public enum Since {
    POSTS, PUPILS, MOVED, STAFF, FILES;

    /** The key of its sentence. */
    public String text() {
        return "year.since." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
