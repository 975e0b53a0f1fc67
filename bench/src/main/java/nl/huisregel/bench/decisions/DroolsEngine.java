package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Drools with the executable model: a base per school, a new session per decision. */
public final class DroolsEngine implements Engine {

    /** How its rules come to know the pupils: each is a fact, or is matched from the draft, or the host tells who lacks consent. */
    enum Pupils { FACTS, OF_THE_DRAFT, TOLD_BY_THE_HOST }

    private final Problem problem;
    private final Pupils pupils;
    private final KieBase[] bases;

    DroolsEngine(Problem problem, Pupils pupils) {
        this.problem = problem;
        this.pupils = pupils;
        this.bases = problem.schools().stream().map(school -> new KieHelper().addContent(rules(school, pupils), ResourceType.DRL).build(ExecutableModelProject.class)).toArray(KieBase[]::new);
    }

    @Override public String name() {
        return switch (pupils) {
            case FACTS -> "Drools 10.2.0, a fact per pupil";
            case OF_THE_DRAFT -> "Drools 10.2.0";
            case TOLD_BY_THE_HOST -> "Drools 10.2.0, the host finds who lacks consent";
        };
    }

    @Override public Answer decide(int index) {
        Draft draft = problem.drafts().get(index);
        Deciding deciding = new Deciding(problem.school(draft), problem.consents());
        KieSession session = bases[draft.getSchool()].newKieSession();
        try {
            session.setGlobal("deciding", deciding);
            session.insert(draft);
            if (pupils == Pupils.FACTS) {
                draft.getPupils().forEach(session::insert);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return deciding.answer;
    }

    @Override public Said said(int draft, Object answer) {
        return ((Answer) answer).said(problem.drafts().get(draft));
    }

    /** What the rules write their answer into. */
    public static final class Deciding {

        final Answer answer = new Answer();
        private final School school;
        private final Consents consents;

        Deciding(School school, Consents consents) {
            this.school = school;
            this.consents = consents;
        }

        public Lacking lacking(Draft draft) {
            return new Lacking(consents.lacking(draft, school.layer(draft.getChannel())));
        }

        public boolean consents(Draft draft, String pupil) {
            return consents.given(school.layer(draft.getChannel()), draft.getMedium(), draft.getYear()).contains(pupil);
        }

        /** An article that fires for several pupils decides once. */
        public void add(int article) {
            if (!answer.deciding().contains(school.articles().get(article))) {
                answer.add(school.articles().get(article));
            }
        }

        public void lack(String pupil) {
            List<String> lacking = new ArrayList<>(answer.lacking());
            lacking.add(pupil);
            answer.lack(lacking);
        }

        public void lack(Lacking lacking) {
            answer.lack(lacking.pupils);
        }
    }

    /** Whoever lacks consent, as one fact: of a list Drools would match each element. */
    public static final class Lacking {

        private final List<String> pupils;

        Lacking(List<String> pupils) {
            this.pupils = pupils;
        }

        public boolean isSomebody() {
            return !pupils.isEmpty();
        }
    }

    private static String rules(School school, Pupils pupils) {
        StringBuilder rules = new StringBuilder("""
            package %s
            import nl.huisregel.bench.decisions.Draft
            import nl.huisregel.bench.decisions.DroolsEngine
            global nl.huisregel.bench.decisions.DroolsEngine.Deciding deciding
            """.formatted("of_" + school.name()));
        for (int index = 0; index < school.articles().size(); index++) {
            Article article = school.articles().get(index);
            String tests = article.tests().stream().map(DroolsEngine::test).collect(Collectors.joining(", "));
            rules.append("rule \"").append(article.id()).append("\"\nwhen\n    $draft : Draft(").append(tests).append(")\n");
            rules.append(article.consent() ? lacking(pupils) : "").append("then\n    deciding.add(").append(index).append(");\n");
            rules.append(!article.consent() ? "" : pupils == Pupils.TOLD_BY_THE_HOST ? "    deciding.lack($lacking);\n" : "    deciding.lack($pupil);\n").append("end\n");
        }
        return rules.toString();
    }

    private static String lacking(Pupils pupils) {
        return switch (pupils) {
            case FACTS -> "    $pupil : String()\n    eval(!deciding.consents($draft, $pupil))\n";
            case OF_THE_DRAFT -> "    $pupil : String() from $draft.pupils\n    eval(!deciding.consents($draft, $pupil))\n";
            case TOLD_BY_THE_HOST -> "    $lacking : DroolsEngine.Lacking(somebody == true) from deciding.lacking($draft)\n";
        };
    }

    private static String test(Test test) {
        return switch (test) {
            case Test.In in -> in.field().property + " " + words(in.values(), "==", "in");
            case Test.NotIn not -> not.field().property + " " + words(not.values(), "!=", "not in");
            case Test.Is is -> is.field().property + " == " + is.said();
            case Test.Over over -> over.field().property + " > " + over.limit();
        };
    }

    private static String words(List<String> values, String one, String several) {
        return values.size() == 1 ? one + " \"" + values.getFirst() + "\"" : several + " " + values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", ", "(", ")"));
    }
}
