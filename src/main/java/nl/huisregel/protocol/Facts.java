package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;

/**
 * What holds, what does not, and what nobody said yet, for one act in one place, or for one picture of it.
 * A bit stands in {@code yes} when the value holds, and in {@code known} when it is known to hold or not.
 */
final class Facts {

    /** Somebody on the picture who lacks consent here. @param kind what kind of person, as bits of the circumstance shows */
    private record Lacking(String person, long kind) {
    }

    /** The label of the picture; empty for the act as a whole. */
    final Optional<String> picture;
    final long[] yes;
    final long[] known;
    /** Kinds of person (bits of the circumstance shows) of whom somebody on the picture lacks consent here. */
    long lacking;
    private List<Lacking> without = List.of();

    private Facts(Optional<String> picture, long[] yes, long[] known) {
        this.picture = picture;
        this.yes = yes;
        this.known = known;
    }

    /** Of an act of which nobody told anything yet. @param known what a missing answer settles, per circumstance */
    static Facts untold(long[] known) {
        return new Facts(Optional.empty(), new long[known.length], known.clone());
    }

    Facts of(Picture picture) {
        return new Facts(Optional.of(picture.label()), yes.clone(), known.clone());
    }

    void settle(Circumstance circumstance, long values, long all) {
        yes[circumstance.ordinal()] = values;
        known[circumstance.ordinal()] = all;
    }

    void add(Circumstance circumstance, long values) {
        yes[circumstance.ordinal()] |= values;
        known[circumstance.ordinal()] |= values;
    }

    void forget(Circumstance circumstance) {
        yes[circumstance.ordinal()] = 0;
        known[circumstance.ordinal()] = 0;
    }

    void lacks(Person person, long kind) {
        if (without.isEmpty()) {
            without = new ArrayList<>();
        }
        without.add(new Lacking(person.key(), kind));
        lacking |= kind;
    }

    /** Keys of the persons of these kinds on the picture who have no consent for this place. */
    List<String> lacking(long kinds) {
        if ((lacking & kinds) == 0) {
            return List.of();
        }
        List<String> persons = new ArrayList<>(without.size());
        for (Lacking one : without) {
            if ((one.kind() & kinds) != 0) {
                persons.add(one.person());
            }
        }
        return Collections.unmodifiableList(persons);
    }

    /** Whether anything is known of it, if only that it does not hold. */
    boolean knows(Circumstance circumstance) {
        return known[circumstance.ordinal()] != 0;
    }

    Truth any(Circumstance circumstance, long mask) {
        int index = circumstance.ordinal();
        if ((yes[index] & mask) != 0) {
            return Truth.YES;
        }
        return (known[index] & mask) == mask ? Truth.NO : Truth.UNKNOWN;
    }
}
