package nl.huisregel.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Everything that was done and answered, each with the moment it began and the moment the answer was
 * in. All callers live in one process, so there is one clock.
 */
final class History {

    enum Kind { GIVE, WITHDRAW, READ }

    /** What is known of an answer. A caller that hears nothing does not know: that may count either way. */
    enum Outcome { OK, FAIL, INFO }

    /**
     * @param key whose picture, in which layer
     * @param form the page or address that was asked, and on which node
     * @param seen for a read: whether the picture was in it
     */
    record Operation(Kind kind, String key, String form, long began, long ended, Outcome outcome, boolean seen) {

        @Override
        public String toString() {
            return "%d %d %s %s %s %s %s".formatted(began, ended, kind, outcome, key, form, seen ? "seen" : "-");
        }
    }

    /**
     * From the moment a withdrawal was acknowledged until somebody began to give again. Until that giving
     * is written down nobody can tell whether it had begun, so a withdrawal without one is left out: writers end by giving.
     */
    private record Closed(long from, long until) {

        boolean holds(Operation read) {
            return read.began() >= from && read.ended() <= until;
        }
    }

    private final ConcurrentLinkedQueue<Operation> operations = new ConcurrentLinkedQueue<>();

    void add(Operation operation) {
        operations.add(operation);
    }

    /** Reads begun after the acknowledgement that still contain the picture. There must be none. */
    List<Operation> stale() {
        return bound().stream().filter(Operation::seen).toList();
    }

    /** How many reads each form had that were bound to be empty: none would mean that nothing was proven. */
    Map<String, Long> boundByForm() {
        return byForm(bound());
    }

    /** How many reads of each form saw the picture, as they may while consent stands. */
    Map<String, Long> seenByForm() {
        return byForm(operations.stream().filter(Operation::seen).toList());
    }

    long count(Kind kind) {
        return operations.stream().filter(one -> one.kind() == kind && one.outcome() == Outcome.OK).count();
    }

    Path keep(String name) {
        try {
            var file = Path.of("target", "histories", name + ".txt");
            Files.createDirectories(file.getParent());
            return Files.write(file, operations.stream().sorted(Comparator.comparingLong(Operation::began)).map(Operation::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Operation> bound() {
        var closed = closed();
        return operations.stream().filter(one -> one.kind() == Kind.READ && one.outcome() == Outcome.OK)
            .filter(read -> closed.getOrDefault(read.key(), List.of()).stream().anyMatch(time -> time.holds(read))).toList();
    }

    /** One writer for each key, so its operations stand in order. */
    private Map<String, List<Closed>> closed() {
        return operations.stream().filter(one -> one.kind() != Kind.READ)
            .sorted(Comparator.comparingLong(Operation::began))
            .collect(Collectors.groupingBy(Operation::key, Collectors.collectingAndThen(Collectors.toList(), History::closed)));
    }

    private static List<Closed> closed(List<Operation> said) {
        var times = new ArrayList<Closed>();
        for (int i = 0; i < said.size() - 1; i++) {
            if (said.get(i).kind() == Kind.WITHDRAW && said.get(i).outcome() == Outcome.OK && said.get(i + 1).kind() == Kind.GIVE) {
                times.add(new Closed(said.get(i).ended(), said.get(i + 1).began()));
            }
        }
        return times;
    }

    private static Map<String, Long> byForm(List<Operation> reads) {
        return reads.stream().collect(Collectors.groupingBy(Operation::form, TreeMap::new, Collectors.counting()));
    }
}
