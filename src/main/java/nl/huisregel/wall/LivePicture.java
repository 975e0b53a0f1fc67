package nl.huisregel.wall;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.media.PictureSize;

/** A picture that may be seen where it hangs, with the address of the gate that asks this again. */
public record LivePicture(String slug, UUID placement, UUID picture, String altText) {

    public String small() {
        return address("klein");
    }

    public String large() {
        return address("groot");
    }

    /** Where anybody who sees it can say that something is wrong with it. */
    public String report() {
        return "/melden/" + slug + "/" + placement + "?foto=" + picture;
    }

    static Optional<PictureSize> size(String word) {
        return switch (word) {
            case "groot" -> Optional.of(PictureSize.LARGE);
            case "klein" -> Optional.of(PictureSize.SMALL);
            default -> Optional.empty();
        };
    }

    private String address(String size) {
        return "/beeld/" + slug + "/" + placement + "/" + picture + "/" + size;
    }
}
