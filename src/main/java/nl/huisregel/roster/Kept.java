package nl.huisregel.roster;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was read, as it lies in the database until somebody confirms. */
final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Kept() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static Map<String, Integer> counts(String text) {
        return text == null ? Map.of() : JSON.readValue(text, new TypeReference<TreeMap<String, Integer>>() {});
    }
}
