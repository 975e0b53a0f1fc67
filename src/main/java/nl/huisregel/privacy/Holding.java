package nl.huisregel.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of somebody in the rows of one table, and what of it that person gets to see. Numbers of the program (uuid) and sealed bytes go to nobody.
 *
 * @param persons the columns that name somebody; a row is of whoever one of them names
 * @param only    a condition besides; empty for none
 * @param shown   columns and expressions over the row x, each with its name
 * @param left    columns that are not shown, and the others of the table that name a person and give them no row
 * @param why     the reason, as the key of a sentence; empty where nothing is left out but numbers
 */
record Holding(Area area, String table, List<String> persons, String only, List<String> shown, List<String> left, String why) {

    static Holding of(Area area, String table, String persons, String shown) {
        return new Holding(area, table, words(persons), "", items(shown), List.of(), "");
    }

    /** Rows that are about nobody, or that reach somebody as part of another row. */
    static Holding none(Area area, String table, String why) {
        return new Holding(area, table, List.of(), "", List.of(), List.of("*"), why);
    }

    Holding when(String condition) {
        return new Holding(area, table, persons, condition, shown, left, why);
    }

    Holding without(String columns, String reason) {
        return new Holding(area, table, persons, only, shown, words(columns), reason);
    }

    /** Which rows are of a person. */
    String whose() {
        String named = persons.stream().map(column -> "x." + column + " = :person").collect(Collectors.joining(" or ", "(", ")"));
        return only.isEmpty() ? named : persons.isEmpty() ? "(" + only + ")" : named + " and (" + only + ")";
    }

    /** The columns of the table that a reader of the row gets, as the database calls them. */
    List<String> plain() {
        return shown.stream().filter(item -> item.matches("[a-z_]+")).toList();
    }

    /** The names under which they are told. */
    List<String> names() {
        return shown.stream().map(item -> item.replaceFirst(".* as ", "")).toList();
    }

    boolean told() {
        return !shown.isEmpty();
    }

    private static List<String> words(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static List<String> items(String shown) {
        return Stream.of(shown.split(";")).flatMap(part -> part.contains(" as ") ? Stream.of(part.strip()) : words(part).stream()).toList();
    }
}
