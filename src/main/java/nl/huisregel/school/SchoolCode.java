package nl.huisregel.school;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what the state knows a location: the BRIN of the school and the two figures of the site (00 where there is one). */
public record SchoolCode(String brin, String dependance) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{2}[A-Z]{2})([0-9]{2})?");

    /** As people write it: 12AB, 12AB00 or 12 ab 01. */
    public static Optional<SchoolCode> read(String written) {
        Matcher code = WRITTEN.matcher(written.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
        return code.matches() ? Optional.of(new SchoolCode(code.group(1), code.group(2) == null ? "00" : code.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return brin + " " + dependance;
    }
}
