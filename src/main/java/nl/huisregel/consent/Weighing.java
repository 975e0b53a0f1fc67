package nl.huisregel.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import nl.huisregel.protocol.ConsentState;

/** Makes one state of the words of everybody who counts. One no is enough; a yes that ran out is none; a no does not run out. */
final class Weighing {

    /** The latest word of one person who counts on the day. */
    record Latest(Answer answer, Optional<LocalDate> until) {

        boolean yesOn(LocalDate day) {
            return answer.yes() && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    private Weighing() {}

    static ConsentState state(Collection<Latest> words, LocalDate day) {
        boolean yes = words.stream().anyMatch(word -> word.yesOn(day));
        boolean no = words.stream().anyMatch(word -> !word.answer().yes());
        if (no && yes) {
            return ConsentState.CONFLICT;
        }
        if (no) {
            return words.stream().anyMatch(word -> word.answer() == Answer.WITHDRAWN) ? ConsentState.WITHDRAWN : ConsentState.REFUSED;
        }
        if (yes) {
            return ConsentState.GIVEN;
        }
        return words.isEmpty() ? ConsentState.UNANSWERED : ConsentState.EXPIRED;
    }
}
