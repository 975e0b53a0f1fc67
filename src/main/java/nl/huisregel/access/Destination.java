package nl.huisregel.access;

/**
 * A place in the navigation. A module that has one offers it as a bean; who has the right sees it,
 * and the first in order is where signing in leads to.
 *
 * @param path where it leads
 * @param text the key of its words
 * @param aside whether it is seldom needed; then it stands on the page of the reader and not in the navigation
 * @param also a pattern of the addresses that belong to it too, where it leads on to another; empty for none
 */
public record Destination(int order, String path, String text, Right right, boolean aside, String also) {

    public Destination(int order, String path, String text, Right right) {
        this(order, path, text, right, false);
    }

    public Destination(int order, String path, String text, Right right, boolean aside) {
        this(order, path, text, right, aside, "");
    }
}
