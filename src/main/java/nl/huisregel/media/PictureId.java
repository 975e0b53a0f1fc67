package nl.huisregel.media;

import java.util.UUID;

/** A picture of a board. */
public record PictureId(UUID value) {

    public static PictureId of(String text) {
        return new PictureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
