package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.words.Moment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each running norm on acts is seen at work: under its own protocol it speaks of some act, and of that same act another protocol
 * has nothing of the kind. A norm that no act brings out, or that every board has alike, would show here.
 */
class EveryNormSpeaksTest {

    /** Norms that every board has alike wherever their own protocol reaches: no act can set them apart. */
    private static final Map<String, String> ALIKE = Map.of(
        "opmaat-netwerk-4a", "within Opmaat's reach each of the five puts the author's name with what staff post, answer or send");

    @TestFactory
    Stream<DynamicTest> each_running_norm_speaks_of_an_act_on_which_another_protocol_has_nothing_of_the_kind() {
        return Protocols.templates().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Map<String, String> missing = missing(name);
            missing.keySet().removeAll(ALIKE.keySet());
            assertThat(missing).as("norms of " + name).isEmpty();
        }));
    }

    @Test
    void a_norm_is_listed_as_alike_only_while_it_is() {
        assertThat(Protocols.templates().stream().flatMap(name -> missing(name).keySet().stream())).containsAll(ALIKE.keySet());
    }

    private static Map<String, String> missing(String name) {
        List<Deed> deeds = deeds(name);
        Rulebook own = Library.rulebook(name);
        List<Rulebook> others = Protocols.templates().stream().filter(other -> !other.equals(name)).map(Library::rulebook).toList();
        Map<String, Boolean> seen = new HashMap<>();
        Edition edition = own.editions().getLast();
        for (Deed deed : deeds) {
            for (Optional<String> place : places(deed)) {
                Basis here = own.decide(deed, place).basis();
                List<Basis> there = others.stream().map(book -> book.decide(deed, place).basis()).toList();
                edition.norms().filter(EveryNormSpeaksTest::onAct).filter(norm -> speaks(norm, here))
                    .forEach(norm -> seen.merge(norm.id(), there.stream().anyMatch(basis -> nothingLike(norm, here, basis)), Boolean::logicalOr));
            }
        }
        return edition.norms().filter(EveryNormSpeaksTest::onAct).map(Norm::id).filter(id -> !seen.getOrDefault(id, false))
            .collect(Collectors.toMap(id -> id, id -> seen.containsKey(id) ? "every other protocol has this too" : "speaks of no act", (one, other) -> one, TreeMap::new));
    }

    private static List<Deed> deeds(String name) {
        List<Edition> editions = Library.rulebook(name).editions();
        Stream<Deed> scenarios = Library.scenarioFiles(name).stream().flatMap(file -> Library.scenario(file, editions).cases().stream()).map(it -> it.deed());
        Stream<Deed> compared = Library.compared().stream().flatMap(it -> it.points().stream()).flatMap(point -> point.answers().get(name).deed().stream());
        return Stream.concat(scenarios, compared).toList();
    }

    private static List<Optional<String>> places(Deed deed) {
        return deed.channels().isEmpty() ? List.of(Optional.empty()) : deed.channels().stream().map(Optional::of).toList();
    }

    private static boolean onAct(Norm norm) {
        return norm.runs() && norm.form() instanceof Form.OnAct form && !form.acts().isEmpty();
    }

    private static boolean speaks(Norm norm, Basis basis) {
        return !effects(norm, basis).isEmpty() || basis.tells().stream().anyMatch(source -> source.norm() == norm)
            || basis.duties().stream().anyMatch(owed -> owed.from().stream().anyMatch(source -> source.norm() == norm));
    }

    /** What the norm does to this act, standing or lifted; what is only asked about has not spoken yet. */
    private static Set<Effect> effects(Norm norm, Basis basis) {
        return basis.grounds().stream().filter(ground -> ground.source().filter(source -> source.norm() == norm).isPresent())
            .map(Ground::effect).filter(effect -> effect != Effect.QUESTION).collect(Collectors.toSet());
    }

    /** By its articles: what the law asks of every board makes none of them alike. A notice is like another where it comes at the same moment. */
    private static boolean nothingLike(Norm norm, Basis here, Basis there) {
        return switch (norm.form()) {
            case Form.Require require -> require.duties().stream().anyMatch(duty -> there.duties().stream().noneMatch(owed ->
                owed.duty().key().equals(duty.key()) && owed.from().stream().anyMatch(source -> !source.law())));
            case Form.Tell tell -> tell.moments().stream().filter(Moment::running).anyMatch(moment -> there.tells().stream().noneMatch(source -> toldAt(source.norm(), moment)));
            default -> effects(norm, here).stream().anyMatch(effect -> there.standing(effect).noneMatch(ground -> ground.kind() == Ground.Kind.ARTICLE));
        };
    }

    private static boolean toldAt(Norm norm, Moment moment) {
        return norm.form() instanceof Form.Tell tell && tell.moments().contains(moment);
    }
}
