package nl.huisregel.media.gate;

import java.nio.ByteBuffer;
import java.util.List;
import nl.huisregel.media.Reason;

/** What the gate says of a file. */
public sealed interface Verdict {

    /**
     * The file may be decoded.
     *
     * @param essence the parts needed to draw it, in order: no metadata, nothing behind the end
     */
    record Accepted(Header header, List<ByteBuffer> essence) implements Verdict {

        public int size() {
            return essence.stream().mapToInt(ByteBuffer::remaining).sum();
        }
    }

    /** The file is turned away; the details fill the sentence of the reason. */
    record Refused(Reason reason, List<Long> details) implements Verdict {}
}
