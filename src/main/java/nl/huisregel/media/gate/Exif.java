package nl.huisregel.media.gate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the one thing we want from Exif: how the camera was held. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    private Exif() {}

    /** The orientation in a TIFF block, 1 to 8; upright when it says nothing we understand. */
    static int orientation(ByteBuffer tiff) {
        try {
            return read(tiff.slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException garbled) {
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Math.min(Short.toUnsignedInt(tiff.getShort()), 200);
        for (int entry = 0; entry < entries; entry++) {
            int at = tiff.position() + entry * 12;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
