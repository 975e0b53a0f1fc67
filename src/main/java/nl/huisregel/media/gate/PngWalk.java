package nl.huisregel.media.gate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import nl.huisregel.media.Reason;
import nl.huisregel.media.gate.Verdict.Accepted;

/** Walks the chunks of a PNG; only those that draw the picture go on. */
final class PngWalk {

    private static final int SIGNATURE = 8, HEADER_LENGTH = 13;
    private static final int IHDR = 0x49484452, PLTE = 0x504C5445, IDAT = 0x49444154, IEND = 0x49454E44;
    private static final int TRNS = 0x74524E53, EXIF = 0x65584966, ANIMATION = 0x6163544C;
    private static final int ANCILLARY = 0x20000000;

    private final ByteBuffer file;
    private final List<ByteBuffer> essence = new ArrayList<>();
    private int width, height, parts;
    private int orientation = 1;
    private boolean drawn;

    PngWalk(ByteBuffer file) {
        this.file = file;
    }

    Accepted walk() throws NotAccepted {
        essence.add(file.slice(0, SIGNATURE));
        file.position(SIGNATURE);
        int type = chunk(true);
        while (type != IEND) {
            type = chunk(false);
        }
        if (!drawn) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        Header header = new Header(Format.PNG, width, height, orientation, Header.Colours.ORDINARY);
        return new Accepted(header, essence);
    }

    private int chunk(boolean first) throws NotAccepted {
        int start = file.position();
        int length = file.getInt();
        int type = file.getInt();
        if (length < 0 || first != (type == IHDR) || ++parts > Limits.PARTS) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        ByteBuffer body = file.slice(file.position(), length);
        file.position(file.position() + length);
        int sum = file.getInt();
        switch (type) {
            case IHDR -> header(body);
            case IDAT -> drawn = true;
            case EXIF -> orientation = Exif.orientation(body);
            case ANIMATION -> throw new NotAccepted(Reason.ANIMATED);
            case PLTE, TRNS, IEND -> { }
            default -> {
                if ((type & ANCILLARY) == 0) {
                    throw new NotAccepted(Reason.UNUSUAL);
                }
            }
        }
        if ((type & ANCILLARY) == 0 || type == TRNS) {
            keep(start, sum);
        }
        return type;
    }

    private void header(ByteBuffer body) throws NotAccepted {
        if (body.limit() != HEADER_LENGTH) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        long claimedWidth = Integer.toUnsignedLong(body.getInt());
        long claimedHeight = Integer.toUnsignedLong(body.getInt());
        int bits = body.get();
        int colour = body.get();
        if (!possible(bits, colour) || body.get() != 0 || body.get() != 0 || (body.get() & 0xFE) != 0) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        Gate.measure(claimedWidth, claimedHeight, bytesPerPixel(bits, colour));
        width = (int) claimedWidth;
        height = (int) claimedHeight;
    }

    private static boolean possible(int bits, int colour) {
        return switch (colour) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
    }

    /** What the decoder makes of it: a palette or transparency becomes four values a pixel. */
    private static int bytesPerPixel(int bits, int colour) {
        int values = colour == 0 ? 1 : colour == 2 ? 3 : 4;
        return values * (bits == 16 ? 2 : 1);
    }

    private void keep(int start, int sum) throws NotAccepted {
        CRC32 counted = new CRC32();
        counted.update(file.slice(start + 4, file.position() - start - 8));
        if ((int) counted.getValue() != sum) {
            throw new NotAccepted(Reason.DAMAGED);
        }
        essence.add(file.slice(start, file.position() - start));
    }
}
