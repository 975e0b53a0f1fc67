package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.huisregel.articles.Library;
import nl.huisregel.protocol.Answer;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Value;

/** Makes acts by chance: facts told or not, not sure, hinted or failed; pictures named or not; persons with every state of consent; duties done or not. */
final class RandomDeed {

    private static final List<String> PLACES = List.of("class_page", "website", "school_account", "personal_account", "paper", "group_app", "mail");
    private static final List<Circumstance> OF_PICTURE = List.of(Circumstance.POSE, Circumstance.LOGO, Circumstance.CONTAINS, Circumstance.ORIGIN);
    private static final List<Circumstance> ELSEWHERE = List.of(Circumstance.CHANNEL, Circumstance.LAYER, Circumstance.CONSENT, Circumstance.SHOWS);

    private final Random random;
    private final List<Act> acts = new ArrayList<>();
    private final List<String> places = new ArrayList<>(PLACES);
    private final Set<String> duties = new LinkedHashSet<>();
    private final Map<Circumstance, List<String>> values = new EnumMap<>(Circumstance.class);

    /** Acts that these editions have something to say about. */
    RandomDeed(Random random, List<Edition> editions) {
        this.random = random;
        for (Circumstance circumstance : Circumstance.values()) {
            List<String> words = new ArrayList<>(circumstance.choices().stream().map(Value::key).toList());
            editions.forEach(edition -> edition.own().getOrDefault(circumstance, List.of()).forEach(value -> words.add(value.key())));
            values.put(circumstance, words);
        }
        editions.forEach(edition -> edition.own().getOrDefault(Circumstance.CHANNEL, List.of()).forEach(value -> places.add(value.key())));
        Words.of(editions, acts, duties, values);
    }

    Deed deed() {
        Map<String, Person> persons = persons();
        List<Picture> pictures = new ArrayList<>();
        for (int count = chance(2) ? 0 : 1 + random.nextInt(2); count > 0; count--) {
            pictures.add(picture(String.valueOf(pictures.size() + 1), persons));
        }
        Set<Circumstance> notSure = EnumSet.noneOf(Circumstance.class);
        Set<Circumstance> hinted = EnumSet.noneOf(Circumstance.class);
        Set<Circumstance> failed = EnumSet.noneOf(Circumstance.class);
        mark(notSure, 12);
        mark(hinted, 4);
        mark(failed, 10);
        Set<Role> hats = EnumSet.noneOf(Role.class);
        if (chance(4)) {
            hats.add(pick(List.of(Role.values())));
        }
        int count = chance(12) ? 0 : chance(5) ? 2 : 1;
        Set<String> channels = new LinkedHashSet<>();
        for (int index = 0; index < count; index++) {
            channels.add(pick(places));
        }
        return new Deed(chance(4) ? pick(acts) : Act.PUBLISH, pick(List.of(Role.values()).subList(1, Role.values().length)), hats, Library.NOW, List.copyOf(channels), told(), notSure, hinted, failed,
            pictures, persons, done(), chance(4) ? Optional.of(new Answer(!chance(3), pick(List.of("head", "board", "teacher", "responsible")), Set.of())) : Optional.empty());
    }

    private Map<Circumstance, Set<String>> told() {
        int missing = 2 + random.nextInt(12);
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            if (!ELSEWHERE.contains(circumstance) && !(circumstance == Circumstance.IN_DOUBT && !chance(6)) && !chance(missing)) {
                told.put(circumstance, some(circumstance));
            }
        }
        return told;
    }

    private Set<String> some(Circumstance circumstance) {
        Set<String> some = new LinkedHashSet<>();
        for (int count = chance(3) ? 0 : chance(5) ? 2 : 1; count > 0; count--) {
            some.add(pick(values.get(circumstance)));
        }
        return some;
    }

    private Picture picture(String label, Map<String, Person> persons) {
        boolean named = !chance(8);
        Set<String> shows = new LinkedHashSet<>();
        for (int count = named ? random.nextInt(3) : 0; count > 0; count--) {
            shows.add(pick(List.copyOf(persons.keySet())));
        }
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        OF_PICTURE.stream().filter(circumstance -> chance(3)).forEach(circumstance -> told.put(circumstance, some(circumstance)));
        Set<Circumstance> hinted = EnumSet.noneOf(Circumstance.class);
        OF_PICTURE.stream().filter(circumstance -> chance(8)).forEach(hinted::add);
        return new Picture(label, pick(List.of("photo", "photo", "film", "sound")), named, List.copyOf(shows), told, hinted);
    }

    private Map<String, Person> persons() {
        Map<String, Person> persons = new LinkedHashMap<>();
        int given = 2 + random.nextInt(8);
        for (String key : List.of("anna", "bram")) {
            Map<String, ConsentState> consent = new LinkedHashMap<>();
            for (String layer : List.of("paper", "closed_digital", "open_web", "social_media")) {
                if (!chance(given)) {
                    consent.put(layer, state(given));
                }
                if (chance(6)) {
                    consent.put(layer + "/" + pick(List.of("photo", "film", "sound")), state(2));
                }
                if (chance(3)) {
                    consent.put(layer + "/personal", state(given));
                }
            }
            persons.put(key, new Person(key, key, pick(List.of("pupil", "pupil", "colleague", "guardian", "other_person", "own_child")), Optional.of(8), chance(14), consent));
        }
        return persons;
    }

    private ConsentState state(int given) {
        return chance(given) ? pick(List.of(ConsentState.values())) : ConsentState.GIVEN;
    }

    private List<Done> done() {
        int missing = 2 + random.nextInt(8);
        return duties.stream().filter(duty -> !chance(missing)).map(duty -> new Done(duty, duty.startsWith("give") ? Optional.of("learning") : Optional.empty())).toList();
    }

    private void mark(Set<Circumstance> marked, int oneIn) {
        while (chance(oneIn)) {
            marked.add(pick(List.of(Circumstance.values())));
        }
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
