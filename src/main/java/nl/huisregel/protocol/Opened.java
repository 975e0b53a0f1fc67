package nl.huisregel.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.words.Said;

/** A protocol opened from a file or by its name, under the law and with a location's additions. */
record Opened(Rulebook book, List<Part> parts) {

    /** One edition of it. @param name how whoever opened it named it */
    record Part(EditionReader.Read read, String name) {

        String file() {
            return read.findings().isEmpty() ? name : read.findings().getFirst().file();
        }
    }

    /**
     * Opens it.
     *
     * @param location the file with additions of one location, or null
     * @throws Faulty with every fault, by the file it stands in
     */
    static Opened open(String protocol, String location) throws IOException {
        Edition law = Protocols.law();
        List<Edition> editions = new ArrayList<>(List.of(law));
        List<Part> parts = new ArrayList<>();
        EditionReader.Read board = Protocols.open(protocol, List.of(law));
        if (!board.edition().hash().equals(law.hash())) {
            must(board.edition().level() == Level.BOARD, protocol, "een bestand bij --protocol heeft 'level: template' of 'level: board'", "a file at --protocol has 'level: template' or 'level: board'");
            parts.add(new Part(board, protocol));
            editions.add(board.edition());
        }
        if (location != null) {
            EditionReader.Read additions = EditionReader.read(location, Protocols.bounded(Path.of(location)), editions);
            must(additions.edition().level() == Level.LOCATION, location, "een bestand bij --location heeft 'level: location'", "a file at --location has 'level: location'");
            parts.add(new Part(additions, location));
            editions.add(additions.edition());
        }
        try {
            return new Opened(Rulebook.of(editions), parts);
        } catch (Faulty faulty) {
            throw new Faulty(faulty.problems().stream().map(problem -> new Problem(file(parts, problem.file()), problem.line(), problem.article(), problem.says())).toList());
        }
    }

    /** Everything a board should look at. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        parts.forEach(part -> findings.addAll(part.read().findings()));
        book.vacancies().forEach(finding -> findings.add(new Finding(finding.kind(), file(parts, finding.file()), finding.line(), finding.article(),
            finding.norms(), finding.found(), finding.holds(), finding.settle(), finding.law())));
        return findings;
    }

    /** What the rulebook knows by the id of an edition stands in a file; of two that share an id the narrower is meant. */
    private static String file(List<Part> parts, String edition) {
        return parts.reversed().stream().filter(part -> part.read().edition().id().equals(edition)).findFirst().map(Part::file).orElse(edition);
    }

    private static void must(boolean holds, String file, String nl, String en) {
        if (!holds) {
            throw new Faulty(List.of(new Problem(file, 0, "", new Said(nl, en))));
        }
    }
}
