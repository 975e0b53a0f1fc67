package nl.huisregel.promises;

import java.util.Optional;

/**
 * A token that stands in some rows of one column and nowhere else.
 *
 * @param of     which rows of the column
 * @param board  whose rows
 * @param school the school they belong to, where they belong to one
 */
record Canary(String token, String column, String of, String board, Optional<String> school) {

    String says() {
        return column + (of.isEmpty() ? "" : " (" + of + ")") + " of " + school.orElse(board);
    }
}
