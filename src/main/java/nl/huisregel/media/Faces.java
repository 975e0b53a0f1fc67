package nl.huisregel.media;

import java.util.List;

/**
 * Where software thinks it sees faces on a picture: boxes and nothing else, never whose. A hint for who looks; nothing is decided by it.
 *
 * @param print  which making of the pixels this is about, one higher with each change of them
 * @param sought whether they were looked for; if not, no boxes means nothing at all
 * @param boxes  from left to right; a reader calls the first one face 1
 */
public record Faces(int print, boolean sought, List<Area> boxes) {

    /** A face by the number a reader sees. */
    public java.util.Optional<Area> number(int number) {
        return number >= 1 && number <= boxes.size() ? java.util.Optional.of(boxes.get(number - 1)) : java.util.Optional.empty();
    }
}
