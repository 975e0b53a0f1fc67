package nl.huisregel.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisregel.web.Words;

/**
 * When a post goes out, as its author filled it in: at once, or at a moment in the time of Amsterdam.
 *
 * @param day   what stands in the field, to be shown again
 * @param at    the moment; empty for at once, and where it is not one
 * @param twice whether that night has this time twice: it is the first
 * @param wrong the key of what is wrong with it, with its values; empty where nothing is
 */
public record Timing(String day, String time, Optional<Instant> at, boolean twice, String wrong, List<Object> values) {

    /** Who would look at it further ahead than this does not know yet who is at school then. */
    public static final int MOST_DAYS = 90;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DUTCH_DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::00(?:\\.0+)?)?");

    public static final Timing AT_ONCE = new Timing("", "", Optional.empty(), false, "", List.of());

    /** Where a moment was asked for, and nothing was filled in. */
    public static Timing nothing() {
        return wrong("", "", "later.half.day");
    }

    /** What somebody filled in, judged now. */
    static Timing read(String day, String time, Instant now) {
        String date = day.strip();
        String hour = time.strip();
        if (date.isEmpty() && hour.isEmpty()) {
             return AT_ONCE;
        }
        if (date.isEmpty() || hour.isEmpty()) {
            return wrong(date, hour, date.isEmpty() ? "later.half.day" : "later.half.time");
        }
        Optional<LocalDateTime> local = local(date, hour);
        return local.isEmpty() ? wrong(date, hour, "later.wrong.unreadable") : judged(date, hour, local.get(), now);
    }

    /** A moment that is kept; it can be over by now. */
    static Timing kept(Instant moment, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZONE);
        String day = local.toLocalDate().toString();
        String time = "%02d:%02d".formatted(local.getHour(), local.getMinute());
        return moment.isAfter(now) ? new Timing(day, time, Optional.of(moment), twice(local), "", List.of()) : wrong(day, time, "later.wrong.past");
    }

    private static Timing judged(String day, String time, LocalDateTime local, Instant now) {
        ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return wrong(day, time, "later.wrong.gap", local.toLocalDate(), change.getDateTimeBefore().toLocalTime(), change.getDateTimeAfter().toLocalTime(), local.toLocalTime());
        }
        Instant moment = local.atZone(ZONE).withEarlierOffsetAtOverlap().toInstant();
        LocalDate last = LocalDate.ofInstant(now, ZONE).plusDays(MOST_DAYS);
        if (!moment.isAfter(now)) {
            return wrong(day, time, "later.wrong.past");
        }
        return local.toLocalDate().isAfter(last) ? wrong(day, time, "later.wrong.far", MOST_DAYS, last) : new Timing(day, time, Optional.of(moment), change != null, "", List.of());
    }

    public boolean atOnce() {
        return at.isEmpty() && wrong.isEmpty();
    }

    /** Only one of the two fields is filled in: whoever is still busy did nothing wrong. */
    public boolean half() {
        return wrong.startsWith("later.half.");
    }

    public String problem(Words words) {
        return words.say(wrong, values.toArray());
    }

    /** "maandag 30 november om 08.00 uur" */
    public static String told(Words words, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZONE);
        return words.say("later.moment", words.weekday(local.toLocalDate()), local.toLocalTime());
    }

    private static boolean twice(LocalDateTime local) {
        ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
        return change != null && change.isOverlap();
    }

    private static Timing wrong(String day, String time, String key, Object... values) {
        return new Timing(day, time, Optional.empty(), false, key, List.of(values));
    }

    /** A browser without a calendar sends what was typed. */
    private static Optional<LocalDateTime> local(String day, String time) {
        Matcher date = DAY.matcher(day);
        Matcher dutch = DUTCH_DAY.matcher(day);
        Matcher hour = TIME.matcher(time);
        try {
            if (!hour.matches() || !date.matches() && !dutch.matches()) {
                return Optional.empty();
            }
            LocalDate on = date.matches() ? LocalDate.of(number(date, 1), number(date, 2), number(date, 3)) : LocalDate.of(number(dutch, 3), number(dutch, 2), number(dutch, 1));
            return Optional.of(on.atTime(LocalTime.of(number(hour, 1), number(hour, 2))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
