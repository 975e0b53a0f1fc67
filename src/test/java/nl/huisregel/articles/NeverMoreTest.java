package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.telling.DeedJson;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the act: less consent never permits more, and what nobody said never permits what an answer would refuse. */
class NeverMoreTest {

    private static final int CASES = 4_000;
    private static final List<String> LAYERS = List.of("paper", "closed_digital", "open_web", "social_media");
    private static final List<Act> ACTS = List.of(Act.PUBLISH, Act.REPLY, Act.MESSAGE, Act.RECORD, Act.TAKE_DOWN, Act.USE_INTERNET);
    private static final List<Role> ROLES = List.of(Role.TEACHER, Role.HEAD, Role.PUPIL, Role.GUARDIAN, Role.BOARD, Role.TRAINEE);
    private static final List<String> PLACES = List.of("class_page", "website", "school_account", "personal_account", "paper", "group_app");

    @TestFactory
    Stream<DynamicTest> a_withdrawal_never_permits_more() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Rulebook book = Library.rulebook(name);
            long seed = seed();
            Random random = new Random(seed);
            for (int index = 0; index < CASES; index++) {
                Deed deed = deed(random);
                Deed withdrawn = withdrawn(deed, random);
                if (may(book, withdrawn)) {
                    assertThat(may(book, deed)).as("seed %d, case %d: %s", seed, index, DeedJson.write(deed)).isTrue();
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_nobody_gave_never_permits_what_some_answer_refuses() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Rulebook book = Library.rulebook(name);
            long seed = seed();
            Random random = new Random(seed);
            for (int index = 0; index < CASES; index++) {
                Deed deed = deed(random);
                Circumstance asked = pick(Stream.of(Circumstance.values()).filter(it -> it.knows() == Knows.AUTHOR && !it.ofPicture()).toList(), random);
                if (may(book, told(deed, asked, Optional.empty()))) {
                    for (Value value : asked.choices()) {
                        boolean refused = book.decide(told(deed, asked, Optional.of(Set.of(value.key())))).stream().anyMatch(decision -> decision.outcome().equals("refused"));
                        assertThat(refused).as("seed %d, case %d: %s=%s in %s", seed, index, asked.key(), value.key(), DeedJson.write(deed)).isFalse();
                    }
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_picture_of_which_nobody_said_who_is_on_it_is_never_published() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Rulebook book = Library.rulebook(name);
            long seed = seed();
            Random random = new Random(seed);
            for (int index = 0; index < CASES; index++) {
                Deed some = deed(random);
                List<Picture> pictures = new ArrayList<>(some.pictures());
                pictures.add(new Picture("9", "photo", false, List.of(), Map.of(), Set.of()));
                Deed deed = with(some, Act.PUBLISH, some.told(), pictures, some.persons());
                assertThat(may(book, deed)).as("seed %d, case %d: %s", seed, index, DeedJson.write(deed)).isFalse();
            }
        }));
    }

    private static boolean may(Rulebook book, Deed deed) {
        return book.decide(deed).stream().allMatch(decision -> decision.mayGoAhead());
    }

    private static Deed deed(Random random) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            if (!circumstance.ofPicture() && circumstance != Circumstance.CHANNEL && circumstance != Circumstance.LAYER && random.nextInt(3) > 0) {
                Set<String> values = new HashSet<>();
                for (int count = random.nextInt(2); count > 0; count--) {
                    values.add(pick(circumstance.choices(), random).key());
                }
                told.put(circumstance, values);
            }
        }
        told.putIfAbsent(Circumstance.DURING, Set.of("outside_school_hours"));
        Map<String, Person> persons = new LinkedHashMap<>();
        for (String key : List.of("a", "b", "c")) {
            Map<String, ConsentState> consent = new LinkedHashMap<>();
            LAYERS.forEach(layer -> consent.put(layer, random.nextInt(4) == 0 ? pick(List.of(ConsentState.values()), random) : ConsentState.GIVEN));
            persons.put(key, new Person(key, key, pick(List.of("pupil", "colleague", "guardian", "other_person"), random), Optional.of(8), random.nextInt(12) == 0, consent));
        }
        List<Picture> pictures = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            Set<String> shows = new HashSet<>();
            for (int people = random.nextInt(3); people > 0; people--) {
                shows.add(pick(List.copyOf(persons.keySet()), random));
            }
            pictures.add(new Picture(String.valueOf(count), "photo", true, List.copyOf(shows), Map.of(), Set.of()));
        }
        List<Done> done = Stream.of("confirm good_name", "confirm reviewed", "confirm true_and_fair", "confirm fits_mission", "confirm position_permits").map(duty -> new Done(duty, Optional.empty())).toList();
        List<Done> all = new ArrayList<>(done);
        all.add(new Done("give purpose", Optional.of("positive_news")));
        return new Deed(pick(ACTS, random), pick(ROLES, random), EnumSet.noneOf(Role.class), Library.NOW, List.of(pick(PLACES, random)), told, EnumSet.noneOf(Circumstance.class),
            EnumSet.noneOf(Circumstance.class), EnumSet.noneOf(Circumstance.class), pictures, persons, all, Optional.empty());
    }

    private static Deed withdrawn(Deed deed, Random random) {
        Map<String, Person> persons = new LinkedHashMap<>(deed.persons());
        Person one = pick(List.copyOf(persons.values()), random);
        Map<String, ConsentState> consent = new LinkedHashMap<>(one.consent());
        consent.put(pick(LAYERS, random), ConsentState.WITHDRAWN);
        persons.put(one.key(), new Person(one.key(), one.called(), one.kind(), one.age(), one.shielded(), consent));
        return with(deed, deed.act(), deed.told(), deed.pictures(), persons);
    }

    private static Deed told(Deed deed, Circumstance circumstance, Optional<Set<String>> answer) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        told.putAll(deed.told());
        told.remove(circumstance);
        answer.ifPresent(values -> told.put(circumstance, values));
        return with(deed, deed.act(), told, deed.pictures(), deed.persons());
    }

    private static Deed with(Deed deed, Act act, Map<Circumstance, Set<String>> told, List<Picture> pictures, Map<String, Person> persons) {
        return new Deed(act, deed.by(), deed.otherHats(), deed.at(), deed.channels(), told, deed.notSure(), deed.hinted(), deed.failed(), pictures, persons, deed.done(), deed.answer());
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** New each run, printed where a case fails; give it again with -Dseed to see that case. */
    private static long seed() {
        return Long.getLong("seed", System.nanoTime());
    }
}
