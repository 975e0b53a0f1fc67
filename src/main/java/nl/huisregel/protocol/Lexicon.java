package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;
import nl.huisregel.protocol.words.Term;
import nl.huisregel.protocol.words.Value;

/** Gives every value of a circumstance a bit, and knows which wider values come with it, so that deciding compares numbers and not words. */
final class Lexicon {

    static final int CIRCUMSTANCES = Circumstance.values().length;
    private static final int MOST_VALUES = 64;

    private final Map<Circumstance, Map<String, Integer>> bits = new EnumMap<>(Circumstance.class);
    private final Map<Circumstance, Map<String, Long>> expanded = new EnumMap<>(Circumstance.class);
    private final long[] all = new long[CIRCUMSTANCES];
    private final long[] untold = new long[CIRCUMSTANCES];
    /** Values that deciding itself speaks of, as bits: what an attachment is, for work, with a position of the school, about school, directly. */
    final long attachments;
    final long work;
    final long position;
    final long school;
    final long directly;

    Lexicon(List<Edition> editions) {
        for (Circumstance circumstance : Circumstance.values()) {
            learn(circumstance, editions);
        }
        redefine(Term.SOCIAL_MEDIA, editions, is -> replace(Circumstance.CHANNEL, "social_media", is));
        redefine(Term.LESSON, editions, is -> widenTo(Circumstance.DURING, "lesson", mask(Circumstance.DURING, is)));
        attachments = mask(Circumstance.CONTAINS, List.of("image", "photo", "film", "sound"));
        work = bit(Circumstance.CAPACITY, "work");
        position = bit(Circumstance.CAPACITY, "school_position");
        school = bit(Circumstance.ABOUT, "school");
        directly = bit(Circumstance.RELATES, "directly");
    }

    /** What a term is, by the widest layer that says so; its norms are read together. Empty where none does. */
    static List<String> defined(Term term, List<Edition> editions, Predicate<Audience> audience) {
        for (Edition edition : editions) {
            List<String> is = edition.norms().flatMap(norm -> norm.form() instanceof Form.Means means && means.term() == term && audience.test(means.holdsFor()) ? means.is().stream() : Stream.of()).toList();
            if (!is.isEmpty()) {
                return is;
            }
        }
        return List.of();
    }

    /** The bit of this value alone. */
    long bit(Circumstance circumstance, String value) {
        return 1L << bits.get(circumstance).get(value);
    }

    /** The bits of this value and every wider value that holds with it. */
    long expand(Circumstance circumstance, String value) {
        return expanded.get(circumstance).getOrDefault(value, 0L);
    }

    long all(Circumstance circumstance) {
        return all[circumstance.ordinal()];
    }

    /**
     * What is known where nobody told anything and nothing points at it, per circumstance: that no value holds, for a closed register,
     * a doubt nobody volunteered and what the author's declaration covers; nothing of the others.
     */
    long[] untold() {
        return untold;
    }

    long mask(Circumstance circumstance, Iterable<String> values) {
        long mask = 0;
        for (String value : values) {
            mask |= bit(circumstance, value);
        }
        return mask;
    }

    List<String> values(Circumstance circumstance, long mask) {
        List<String> values = new ArrayList<>();
        bits.get(circumstance).forEach((value, bit) -> {
            if ((mask & (1L << bit)) != 0) {
                values.add(value);
            }
        });
        return values;
    }

    private void learn(Circumstance circumstance, List<Edition> editions) {
        Map<String, Value> values = new LinkedHashMap<>();
        circumstance.choices().forEach(value -> values.put(value.key(), value));
        for (Edition edition : editions) {
            edition.own().getOrDefault(circumstance, List.of()).forEach(value -> values.put(value.key(), value));
            if (circumstance == Circumstance.LAYER) {
                edition.layers().forEach(layer -> values.put(layer.key(), new Value(layer.key(), layer.name(), List.of())));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("at most " + MOST_VALUES + " values of " + circumstance.key() + ", not " + values.size());
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        values.keySet().forEach(key -> index.put(key, index.size()));
        bits.put(circumstance, index);
        all[circumstance.ordinal()] = index.size() == MOST_VALUES ? -1L : (1L << index.size()) - 1;
        untold[circumstance.ordinal()] = circumstance.knows() == Knows.AUTHOR || circumstance.knows() == Knows.SOFTWARE ? 0 : all(circumstance);
        Map<String, Long> wide = new LinkedHashMap<>();
        values.values().forEach(value -> wide.put(value.key(), widen(circumstance, value, values, 0)));
        expanded.put(circumstance, wide);
    }

    private long widen(Circumstance circumstance, Value value, Map<String, Value> values, int depth) {
        long mask = bit(circumstance, value.key());
        if (depth < MOST_VALUES) {
            for (String implied : value.implies()) {
                mask |= widen(circumstance, values.get(implied), values, depth + 1);
            }
        }
        return mask;
    }

    /** A definition of the edition decides which places count as social media, and what counts as a lesson. */
    private static void redefine(Term term, List<Edition> editions, Consumer<List<String>> reader) {
        List<String> is = defined(term, editions, who -> true);
        if (!is.isEmpty()) {
            reader.accept(is);
        }
    }

    /** Whatever is any of the named values is the term too. */
    private void widenTo(Circumstance circumstance, String term, long named) {
        long wider = expand(circumstance, term);
        expanded.get(circumstance).replaceAll((value, mask) -> (mask & named) != 0 ? mask | wider : mask);
    }

    private void replace(Circumstance circumstance, String term, List<String> is) {
        long named = mask(circumstance, is) & ~bit(circumstance, term);
        if (named == 0) {
            return;
        }
        expanded.get(circumstance).replaceAll((value, mask) -> {
            long without = value.equals(term) ? mask : mask & ~bit(circumstance, term);
            return (mask & named) != 0 ? without | bit(circumstance, term) : without;
        });
    }
}
