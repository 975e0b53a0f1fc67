package nl.huisregel.publication;

/** Somebody, mostly the author in another tab, changed the post since this page was made. */
class ChangedMeanwhile extends RuntimeException {

    private final transient Post now;

    ChangedMeanwhile(Post now) {
        super(null, null, false, false);
        this.now = now;
    }

    /** The post as it stands now. */
    Post now() {
        return now;
    }
}
