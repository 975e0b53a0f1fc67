package nl.huisregel.articles;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.reading.EditionReader;

/** A small protocol written inside a test, read under the law. */
final class Written {

    private static final String HEAD = "edition: proef\ndate: 2026-11-21\nlevel: board\nadopted: 2026-10\ncouncil_consent: 2026-10-05\n";

    private Written() {
    }

    /** What is found in a protocol of one article with these norms, each a flow map without its sentence and home. */
    static List<Finding> norms(String... norms) {
        return edition("", article("1", "Tekst.", norms));
    }

    /** What is found in a protocol with this in its head and these articles. */
    static List<Finding> edition(String head, String... articles) {
        return EditionReader.read("proef.yaml", text(head, articles), List.of(Protocols.law())).findings();
    }

    static String text(String head, String... articles) {
        return (head.contains("council_consent") ? HEAD.lines().filter(line -> !line.startsWith("adopted") && !line.startsWith("council")).collect(Collectors.joining("\n", "", "\n")) : HEAD)
            + head + "articles:\n" + String.join("", articles);
    }

    static String article(String ref, String text, String... norms) {
        return "  - ref: \"" + ref + "\"\n    text: {nl: \"" + text + "\"}\n"
            + (norms.length == 0 ? "" : "    norms:\n" + Stream.of(norms).map(Written::norm).collect(Collectors.joining()));
    }


    static String locationText(String... articles) {
        return "edition: school\ndate: 2026-11-21\nlevel: location\narticles:\n" + String.join("", articles);
    }

    private static String norm(String norm) {
        String id = norm.replaceFirst("(?s).*?id: ([a-z0-9-]+).*", "$1");
        return "      - " + norm.substring(0, norm.lastIndexOf('}')) + (norm.contains("says:") ? "" : ", says: {nl: \"Zin van " + id + ".\"}") + ", upheld: recorded, capability: protocol}\n";
    }
}
