package nl.huisregel.media;

import java.util.List;
import nl.huisregel.media.worker.Wire;

/** What became of changing a picture. Nothing is kept of it before {@link Pictures#replace}. */
public sealed interface Remaking {

    /** New prints that stand ready to take the place of the old. */
    final class Remade implements Remaking {

        final PictureId id;
        final int print;
        final List<Wire.Print> largestFirst;

        Remade(PictureId id, int print, List<Wire.Print> largestFirst) {
            this.id = id;
            this.print = print;
            this.largestFirst = largestFirst;
        }
    }

    /** It could not be made now; the picture is as it was. */
    record NotRemade(Reason reason) implements Remaking {}

    /** It is gone, or its pixels are not those that somebody looked at. */
    record Changed() implements Remaking {}
}
