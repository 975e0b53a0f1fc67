package nl.huisregel.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address mail can go to. Only the plain form: no names, quotes, comments or signs that could add a header or a second
 * recipient. It says nothing when it is printed, so that no log ever holds one.
 */
public record MailAddress(String value) {

    /** What stands before the at sign: letters, digits and the signs that need no quotes, with single full stops between. */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    public MailAddress {
        if (!fits(value)) {
            throw new IllegalArgumentException("not an address mail can go to");
        }
    }

    /** As somebody typed it; a domain with other letters than ours is written the way mail servers know it. Empty where mail cannot go. */
    public static Optional<MailAddress> read(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 254) {
            return Optional.empty();
        }
        return ascii(text.substring(at + 1)).map(domain -> text.substring(0, at) + "@" + domain).filter(MailAddress::fits).map(MailAddress::new);
    }

    /** Two ways to write one mailbox; almost every server takes them for the same. */
    String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "(an address)";
    }

    private static boolean fits(String address) {
        int at = address.indexOf('@');
        return at > 0 && at <= 64 && address.length() <= 254 && LOCAL.matcher(address.substring(0, at)).matches() && DOMAIN.matcher(address.substring(at + 1)).matches();
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
