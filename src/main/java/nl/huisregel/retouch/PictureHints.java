package nl.huisregel.retouch;

import java.util.UUID;
import nl.huisregel.media.Faces;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Picture;
import nl.huisregel.media.Shown;

/**
 * What software points out on a picture, as sentences and questions. Only what a person answers counts: no decision reads this, and software
 * that sees a face in a painting, or none where there are five, changes nothing.
 */
public record PictureHints(UUID post, Picture picture, Faces faces) {

    /** One face this large, as a part of the height, makes a portrait likely. */
    private static final int PORTRAIT = 6;

    public int seen() {
        return faces.boxes().size();
    }

    public int named() {
        return picture.shown() instanceof Shown.People people ? people.persons().size() : 0;
    }

    public boolean saidNobody() {
        return picture.shown() instanceof Shown.NobodyRecognisable;
    }

    /** More faces than names. */
    public boolean unnamed() {
        return !(picture.shown() instanceof Shown.Untagged) && seen() > named();
    }

    public boolean maybePortrait() {
        return picture.marks().portrait() == Marks.Told.UNKNOWN && seen() == 1 && faces.boxes().getFirst().height() * PORTRAIT >= picture.height();
    }

    public boolean maybeIntoLens() {
        return picture.marks().facingCamera() == Marks.Told.UNKNOWN && seen() > 0;
    }

    /** Its pixels were changed, and what is to be seen was not said again yet. */
    public boolean justChanged() {
        return faces.print() > 1 && picture.altText().isEmpty();
    }

    /** The address of its large size, another one for each making of its pixels. */
    public String image() {
        return RetouchView.image(post, picture, faces);
    }
}
