package nl.huisregel.media;

import java.nio.ByteBuffer;
import nl.huisregel.media.gate.Gate;
import nl.huisregel.media.gate.Format;
import nl.huisregel.media.gate.Verdict.Accepted;
import nl.huisregel.media.worker.Wire;

/** Looks at a finished print before it is kept. */
final class Inspection {

    private Inspection() {}

    /** A JPEG of the right size in which every byte is needed to draw it: nothing can hide. */
    static boolean clean(Wire.Print print, PictureSize size) {
        return Gate.lookAtPrint(ByteBuffer.wrap(print.jpeg())) instanceof Accepted accepted
            && accepted.header().format() == Format.JPEG
            && accepted.header().width() == print.width()
            && accepted.header().height() == print.height()
            && accepted.header().longSide() <= size.longestSide()
            && accepted.size() == print.jpeg().length;
    }
}
