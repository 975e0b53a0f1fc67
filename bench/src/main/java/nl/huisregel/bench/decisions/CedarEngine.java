package nl.huisregel.bench.decisions;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cedar in one call a draft, its policies cached: an article is a forbid, whoever lacks consent is found by the host, which also sorts forbids into duties. */
final class CedarEngine implements Engine {

    private static final EntityUID AUTHOR = uid("User", "author");
    private static final EntityUID POST = uid("Post", "post");

    private final Problem problem;
    private final BasicAuthorizationEngine cedar = new BasicAuthorizationEngine();
    private final List<PolicySet> policies;
    private final List<Map<String, Article>> articles;
    private final Entities nobody = new Entities();

    CedarEngine(Problem problem) {
        this.problem = problem;
        this.policies = problem.schools().stream().map(CedarEngine::policies).toList();
        this.articles = problem.schools().stream().map(school -> school.articles().stream().collect(Collectors.toMap(Article::id, article -> article))).toList();
    }

    @Override public String name() {
        return "Cedar (cedar-java 4.10.0), one call";
    }

    @Override public Answer decide(int index) {
        Draft draft = problem.drafts().get(index);
        List<String> lacking = problem.consents().lacking(draft, problem.school(draft).layer(draft.getChannel()));
        Answer answer = new Answer();
        for (String fired : reasons(draft, lacking)) {
            Article article = articles.get(draft.getSchool()).get(fired);
            if (article != null) {
                answer.add(article);
                if (article.consent()) {
                    answer.lack(lacking);
                }
            }
        }
        return answer;
    }

    private Set<String> reasons(Draft draft, List<String> lacking) {
        try {
            AuthorizationRequest request = new AuthorizationRequest(AUTHOR, uid("Action", draft.getAct()), POST, context(draft, lacking.size()));
            return cedar.isAuthorized(request, policies.get(draft.getSchool()), nobody).success.orElseThrow().getReason();
        } catch (AuthException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override public Said said(int draft, Object answer) {
        return ((Answer) answer).said(problem.drafts().get(draft));
    }

    private static Map<String, Value> context(Draft draft, int lacking) {
        Map<String, Value> context = new HashMap<>();
        for (Field field : Field.values()) {
            context.put(field.property, switch (field.of(draft)) {
                case Boolean said -> new PrimBool(said);
                case Integer number -> new PrimLong((long) number);
                case Object word -> new PrimString((String) word);
            });
        }
        context.put("lacking", new PrimLong((long) lacking));
        return context;
    }

    private static PolicySet policies(School school) {
        Set<Policy> policies = new LinkedHashSet<>();
        policies.add(new Policy("permit(principal, action, resource);", "permit"));
        school.articles().forEach(article -> policies.add(new Policy("forbid(principal, action, resource) when { "
            + article.tests().stream().map(CedarEngine::test).collect(Collectors.joining(" && ")) + (article.consent() ? " && context.lacking > 0" : "") + " };", article.id())));
        PolicySet set = new PolicySet(policies);
        try {
            set.cache();
        } catch (com.cedarpolicy.model.exception.CacheException broken) {
            throw new IllegalStateException(broken);
        }
        return set;
    }

    private static String test(Test test) {
        String field = test.field() == Field.ACT ? "context.act" : "context." + test.field().property;
        return switch (test) {
            case Test.In in -> words(in.values()) + ".contains(" + field + ")";
            case Test.NotIn not -> "!" + words(not.values()) + ".contains(" + field + ")";
            case Test.Is is -> (is.said() ? "" : "!") + field;
            case Test.Over over -> field + " > " + over.limit();
        };
    }

    private static String words(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }
}
