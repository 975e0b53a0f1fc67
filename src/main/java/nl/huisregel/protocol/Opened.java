package nl.huisregel.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.words.Said;

/** A protocol opened from a file or by its name, under the law and with a location's additions, and everything found in it. */
record Opened(Rulebook book, List<Finding> findings) {

    /**
     * Opens it.
     *
     * @param location the file with additions of one location, or null
     * @throws Faulty with every fault, by the file it stands in
     */
    static Opened open(String protocol, String location) throws IOException {
        Edition law = Protocols.law();
        List<Edition> editions = new ArrayList<>(List.of(law));
        List<Finding> findings = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        EditionReader.Read board = Protocols.open(protocol, List.of(law));
        if (!board.edition().hash().equals(law.hash())) {
            must(board.edition().level() == Level.BOARD, protocol, "een bestand bij --protocol heeft 'level: template' of 'level: board'", "a file at --protocol has 'level: template' or 'level: board'");
            take(board, protocol, editions, findings, files);
        }
        if (location != null) {
            EditionReader.Read additions = EditionReader.read(location, Protocols.bounded(Path.of(location)), editions);
            must(additions.edition().level() == Level.LOCATION, location, "een bestand bij --location heeft 'level: location'", "a file at --location has 'level: location'");
            take(additions, location, editions, findings, files);
        }
        try {
            Rulebook book = Rulebook.of(editions);
            book.vacancies().forEach(finding -> findings.add(new Finding(finding.kind(), files.getOrDefault(finding.file(), finding.file()), finding.line(), finding.article(),
                finding.norms(), finding.found(), finding.holds(), finding.settle(), finding.law())));
            return new Opened(book, findings);
        } catch (Faulty faulty) {
            throw new Faulty(faulty.problems().stream().map(problem -> new Problem(files.getOrDefault(problem.file(), problem.file()), problem.line(), problem.article(), problem.says())).toList());
        }
    }

    private static void take(EditionReader.Read read, String name, List<Edition> editions, List<Finding> findings, Map<String, String> files) {
        editions.add(read.edition());
        findings.addAll(read.findings());
        files.put(read.edition().id(), read.findings().isEmpty() ? name : read.findings().getFirst().file());
    }

    private static void must(boolean holds, String file, String nl, String en) {
        if (!holds) {
            throw new Faulty(List.of(new Problem(file, 0, "", new Said(nl, en))));
        }
    }
}
