package nl.huisregel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sentences of the screens in one language, with dates and numbers written the way that
 * language writes them. A key that nobody wrote is a fault, not an empty place on a screen.
 */
public final class Words {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Map<Language, Words> ALL = Map.of(
        Language.NL, new Words(Language.NL, Texts.of(Language.NL)),
        Language.EN, new Words(Language.EN, Texts.of(Language.EN)));

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    /** The words of whoever sent this request: their cookie says which, and Dutch comes first. */
    public static Words of(HttpServletRequest request) {
        return in(Press.language(request));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /** The sentence, with {@code {0}}, {@code {1}} and so on replaced by the values. */
    public String say(String key, Object... values) {
        var sentence = texts.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No " + language + " text for '" + key + "'");
        }
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", written(values[i]));
        }
        return sentence;
    }

    /** Like {@link #say}, choosing {@code key.one} or {@code key.more}; {@code {0}} is the number. */
    public String count(String key, long number, Object... more) {
        var values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return say(key + (number == 1 ? ".one" : ".more"), values);
    }

    /** "Saturday 21 November", for headings of a day. */
    public String weekday(LocalDate day) {
        return format("EEEE d MMMM", day);
    }

    public String date(LocalDate day) {
        return format("d MMMM yyyy", day);
    }

    /** "20.14" in Dutch, "20:14" in English. */
    public String time(LocalTime time) {
        return format(language == Language.NL ? "HH.mm" : "HH:mm", time);
    }

    /** "21 november 2026 om 20.14 uur", always in the school's own time. */
    public String moment(Instant instant) {
        var there = instant.atZone(ZONE);
        return say("web.moment", date(there.toLocalDate()), time(there.toLocalTime()));
    }

    /** "1.250" in Dutch, "1,250" in English. */
    public String number(long number) {
        return written(number);
    }

    /** "Noor, Sam en Yara". */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return say("web.list", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** With a capital, for the start of a sentence. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Without it, for the middle of one. */
    public static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private String written(Object value) {
        return switch (value) {
            case LocalDate day -> date(day);
            case LocalTime time -> time(time);
            case Instant instant -> moment(instant);
            case Long number -> NumberFormat.getIntegerInstance(language.locale()).format(number);
            case Integer number -> NumberFormat.getIntegerInstance(language.locale()).format(number);
            default -> String.valueOf(value);
        };
    }

    private String format(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment);
    }
}
