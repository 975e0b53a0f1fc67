package nl.huisregel.school;

/** What a guardian is to a child, for the page only: it gives no rights. */
public enum Relation {
    MOTHER, FATHER, PARENT, GUARDIAN, CARER;

    /** The key of the word for it, "moeder". */
    public String text() {
        return "school.relation." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
