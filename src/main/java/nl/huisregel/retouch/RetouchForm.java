package nl.huisregel.retouch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.media.Area;
import nl.huisregel.media.Faces;
import nl.huisregel.media.Picture;
import nl.huisregel.media.Retouch;
import org.springframework.util.MultiValueMap;

/**
 * Which area somebody points at, however they do: a face by its number, corners tapped one after the other, or numbers. A tap comes without any
 * script: a browser sends where in an image button it was, in pixels as wide as we made that button, and its name says how wide.
 */
final class RetouchForm {

    /** The widths the picture is shown at, narrowest first; a style sheet shows the one that fits. */
    static final List<Integer> WIDTHS = List.of(160, 280, 340, 640);

    /** A place on the picture. */
    record Point(int x, int y) {
    }

    private final MultiValueMap<String, String> fields;
    private final Picture picture;
    private final Faces faces;
    private boolean outside;
    private boolean unsaid;

    RetouchForm(MultiValueMap<String, String> fields, Picture picture, Faces faces) {
        this.fields = fields;
        this.picture = picture;
        this.faces = faces;
    }

    /** What the reader sees of it: what is pointed at so far, and what is wrong with it. */
    RetouchView.Choice choice() {
        Optional<Area> area = face();
        Optional<Point> corner = Optional.empty();
        if (area.isEmpty()) {
            Optional<Point> first = point("links", "boven");
            Optional<Point> second = point("rechts", "onder");
            Optional<Point> tap = tap();
            boolean begins = tap.isPresent() && (first.isEmpty() || second.isPresent());
            corner = begins ? tap : first;
            Optional<Point> opposite = begins ? Optional.empty() : tap.or(() -> second);
            area = corner.flatMap(from -> opposite.map(to -> Area.between(from.x, from.y, to.x, to.y)));
        }
        Optional<String> wrong = outside ? Optional.of(Retouch.Unfit.OUTSIDE.key()) : unsaid ? Optional.of("retouch.keyboard")
            : area.flatMap(it -> new Retouch(how(), it).unfit(picture.width(), picture.height())).map(Retouch.Unfit::key);
        return new RetouchView.Choice(how(), wrong.isPresent() ? Optional.empty() : area, wrong.isPresent() || area.isPresent() ? Optional.empty() : corner.map(it -> new Area(it.x, it.y, 0, 0)), wrong);
    }

    Retouch.How how() {
        return Arrays.stream(Retouch.How.values()).filter(how -> RetouchView.word(how).equals(text("doe"))).findFirst().orElse(Retouch.How.BLUR);
    }

    int print() {
        return text("druk").matches("\\d{1,9}") ? Integer.parseInt(text("druk")) : 0;
    }

    /** Whom a way out named, for the heading. */
    List<UUID> who() {
        return fields.getOrDefault("wie", List.of()).stream().filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).toList();
    }

    private Optional<Area> face() {
        return text("gezicht").matches("\\d{1,2}") ? faces.number(Integer.parseInt(text("gezicht"))).map(face -> face.around(picture.width(), picture.height())) : Optional.empty();
    }

    /** Two numbers in per cent of the picture; one of them alone is not a place. */
    private Optional<Point> point(String left, String top) {
        Optional<Double> x = percent(left);
        Optional<Double> y = percent(top);
        return x.isEmpty() || y.isEmpty() ? Optional.empty()
            : Optional.of(new Point((int) Math.round(x.get() * picture.width() / 100), (int) Math.round(y.get() * picture.height() / 100)));
    }

    private Optional<Double> percent(String name) {
        String text = text(name).strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        double number = text.matches("\\d{1,3}(\\.\\d{1,6})?") ? Double.parseDouble(text) : -1;
        outside |= number < 0 || number > 100;
        return Optional.of(number);
    }

    private Optional<Point> tap() {
        return WIDTHS.stream().filter(width -> fields.containsKey("tik" + width + ".x")).findFirst().flatMap(this::tap);
    }

    private Optional<Point> tap(int width) {
        String x = text("tik" + width + ".x");
        String y = text("tik" + width + ".y");
        int height = height(picture, width);
        if (x.equals("0") && y.equals("0")) { // what a browser sends when the button is pressed with a key
            unsaid = true;
            return Optional.empty();
        }
        if (!x.matches("\\d{1,5}") || !y.matches("\\d{1,5}") || Integer.parseInt(x) > width || Integer.parseInt(y) > height) {
            outside = true;
            return Optional.empty();
        }
        return Optional.of(new Point((int) Math.round(Double.parseDouble(x) * picture.width() / width), (int) Math.round(Double.parseDouble(y) * picture.height() / height)));
    }

    static int height(Picture picture, int width) {
        return Math.max(1, Math.round((float) width * picture.height() / picture.width()));
    }

    private String text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }
}
