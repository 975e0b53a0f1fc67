package nl.huisregel.school;

import java.util.UUID;

/** One school of a board, at one address. Pages for everybody know it by its slug. */
public record Location(UUID id, String slug, String name, String town, Kind kind) {

    /** Special education has older pupils, who may decide for themselves from sixteen on. */
    public enum Kind { PRIMARY, SPECIAL }
}
