package nl.huisregel.bench.decisions;

import java.util.List;

/** What a good programmer writes by hand: an object per article with a tree of conditions, words compared as words, consent in hash sets. */
final class RuleObjects implements Engine {

    private interface Condition {
        boolean holds(Draft draft);
    }

    private record Not(Condition condition) implements Condition {
        @Override public boolean holds(Draft draft) {
            return !condition.holds(draft);
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
            case Test.In in -> said(in.field(), in.values().toArray(String[]::new));
            case Test.NotIn not -> new Not(said(not.field(), not.values().toArray(String[]::new)));
            case Test.Is is -> is.said() ? flag(is.field()) : new Not(flag(is.field()));
            case Test.Over over -> draft -> draft.getGroup() > over.limit();
        };
    }

    /** A few words are compared one by one: that is quicker than asking a set, and each field read in a condition of its own than through a function. */
    private static Condition said(Field field, String[] words) {
        return switch (field) {
            case ACT -> draft -> any(words, draft.getAct());
            case ROLE -> draft -> any(words, draft.getRole());
            case CHANNEL -> draft -> any(words, draft.getChannel());
            case MEDIUM -> draft -> any(words, draft.getMedium());
            case DURING -> draft -> any(words, draft.getDuring());
            case CAPACITY -> draft -> any(words, draft.getCapacity());
            case WITH -> draft -> any(words, draft.getFriend());
            case REASON -> draft -> any(words, draft.getReason());
            default -> throw new IllegalArgumentException(field + " is no word");
        };
    }

    private static boolean any(String[] words, String said) {
        for (String word : words) {
            if (word.equals(said)) {
                return true;
            }
        }
        return false;
    }

    private static Condition flag(Field field) {
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
