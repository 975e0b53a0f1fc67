package nl.huisregel.protocol.reading;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a YAML 1.2 (or JSON) text from outside: bounded in size, without aliases, so that no file can grow in memory. */
final class Yaml {

    private static final int LARGEST = 2_000_000;

    private Yaml() {
    }

    static Field open(String text, Problems problems) {
        if (text.length() > LARGEST) {
            problems.refuse(0, "het bestand is te groot: " + text.length() + " tekens, ten hoogste " + LARGEST,
                "the file is too large: " + text.length() + " characters, at most " + LARGEST);
            problems.stopIfFaulty();
        }
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST + 1).setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false).setUseMarks(true).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return new Field(root.orElse(null), "", 1, problems);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.refuse(line, "dit is geen goede YAML: " + wrong.getProblem() + ". Een zin met een komma, dubbele punt of aanhalingsteken staat tussen dubbele aanhalingstekens",
                "this is not well-formed YAML: " + wrong.getProblem() + ". A sentence with a comma, colon or quotation mark stands between double quotes");
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
}
