package nl.huisregel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a table holds what: guessed by its heading, in Dutch or English, unless somebody pointed it out. */
public final class Columns {

    private final Map<String, Integer> places;
    private final Asked asked;

    private Columns(Map<String, Integer> places, Asked asked) {
        this.places = places;
        this.asked = asked;
    }

    /** What a column may hold. @param names headings it goes by, folded */
    record Field(String key, boolean needed, List<String> names) {}

    /** What is asked of whoever sent the file. @param fields which heading was taken for what; empty where none was */
    public record Asked(List<String> headings, List<Taken> fields) {}

    /** @param heading the heading taken for it, or nothing */
    public record Taken(String key, boolean needed, String heading) {}

    static Columns of(List<Field> fields, List<String> headings, Map<String, String> pointed) throws Refused {
        Map<String, Integer> places = new HashMap<>();
        for (Field field : fields) {
            find(field, headings, pointed).ifPresent(place -> places.put(field.key(), place));
        }
        Asked asked = new Asked(headings.stream().map(Edexml::shortened).toList(), fields.stream().map(it -> new Taken(it.key(), it.needed(),
            places.containsKey(it.key()) ? Edexml.shortened(headings.get(places.get(it.key()))) : "")).toList());
        if (fields.stream().anyMatch(it -> it.needed() && !places.containsKey(it.key()))) {
            throw new Refused(Note.at(1, Note.Kind.COLUMN_MISSING), asked);
        }
        if (places.values().stream().distinct().count() < places.size()) {
            throw new Refused(Note.at(1, Note.Kind.COLUMN_TWICE), asked);
        }
        return new Columns(places, asked);
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    /** What is said where columns are wanting, though none of them alone. */
    Refused missing() {
        return new Refused(Note.at(1, Note.Kind.COLUMN_MISSING), asked);
    }

    String in(List<String> row, String key) {
        Integer place = places.get(key);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    private static Optional<Integer> find(Field field, List<String> headings, Map<String, String> pointed) {
        List<String> folded = new ArrayList<>(headings.stream().map(Columns::folded).toList());
        if (pointed.containsKey(field.key())) {
            return place(folded, folded(pointed.get(field.key())));
        }
        return field.names().stream().map(name -> place(folded, name)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Integer> place(List<String> folded, String name) {
        int place = folded.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** "E-mail adres" and "emailadres" are one heading. */
    private static String folded(String heading) {
        return Folding.of(Edexml.shortened(heading)).replaceAll("[^a-z0-9]", "");
    }
}
