package nl.huisregel.media;

import nl.huisregel.media.worker.Wire;

/** An upright rectangle on a picture, in pixels of its large size, counted from the top left. */
public record Area(int x, int y, int width, int height) {

    /** The area between two opposite corners, whichever was named first. */
    public static Area between(int x, int y, int otherX, int otherY) {
        return new Area(Math.min(x, otherX), Math.min(y, otherY), Math.abs(otherX - x), Math.abs(otherY - y));
    }

    /** A face with something around it: a quarter larger, as far as the picture goes. */
    public Area around(int pictureWidth, int pictureHeight) {
        int left = Math.max(0, x - width / 8), top = Math.max(0, y - height / 8);
        return between(left, top, Math.min(pictureWidth, x + width + width / 8), Math.min(pictureHeight, y + height + height / 8));
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    boolean within(int pictureWidth, int pictureHeight) {
        return x >= 0 && y >= 0 && width > 0 && height > 0 && (long) x + width <= pictureWidth && (long) y + height <= pictureHeight;
    }

    Wire.Box box() {
        return new Wire.Box(x, y, width, height);
    }

    static Area of(Wire.Box box) {
        return new Area(box.x(), box.y(), box.width(), box.height());
    }
}
