package nl.huisregel.protocol.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Answer;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Givers;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.Renewal;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.Matter;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Word;

/** Reads an act from outside: the file of {@code bin/decide}, a scenario, or a stored act that is replayed. */
public final class DeedReader {

    private static final Set<String> KEYS = Set.of("act", "by", "other_hats", "at", "channels", "pictures", "persons", "done", "answer", "not_sure", "hints", "failed");
    private static final Set<Circumstance> ELSEWHERE = EnumSet.of(Circumstance.CHANNEL, Circumstance.LAYER, Circumstance.CONSENT, Circumstance.SHOWS);

    private final Problems problems;
    private final List<Edition> editions;
    private final Known known;
    private final Map<String, Person> cast;
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private Optional<ZonedDateTime> instead = Optional.empty();

    private DeedReader(Problems problems, List<Edition> editions, Map<String, Person> cast) {
        this.problems = problems;
        this.editions = editions;
        this.known = new Known(editions);
        this.cast = cast;
    }

    /**
     * Reads the act in this text.
     *
     * @param editions the editions it will be decided by: their own channels and topics may be used
     * @param cast     persons the act may name without describing them
     * @param now      the moment where the act names none
     * @throws nl.huisregel.protocol.Faulty with every fault found
     */
    public static Deed read(String file, String text, List<Edition> editions, Map<String, Person> cast, ZonedDateTime now) {
        Problems problems = new Problems(file);
        Deed deed = new DeedReader(problems, editions, cast).deed(Yaml.open(text, problems), now);
        problems.stopIfFaulty();
        return deed;
    }

    /** Reads the act in this text as if it were done at this moment, whatever moment the text names. */
    public static Deed readAt(String file, String text, List<Edition> editions, Map<String, Person> cast, ZonedDateTime at) {
        Problems problems = new Problems(file);
        DeedReader reader = new DeedReader(problems, editions, cast);
        reader.instead = Optional.of(at);
        Deed deed = reader.deed(Yaml.open(text, problems), at);
        problems.stopIfFaulty();
        return deed;
    }

    /** Reads a file of persons, such as the cast of the scenarios. */
    public static Map<String, Person> persons(String file, String text) {
        Problems problems = new Problems(file);
        DeedReader reader = new DeedReader(problems, List.of(), Map.of());
        Map<String, Person> persons = reader.persons(Yaml.open(text, problems), Optional.empty());
        problems.stopIfFaulty();
        return persons;
    }

    static Deed read(Field field, Problems problems, List<Edition> editions, Map<String, Person> cast, ZonedDateTime now) {
        return new DeedReader(problems, editions, cast).deed(field, now);
    }

    private Deed deed(Field field, ZonedDateTime now) {
        Set<String> keys = new TreeSet<>(KEYS);
        for (Circumstance circumstance : Circumstance.values()) {
            keys.add(circumstance.key());
        }
        keys.removeAll(Set.of("channel", "layer", "consent", "shows"));
        field.onlyKeys(keys);
        List.of(Circumstance.POSE, Circumstance.LOGO).stream().map(circumstance -> field.at(circumstance.key())).filter(Field::given).forEach(ofPicture -> problems.refuse(ofPicture.line(),
            "dit hoort bij één foto: zet het bij 'pictures', naast 'shows'", "this belongs to one picture: put it at 'pictures', beside 'shows'"));
        ZonedDateTime at = instead.orElseGet(() -> moment(field.at("at"), now));
        persons.putAll(cast);
        persons.putAll(persons(field.at("persons"), Optional.of(at.toLocalDate())));
        return new Deed(field.at("act").word(Act.class).orElse(Act.PUBLISH), field.at("by").word(Role.class).orElse(Role.OTHERS),
            roles(field.at("other_hats")), at, channels(field.at("channels")), told(field), circumstances(field.at("not_sure")),
            circumstances(field.at("hints")), circumstances(field.at("failed")), pictures(field.at("pictures")), persons, done(field.at("done")), answer(field.at("answer")));
    }

    private Set<Role> roles(Field field) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(field.words(Role.class));
        return roles;
    }

    private ZonedDateTime moment(Field field, ZonedDateTime otherwise) {
        return field.text().map(text -> moment(field, text, otherwise)).orElse(otherwise);
    }

    private ZonedDateTime moment(Field field, String text, ZonedDateTime otherwise) {
        try {
            return parse(text, otherwise.getZone());
        } catch (DateTimeException wrong) {
            problems.refuse(field.line(), "bij 'at' wordt een moment verwacht zoals 2026-11-20T14:05", "a moment such as 2026-11-20T14:05 is expected at 'at'");
            return otherwise;
        }
    }

    /** A moment as people write it: with or without a zone, or a date alone. */
    public static ZonedDateTime parse(String text, ZoneId zone) {
        if (text.matches(".*([Zz]|[+-]\\d\\d:\\d\\d|])$") && text.contains("T")) {
            return ZonedDateTime.parse(text);
        }
        return text.contains("T") ? LocalDateTime.parse(text).atZone(zone) : LocalDate.parse(text).atTime(12, 0).atZone(zone);
    }

    private List<String> channels(Field field) {
        List<String> channels = new ArrayList<>(new LinkedHashSet<>(field.texts()));
        channels.stream().filter(channel -> !known.knows(Circumstance.CHANNEL, channel)).forEach(channel -> problems.refuse(field.line(),
            "'" + channel + "' is geen plek; verwacht: " + known.of(Circumstance.CHANNEL), "'" + channel + "' is not a channel; expected: " + known.of(Circumstance.CHANNEL)));
        return channels;
    }

    private Map<Circumstance, Set<String>> told(Field field) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            Field value = field.at(circumstance.key());
            if (value.given() && !ELSEWHERE.contains(circumstance)) {
                told.put(circumstance, values(value, circumstance));
            }
        }
        return told;
    }

    private Set<String> values(Field field, Circumstance circumstance) {
        Set<String> values = new LinkedHashSet<>();
        if (circumstance.plain()) {
            if (field.truth()) {
                values.add("true");
            }
            return values;
        }
        for (String value : field.texts()) {
            if (known.knows(circumstance, value)) {
                values.add(value);
            } else if (!value.equals("none")) {
                problems.refuse(field.line(), "'" + value + "' is geen waarde van '" + circumstance.key() + "'; verwacht: none of " + known.of(circumstance),
                    "'" + value + "' is not a value of '" + circumstance.key() + "'; expected: none or " + known.of(circumstance));
            }
        }
        return values;
    }

    private Set<Circumstance> circumstances(Field field) {
        EnumSet<Circumstance> named = EnumSet.noneOf(Circumstance.class);
        named.addAll(field.words(Circumstance.class));
        return named;
    }

    private List<Picture> pictures(Field field) {
        List<Picture> pictures = new ArrayList<>();
        for (Field item : field.items()) {
            item.onlyKeys(Set.of("label", "medium", "shows", "pose", "logo", "contains", "origin", "hints"));
            Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
            for (Circumstance circumstance : List.of(Circumstance.POSE, Circumstance.LOGO, Circumstance.CONTAINS, Circumstance.ORIGIN)) {
                if (item.at(circumstance.key()).given()) {
                    told.put(circumstance, values(item.at(circumstance.key()), circumstance));
                }
            }
            String medium = item.at("medium").textOr("photo");
            if (!Set.of("photo", "film", "sound").contains(medium)) {
                problems.refuse(item.line(), "medium is photo, film of sound", "medium is photo, film or sound");
            }
            pictures.add(new Picture(item.at("label").textOr(String.valueOf(pictures.size() + 1)), medium, item.at("shows").given(), shown(item.at("shows")), told, circumstances(item.at("hints"))));
        }
        return pictures;
    }

    private List<String> shown(Field field) {
        List<String> shown = field.texts().stream().filter(key -> !key.equals("nobody")).distinct().toList();
        shown.stream().filter(key -> !persons.containsKey(key)).forEach(key -> problems.refuse(field.line(),
            "'" + key + "' staat niet bij 'persons'; beschrijf die persoon daar, of schrijf nobody", "'" + key + "' is not among 'persons'; describe that person there, or write nobody"));
        return shown.stream().filter(persons::containsKey).toList();
    }

    private Map<String, Person> persons(Field field, Optional<LocalDate> day) {
        Map<String, Person> read = new LinkedHashMap<>();
        field.fields().forEach((key, person) -> {
            person.onlyKeys(Set.of("called", "is", "age", "shielded", "consent", "said"));
            String kind = person.at("is").textOr("pupil");
            if (Circumstance.SHOWS.value(kind).isEmpty()) {
                problems.refuse(person.line(), "'" + kind + "' kan niet bij 'is'; verwacht: " + known.of(Circumstance.SHOWS), "'" + kind + "' is not possible at 'is'; expected: " + known.of(Circumstance.SHOWS));
            }
            Map<String, ConsentState> consent = consent(person.at("consent"), kind, day);
            Optional<Integer> age = person.at("age").age();
            consent.putAll(said(person.at("said"), kind, age));
            read.put(key, new Person(key, person.at("called").textOr(key), kind, age, person.at("shielded").truth(), consent));
        });
        return read;
    }

    /** Who said what, where the state is not worked out yet: the norms that ask say how many must agree. */
    private Map<String, ConsentState> said(Field field, String kind, Optional<Integer> age) {
        Map<String, ConsentState> states = new LinkedHashMap<>();
        field.fields().forEach((layer, words) -> {
            words.onlyKeys(Set.of("guardians", "self"));
            if (!known.knows(Circumstance.LAYER, layer)) {
                problems.refuse(words.line(), "'" + layer + "' is geen laag van toestemming; verwacht: " + known.of(Circumstance.LAYER), "'" + layer + "' is not a layer of consent; expected: " + known.of(Circumstance.LAYER));
            }
            Optional<ConsentState> self = words.at("self").given() ? words.at("self").word(ConsentState.class) : Optional.empty();
            states.put(layer, Givers.of(editions, kind, layer).state(age, words.at("guardians").words(ConsentState.class), self));
        });
        return states;
    }

    private Map<String, ConsentState> consent(Field field, String kind, Optional<LocalDate> day) {
        Map<String, ConsentState> consent = new LinkedHashMap<>();
        field.fields().forEach((layer, state) -> {
            if (state.isMap() && !state.at("given").given()) {
                state.fields().forEach((medium, value) -> state(value, kind, day).ifPresent(word -> consent.put(layer + "/" + medium, word)));
            } else {
                state(state, kind, day).ifPresent(word -> consent.put(layer, word));
            }
        });
        return consent;
    }

    /** A state as a word, or a yes with the day it was given: then the norms that ask for it say whether it still holds. */
    private Optional<ConsentState> state(Field field, String kind, Optional<LocalDate> day) {
        if (!field.isMap()) {
            return field.word(ConsentState.class);
        }
        field.onlyKeys(Set.of("given"));
        LocalDate given = field.at("given").date();
        if (day.isEmpty() || given.isAfter(day.get())) {
            problems.refuse(field.line(), "een ja met een datum hoort bij een handeling, en is er niet later dan die", "a yes with a date belongs to an act, and is no later than the act");
            return Optional.empty();
        }
        boolean ended = Renewal.lastDay(Renewal.asks(editions, kind), given).filter(day.get()::isAfter).isPresent();
        return Optional.of(ended ? ConsentState.EXPIRED : ConsentState.GIVEN);
    }

    private List<Done> done(Field field) {
        List<Done> done = new ArrayList<>();
        for (Field item : field.items()) {
            Optional<String> kind = item.fields().keySet().stream().filter(key -> !key.equals("as")).findFirst();
            if (kind.isEmpty() || Word.find(DutyKind.class, kind.get()).isEmpty()) {
                problems.refuse(item.line(), "bij 'done' staat wat gedaan is, zoals {confirm: reviewed}", "'done' lists what was done, such as {confirm: reviewed}");
            } else {
                item.at(kind.get()).word(Matter.class).ifPresent(matter -> done.add(new Done(kind.get() + " " + matter.key(), item.at("as").text())));
            }
        }
        return done;
    }

    private Optional<Answer> answer(Field field) {
        if (!field.given()) {
            return Optional.empty();
        }
        field.onlyKeys(Set.of("yes", "by", "norms"));
        return Optional.of(new Answer(field.at("yes").truth(), field.at("by").required(), Set.copyOf(field.at("norms").texts())));
    }
}
