package nl.huisregel.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A painted portrait on a wall: nobody's face, and yet software sees one. */
public final class Painting {

    private final BufferedImage wall;
    private final Graphics2D brush;

    private Painting(int width, int height) {
        wall = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(5);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int tone = 120 + 60 * x / width + grain.nextInt(12);
                wall.setRGB(x, y, new Color(tone, tone - 8, tone - 30).getRGB());
            }
        }
        brush = wall.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** A wall with a face at each of these places: the left, the top and the width of the head. */
    public static BufferedImage of(int width, int height, int[]... heads) {
        Painting painting = new Painting(width, height);
        for (int[] head : heads) {
            painting.paint(head[0], head[1], head[2]);
        }
        painting.brush.dispose();
        return painting.wall;
    }

    private void paint(double left, double top, double w) {
        double h = w * 1.3;
        oval(new Color(60, 42, 30), left - w * .08, top - h * .12, w * 1.16, h * .9);
        brush.setPaint(new GradientPaint((float) left, (float) top, new Color(226, 186, 156), (float) (left + w), (float) (top + h), new Color(198, 150, 122)));
        brush.fill(new Ellipse2D.Double(left, top, w, h));
        oval(new Color(60, 42, 30), left + w * .05, top - h * .1, w * .9, h * .26);
        for (double side : new double[] {.29, .71}) {
            double x = left + w * side, y = top + h * .44;
            oval(new Color(160, 112, 90), x - w * .15, y - h * .075, w * .3, h * .15);
            brush.setColor(new Color(70, 48, 36));
            brush.fill(new Rectangle2D.Double(x - w * .14, y - h * .1, w * .28, h * .035));
            oval(new Color(240, 236, 230), x - w * .1, y - h * .035, w * .2, h * .07);
            oval(new Color(40, 30, 26), x - w * .045, y - h * .04, w * .09, h * .08);
        }
        oval(new Color(236, 200, 172), left + w * .45, top + h * .42, w * .1, h * .22);
        oval(new Color(150, 104, 84), left + w * .4, top + h * .63, w * .2, h * .035);
        brush.setColor(new Color(150, 70, 66));
        brush.fill(new Arc2D.Double(left + w * .33, top + h * .7, w * .34, h * .12, 180, 180, Arc2D.CHORD));
        oval(new Color(176, 128, 104), left + w * .38, top + h * .85, w * .24, h * .04);
    }

    private void oval(Color colour, double x, double y, double width, double height) {
        brush.setColor(colour);
        brush.fill(new Ellipse2D.Double(x, y, width, height));
    }
}
