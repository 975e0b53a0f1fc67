package nl.huisregel.media;

import java.time.Instant;
import java.util.UUID;

/** What is known of a picture; its bytes are kept apart and served by one gate only. */
public record Picture(PictureId id, UUID madeBy, Instant madeAt, int width, int height,
                      Shown shown, Marks marks, String altText, Origin origin) {}
