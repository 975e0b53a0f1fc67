package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The first fence, read from the source: every statement names the board. A statement is any string
 * that begins with a verb of SQL; the tables outside the fence are listed here and nowhere else.
 */
class StatementsTest {

    /** Tables without a board: the directory, what stands before any board, guesses at a name nobody may have, and what spring-session keeps. */
    private static final Set<String> WITHOUT_BOARD = Set.of("address", "board", "installation", "first_link", "guess", "login_key", "spring_session");

    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile("^\\s*(select|insert|update|delete|with|merge)\\b.*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+(?!set\\b)([a-z_]+)\\b");

    @Test
    void every_statement_names_the_board() throws IOException {
        var without = new ArrayList<String>();
        for (var file : sources()) {
            STRING.matcher(Files.readString(file)).results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(text -> VERB.matcher(text).matches() && !namesBoard(text))
                .forEach(text -> without.add(file.getFileName() + ": " + text.strip()));
        }
        assertThat(without).isEmpty();
    }

    @Test
    void a_statement_without_the_board_would_be_found() {
        assertThat(namesBoard("select name from person where id = :id")).isFalse();
        assertThat(namesBoard("select name from person where board_id = :board and id = :id")).isTrue();
        assertThat(namesBoard("select slug from board")).isTrue();
    }

    private static boolean namesBoard(String statement) {
        return statement.contains("board_id") || statement.contains(":board")
            || TABLE.matcher(statement).results().map(found -> found.group(1)).allMatch(WITHOUT_BOARD::contains);
    }

    /** The module that keeps the database itself speaks of roles and settings, not of anybody's data. */
    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/database/")).toList();
        }
    }
}
