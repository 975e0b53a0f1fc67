package nl.huisregel.media.gate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import nl.huisregel.media.Reason;
import nl.huisregel.media.gate.Verdict.Accepted;

/** Walks the chunks of a still WebP and puts together a fresh one without its metadata. */
final class WebpWalk {

    private static final int RIFF_HEADER = 12, CHUNK_HEADER = 8;
    private static final int VP8 = tag("VP8 "), VP8L = tag("VP8L"), VP8X = tag("VP8X"), ALPH = tag("ALPH");
    private static final int EXIF = tag("EXIF"), ANIM = tag("ANIM"), ANMF = tag("ANMF");
    private static final int ANIMATED = 0x02, TRANSPARENT = 0x10;

    private final ByteBuffer file;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private int width, height, canvasWidth, canvasHeight, parts;
    private int orientation = 1;

    WebpWalk(ByteBuffer file) {
        this.file = file;
    }

    Accepted walk() throws NotAccepted {
        file.order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + Integer.toUnsignedLong(file.getInt(4));
        if (end > file.limit()) {
            throw new NotAccepted(Reason.CUT_OFF);
        }
        file.limit((int) end).position(RIFF_HEADER);
        while (file.remaining() >= CHUNK_HEADER) {
            chunk();
        }
        return accepted();
    }

    private void chunk() throws NotAccepted {
        int start = file.position();
        int type = file.getInt();
        int length = file.getInt();
        if (length < 0 || ++parts > Limits.PARTS) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        ByteBuffer body = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.position() + length + (length & 1);
        file.position(Math.min(end, file.limit()));
        if (type == VP8X) {
            canvas(body);
        } else if (type == VP8 || type == VP8L) {
            image(type, body);
            keep(start);
        } else if (type == ALPH && width == 0) {
            keep(start);
        } else if (type == EXIF) {
            orientation = Exif.orientation(body);
        } else if (type == ANIM || type == ANMF) {
            throw new NotAccepted(Reason.ANIMATED);
        }
    }

    private void canvas(ByteBuffer body) throws NotAccepted {
        if (canvasWidth != 0 || width != 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        if ((body.get(0) & ANIMATED) != 0) {
            throw new NotAccepted(Reason.ANIMATED);
        }
        canvasWidth = (body.getInt(4) & 0xFFFFFF) + 1;
        canvasHeight = (body.getInt(6) >>> 8) + 1;
        Gate.measure(canvasWidth, canvasHeight, 4);
        kept.add(freshCanvas(body));
    }

    private static ByteBuffer freshCanvas(ByteBuffer body) {
        ByteBuffer fresh = ByteBuffer.allocate(CHUNK_HEADER + 10).order(ByteOrder.LITTLE_ENDIAN);
        fresh.putInt(VP8X).putInt(10).putInt(body.get(0) & TRANSPARENT);
        return fresh.put(body.slice(4, 6)).flip();
    }

    private void image(int type, ByteBuffer body) throws NotAccepted {
        if (width != 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        if (type == VP8) {
            boolean key = (body.get(0) & 1) == 0;
            if (!key || (body.getInt(3) & 0xFFFFFF) != 0x2A019D) {
                throw new NotAccepted(Reason.DAMAGED);
            }
            width = body.getShort(6) & 0x3FFF;
            height = body.getShort(8) & 0x3FFF;
        } else {
            if (body.get(0) != 0x2F) {
                throw new NotAccepted(Reason.DAMAGED);
            }
            int sides = body.getInt(1);
            width = (sides & 0x3FFF) + 1;
            height = (sides >>> 14 & 0x3FFF) + 1;
        }
        Gate.measure(width, height, 4);
    }

    private Accepted accepted() throws NotAccepted {
        if (width == 0 || canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        int size = kept.stream().mapToInt(ByteBuffer::remaining).sum();
        ByteBuffer head = ByteBuffer.allocate(RIFF_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        kept.addFirst(head.putInt(tag("RIFF")).putInt(4 + size).putInt(tag("WEBP")).flip());
        return new Accepted(new Header(Format.WEBP, width, height, orientation, Header.Colours.ORDINARY), kept);
    }

    private void keep(int start) {
        kept.add(file.slice(start, file.position() - start));
    }

    private static int tag(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
