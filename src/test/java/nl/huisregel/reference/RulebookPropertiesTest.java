package nl.huisregel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.huisregel.articles.Library;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.telling.DeedJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the protocol, whatever the act: six things hold. A failure prints its seed and the smallest protocol and act that still fail. */
class RulebookPropertiesTest {

    private static final int CASES = Integer.getInteger("prove.cases", 60_000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final long BEGUN = System.nanoTime();
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>();
    private static int tried;
    private static int protocols;
    private static final int ACTS_BY_CHANCE = 100;
    private static final int ACTS_SHIPPED = 500;

    @TestFactory
    Stream<DynamicTest> of_protocols_by_chance() {
        int cases = CASES / 2 / Properties.values().length;
        return Stream.of(Properties.values()).map(property -> DynamicTest.dynamicTest(property.toString(), () -> run(property, cases, ACTS_BY_CHANCE, random -> byChance(random))));
    }

    @TestFactory
    Stream<DynamicTest> of_the_shipped_protocols() {
        int cases = CASES / 2 / Properties.values().length / Library.names().size();
        return Stream.of(Properties.values()).flatMap(property -> Library.names().stream().map(name ->
            DynamicTest.dynamicTest(name + ": " + property, () -> run(property, cases, ACTS_SHIPPED, random -> shipped(name, random)))));
    }

    /** Cases that all come out alike would prove nothing. */
    @AfterAll
    static void every_outcome_was_met() throws IOException {
        assertThat(OUTCOMES.keySet()).contains("refused", "questioned", "referred", "allowed_with_duties", "allowed");
        Path figure = Path.of("target", "histories", "P10.txt");
        Files.createDirectories(figure.getParent());
        Files.writeString(figure, "%,d cases of %d properties over %,d protocols in %d s: **0 broken** (seed %d)"
            .formatted(tried, Properties.values().length, protocols, (System.nanoTime() - BEGUN) / 1_000_000_000L, SEED).replace(",", " "));
    }

    interface Maker {
        Subject make(Random random);
    }

    static void run(Property property, int cases, int acts, Maker maker) {
        Random random = new Random(SEED);
        for (int done = 0; done < cases; ) {
            long start = random.nextLong();
            Subject subject;
            Property.Check check;
            try {
                subject = maker.make(random);
                check = property.of(subject, new Random(start));
            } catch (Faulty notWellFormed) {
                continue;
            }
            RandomDeed deeds = new RandomDeed(random, subject.editions());
            for (int act = 0; act < acts && done < cases; act++, done++) {
                Deed deed = deeds.deed();
                protocols += act == 0 ? 1 : 0;
                if (act % 10 == 0) {
                    subject.decide(deed).forEach(verdict -> OUTCOMES.merge(verdict.outcome().split(" ")[0], 1, Integer::sum));
                }
                tried++;
                Optional<String> broken = check.broken(deed, new Random(start));
                if (broken.isPresent()) {
                    throw new AssertionError("-Dseed=" + SEED + ": not so that " + property + "\n"
                        + new Shrinker(property, start, subject, deed).smallest().orElse(broken.get() + "\n" + subject.trees() + "\n" + DeedJson.write(deed)));
                }
            }
        }
    }

    static Subject byChance(Random random) {
        boolean anywhere = random.nextInt(3) == 0;
        return Subject.of(new RandomProtocol(random, anywhere).editions(), !anywhere);
    }

    static Subject shipped(String name, Random random) {
        List<Map<String, Object>> trees = new ArrayList<>(List.of(tree("law-nl")));
        if (!name.equals("law-nl")) {
            trees.add(tree(name));
        }
        return Subject.of(trees, true);
    }

    private static Map<String, Object> tree(String name) {
        return Trees.read(Protocols.text(Protocols.shipped(name).edition().id()));
    }
}
