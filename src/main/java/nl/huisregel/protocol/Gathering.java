package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;

/** Turns an act and what is known about it into facts, for one place and for each picture. */
final class Gathering {

    /** What only a school does is about the school. */
    private static final Set<Act> OWN_ACTS = EnumSet.of(Act.PUT_IN_FORCE, Act.MEASURE, Act.SEND_LETTER, Act.TAKE_DEVICE, Act.HAND_BACK, Act.GRANT, Act.INSPECT);
    private static final Circumstance[] OF_PICTURE = EnumSet.allOf(Circumstance.class).stream().filter(Circumstance::ofPicture).toArray(Circumstance[]::new);
    /** What somebody says of a picture; who is on it and who consents has a place of its own. */
    private static final Circumstance[] SAID_OF_PICTURE = Stream.of(OF_PICTURE).filter(it -> it != Circumstance.SHOWS && it != Circumstance.CONSENT).toArray(Circumstance[]::new);

    private final Rulebook book;
    private final Lexicon lexicon;
    private final Deed deed;
    private final Place place;
    private List<Facts> pictures;

    Gathering(Rulebook book, Deed deed, Place place) {
        this.book = book;
        this.lexicon = book.lexicon();
        this.deed = deed;
        this.place = place;
    }

    /** The facts of the act as a whole. */
    Facts ofAct() {
        Facts facts = Facts.untold(lexicon.untold());
        hinted(facts);
        for (Map.Entry<Circumstance, Set<String>> told : deed.told().entrySet()) {
            tell(facts, told.getKey(), told.getValue());
        }
        if (!deed.notSure().isEmpty()) {
            deed.notSure().forEach(facts::forget);
        }
        facts.settle(Circumstance.CHANNEL, place.values(), lexicon.all(Circumstance.CHANNEL));
        facts.settle(Circumstance.LAYER, place.layerValue(), lexicon.all(Circumstance.LAYER));
        time(facts);
        capacity(facts);
        relation(facts);
        contents(facts);
        for (Circumstance circumstance : OF_PICTURE) {
            facts.settle(circumstance, 0, lexicon.all(circumstance));
        }
        if (!deed.failed().isEmpty()) {
            deed.failed().forEach(facts::forget);
        }
        return facts;
    }

    /** The facts of each picture: those of the act, with who and what this picture shows. Gathered when the first norm turns on them. */
    List<Facts> ofPictures(Facts act) {
        if (pictures == null) {
            pictures = new ArrayList<>(deed.pictures().size());
            for (Picture picture : deed.pictures()) {
                pictures.add(ofPicture(act, picture));
            }
        }
        return pictures;
    }

    private Facts ofPicture(Facts act, Picture picture) {
        Facts facts = act.of(picture);
        for (Circumstance circumstance : SAID_OF_PICTURE) {
            said(facts, circumstance, picture);
        }
        if (picture.named()) {
            facts.settle(Circumstance.SHOWS, shown(facts, picture), lexicon.all(Circumstance.SHOWS));
        } else {
            facts.forget(Circumstance.SHOWS);
            shown(facts, picture);
        }
        if (!deed.failed().isEmpty()) {
            deed.failed().stream().filter(Circumstance::ofPicture).forEach(facts::forget);
        }
        return facts;
    }

    private void said(Facts facts, Circumstance circumstance, Picture picture) {
        Set<String> told = picture.told().get(circumstance);
        if (told != null && !deed.notSure().contains(circumstance)) {
            tell(facts, circumstance, told);
        } else if (deed.notSure().contains(circumstance) || circumstance.knows() == Knows.ON_HINT && picture.hinted().contains(circumstance)) {
            facts.forget(circumstance);
        } else {
            facts.settle(circumstance, 0, lexicon.untold()[circumstance.ordinal()]);
        }
    }

    /** The kinds of person on the picture, as bits; whoever lacks consent for this place is noted. */
    private long shown(Facts facts, Picture picture) {
        String precise = place.precise().getOrDefault(picture.medium(), place.record());
        String like = "";
        long kind = 0;
        long kinds = 0;
        for (String key : picture.shows()) {
            Person person = deed.persons().get(key);
            if (!person.kind().equals(like)) {
                like = person.kind();
                kind = lexicon.expand(Circumstance.SHOWS, like);
                kinds |= kind;
            }
            if (kind != 0 && (person.shielded() || place.layer().isEmpty() || person.onRecord(precise, place.record()) != ConsentState.GIVEN)) {
                facts.lacks(person, kind);
            }
        }
        return kinds;
    }

    private void tell(Facts facts, Circumstance circumstance, Set<String> told) {
        long values = 0;
        if (!told.isEmpty()) {
            for (String value : told) {
                values |= lexicon.expand(circumstance, value);
            }
        }
        facts.settle(circumstance, values, lexicon.all(circumstance));
    }

    /** What something points at is not known until it is told. A hint on a picture counts for the act, unless it was said of that picture. */
    private void hinted(Facts facts) {
        if (!deed.hinted().isEmpty()) {
            deed.hinted().forEach(circumstance -> hinted(facts, circumstance));
        }
        for (Picture picture : deed.pictures()) {
            if (!picture.hinted().isEmpty()) {
                picture.hinted().stream().filter(it -> !picture.told().containsKey(it)).forEach(circumstance -> hinted(facts, circumstance));
            }
        }
    }

    private static void hinted(Facts facts, Circumstance circumstance) {
        if (circumstance.knows() == Knows.ON_HINT) {
            facts.forget(circumstance);
        }
    }

    private void time(Facts facts) {
        if (book.timetable().isPresent() && !deed.told().containsKey(Circumstance.DURING)) {
            long now = 0;
            for (String kind : book.timetable().get().during(deed.at())) {
                now |= lexicon.expand(Circumstance.DURING, kind);
            }
            facts.settle(Circumstance.DURING, now, lexicon.all(Circumstance.DURING));
        }
    }

    /** On the school's own places one speaks for work; and some functions always speak for the school. */
    private void capacity(Facts facts) {
        if (place.schoolOwned() && !said(Circumstance.CAPACITY)) {
            facts.settle(Circumstance.CAPACITY, lexicon.work, lexicon.all(Circumstance.CAPACITY));
        }
        long always = book.capacities().of(deed);
        if (always != 0) {
            facts.settle(Circumstance.CAPACITY, always, lexicon.all(Circumstance.CAPACITY));
        }
    }

    private void relation(Facts facts) {
        if (said(Circumstance.RELATES)) {
            return;
        }
        boolean ofSchool = place.schoolOwned() || OWN_ACTS.contains(deed.act()) || facts.any(Circumstance.ABOUT, lexicon.school) == Truth.YES
            || facts.any(Circumstance.CAPACITY, lexicon.work | lexicon.position) == Truth.YES;
        if (ofSchool) {
            facts.settle(Circumstance.RELATES, lexicon.directly, lexicon.all(Circumstance.RELATES));
        }
    }

    private boolean said(Circumstance circumstance) {
        return deed.told().containsKey(circumstance) || deed.notSure().contains(circumstance);
    }

    /** What the attachments are is seen by the software; the rest of what is in it somebody says. */
    private void contents(Facts facts) {
        boolean originOfEach = !deed.pictures().isEmpty() && !deed.notSure().contains(Circumstance.ORIGIN);
        for (Picture picture : deed.pictures()) {
            facts.add(Circumstance.CONTAINS, lexicon.expand(Circumstance.CONTAINS, picture.medium()));
            add(facts, Circumstance.CONTAINS, picture.told());
            add(facts, Circumstance.ORIGIN, picture.told());
            originOfEach &= picture.told().containsKey(Circumstance.ORIGIN);
        }
        add(facts, Circumstance.ORIGIN, deed.told());
        if (!deed.pictures().isEmpty() || deed.told().getOrDefault(Circumstance.CONTAINS, Set.of()).isEmpty()) {
            facts.known[Circumstance.CONTAINS.ordinal()] |= lexicon.attachments;
        }
        if (originOfEach) {
            facts.known[Circumstance.ORIGIN.ordinal()] = lexicon.all(Circumstance.ORIGIN);
        }
    }

    private void add(Facts facts, Circumstance circumstance, Map<Circumstance, Set<String>> told) {
        Set<String> values = told.get(circumstance);
        if (values != null) {
            for (String value : values) {
                facts.add(circumstance, lexicon.expand(circumstance, value));
            }
        }
    }
}
