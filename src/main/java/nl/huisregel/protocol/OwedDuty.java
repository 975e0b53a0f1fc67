package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.DutyMoment;

/**
 * A duty that comes with this act; duties of one kind and matter from several norms are one.
 *
 * @param given   what was given, where something is
 * @param advised whether every norm behind it only advises
 */
public record OwedDuty(Duty duty, List<Source> from, boolean done, Optional<String> given, boolean advised) {

    /** Whether the act waits for it. */
    public boolean blocks() {
        return duty.moment() == DutyMoment.BEFORE && !done && !advised && !duty.by().equals("system");
    }
}
