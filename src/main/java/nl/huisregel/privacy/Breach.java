package nl.huisregel.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A breach of personal data (AVG 33, 34): every one is written down, also one that need not be reported.
 *
 * @param discovered     when the school knew; from here the clock runs
 * @param authorityTold  when it was reported to the AP
 * @param authorityWhy   why not, or why later than seventy-two hours
 * @param personsTold    when the people it is about were told
 */
public record Breach(UUID id, int number, Instant discovered, Instant entered, String enteredBy, String what, String whose, String consequences, String measures, Optional<Risk> risk,
                     Optional<Instant> authorityTold, Optional<String> authorityWhy, Optional<Instant> personsTold, Optional<String> personsWhy, Optional<Instant> closed, List<Step> steps) {

    /** Seventy-two hours of the clock: nights, weekends and the hour that a clock change adds or takes away count as they pass. */
    public static final Duration TERM = Duration.ofHours(72);

    /** How much it may hurt the people it is about. */
    public enum Risk {
        /** Unlikely: it need not be reported, and why stands here. */
        NONE,
        /** Reported to the AP. */
        SOME,
        /** Reported, and the people are told too. */
        HIGH;

        public String text() {
            return "privacy.breach.risk." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What was done, by whom and when. */
    public record Step(Instant at, String byName, String words) {}

    public Instant due() {
        return discovered.plus(TERM);
    }

    public boolean open() {
        return closed.isEmpty();
    }

    /** Whether it is still to be reported, or to be said why not. */
    public boolean unreported() {
        return authorityTold.isEmpty() && !(risk.filter(Risk.NONE::equals).isPresent() && authorityWhy.isPresent());
    }

    /** With a high risk people are told; where not, it is said why. */
    public boolean untold() {
        return risk.filter(Risk.HIGH::equals).isPresent() && personsTold.isEmpty() && personsWhy.isEmpty();
    }

    /** Reported after the term, without a word why. */
    public boolean lateUnexplained() {
        return authorityTold.filter(told -> told.isAfter(due())).isPresent() && authorityWhy.isEmpty();
    }

    /** Whether nothing is missing that the law wants in it. */
    public boolean complete() {
        return risk.isPresent() && !unreported() && !untold() && !lateUnexplained() && !whose.isBlank() && !consequences.isBlank() && !measures.isBlank();
    }
}
