package nl.huisregel.bench.photos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Photos of twelve megapixels and about three megabytes, made by chance from a seed: soft patches of colour with the grain of a camera. */
public final class TestPhotos {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int GRAIN = 13;
    private static final float QUALITY = 0.82f;

    private TestPhotos() {
    }

    public static void make(Path folder, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            write(photo(new Random(number)), folder.resolve("photo-" + number + ".jpg"));
        }
    }

    private static BufferedImage photo(Random random) {
        BufferedImage patches = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < patches.getHeight(); y++) {
            for (int x = 0; x < patches.getWidth(); x++) {
                patches.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(patches, 0, 0, WIDTH, HEIGHT, null);
        pen.dispose();
        int[] pixels = ((java.awt.image.DataBufferInt) photo.getRaster().getDataBuffer()).getData();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int grain = random.nextInt(2 * GRAIN + 1) - GRAIN;
            pixels[pixel] = with(pixels[pixel] >> 16 & 255, grain) << 16 | with(pixels[pixel] >> 8 & 255, grain) << 8 | with(pixels[pixel] & 255, grain);
        }
        return photo;
    }

    private static int with(int colour, int grain) {
        return Math.clamp(colour + grain, 0, 255);
    }

    private static void write(BufferedImage photo, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
