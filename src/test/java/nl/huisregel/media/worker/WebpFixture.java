package nl.huisregel.media.worker;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.awt.image.BufferedImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Writes WebP files for tests, because Java itself cannot. */
public final class WebpFixture {

    private WebpFixture() {}

    public static byte[] lossy(BufferedImage image) {
        return write(image, 80);
    }

    public static byte[] lossless(BufferedImage image) {
        return write(image, 101);
    }

    private static byte[] write(BufferedImage image, int quality) {
        System.setProperty("org.bytedeco.javacpp.cachedir", "target/javacpp");
        int channels = image.getColorModel().hasAlpha() ? 4 : 3;
        byte[] pixels = new byte[image.getWidth() * image.getHeight() * channels];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / channels;
            int colour = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
            pixels[i] = (byte) (colour >> 8 * (i % channels));
        }
        Mat mat = new Mat(image.getHeight(), image.getWidth(), CV_8UC(channels), new BytePointer(pixels));
        BytePointer webp = new BytePointer();
        imencode(".webp", mat, webp, new IntPointer(IMWRITE_WEBP_QUALITY, quality));
        byte[] bytes = new byte[(int) webp.limit()];
        webp.get(bytes);
        return bytes;
    }
}
