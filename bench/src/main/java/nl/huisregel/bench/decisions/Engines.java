package nl.huisregel.bench.decisions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The engines by the name a command can give; the hand-written rule objects first, for all answers are held against theirs. */
final class Engines {

    static final Map<String, Function<Problem, Engine>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("objects", RuleObjects::new);
        ALL.put("bits", BitTests::new);
        ALL.put("ours", problem -> new OurRulebook(problem, false));
        ALL.put("ours-read", problem -> new OurRulebook(problem, true));
        ALL.put("drools", problem -> new DroolsEngine(problem, DroolsEngine.Pupils.OF_THE_DRAFT));
        ALL.put("drools-facts", problem -> new DroolsEngine(problem, DroolsEngine.Pupils.FACTS));
        ALL.put("drools-lean", problem -> new DroolsEngine(problem, DroolsEngine.Pupils.TOLD_BY_THE_HOST));
        ALL.put("casbin", CasbinEngine::new);
        ALL.put("cedar", CedarEngine::new);
    }

    private Engines() {
    }
}
