package nl.huisregel.access;

/**
 * A place in the navigation. A module that has one offers it as a bean; who has the right sees it,
 * and the first in order is where signing in leads to.
 *
 * @param order from 0 what is done every day, from 40 who is there, from 48 what a school sets up, from 56 what an office keeps, from 70 what is the reader's own
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

    /** Under which heading it stands on the page of the reader. */
    public enum Part {
        WORK, PEOPLE, SCHOOL, OFFICE, OWN;

        /** The key of the heading. */
        public String text() {
            return "access.me.part." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Part part() {
        return order < 40 ? Part.WORK : order < 48 ? Part.PEOPLE : order < 56 ? Part.SCHOOL : order < 70 ? Part.OFFICE : Part.OWN;
    }
}
