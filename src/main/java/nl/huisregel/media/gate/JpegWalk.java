package nl.huisregel.media.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.huisregel.media.Reason;
import nl.huisregel.media.gate.Verdict.Accepted;

/**
 * Walks the markers of a JPEG up to its own end. What phones hang behind that end (a film, a second
 * picture) or a trickster (a ZIP) is left behind, and so are all comments and camera data.
 */
final class JpegWalk {

    private static final int SOF0 = 0xC0, SOF2 = 0xC2, DHT = 0xC4, SOF15 = 0xCF;
    private static final int RST0 = 0xD0, RST7 = 0xD7, EOI = 0xD9, SOS = 0xDA, DQT = 0xDB, DRI = 0xDD;
    private static final int APP0 = 0xE0, APP1 = 0xE1, APP2 = 0xE2, APP14 = 0xEE, COM = 0xFE;

    private final ByteBuffer file;
    private final List<ByteBuffer> essence = new ArrayList<>();
    private int width, height, components, scans, parts;
    private int orientation = 1;
    private boolean adobe;
    private Header.Colours colours = Header.Colours.ORDINARY;

    JpegWalk(ByteBuffer file) {
        this.file = file;
    }

    Accepted walk() throws NotAccepted {
        keep(0, 2);
        for (int marker = nextMarker(2); marker != EOI; marker = nextMarker(file.position())) {
            part(marker);
        }
        keep(file.position() - 2, file.position());
        return accepted();
    }

    private int nextMarker(int at) throws NotAccepted {
        file.position(at);
        if (next() != 0xFF || ++parts > Limits.PARTS) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private void part(int marker) throws NotAccepted {
        int start = file.position() - 2;
        int length = Short.toUnsignedInt(file.getShort());
        if (length < 2 || marker < SOF0 || marker >= RST0 && marker < SOS) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        ByteBuffer body = file.slice(file.position(), length - 2);
        file.position(file.position() + length - 2);
        switch (marker) {
            case DHT, DQT, DRI -> keep(start, file.position());
            case SOS -> scan(start);
            case APP0 -> keepIf(body, "JFIF\0", start);
            case APP14 -> adobe |= keepIf(body, "Adobe", start);
            case APP1 -> camera(body);
            case APP2 -> profile(body);
            default -> {
                if (marker >= SOF0 && marker <= SOF15) {
                    frame(marker, body);
                    keep(start, file.position());
                } else if (marker < APP0 || marker > APP0 + 15 && marker != COM) {
                    throw new NotAccepted(Reason.UNUSUAL);
                }
            }
        }
    }

    /** Baseline, extended and progressive with eight bits: what cameras write and browsers show. */
    private void frame(int marker, ByteBuffer body) throws NotAccepted {
        if (width != 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        int bits = body.get();
        height = Short.toUnsignedInt(body.getShort());
        width = Short.toUnsignedInt(body.getShort());
        components = body.get();
        if (marker > SOF2 || bits != 8
                || components != 1 && components != 3 && components != 4) {
            throw new NotAccepted(Reason.UNUSUAL);
        }
        Gate.measure(width, height, components);
    }

    private void scan(int start) throws NotAccepted {
        if (width == 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        if (++scans > Limits.SCANS) {
            throw new NotAccepted(Reason.TOO_MANY_SCANS, (long) Limits.SCANS);
        }
        while (!atMarker()) {
            // the coded picture itself: nothing to read here
        }
        file.position(file.position() - 2);
        keep(start, file.position());
    }

    /** Steps through coded data; stands behind the two bytes of the next marker when true. */
    private boolean atMarker() {
        while (next() != 0xFF) {
            // coded data
        }
        int follows = next();
        while (follows == 0xFF) {
            follows = next();
        }
        return follows != 0 && (follows < RST0 || follows > RST7);
    }

    private void camera(ByteBuffer body) {
        if (startsWith(body, "Exif\0\0") && orientation == 1) {
            orientation = Exif.orientation(body.slice(6, body.limit() - 6));
        }
    }

    private void profile(ByteBuffer body) {
        if (startsWith(body, "ICC_PROFILE\0\1") && body.limit() > 14) {
            colours = ColourProfile.of(body.slice(14, body.limit() - 14));
        }
    }

    private boolean keepIf(ByteBuffer body, String name, int start) {
        boolean wanted = startsWith(body, name);
        if (wanted) {
            keep(start, file.position());
        }
        return wanted;
    }

    private Accepted accepted() throws NotAccepted {
        if (scans == 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        if (components == 4 && !adobe) { // nobody can tell whether its inks are written upside down
            throw new NotAccepted(Reason.UNUSUAL);
        }
        return new Accepted(new Header(Format.JPEG, width, height, orientation, colours), essence);
    }

    private void keep(int from, int to) {
        essence.add(file.slice(from, to - from));
    }

    private int next() {
        return Byte.toUnsignedInt(file.get());
    }

    private static boolean startsWith(ByteBuffer body, String name) {
        byte[] wanted = name.getBytes(ISO_8859_1);
        return body.limit() >= wanted.length
            && body.slice(0, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
