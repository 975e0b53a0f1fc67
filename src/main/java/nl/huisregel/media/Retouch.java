package nl.huisregel.media;

import java.util.Optional;
import nl.huisregel.media.worker.Wire;

/** One area of a picture, and what to do with it. It cannot be undone: the pixels that were there are kept nowhere. */
public record Retouch(How how, Area area) {

    /** Smaller than this there is nothing to hide. */
    public static final int SMALLEST_AREA = 8;
    /** Smaller than this there is nothing left to see. */
    public static final int SMALLEST_CROP = 100;

    /** Blur it, cover it with a plain box, or leave only this of the picture. */
    public enum How {
        BLUR, COVER, CROP;

        public String key() {
            return name().toLowerCase();
        }
    }

    /** Why an area will not do. */
    public enum Unfit {
        OUTSIDE, TOO_SMALL, LEAVES_TOO_LITTLE, LEAVES_ALL;

        /** The key of the sentence in the text bundles. */
        public String key() {
            return "retouch.unfit." + name().toLowerCase().replace('_', '-');
        }
    }

    /** What is wrong with it on a picture of this size; nothing where it will do. */
    public Optional<Unfit> unfit(int width, int height) {
        if (area.width() < 0 || area.height() < 0 || area.x() < 0 || area.y() < 0 || (long) area.x() + area.width() > width || (long) area.y() + area.height() > height) {
            return Optional.of(Unfit.OUTSIDE);
        }
        if (how == How.CROP) {
            return area.width() < SMALLEST_CROP || area.height() < SMALLEST_CROP ? Optional.of(Unfit.LEAVES_TOO_LITTLE)
                : area.width() == width && area.height() == height ? Optional.of(Unfit.LEAVES_ALL) : Optional.empty();
        }
        return area.width() < SMALLEST_AREA || area.height() < SMALLEST_AREA ? Optional.of(Unfit.TOO_SMALL) : Optional.empty();
    }

    /** Whether a print of this size can be what came of it, on a picture of that size. */
    boolean gives(Wire.Print print, int width, int height) {
        return how == How.CROP ? print.width() == area.width() && print.height() == area.height() : print.width() == width && print.height() == height;
    }

    Wire.How order() {
        return switch (how) {
            case BLUR -> Wire.How.BLUR;
            case COVER -> Wire.How.COVER;
            case CROP -> Wire.How.CROP;
        };
    }
}
