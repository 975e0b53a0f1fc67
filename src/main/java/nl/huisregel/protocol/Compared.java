package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.words.Said;

/** Points on which protocols are held beside each other, with the answer each of them is expected to give; rendered as a page. */
public record Compared(Said title, Said about, List<Point> points) {

    /**
     * One question put to every protocol: an act, or where none answers it, what the norms say.
     *
     * @param note    what a reader should know of it; empty where the answers speak for themselves
     * @param answers by the name of the protocol, in the order of the editions that are shipped
     */
    public record Point(Said title, Optional<Said> note, Map<String, Answered> answers) {
    }

    /**
     * The answer of one protocol.
     *
     * @param deed     the act, read for the editions of this protocol; empty where the point is about no act
     * @param expected what its decision must be; there where the act is
     * @param claims   what its norms say of the point
     */
    public record Answered(Optional<Deed> deed, Optional<Scenario.Expected> expected, List<Claim> claims) {
    }

    /**
     * What a norm says, word for word as its file has it, or that no norm of the protocol says such a thing.
     *
     * @param norm the id of the norm; empty where none may say it
     * @param data keys of the norm with what stands there; {@code any} stands for whatever the value is
     */
    public record Claim(Optional<String> norm, Map<String, Object> data, int line) {
    }
}
