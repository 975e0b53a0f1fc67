package nl.huisregel.protocol.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisregel.protocol.Answer;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Word;

/** An act as data, in the format that acts are read in: what is stored beside a decision so that it can be replayed. Names are left out; keys are ids. */
public final class DeedJson {

    private DeedJson() {
    }

    public static String write(Deed deed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("act", deed.act().key());
        map.put("by", deed.by().key());
        map.put("other_hats", keys(deed.otherHats()));
        map.put("at", deed.at().toString());
        map.put("channels", deed.channels());
        deed.told().forEach((circumstance, values) -> map.put(circumstance.key(), told(circumstance, values)));
        map.put("not_sure", keys(deed.notSure()));
        map.put("hints", keys(deed.hinted()));
        map.put("failed", keys(deed.failed()));
        map.put("pictures", deed.pictures().stream().map(DeedJson::picture).toList());
        Map<String, Object> persons = new LinkedHashMap<>();
        deed.persons().forEach((key, person) -> persons.put(key, person(person)));
        map.put("persons", persons);
        map.put("done", deed.done().stream().map(DeedJson::done).toList());
        deed.answer().ifPresent(answer -> map.put("answer", answer(answer)));
        return Json.write(map);
    }

    private static Object told(Circumstance circumstance, Set<String> values) {
        return circumstance.plain() ? !values.isEmpty() : values.isEmpty() ? "none" : List.copyOf(values);
    }

    private static Map<String, Object> picture(Picture picture) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", picture.label());
        map.put("medium", picture.medium());
        if (picture.named()) {
            map.put("shows", picture.shows().isEmpty() ? "nobody" : picture.shows());
        }
        picture.told().forEach((circumstance, values) -> map.put(circumstance.key(), told(circumstance, values)));
        map.put("hints", keys(picture.hinted()));
        return map;
    }

    private static Map<String, Object> person(Person person) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("is", person.kind());
        person.age().ifPresent(age -> map.put("age", age));
        map.put("shielded", person.shielded());
        Map<String, Object> consent = new LinkedHashMap<>();
        person.consent().forEach((layer, state) -> {
            String[] parts = layer.split("/", 2);
            if (parts.length == 1) {
                consent.put(layer, state.key());
            }
        });
        Map<String, Map<String, Object>> precise = new LinkedHashMap<>();
        person.consent().forEach((layer, state) -> {
            String[] parts = layer.split("/", 2);
            if (parts.length == 2) {
                precise.computeIfAbsent(parts[0], key -> new LinkedHashMap<>()).put(parts[1], state.key());
            }
        });
        precise.forEach((layer, states) -> consent.merge(layer, states, (wide, narrow) -> {
            Map<String, Object> all = new LinkedHashMap<>();
            for (String medium : List.of("photo", "film", "sound")) {
                all.put(medium, wide);
            }
            all.putAll(states);
            return all;
        }));
        map.put("consent", consent);
        return map;
    }

    private static Map<String, Object> done(Done done) {
        Map<String, Object> map = new LinkedHashMap<>();
        String[] parts = done.duty().split(" ", 2);
        map.put(parts[0], parts[1]);
        done.as().ifPresent(as -> map.put("as", as));
        return map;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("yes", answer.yes());
        map.put("by", answer.by());
        if (!answer.norms().isEmpty()) {
            map.put("norms", answer.norms().stream().sorted().toList());
        }
        return map;
    }

    private static List<String> keys(Set<? extends Word> words) {
        return new ArrayList<>(words.stream().map(Word::key).toList());
    }
}
