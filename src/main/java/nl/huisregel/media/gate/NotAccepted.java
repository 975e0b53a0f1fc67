package nl.huisregel.media.gate;

import java.util.List;
import nl.huisregel.media.Reason;

/** Leaves a walk halfway; {@link Gate} turns it into a value, so nobody outside ever sees it. */
final class NotAccepted extends Exception {

    final Reason reason;
    final List<Long> details;

    NotAccepted(Reason reason, Long... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }
}
