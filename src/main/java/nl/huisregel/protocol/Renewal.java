package nl.huisregel.protocol;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a yes holds before it is asked again. One rule, for an act that says when a yes was given and for a yes that is given now.
 * Ended is not withdrawn: it stops new acts and leaves what stands.
 */
public final class Renewal {

    private Renewal() {
    }

    /** The norms by which somebody of this kind is asked: those of board and location, and where they ask nothing, the law's. */
    public static List<Source> asks(List<Edition> editions, String kind) {
        List<Source> own = asks(editions, kind, false);
        return own.isEmpty() ? asks(editions, kind, true) : own;
    }

    /** The last day on which a yes given on this day holds, the shortest of these norms; empty where it holds until it is withdrawn. */
    public static Optional<LocalDate> lastDay(List<Source> asks, LocalDate given) {
        return asks.stream().flatMap(source -> lastDay((Form.Ask) source.norm().form(), given).stream()).min(Comparator.naturalOrder());
    }

    private static List<Source> asks(List<Edition> editions, String kind, boolean law) {
        return editions.stream().filter(edition -> (edition.level() == Level.LAW) == law)
            .flatMap(edition -> edition.norms().filter(norm -> asksOf(norm, kind)).map(norm -> new Source(edition, norm))).toList();
    }

    private static boolean asksOf(Norm norm, String kind) {
        return norm.form() instanceof Form.Ask ask && ask.of().contains(kind) && (ask.targets().isEmpty() || ask.targets().contains("school"));
    }

    private static Optional<LocalDate> lastDay(Form.Ask ask, LocalDate given) {
        return switch (ask.renewed()) {
            case "school_year" -> Optional.of(endOfSchoolYear(given));
            case "year" -> Optional.of(given.plusYears(1).minusDays(1));
            default -> Optional.empty();
        };
    }

    /** A school year ends on 31 July, whatever the holidays (WPO art. 1). */
    private static LocalDate endOfSchoolYear(LocalDate day) {
        return LocalDate.of(day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() + 1 : day.getYear(), Month.JULY, 31);
    }
}
