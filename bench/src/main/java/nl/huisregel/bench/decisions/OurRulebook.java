package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.reading.EditionReader;

/** Our rulebook, with the five schools written in the language of norms. */
final class OurRulebook implements Engine {

    /** What the others answer too, read from the decision. */
    record Cited(Decision decision, List<Source> articles, List<OwedDuty> duties, List<String> lacking) { }

    private final Problem problem;
    private final boolean everyWord;
    private final Rulebook[] books;
    private final Deed[] deeds;
    private final List<Optional<String>> places;

    /** @param everyWord whether the facts each ground rests on, and what would change it, are read as well */
    OurRulebook(Problem problem, boolean everyWord) {
        this.problem = problem;
        this.everyWord = everyWord;
        books = problem.schools().stream().map(OurRulebook::book).toArray(Rulebook[]::new);
        OurDeeds making = new OurDeeds(problem.consents());
        deeds = problem.drafts().stream().map(making::of).toArray(Deed[]::new);
        places = problem.drafts().stream().map(draft -> Optional.of(draft.getChannel())).toList();
    }

    private static Rulebook book(School school) {
        List<Edition> editions = new ArrayList<>();
        editions.add(EditionReader.read(school.name() + ".yaml", OurLanguage.board(school), List.of()).edition());
        if (school.articles().stream().anyMatch(Article::ofPlace)) {
            editions.add(EditionReader.read(school.name() + "-location.yaml", OurLanguage.location(school), List.copyOf(editions)).edition());
        }
        return Rulebook.of(editions);
    }

    @Override public String name() {
        return everyWord ? "Our rulebook, every word of it read" : "Our rulebook";
    }

    @Override public Object decide(int index) {
        Decision decision = books[problem.drafts().get(index).getSchool()].decide(deeds[index], places.get(index));
        List<Source> articles = new ArrayList<>(4);
        List<String> lacking = List.of();
        int words = 0;
        for (Ground ground : decision.basis().grounds()) {
            if (ground.stands() && decides(ground)) {
                articles.add(ground.source().orElseThrow());
                lacking = ground.persons().isEmpty() ? lacking : ground.persons();
            }
            words += everyWord ? words(ground) : 0;
        }
        return words < 0 ? null : new Cited(decision, articles, decision.basis().duties(), lacking);
    }

    private static int words(Ground ground) {
        int words = ground.changes().size();
        for (var fact : ground.facts().entrySet()) {
            for (String value : fact.getValue()) {
                words += value.length();
            }
        }
        return words;
    }

    private static boolean decides(Ground ground) {
        return ground.source().isPresent() && (ground.effect() == Effect.FORBID || ground.effect() == Effect.REFER || ground.effect() == Effect.REQUIRE);
    }

    @Override public Said said(int draft, Object answer) {
        Cited cited = (Cited) answer;
        String to = cited.decision() instanceof Decision.Referred referred ? referred.to().key() : "";
        return new Said(cited.decision().outcome(), to, cited.articles().stream().map(source -> source.norm().id()).sorted().toList(),
            cited.duties().stream().map(owed -> owed.duty().key()).distinct().sorted().toList(), cited.lacking().stream().sorted().toList());
    }
}
