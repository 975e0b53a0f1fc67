package nl.huisregel.year;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which years (1 to 8) a group holds, as its name tells: "groep 5", "7a", "5/6". A name that tells none has none.
 *
 * @param letter what tells parallel groups apart, "a" or "b"
 */
record Levels(TreeSet<Integer> years, String letter) {

    static final int LAST = 8;
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])([1-8])(?![0-9])\\s?([a-z](?![a-z]))?");
    /** Who turns six before October is in groep 3. */
    private static final int AGE_AHEAD = 3;

    static Levels of(String name) {
        TreeSet<Integer> years = new TreeSet<>();
        String letter = "";
        for (Matcher found = YEAR.matcher(name.toLowerCase(Locale.ROOT)); found.find(); ) {
            years.add(Integer.parseInt(found.group(1)));
            letter = found.group(2) == null ? letter : found.group(2);
        }
        return new Levels(years, letter);
    }

    boolean none() {
        return years.isEmpty();
    }

    boolean combined() {
        return years.size() > 1;
    }

    /** In which of these years somebody born then most likely is; nothing where that cannot be told. */
    Optional<Integer> of(Optional<LocalDate> born, int schoolYear) {
        return combined() ? born.map(day -> Period.between(day, LocalDate.of(schoolYear, Month.OCTOBER, 1)).getYears() - AGE_AHEAD)
            .flatMap(guess -> years.stream().min(Comparator.comparing((Integer year) -> Math.abs(year - guess))))
            : years.stream().findFirst();
    }
}
