package nl.huisregel.publication;

/** Somebody, mostly the author in another tab, changed the post since this page was made. */
public class ChangedMeanwhile extends RuntimeException {

    private final transient Post now;

    public ChangedMeanwhile(Post now) {
        super(null, null, false, false);
        this.now = now;
    }

    /** The post as it stands now. */
    public Post now() {
        return now;
    }
}
