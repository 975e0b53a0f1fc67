package nl.huisregel.access;

/**
 * A place in the navigation. A module that has one offers it as a bean; who has the right sees it,
 * and the first in order is where signing in leads to.
 *
 * @param path where it leads
 * @param text the key of its words
 */
public record Destination(int order, String path, String text, Right right) {}
