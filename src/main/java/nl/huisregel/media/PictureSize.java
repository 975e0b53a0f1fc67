package nl.huisregel.media;

/** The sizes a picture is kept in, by the longest side it may have. */
public enum PictureSize {
    LARGE(1600), SMALL(400);

    private final int longestSide;

    PictureSize(int longestSide) {
        this.longestSide = longestSide;
    }

    public int longestSide() {
        return longestSide;
    }

    String stored() {
        return name().toLowerCase();
    }
}
