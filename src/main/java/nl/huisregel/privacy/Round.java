package nl.huisregel.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a named person confirmed: how many of each kind went. */
public record Round(String byName, Instant at, Map<RetentionKind, Integer> went) {

    static String written(Map<RetentionKind, Integer> went) {
        return went.entrySet().stream().map(one -> one.getKey().key() + "=" + one.getValue()).collect(Collectors.joining(" "));
    }

    static Map<RetentionKind, Integer> read(String written) {
        Map<RetentionKind, Integer> went = new EnumMap<>(RetentionKind.class);
        Arrays.stream(written.split(" ")).map(part -> part.split("=")).filter(part -> part.length == 2)
            .forEach(part -> went.put(RetentionKind.valueOf(part[0].toUpperCase(Locale.ROOT)), Integer.parseInt(part[1])));
        return went;
    }
}
