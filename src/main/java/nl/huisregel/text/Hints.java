package nl.huisregel.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/**
 * Looks at a text for what a protocol may speak of. It finds and asks; what it is, people say. Who is known is read anew at every look,
 * within the transaction that runs, so that publishing looks with the same eyes as the page did.
 */
@Component
public class Hints {

    /** Schools whose names are kept ready for looking; a changed list of people makes another key. */
    private static final int READY = 50;

    private final TextSql sql;
    private final Fence fence;
    private final Clock clock;
    private final Map<List<Known>, Names> names = recent();
    private final Map<List<String>, CoarseWords> words = recent();

    Hints(TextSql sql, Fence fence, Clock clock) {
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
    }

    /** What is in this text, in reading order. @param location whose people are known: nobody else is ever found @param author whose own name is no find */
    public List<Hint> in(BoardId board, UUID location, UUID author, String title, String body) {
        if (title.isBlank() && body.isBlank()) {
            return List.of();
        }
        return new Look(title, body).with(fence.reading(board, () -> wise(board, location)), author);
    }

    private Look.Wise wise(BoardId board, UUID location) {
        List<Known> people = sql.people(board, location, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
        return new Look.Wise(people, ready(names, people, Names::of), ready(words, sql.coarse(board), CoarseWords::new), sql.publishedKeys(board));
    }

    private static <K, V> V ready(Map<K, V> kept, K key, Function<K, V> make) {
        V there = kept.get(key);
        if (there == null) {
            there = make.apply(key);
            kept.put(key, there);
        }
        return there;
    }

    private static <K, V> Map<K, V> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > READY;
            }
        });
    }
}
