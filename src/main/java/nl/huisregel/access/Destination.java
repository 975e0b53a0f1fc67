package nl.huisregel.access;

/**
 * A place in the navigation. A module that has one offers it as a bean; who has the right sees it,
 * and the first in order is where signing in leads to.
 *
 * @param path where it leads
 * @param text the key of its words
 * @param ofOneself whether it is about the reader; then it stands on their own page and not in the navigation
 */
public record Destination(int order, String path, String text, Right right, boolean ofOneself) {

    public Destination(int order, String path, String text, Right right) {
        this(order, path, text, right, false);
    }
}
