package nl.huisregel.media.gate;

/**
 * What an accepted file says about itself.
 *
 * @param orientation how the camera was held, 1 to 8 as in Exif
 * @param colours     the colours its numbers stand for
 */
public record Header(Format format, int width, int height, int orientation, Colours colours) {

    /** Ordinary colours, or the wider ones of recent phones, which would look dull if not converted. */
    public enum Colours { ORDINARY, DISPLAY_P3 }

    public int longSide() {
        return Math.max(width, height);
    }
}
