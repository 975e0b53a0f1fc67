package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The limit: every fact of a draft is a bit that was set before, an article is a mask per test, and consent a bit per pupil. */
final class BitTests implements Engine {

    /** Per test the bits of which one must stand, or none may. */
    private record Rule(Article article, long[] any, long[] none) { }

    private final Problem problem;
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<Set<String>, long[]> asBits = new IdentityHashMap<>();
    private final Rule[][] rules;
    private final long[] facts;
    private final int[][] pupils;
    private final long[][] consenting;

    BitTests(Problem problem) {
        this.problem = problem;
        List<Draft> drafts = problem.drafts();
        rules = problem.schools().stream().map(school -> school.articles().stream().map(this::rule).toArray(Rule[]::new)).toArray(Rule[][]::new);
        facts = drafts.stream().mapToLong(this::facts).toArray();
        pupils = drafts.stream().map(draft -> draft.getPupils().stream().mapToInt(pupil -> Integer.parseInt(pupil.substring(1))).toArray()).toArray(int[][]::new);
        consenting = drafts.stream().map(this::consenting).toArray(long[][]::new);
    }

    @Override public String name() {
        return "Bit tests, by hand (the limit)";
    }

    @Override public Answer decide(int draft) {
        Answer answer = new Answer();
        long here = facts[draft];
        for (Rule rule : rules[problem.drafts().get(draft).getSchool()]) {
            if (holds(rule, here)) {
                apply(rule.article(), draft, answer);
            }
        }
        return answer;
    }

    private static boolean holds(Rule rule, long facts) {
        for (long any : rule.any()) {
            if ((any & facts) == 0) {
                return false;
            }
        }
        for (long none : rule.none()) {
            if ((none & facts) != 0) {
                return false;
            }
        }
        return true;
    }

    private void apply(Article article, int draft, Answer answer) {
        if (!article.consent()) {
            answer.add(article);
            return;
        }
        List<String> lacking = null;
        for (int slot = 0; slot < pupils[draft].length; slot++) {
            int pupil = pupils[draft][slot];
            if ((consenting[draft][pupil >> 6] & 1L << pupil) == 0) {
                lacking = lacking == null ? new ArrayList<>() : lacking;
                lacking.add(problem.drafts().get(draft).getPupils().get(slot));
            }
        }
        if (lacking != null) {
            answer.add(article);
            answer.lack(lacking);
        }
    }

    @Override public Said said(int draft, Object answer) {
        return ((Answer) answer).said(problem.drafts().get(draft));
    }

    private Rule rule(Article article) {
        return new Rule(article, article.tests().stream().flatMapToLong(test -> switch (test) {
            case Test.In in -> LongStream.of(mask(in.field(), in.values().stream()));
            case Test.Is is when is.said() -> LongStream.of(mask(is.field(), Stream.of(true)));
            case Test.Over over -> LongStream.of(mask(Field.GROUP, Stream.iterate(over.limit() + 1, size -> size <= 22, size -> size + 1).map(size -> "over " + limit(size)).distinct()));
            default -> LongStream.empty();
        }).toArray(), article.tests().stream().flatMapToLong(test -> switch (test) {
            case Test.NotIn not -> LongStream.of(mask(not.field(), not.values().stream()));
            case Test.Is is when !is.said() -> LongStream.of(mask(is.field(), Stream.of(true)));
            default -> LongStream.empty();
        }).toArray());
    }

    private long facts(Draft draft) {
        long facts = 0;
        for (Field field : Field.values()) {
            Object value = field == Field.GROUP ? "over " + limit(draft.getGroup()) : field.of(draft);
            facts |= Boolean.FALSE.equals(value) ? 0 : bit(field, value);
        }
        return facts;
    }

    /** The largest limit of any school that this number is over. */
    private static int limit(int group) {
        return group > 20 ? 20 : group > 15 ? 15 : group > 10 ? 10 : 0;
    }

    private long mask(Field field, Stream<?> values) {
        return values.mapToLong(value -> bit(field, value)).reduce(0, (some, more) -> some | more);
    }

    private long bit(Field field, Object value) {
        return 1L << bits.computeIfAbsent(field + " " + value, key -> bits.size());
    }

    private long[] consenting(Draft draft) {
        return asBits.computeIfAbsent(problem.consents().given(problem.school(draft).layer(draft.getChannel()), draft.getMedium(), draft.getYear()), BitTests::asBits);
    }

    private static long[] asBits(Set<String> pupils) {
        long[] yes = new long[(Drafts.PUPILS + 63) / 64];
        pupils.forEach(pupil -> {
            int number = Integer.parseInt(pupil.substring(1));
            yes[number >> 6] |= 1L << number;
        });
        return yes;
    }
}
