package nl.huisregel.media.worker;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Turns the wide colours of phones (Display P3) into ordinary ones (sRGB); both bend light alike. */
final class WideColours {

    private static final float[] LIGHT = light();
    private static final byte[] STEP = steps();
    private static final int FINE = 4095;

    private WideColours() {}

    static Mat toOrdinary(Mat picture) {
        if (picture.channels() != 3 || !picture.isContinuous()) {
            return picture;
        }
        ByteBuffer pixels = picture.createBuffer();
        byte[] row = new byte[picture.cols() * 3];
        for (int at = 0; at < picture.rows() * row.length; at += row.length) {
            pixels.get(at, row);
            convert(row);
            pixels.put(at, row);
        }
        return picture;
    }

    private static void convert(byte[] row) {
        for (int i = 0; i < row.length; i += 3) {
            float b = LIGHT[row[i] & 0xFF], g = LIGHT[row[i + 1] & 0xFF], r = LIGHT[row[i + 2] & 0xFF];
            row[i] = step(-0.0196376f * r - 0.0786361f * g + 1.0982735f * b);
            row[i + 1] = step(-0.0420570f * r + 1.0420571f * g);
            row[i + 2] = step(1.2249402f * r - 0.2249404f * g);
        }
    }

    private static byte step(float light) {
        return STEP[Math.clamp(Math.round(light * FINE), 0, FINE)];
    }

    private static float[] light() {
        float[] light = new float[256];
        for (int value = 0; value < 256; value++) {
            double v = value / 255.0;
            light[value] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        return light;
    }

    private static byte[] steps() {
        byte[] steps = new byte[4096];
        for (int fine = 0; fine < steps.length; fine++) {
            double l = fine / 4095.0;
            double v = l <= 0.0031308 ? l * 12.92 : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
            steps[fine] = (byte) Math.round(v * 255);
        }
        return steps;
    }
}
