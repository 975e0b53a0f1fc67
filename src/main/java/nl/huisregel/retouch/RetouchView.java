package nl.huisregel.retouch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.media.Area;
import nl.huisregel.media.Faces;
import nl.huisregel.media.Picture;
import nl.huisregel.media.Retouch;

/**
 * A picture on the page where it is changed.
 *
 * @param number  the number a reader knows it by
 * @param names   whom a way out named, by their ids
 * @param trouble the key of a sentence on why nothing changed; empty where nothing went wrong
 */
public record RetouchView(UUID post, Picture picture, int number, Faces faces, Map<UUID, String> names, Choice choice, String trouble) {

    /**
     * What is pointed at so far.
     *
     * @param area   the whole area, when it will do
     * @param corner the first of two corners, when that is all
     * @param wrong  the key of a sentence on why what was pointed at will not do
     */
    public record Choice(Retouch.How how, Optional<Area> area, Optional<Area> corner, Optional<String> wrong) {
    }

    /** What stands in an address for it. */
    public static String word(Retouch.How how) {
        return switch (how) {
            case BLUR -> "vervaag";
            case COVER -> "vlak";
            case CROP -> "snij";
        };
    }

    public String path() {
        return "/berichten/" + post + "/foto/" + picture.id() + "/bewerking";
    }

    /** The address of this page for one of the tools, with whom a way out named. */
    public String path(Retouch.How how) {
        return path() + "?doe=" + word(how) + names.keySet().stream().map(id -> "&wie=" + id).collect(Collectors.joining());
    }

    public String card() {
        return "/berichten/" + post + "?foto=" + picture.id() + "#foto";
    }

    /** Its address; another one for each making of its pixels, so that no browser shows older ones. */
    public String image() {
        return image(post, picture, faces);
    }

    static String image(UUID post, Picture picture, Faces faces) {
        return "/berichten/" + post + "/beeld/" + picture.id() + "/groot?druk=" + faces.print();
    }

    public List<Integer> widths() {
        return RetouchForm.WIDTHS;
    }

    public int height(int width) {
        return RetouchForm.height(picture, width);
    }

    /** A place from the left, in per cent. */
    public String across(int x) {
        return percent(x, picture.width());
    }

    /** A place from the top, in per cent. */
    public String down(int y) {
        return percent(y, picture.height());
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", 100.0 * part / whole).replaceAll("\\.?0+$", "");
    }
}
