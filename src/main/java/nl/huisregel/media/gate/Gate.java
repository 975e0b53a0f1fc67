package nl.huisregel.media.gate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import nl.huisregel.media.Reason;
import nl.huisregel.media.gate.Verdict.Accepted;
import nl.huisregel.media.gate.Verdict.Refused;

/**
 * Decides from its header and structure whether a file may be decoded at all. The type comes from
 * the content; the name and what the browser says about it are never asked.
 */
public final class Gate {

    private Gate() {}

    /** What somebody sent. */
    public static Verdict look(ByteBuffer file) {
        return look(file, Limits.SHORTEST_SIDE);
    }

    /** What we made ourselves; a narrow picture may have become very narrow. */
    public static Verdict lookAtPrint(ByteBuffer file) {
        return look(file, 1);
    }

    private static Verdict look(ByteBuffer file, int shortestSide) {
        try {
            Accepted accepted = walk(file.slice());
            Header header = accepted.header();
            return Math.min(header.width(), header.height()) >= shortestSide ? accepted : tooSmall(header);
        } catch (NotAccepted no) {
            return new Refused(no.reason, no.details);
        } catch (BufferUnderflowException | IndexOutOfBoundsException endsTooSoon) {
            return new Refused(Reason.CUT_OFF, List.of());
        }
    }

    private static Accepted walk(ByteBuffer file) throws NotAccepted {
        if (file.remaining() > Limits.BYTES) {
            throw tooHeavy();
        }
        return switch (Kind.of(file)) {
            case Kind.Picture(Format format) -> switch (format) {
                case JPEG -> new JpegWalk(file).walk();
                case PNG -> new PngWalk(file).walk();
                case WEBP -> new WebpWalk(file).walk();
            };
            case Kind.Other(Reason reason) -> throw new NotAccepted(reason);
        };
    }

    /** Refuses sides that no camera makes, or that would take too much memory once decoded. */
    static void measure(long width, long height, int bytesPerPixel) throws NotAccepted {
        if (width == 0 || height == 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        if (Math.max(width, height) > Limits.LONGEST_SIDE
                || width * height > Limits.PIXELS
                || width * height * bytesPerPixel > Limits.DECODED_BYTES) {
            throw new NotAccepted(Reason.TOO_MANY_PIXELS, width, height);
        }
    }

    private static Refused tooSmall(Header header) {
        return new Refused(Reason.TOO_SMALL,
            List.of((long) header.width(), (long) header.height()));
    }

    private static NotAccepted tooHeavy() {
        return new NotAccepted(Reason.TOO_HEAVY, (long) Limits.BYTES >> 20);
    }
}
