package nl.huisregel.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A number, address or e-mail address that the schools of a board tell everybody themselves: seeing it in a text is no find. */
public record Published(UUID id, HintKind kind, String shown) {

    /** What is in this line, piece by piece; nothing where it is no such thing. */
    static List<Found> in(Folded line) {
        return Stream.of(Numbers.emails(line), Numbers.phones(line), Addresses.in(line)).flatMap(some -> some).toList();
    }
}
