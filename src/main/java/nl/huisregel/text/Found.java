package nl.huisregel.text;

import java.util.Set;

/** A find in a folded text. @param same what is the same however it is written @param end one past the last character */
record Found(HintKind kind, int start, int end, String same, Set<String> whose) {

    static Found of(HintKind kind, int start, int end, String same) {
        return new Found(kind, start, end, same, Set.of());
    }

    @Override
    public String toString() {
        return "Found[" + kind + "]";
    }
}
