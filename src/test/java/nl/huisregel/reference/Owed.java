package nl.huisregel.reference;

import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.DutyMoment;

/** Duties of one kind and matter, from whatever norms, are one. */
final class Owed {
    final Set<String> options = new TreeSet<>();
    boolean advised = true;
    boolean blocking;
    String key;

    void add(Duty duty, Reason reason) {
        key = duty.key();
        options.addAll(duty.options());
        boolean advice = reason.norm.map(Norm::advises).orElse(false);
        advised &= advice;
        blocking |= duty.moment() == DutyMoment.BEFORE && !duty.by().equals("system") && !advice;
    }

    /** What is to be chosen from a list is done when it was chosen from that list. */
    boolean done(Deed deed) {
        return deed.done().stream().filter(done -> done.duty().equals(key)).findFirst()
            .filter(done -> options.isEmpty() || done.as().filter(options::contains).isPresent()).isPresent();
    }

    boolean blocks(Deed deed) {
        return blocking && !done(deed);
    }
}
