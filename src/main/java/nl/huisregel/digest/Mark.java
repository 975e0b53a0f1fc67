package nl.huisregel.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import nl.huisregel.agenda.Task;

/** By which one task is known again: its kind and where it is done, hashed. */
record Mark(byte[] bytes) {

    static Mark of(Task task) {
        try {
            return new Mark(MessageDigest.getInstance("SHA-256").digest((task.kind() + " " + task.path()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark && Arrays.equals(bytes, mark.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
