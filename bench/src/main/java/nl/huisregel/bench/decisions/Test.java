package nl.huisregel.bench.decisions;

import java.util.List;

/** One test of an article, from which each engine's own form is made. */
sealed interface Test {

    Field field();

    /** It is one of these words. */
    record In(Field field, List<String> values) implements Test { }

    /** It is none of these words. */
    record NotIn(Field field, List<String> values) implements Test { }

    /** It was said, or it was not. */
    record Is(Field field, boolean said) implements Test { }

    /** It is more than this number. */
    record Over(Field field, int limit) implements Test { }

    static Test in(Field field, String... values) {
        return new In(field, List.of(values));
    }

    static Test notIn(Field field, String... values) {
        return new NotIn(field, List.of(values));
    }

    static Test is(Field field) {
        return new Is(field, true);
    }

    static Test not(Field field) {
        return new Is(field, false);
    }
}
