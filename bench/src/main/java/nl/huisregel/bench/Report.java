package nl.huisregel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes what a part measured between its two marks in docs/performance.md, and on the screen. What stands outside the marks is written by people. */
public final class Report {

    private final StringBuilder text = new StringBuilder();

    /** Where it was measured, when and with which command. */
    public Report(String command, String load) {
        say(LocalDate.now() + ", `" + command + "` at " + System.getProperty("bench.commit", "no commit") + ". " + Machine.described() + ". It took " + load + ".");
    }

    public void say(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    public void table(List<String> head, List<List<String>> rows) {
        line(head);
        line(head.stream().map(column -> "---").toList());
        rows.forEach(this::line);
        text.append('\n');
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Puts it in the place of what stood there before. */
    public void write(String part) throws IOException {
        System.out.println("\n" + text);
        Path page = Path.of(System.getProperty("bench.page"));
        String before = Files.readString(page);
        String begins = "<!-- measured: " + part + " -->";
        String ends = "<!-- end: " + part + " -->";
        int from = before.indexOf(begins);
        int till = before.indexOf(ends);
        if (from < 0 || till < from) {
            throw new IllegalStateException(page + " has no place for " + part + ": " + begins + " … " + ends);
        }
        Files.writeString(page, before.substring(0, from + begins.length()) + "\n" + text.toString().strip() + "\n" + before.substring(till));
    }
}
