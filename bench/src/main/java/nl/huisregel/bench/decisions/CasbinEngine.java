package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** jCasbin with an enforcer per article, its condition as the matcher, and one call per pupil where consent is asked: it tells of one policy a call. */
final class CasbinEngine implements Engine {

    private record Guard(Article article, Enforcer enforcer) { }

    private final Problem problem;
    private final List<List<Guard>> guards;
    private final List<Map<String, Object>> requests;

    CasbinEngine(Problem problem) {
        this.problem = problem;
        this.guards = problem.schools().stream().map(school -> school.articles().stream().map(article -> new Guard(article, enforcer(article))).toList()).toList();
        this.requests = problem.drafts().stream().map(this::request).toList();
    }

    @Override public String name() {
        return "jCasbin 1.99.0, an enforcer per article";
    }

    @Override public Answer decide(int index) {
        Draft draft = problem.drafts().get(index);
        Map<String, Object> request = requests.get(index);
        Answer answer = new Answer();
        for (Guard guard : guards.get(draft.getSchool())) {
            if (!guard.article().consent()) {
                if (guard.enforcer().enforce(request, "")) {
                    answer.add(guard.article());
                }
                continue;
            }
            List<String> lacking = new ArrayList<>();
            for (String pupil : draft.getPupils()) {
                if (guard.enforcer().enforce(request, pupil)) {
                    lacking.add(pupil);
                }
            }
            if (!lacking.isEmpty()) {
                answer.add(guard.article());
                answer.lack(lacking);
            }
        }
        return answer;
    }

    @Override public Said said(int draft, Object answer) {
        return ((Answer) answer).said(problem.drafts().get(draft));
    }

    private Map<String, Object> request(Draft draft) {
        Map<String, Object> request = new HashMap<>();
        for (Field field : Field.values()) {
            request.put(field.property, field.of(draft));
        }
        Set<String> given = problem.consents().given(problem.school(draft).layer(draft.getChannel()), draft.getMedium(), draft.getYear());
        request.put("consenting", given);
        return request;
    }

    private static Enforcer enforcer(Article article) {
        String matcher = article.tests().stream().map(CasbinEngine::test).collect(Collectors.joining(" && "))
            + (article.consent() ? " && !include(r.d.consenting, r.pupil)" : "");
        Model model = new Model();
        model.addDef("r", "r", "d, pupil");
        model.addDef("p", "p", "any");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", matcher);
        Enforcer enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addPolicy("any");
        return enforcer;
    }

    private static String test(Test test) {
        String field = "r.d." + test.field().property;
        return switch (test) {
            case Test.In in -> in.values().stream().map(value -> field + " == '" + value + "'").collect(Collectors.joining(" || ", "(", ")"));
            case Test.NotIn not -> not.values().stream().map(value -> field + " != '" + value + "'").collect(Collectors.joining(" && "));
            case Test.Is is -> is.said() ? field : "!" + field;
            case Test.Over over -> field + " > " + over.limit();
        };
    }
}
