package nl.huisregel.bench.decisions;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Word;

/** Tells the rulebook what a draft says, as the product tells it: facts by circumstance, one picture, and per person what is on record for this school year. */
final class OurDeeds {

    /** The problem knows no clock: its drafts tell themselves whether it is lesson time. */
    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 26, 16, 0, 0, 0, ZoneOffset.ofHours(1));

    /** What is asked under one entry of a person's record, and who said yes to it. */
    private record Entry(String key, Set<String> given) { }

    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();

    OurDeeds(Consents consents) {
        for (int year : Drafts.YEARS) {
            entries.put(year, entries(consents, year));
        }
    }

    private static List<Entry> entries(Consents consents, int year) {
        List<Entry> entries = new ArrayList<>();
        for (String layer : Consents.LAYERS) {
            for (String medium : Consents.MEDIA) {
                entries.add(new Entry(layer + "/" + medium, consents.given(layer, medium, year)));
            }
        }
        return entries;
    }

    Deed of(Draft draft) {
        Map<String, Person> shown = new LinkedHashMap<>();
        draft.getPupils().forEach(pupil -> shown.put(pupil, persons.computeIfAbsent(pupil + draft.getYear(), key -> person(pupil, draft.getYear()))));
        Picture picture = new Picture("1", draft.getMedium(), true, draft.getPupils(), Map.of(Circumstance.POSE, said(draft.isPortrait(), "portrait")), Set.of());
        return new Deed(Word.find(Act.class, draft.getAct()).orElseThrow(), Word.find(Role.class, draft.getRole()).orElseThrow(), Set.of(), AT, List.of(draft.getChannel()),
            told(draft), Set.of(), Set.of(), Set.of(), List.of(picture), shown, List.of(), Optional.empty());
    }

    private static Map<Circumstance, Set<String>> told(Draft draft) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        told.put(Circumstance.DURING, Set.of(draft.getDuring()));
        told.put(Circumstance.CAPACITY, Set.of(draft.getCapacity()));
        told.put(Circumstance.WITH, said(!draft.getFriend().isEmpty(), draft.getFriend()));
        told.put(Circumstance.WEIGHS, said(draft.isOpinion(), "opinion"));
        told.put(Circumstance.REVEALS, said(draft.isSurname(), "surname"));
        told.put(Circumstance.NAME_USED, said(draft.isAnonymous(), "invented"));
        told.put(Circumstance.IN_DOUBT, said(draft.isDoubt(), "true"));
        told.put(Circumstance.ABOUT, group(draft.getGroup()));
        Set<String> permitted = new HashSet<>(said(draft.isTeacherPermits(), "teacher"));
        permitted.addAll(said(draft.isMandate(), "management"));
        told.put(Circumstance.PERMISSION, permitted);
        return told;
    }

    private static Set<String> group(int size) {
        return size > 20 ? Set.of("group_over_20") : size > 15 ? Set.of("group_over_15") : size > 10 ? Set.of("group_over_10") : Set.of();
    }

    private static Set<String> said(boolean holds, String value) {
        return holds ? Set.of(value) : Set.of();
    }

    private Person person(String pupil, int year) {
        Map<String, ConsentState> onRecord = new HashMap<>();
        for (Entry entry : entries.get(year)) {
            onRecord.put(entry.key(), entry.given().contains(pupil) ? ConsentState.GIVEN : ConsentState.REFUSED);
        }
        return new Person(pupil, pupil, "pupil", Optional.of(9), false, onRecord);
    }
}
