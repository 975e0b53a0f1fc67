package nl.huisregel.access;

import java.util.List;

/** Somebody at work wanted to open what is about a child of their own. */
public class OwnChildOpened extends RuntimeException {

    private final transient List<String> ask;
    private final String child;

    OwnChildOpened(String child, List<String> ask) {
        super(null, null, false, false);
        this.child = child;
        this.ask = ask;
    }

    /** By first name, as their parent calls them. */
    public String child() {
        return child;
    }

    /** Who can do it instead; may be nobody. */
    public List<String> ask() {
        return ask;
    }
}
