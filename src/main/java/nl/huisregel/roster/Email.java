package nl.huisregel.roster;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address for mail, as far as its form tells; whether somebody reads it, only a mail can tell. */
final class Email {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\".]+(\\.[^\\s@<>,;:\".]+)+");
    private static final int LONGEST = 254;

    private Email() {}

    static boolean looksRight(String written) {
        return written.length() <= LONGEST && FORM.matcher(written).matches();
    }

    /** One mailbox is written in capitals and without. */
    static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
