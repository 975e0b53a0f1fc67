package nl.huisregel.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** That something was erased: by whom, when, on which ground, and how much. Whose it was stands in it as a number only. */
public record ErasureReceipt(UUID id, UUID person, String byName, Instant at, boolean onRequest, List<Erasable.Goes> went, List<Erasable.Stays> stayed) {

    static String written(List<Erasable.Goes> went) {
        return went.stream().map(one -> one.piece().name().toLowerCase(Locale.ROOT) + "=" + one.many()).collect(Collectors.joining(" "));
    }

    static String kept(List<Erasable.Stays> stayed) {
        return stayed.stream().map(one -> one.ground().name().toLowerCase(Locale.ROOT) + "=" + one.many()).collect(Collectors.joining(" "));
    }

    static List<Erasable.Goes> went(String written) {
        return parts(written).map(part -> new Erasable.Goes(Erasable.Piece.valueOf(part[0].toUpperCase(Locale.ROOT)), Integer.parseInt(part[1]))).toList();
    }

    static List<Erasable.Stays> stayed(String written) {
        return parts(written).map(part -> new Erasable.Stays(Erasable.Ground.valueOf(part[0].toUpperCase(Locale.ROOT)), Integer.parseInt(part[1]))).toList();
    }

    private static java.util.stream.Stream<String[]> parts(String written) {
        return Arrays.stream(written.split(" ")).filter(part -> part.contains("=")).map(part -> part.split("="));
    }
}
