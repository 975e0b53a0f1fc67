package nl.huisregel.roster;

import java.util.regex.Pattern;

/** Names that went through the wrong encoding on their way: RenÃ© for René. */
final class Garbled {

    private static final Pattern SIGNS = Pattern.compile("[ÃÂ][\u0080-\u00BF\u2018-\u203A\u0152-\u017E\u20AC]|\uFFFD");

    private Garbled() {}

    static boolean is(String name) {
        return SIGNS.matcher(name).find();
    }
}
