package nl.huisregel.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates of birth: a date with a word for birth near it, or the date on which somebody of the school was born. Other dates are no find. */
final class Dates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("maa", 3), Map.entry("mrt", 3), Map.entry("apr", 4), Map.entry("mei", 5),
        Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("okt", 10), Map.entry("nov", 11), Map.entry("dec", 12));
    private static final Pattern DATE = Pattern.compile("(?<![\\d.])(\\d{1,2})(?:[./-](\\d{1,2})[./-]| ?(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\.?(?: |(?![a-z])))(\\d{4}|\\d{2})?(?![\\d])");
    private static final Pattern TURNED = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern BIRTH = Pattern.compile("\\b(?:geboren|geboortedatum|geboortedag|geb|geboorte|jarig|verjaardag|verjaart|born|birthday)\\b");

    private Dates() {}

    static Stream<Found> in(Folded text, Set<LocalDate> born) {
        return Stream.concat(
            DATE.matcher(text.lower()).results().flatMap(match -> birth(text, match, day(match), month(match), year(match.group(4)), born)),
            TURNED.matcher(text.lower()).results().flatMap(match -> birth(text, match, number(match.group(3)), number(match.group(2)), Optional.of(number(match.group(1))), born)));
    }

    private static Stream<Found> birth(Folded text, MatchResult match, int day, int month, Optional<Integer> year, Set<LocalDate> born) {
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return Stream.empty();
        }
        boolean somebodys = year.isPresent() && born.stream().anyMatch(it -> it.getDayOfMonth() == day && it.getMonthValue() == month && it.getYear() == year.get());
        boolean said = text.near(match.start(), match.end(), 25, BIRTH);
        int end = match.end();
        while (!text.letter(end - 1)) {
            end--;
        }
        return somebodys || said ? Stream.of(Found.of(HintKind.BIRTH_DATE, match.start(), end, day + "-" + month + year.map(it -> "-" + it).orElse(""))) : Stream.empty();
    }

    private static int day(MatchResult match) {
        return number(match.group(1));
    }

    private static int month(MatchResult match) {
        return match.group(2) != null ? number(match.group(2)) : MONTHS.get(match.group(3).substring(0, 3));
    }

    /** Of two digits, the century that is no future. */
    private static Optional<Integer> year(String digits) {
        return Optional.ofNullable(digits).map(Dates::number).map(year -> year > 99 ? year : year + (year > 40 ? 1900 : 2000));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static Set<LocalDate> of(List<Known> people) {
        return people.stream().flatMap(person -> person.born().stream()).collect(java.util.stream.Collectors.toSet());
    }
}
