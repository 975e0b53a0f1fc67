package nl.huisregel.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bytes for a hash, in which each piece says its length: nothing can move from one piece to the next, and nothing is not the same as empty. */
final class Pieces {

    private static final int NOTHING = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    Pieces add(byte[] piece) {
        return length(piece.length).put(piece);
    }

    Pieces add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Pieces add(Optional<String> text) {
        return text.map(this::add).orElseGet(() -> length(NOTHING));
    }

    Pieces add(List<String> texts) {
        length(texts.size());
        texts.forEach(this::add);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private Pieces length(int length) {
        return put(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private Pieces put(byte[] piece) {
        bytes.writeBytes(piece);
        return this;
    }
}
