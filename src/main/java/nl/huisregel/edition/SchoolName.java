package nl.huisregel.edition;

/** A protocol made for many schools leaves a place open for the name; who reads it at a school reads that name. */
public final class SchoolName {

    private static final String PLACE = "[naam school]";

    private SchoolName() {
    }

    public static String in(String text, String school) {
        return school.isEmpty() ? text : text.replace(PLACE, school);
    }
}
