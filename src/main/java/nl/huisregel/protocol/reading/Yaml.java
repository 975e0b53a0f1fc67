package nl.huisregel.protocol.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Opens a YAML 1.2 (or JSON) text from outside: bounded in size and depth, without aliases, so that no file can grow in memory,
 * and without a key twice, so that nothing is overruled unseen. Every value stays the text that stands there: only who reads it knows
 * whether a number is expected.
 */
final class Yaml {

    private static final int LARGEST = 2_000_000;
    private static final int DEEPEST = 40;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(LARGEST + 1).setMaxAliasesForCollections(0)
        .setAllowDuplicateKeys(false).setUseMarks(true).setSchema(new FailsafeSchema()).build();

    private Yaml() {
    }

    static Field open(String text, Problems problems) {
        if (text.length() > LARGEST) {
            problems.refuse(0, "het bestand is te groot: " + text.length() + " tekens, ten hoogste " + LARGEST,
                "the file is too large: " + text.length() + " characters, at most " + LARGEST);
            problems.stopIfFaulty();
        }
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            root.ifPresent(node -> walk(node, 1, 0, Collections.newSetFromMap(new IdentityHashMap<>()), problems));
            problems.stopIfFaulty();
            return new Field(root.orElse(null), "", 1, problems);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            if (indentedByTab(text, line)) {
                problems.refuse(line, "deze regel begint met een tab; verwacht: spaties", "this line starts with a tab; expected: spaces");
            } else {
                problems.refuse(line, "dit is geen goede YAML: " + wrong.getProblem() + ". Een zin met een komma, dubbele punt of aanhalingsteken staat tussen dubbele aanhalingstekens",
                    "this is not well-formed YAML: " + wrong.getProblem() + ". A sentence with a comma, colon or quotation mark stands between double quotes");
            }
        } catch (YamlEngineException | StackOverflowError wrong) {
            problems.refuse(0, "dit is geen goede YAML: " + wrong.getMessage(), "this is not well-formed YAML: " + wrong.getMessage());
        }
        problems.stopIfFaulty();
        throw new IllegalStateException("a file that cannot be opened has a problem");
    }

    static List<String> truths() {
        return List.of("true", "yes", "ja");
    }

    static List<String> falsehoods() {
        return List.of("false", "no", "nee");
    }

    private static void walk(Node node, int line, int depth, Set<Node> told, Problems problems) {
        int here = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        // An alias is the very same node again: it was told where its anchor stands.
        if (node.getAnchor().isPresent() && told.add(node)) {
            problems.refuse(here, "een anker (&) of verwijzing (*) kan hier niet; schrijf het uit", "an anchor (&) or alias (*) is not possible here; write it out");
        }
        if (depth > DEEPEST) {
            problems.refuse(here, "dit staat te diep; ten hoogste " + DEEPEST + " blokken in elkaar", "this is nested too deeply; at most " + DEEPEST + " blocks");
            return;
        }
        switch (node) {
            case SequenceNode list -> list.getValue().forEach(item -> walk(item, here, depth + 1, told, problems));
            case MappingNode map -> {
                Map<String, Integer> seen = new HashMap<>();
                for (NodeTuple tuple : map.getValue()) {
                    twice(tuple, seen, problems);
                    walk(tuple.getKeyNode(), here, depth + 1, told, problems);
                    walk(tuple.getValueNode(), here, depth + 1, told, problems);
                }
            }
            default -> { }
        }
    }

    private static void twice(NodeTuple tuple, Map<String, Integer> seen, Problems problems) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            int line = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            Integer first = seen.putIfAbsent(key.getValue(), line);
            if (first != null) {
                problems.refuse(line, "'" + key.getValue() + "' staat hier twee keer, de eerste keer op regel " + first + "; verwacht: één keer",
                    "'" + key.getValue() + "' stands here twice, first on line " + first + "; expected: once");
            }
        }
    }

    private static boolean indentedByTab(String text, int line) {
        return text.lines().skip(Math.max(0, line - 1)).findFirst().filter(it -> it.matches("\\s*\\t.*")).isPresent();
    }
}
