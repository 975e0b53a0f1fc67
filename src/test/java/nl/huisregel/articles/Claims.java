package nl.huisregel.articles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisregel.protocol.Compared;
import nl.huisregel.protocol.Protocols;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds a claim about a norm against the file of its protocol, word for word. */
final class Claims {

    private static final String ANY = "any";

    private Claims() {
    }

    static boolean holds(String protocol, Compared.Claim claim) {
        return claim.norm().isPresent()
            ? norms(protocol).filter(norm -> norm.get("id").equals(claim.norm().get())).anyMatch(norm -> within(claim.data(), norm))
            : norms(protocol).noneMatch(norm -> within(claim.data(), norm));
    }

    private static Stream<Map<?, ?>> norms(String protocol) {
        Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Protocols.text(Protocols.shipped(protocol).edition().id()));
        return ((List<?>) file.get("articles")).stream().map(article -> (Map<?, ?>) article)
            .flatMap(article -> Optional.ofNullable((List<?>) article.get("norms")).stream().flatMap(List::stream)).map(norm -> (Map<?, ?>) norm);
    }

    /** Whether everything claimed is there: the keys of a map, the items of a list, a value itself or among others. */
    private static boolean within(Object claimed, Object there) {
        if (there == null) {
            return false;
        }
        return switch (claimed) {
            case Map<?, ?> map -> there instanceof Map<?, ?> wide && map.entrySet().stream().allMatch(entry -> within(entry.getValue(), wide.get(entry.getKey())));
            case List<?> list -> list.stream().allMatch(item -> items(there).anyMatch(one -> within(item, one)));
            default -> claimed.equals(ANY) || items(there).anyMatch(one -> Objects.equals(claimed, String.valueOf(one)));
        };
    }

    private static Stream<?> items(Object there) {
        return there instanceof List<?> list ? list.stream() : Stream.of(there);
    }
}
