package nl.huisregel.bench.decisions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What a good programmer writes by hand: an object per article with a tree of conditions, words compared as words, consent in hash sets. */
final class RuleObjects implements Engine {

    private interface Condition {
        boolean holds(Draft draft);
    }

    private record Word(Function<Draft, String> field, String word) implements Condition {
        @Override public boolean holds(Draft draft) {
            return word.equals(field.apply(draft));
        }
    }

    private record AnyOf(Function<Draft, String> field, Set<String> words) implements Condition {
        @Override public boolean holds(Draft draft) {
            return words.contains(field.apply(draft));
        }
    }

    private record Not(Condition condition) implements Condition {
        @Override public boolean holds(Draft draft) {
            return !condition.holds(draft);
        }
    }

    private record Flag(Predicate<Draft> field) implements Condition {
        @Override public boolean holds(Draft draft) {
            return field.test(draft);
        }
    }

    private record Over(ToIntFunction<Draft> field, int limit) implements Condition {
        @Override public boolean holds(Draft draft) {
            return field.applyAsInt(draft) > limit;
        }
    }

    private record All(Condition[] conditions) implements Condition {
        @Override public boolean holds(Draft draft) {
            for (Condition condition : conditions) {
                if (!condition.holds(draft)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Rule(Article article, Condition when) { }

    private final Problem problem;
    private final Rule[][] rules;

    RuleObjects(Problem problem) {
        this.problem = problem;
        this.rules = problem.schools().stream().map(school -> school.articles().stream()
            .map(article -> new Rule(article, new All(article.tests().stream().map(RuleObjects::condition).toArray(Condition[]::new)))).toArray(Rule[]::new)).toArray(Rule[][]::new);
    }

    @Override public String name() {
        return "Rule objects, by hand";
    }

    @Override public Answer decide(int index) {
        Draft draft = problem.drafts().get(index);
        Answer answer = new Answer();
        for (Rule rule : rules[draft.getSchool()]) {
            if (rule.when().holds(draft)) {
                apply(rule.article(), draft, answer);
            }
        }
        return answer;
    }

    private void apply(Article article, Draft draft, Answer answer) {
        if (!article.consent()) {
            answer.add(article);
            return;
        }
        List<String> lacking = problem.consents().lacking(draft, problem.school(draft).layer(draft.getChannel()));
        if (!lacking.isEmpty()) {
            answer.add(article);
            answer.lack(lacking);
        }
    }

    @Override public Said said(int draft, Object answer) {
        return ((Answer) answer).said(problem.drafts().get(draft));
    }

    private static Condition condition(Test test) {
        return switch (test) {
            case Test.In in when in.values().size() == 1 -> new Word(words(in.field()), in.values().getFirst());
            case Test.In in -> new AnyOf(words(in.field()), new HashSet<>(in.values()));
            case Test.NotIn not -> new Not(not.values().size() == 1 ? new Word(words(not.field()), not.values().getFirst()) : new AnyOf(words(not.field()), new HashSet<>(not.values())));
            case Test.Is is -> is.said() ? new Flag(flags(is.field())) : new Not(new Flag(flags(is.field())));
            case Test.Over over -> new Over(Draft::getGroup, over.limit());
        };
    }

    private static Function<Draft, String> words(Field field) {
        return switch (field) {
            case ACT -> Draft::getAct;
            case ROLE -> Draft::getRole;
            case CHANNEL -> Draft::getChannel;
            case MEDIUM -> Draft::getMedium;
            case DURING -> Draft::getDuring;
            case CAPACITY -> Draft::getCapacity;
            case WITH -> Draft::getFriend;
            case REASON -> Draft::getReason;
            default -> throw new IllegalArgumentException(field + " is no word");
        };
    }

    private static Predicate<Draft> flags(Field field) {
        return switch (field) {
            case OPINION -> Draft::isOpinion;
            case SURNAME -> Draft::isSurname;
            case PORTRAIT -> Draft::isPortrait;
            case ANONYMOUS -> Draft::isAnonymous;
            case DOUBT -> Draft::isDoubt;
            case TEACHER_PERMITS -> Draft::isTeacherPermits;
            case MANDATE -> Draft::isMandate;
            default -> throw new IllegalArgumentException(field + " is no flag");
        };
    }
}
