package nl.huisregel.media;

import java.util.List;

/** What became of a file that somebody sent. */
public sealed interface Making {

    /** It is a picture now, made anew without anything the camera wrote into it. */
    record Made(PictureId id, int width, int height) implements Making {}

    /** It is not; {@code reason.key()} names the sentence and the details fill its blanks. */
    record TurnedAway(Reason reason, List<Long> details) implements Making {

        public TurnedAway(Reason reason) {
            this(reason, List.of());
        }
    }
}
