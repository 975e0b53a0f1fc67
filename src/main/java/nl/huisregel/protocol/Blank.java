package nl.huisregel.protocol;

import java.util.Optional;
import nl.huisregel.protocol.words.Said;

/** What a protocol leaves open or says in two ways: shown to the board until it is settled, never filled in silently. */
public record Blank(String id, Said asks, Optional<String> article, int line) {
}
