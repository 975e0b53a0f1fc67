package nl.huisregel.media.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/** Knows the one wide colour profile that phones write. */
final class ColourProfile {

    /** The red of Display P3 as every maker rounds it: X, in the fixed-point numbers of ICC. */
    private static final int RED = Math.round(0.51512f * 65536);
    private static final int ROUNDING = 40;

    private ColourProfile() {}

    /** Recognised by the colour it calls red, because names differ per maker and language. */
    static Header.Colours of(ByteBuffer profile) {
        byte[] bytes = new byte[Math.min(profile.remaining(), 4096)];
        profile.get(profile.position(), bytes);
        String text = new String(bytes, ISO_8859_1);
        int entry = text.indexOf("rXYZ");
        if (!text.startsWith("acsp", 36) || entry < 0 || entry + 8 > bytes.length) {
            return Header.Colours.ORDINARY;
        }
        int tag = ByteBuffer.wrap(bytes).getInt(entry + 4);
        if (tag < 0 || tag > bytes.length - 12 || !text.startsWith("XYZ ", tag)) {
            return Header.Colours.ORDINARY;
        }
        int red = ByteBuffer.wrap(bytes).getInt(tag + 8);
        return Math.abs(red - RED) < ROUNDING ? Header.Colours.DISPLAY_P3 : Header.Colours.ORDINARY;
    }
}
