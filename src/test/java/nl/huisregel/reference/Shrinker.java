package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import nl.huisregel.articles.Library;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.telling.DeedJson;
import nl.huisregel.protocol.telling.Json;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Makes a failing protocol and act smaller while they go on failing: leaves out one branch of a tree at a time, as long as that helps. */
final class Shrinker {

    private static final long PATIENCE = 20_000_000_000L;

    private final Property property;
    private final long seed;
    private final boolean tame;
    private final long until = System.nanoTime() + PATIENCE;
    private List<Map<String, Object>> editions;
    private Map<String, Object> act;

    Shrinker(Property property, long seed, Subject subject, Deed deed) {
        this.property = property;
        this.seed = seed;
        this.tame = subject.tame();
        this.editions = Trees.copy(subject.trees());
        this.act = Trees.read(DeedJson.write(deed));
    }

    /** The smallest case found, as files that {@code bin/decide} reads; empty where the case does not fail when read again. */
    Optional<String> smallest() {
        if (broken(editions, act).isEmpty()) {
            return Optional.empty();
        }
        boolean smaller = true;
        while (smaller && System.nanoTime() < until) {
            smaller = fewerEditions() | pruneEditions() | pruneAct();
        }
        StringBuilder text = new StringBuilder(broken(editions, act).orElseThrow());
        editions.forEach(edition -> text.append("\n# ").append(edition.get("edition")).append('\n').append(yaml(edition)));
        return Optional.of(text.append("\n# act.yaml\n").append(yaml(act)).toString());
    }

    private boolean fewerEditions() {
        if (editions.size() > 1 && broken(editions.subList(0, editions.size() - 1), act).isPresent()) {
            editions = new ArrayList<>(editions.subList(0, editions.size() - 1));
            return true;
        }
        return false;
    }

    private boolean pruneEditions() {
        boolean pruned = false;
        for (int index = 0; index < editions.size(); index++) {
            int here = index;
            pruned |= prune(editions.get(index), tree -> editions = replaced(here, tree), tree -> broken(replaced(here, tree), act).isPresent());
        }
        return pruned;
    }

    private List<Map<String, Object>> replaced(int index, Map<String, Object> tree) {
        List<Map<String, Object>> all = new ArrayList<>(editions);
        all.set(index, tree);
        return all;
    }

    private boolean pruneAct() {
        return prune(act, tree -> act = tree, tree -> broken(editions, tree).isPresent());
    }

    /** Leaves out each branch in turn, deepest last, and keeps what still fails. */
    private boolean prune(Map<String, Object> root, Consumer<Map<String, Object>> keep, java.util.function.Predicate<Map<String, Object>> fails) {
        boolean pruned = false;
        Map<String, Object> tree = root;
        for (int branch = 0; System.nanoTime() < until; ) {
            Map<String, Object> without = Trees.copy(tree);
            if (!leaveOut(without, new int[] {branch})) {
                return pruned;
            }
            if (fails.test(without)) {
                tree = without;
                keep.accept(tree);
                pruned = true;
            } else {
                branch++;
            }
        }
        return pruned;
    }

    /** Leaves out the branch with this number, counted from the root; false where there are not so many. */
    private static boolean leaveOut(Object tree, int[] number) {
        if (tree instanceof Map<?, ?> map) {
            for (Object key : List.copyOf(map.keySet())) {
                if (number[0]-- == 0) {
                    map.remove(key);
                    return true;
                }
                if (leaveOut(map.get(key), number)) {
                    return true;
                }
            }
        } else if (tree instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                if (number[0]-- == 0) {
                    list.remove(index);
                    return true;
                }
                if (leaveOut(list.get(index), number)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<String> broken(List<Map<String, Object>> trees, Map<String, Object> tree) {
        try {
            Subject subject = Subject.of(trees, tame);
            Deed deed = DeedReader.read("act", Json.write(tree), subject.editions(), Map.of(), Library.NOW);
            Property.Check check = property.of(subject, new Random(seed));
            return check.broken(deed, new Random(seed));
        } catch (Faulty faulty) {
            return Optional.empty();
        }
    }

    private static String yaml(Object tree) {
        return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO).build()).dumpToString(tree);
    }
}
