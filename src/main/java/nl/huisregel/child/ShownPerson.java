package nl.huisregel.child;

import java.time.LocalDate;
import java.util.UUID;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Child;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;

/** Somebody whose pictures a page is about, as the reader of that page stands to them. */
public record ShownPerson(UUID id, String name, Group group, Location location, Say say) {

    /** Whether the reader may take pictures off, and if not, why. */
    public enum Say {
        /** It is about the reader. */
        OWN,
        /** A guardian with authority over the child, or one whose authority nobody looked into: taking off is the safe side. */
        FOR_CHILD,
        /** Without authority (gezag) a parent may know, not decide (BW 1:377c). */
        NO_AUTHORITY,
        /** From sixteen on the pupil decides (UAVG 5). */
        DECIDES_THEMSELF;

        public boolean mayTakeOff() {
            return this == OWN || this == FOR_CHILD;
        }
    }

    private static final int DECIDES_FROM = 16;

    static ShownPerson of(Child child, LocalDate today) {
        var say = child.born() != null && !child.born().plusYears(DECIDES_FROM).isAfter(today) ? Say.DECIDES_THEMSELF
            : child.authority() == Authority.NO ? Say.NO_AUTHORITY : Say.FOR_CHILD;
        return new ShownPerson(child.pupil(), child.name(), child.group(), child.location(), say);
    }
}
