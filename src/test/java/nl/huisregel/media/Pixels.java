package nl.huisregel.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** How far two pictures are apart, in one area or in the rest. */
public final class Pixels {

    private Pixels() {}

    public static BufferedImage of(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The mean distance of a colour, of 255, inside the area. */
    public static double inside(Area area, BufferedImage one, BufferedImage other) {
        return distance(area, true, 0, one, other);
    }

    /** The same outside it, but for the edge that a JPEG's blocks share. */
    public static double outside(Area area, BufferedImage one, BufferedImage other) {
        return distance(area, false, 16, one, other);
    }

    /** How much a picture differs from pixel to pixel in an area: fine lines make it large. */
    public static double detail(Area area, BufferedImage image) {
        double sum = 0;
        int count = 0;
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right() - 1; x++, count++) {
                sum += apart(image.getRGB(x, y), image.getRGB(x + 1, y));
            }
        }
        return sum / count;
    }

    private static double distance(Area area, boolean inside, int edge, BufferedImage one, BufferedImage other) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean in = x >= area.x() - edge && x < area.right() + edge && y >= area.y() - edge && y < area.bottom() + edge;
                if (in == inside) {
                    sum += apart(one.getRGB(x, y), other.getRGB(x, y));
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double apart(int one, int other) {
        Color a = new Color(one), b = new Color(other);
        return (Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue())) / 3.0;
    }
}
