package nl.huisregel.protocol;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;
import nl.huisregel.protocol.words.Term;

/** Turns an act and what is known about it into facts, for one place and for each picture. */
final class Gathering {

    private static final Set<String> SCHOOL_TOPICS = Set.of("school");
    /** What only a school does is about the school. */
    private static final Set<Act> OWN_ACTS = EnumSet.of(Act.PUT_IN_FORCE, Act.MEASURE, Act.SEND_LETTER, Act.TAKE_DEVICE, Act.HAND_BACK, Act.GRANT, Act.INSPECT);

    private final Lexicon lexicon;
    private final List<Edition> editions;
    private final Optional<Timetable> timetable;
    private final Deed deed;
    private final Set<Circumstance> hinted;
    private final long channel;
    private final Optional<Layer> layer;

    Gathering(Lexicon lexicon, List<Edition> editions, Optional<Timetable> timetable, Deed deed, Optional<String> channel) {
        this.lexicon = lexicon;
        this.editions = editions;
        this.timetable = timetable;
        this.deed = deed;
        this.hinted = hinted(deed);
        this.channel = channel.map(key -> lexicon.expand(Circumstance.CHANNEL, key)).orElse(0L);
        this.layer = editions.stream().flatMap(edition -> edition.layers().stream())
            .filter(it -> (this.channel & lexicon.mask(Circumstance.CHANNEL, it.channels())) != 0).findFirst();
    }

    boolean online() {
        return (channel & lexicon.bit(Circumstance.CHANNEL, "online")) != 0;
    }

    boolean schoolOwned() {
        return (channel & lexicon.bit(Circumstance.CHANNEL, "school_owned")) != 0;
    }

    Optional<Layer> layer() {
        return layer;
    }

    /** The facts of the act as a whole. */
    Facts ofAct() {
        Facts facts = new Facts();
        for (Circumstance circumstance : Circumstance.values()) {
            told(facts, circumstance);
        }
        facts.settle(Circumstance.CHANNEL, channel, lexicon.all(Circumstance.CHANNEL));
        facts.settle(Circumstance.LAYER, layer.map(it -> lexicon.bit(Circumstance.LAYER, it.key())).orElse(0L), lexicon.all(Circumstance.LAYER));
        time(facts);
        capacity(facts);
        relation(facts);
        contents(facts);
        for (Circumstance circumstance : Circumstance.values()) {
            if (circumstance.ofPicture()) {
                facts.settle(circumstance, 0, lexicon.all(circumstance));
            }
        }
        deed.failed().forEach(facts::forget);
        return facts;
    }

    /** The facts of one picture: those of the act, with who and what this picture shows. */
    Facts ofPicture(Facts act, Picture picture) {
        Facts facts = act.copy();
        for (Circumstance circumstance : Circumstance.values()) {
            if (circumstance.ofPicture() && circumstance != Circumstance.SHOWS && circumstance != Circumstance.CONSENT) {
                facts.forget(circumstance);
                fact(facts, circumstance, Optional.ofNullable(picture.told().get(circumstance)), picture.hinted());
            }
        }
        if (picture.named()) {
            long shows = 0;
            for (String key : picture.shows()) {
                shows |= lexicon.expand(Circumstance.SHOWS, deed.persons().get(key).kind());
            }
            facts.settle(Circumstance.SHOWS, shows, lexicon.all(Circumstance.SHOWS));
        } else {
            facts.forget(Circumstance.SHOWS);
        }
        for (String key : lacking(picture, -1L)) {
            facts.lacking |= lexicon.expand(Circumstance.SHOWS, deed.persons().get(key).kind());
        }
        deed.failed().stream().filter(Circumstance::ofPicture).forEach(facts::forget);
        return facts;
    }

    /** Keys of the persons of these kinds on the picture who have no consent for this place. */
    List<String> lacking(Picture picture, long kinds) {
        return picture.shows().stream()
            .filter(key -> (lexicon.expand(Circumstance.SHOWS, deed.persons().get(key).kind()) & kinds) != 0)
            .filter(key -> !consents(deed.persons().get(key), picture))
            .toList();
    }

    private boolean consents(Person person, Picture picture) {
        return !person.shielded() && layer.isPresent()
            && person.consent(layer.get().key(), picture.medium(), schoolOwned()) == ConsentState.GIVEN;
    }

    private void told(Facts facts, Circumstance circumstance) {
        fact(facts, circumstance, Optional.ofNullable(deed.told().get(circumstance)), hinted);
    }

    /** A hint on a picture counts for the act, unless it was said of that picture. */
    private static Set<Circumstance> hinted(Deed deed) {
        Set<Circumstance> hinted = EnumSet.noneOf(Circumstance.class);
        hinted.addAll(deed.hinted());
        deed.pictures().forEach(picture -> picture.hinted().stream().filter(it -> !picture.told().containsKey(it)).forEach(hinted::add));
        return hinted;
    }

    private void fact(Facts facts, Circumstance circumstance, Optional<Set<String>> told, Set<Circumstance> hinted) {
        if (deed.notSure().contains(circumstance)) {
            return;
        }
        if (told.isPresent()) {
            long values = 0;
            for (String value : told.get()) {
                values |= lexicon.expand(circumstance, value);
            }
            facts.settle(circumstance, values, lexicon.all(circumstance));
        } else if (withoutAnswer(circumstance, hinted)) {
            facts.settle(circumstance, 0, lexicon.all(circumstance));
        }
    }

    /** Whether a missing answer means no: a closed register, an unvolunteered doubt, or what the author's declaration covers. */
    private static boolean withoutAnswer(Circumstance circumstance, Set<Circumstance> hinted) {
        return circumstance.knows() == Knows.REGISTER || circumstance.knows() == Knows.VOLUNTEERED
            || circumstance.knows() == Knows.ON_HINT && !hinted.contains(circumstance);
    }

    private void time(Facts facts) {
        if (!deed.told().containsKey(Circumstance.DURING)) {
            timetable.ifPresent(table -> {
                long now = 0;
                for (String kind : table.during(deed.at())) {
                    now |= lexicon.expand(Circumstance.DURING, kind);
                }
                facts.settle(Circumstance.DURING, now, lexicon.all(Circumstance.DURING));
            });
        }
    }

    /** On the school's own places one speaks for work; and some functions always speak for the school. */
    private void capacity(Facts facts) {
        if (!deed.told().containsKey(Circumstance.CAPACITY) && !deed.notSure().contains(Circumstance.CAPACITY) && schoolOwned()) {
            facts.settle(Circumstance.CAPACITY, lexicon.bit(Circumstance.CAPACITY, "work"), lexicon.all(Circumstance.CAPACITY));
        }
        List<String> always = Lexicon.defined(Term.CAPACITY, editions, who -> who.binds(deed.by(), deed.otherHats()));
        if (!always.isEmpty()) {
            facts.settle(Circumstance.CAPACITY, lexicon.mask(Circumstance.CAPACITY, always), lexicon.all(Circumstance.CAPACITY));
        }
    }

    private void relation(Facts facts) {
        if (deed.told().containsKey(Circumstance.RELATES) || deed.notSure().contains(Circumstance.RELATES)) {
            return;
        }
        boolean ofSchool = OWN_ACTS.contains(deed.act()) || schoolOwned() || facts.any(Circumstance.ABOUT, lexicon.mask(Circumstance.ABOUT, SCHOOL_TOPICS)) == Truth.YES
            || facts.any(Circumstance.CAPACITY, lexicon.mask(Circumstance.CAPACITY, List.of("work", "school_position"))) == Truth.YES;
        if (ofSchool) {
            facts.settle(Circumstance.RELATES, lexicon.bit(Circumstance.RELATES, "directly"), lexicon.all(Circumstance.RELATES));
        }
    }

    /** What the attachments are is seen by the software; the rest of what is in it somebody says. */
    private void contents(Facts facts) {
        Set<String> seen = new HashSet<>();
        for (Picture picture : deed.pictures()) {
            seen.add(picture.medium());
            seen.addAll(picture.told().getOrDefault(Circumstance.CONTAINS, Set.of()));
        }
        for (String value : seen) {
            facts.add(Circumstance.CONTAINS, lexicon.expand(Circumstance.CONTAINS, value));
        }
        if (deed.told().getOrDefault(Circumstance.CONTAINS, Set.of()).isEmpty() || !seen.isEmpty()) {
            facts.known[Circumstance.CONTAINS.ordinal()] |= lexicon.mask(Circumstance.CONTAINS, List.of("image", "photo", "film", "sound"));
        }
        Set<String> origins = new HashSet<>(deed.told().getOrDefault(Circumstance.ORIGIN, Set.of()));
        deed.pictures().forEach(picture -> origins.addAll(picture.told().getOrDefault(Circumstance.ORIGIN, Set.of())));
        origins.forEach(value -> facts.add(Circumstance.ORIGIN, lexicon.expand(Circumstance.ORIGIN, value)));
        if (!deed.notSure().contains(Circumstance.ORIGIN) && !deed.pictures().isEmpty() && deed.pictures().stream().allMatch(picture -> picture.told().containsKey(Circumstance.ORIGIN))) {
            facts.known[Circumstance.ORIGIN.ordinal()] = lexicon.all(Circumstance.ORIGIN);
        }
    }
}
