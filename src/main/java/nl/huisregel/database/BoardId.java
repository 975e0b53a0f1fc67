package nl.huisregel.database;

import java.util.UUID;

/** The school board (bevoegd gezag) whose data a statement may touch. Every statement takes one. */
public record BoardId(UUID value) {

    public static BoardId of(String text) {
        return new BoardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
