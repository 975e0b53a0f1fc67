package nl.huisregel.protocol;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.telling.DecisionJson;
import nl.huisregel.protocol.telling.DecisionText;
import nl.huisregel.protocol.telling.FindingJson;
import nl.huisregel.protocol.telling.FindingText;
import nl.huisregel.protocol.telling.Json;
import nl.huisregel.protocol.words.Said;

/** The command {@code bin/decide}: an act and a protocol in, a decision with every ground out. No database, no web server. */
public final class Decide {

    private static final int DECIDED = 0;
    private static final int USAGE = 1;
    private static final int FAULTY_PROTOCOL = 2;
    private static final int FAULTY_ACT = 3;
    private static final String HELP = """
        bin/decide [--protocol NAME|FILE]... [--location FILE] [--at TIME] [--json] [--lang nl|en] [--check] act.yaml|-

          --protocol NAME|FILE   a shipped protocol (%s) or a file of your own; given more than once, each decides in turn
          --location FILE        additions, timetable and roles of one location
          --at TIME              the moment of the act, such as 2026-11-20T10:15 (Europe/Amsterdam); otherwise the act's own, or now
          --json                 one JSON document instead of text
          --check                show all that is open or does not fit in the protocol; no act needed
          act.yaml               the act (docs/acts.md says how to write one); - reads it from standard input

        Exit: 0 decided, 2 faulty protocol, 3 faulty act, 1 anything else.""";

    private final List<String> protocols = new ArrayList<>();
    private String location;
    private String at;
    private String language = "nl";
    private boolean json;
    private boolean check;
    private String act;

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = new Decide().run(arguments, out, err);
        out.flush();
        System.exit(exit);
    }

    /** Runs the command and gives its exit code. */
    public int run(String[] arguments, PrintStream out, PrintStream err) {
        if (!understands(arguments)) {
            err.println(HELP.formatted(String.join(", ", Protocols.templates())));
            return arguments.length > 0 && arguments[0].equals("--help") ? DECIDED : USAGE;
        }
        Map<String, Opened> opened = new LinkedHashMap<>();
        try {
            for (String protocol : protocols.isEmpty() ? Protocols.templates() : protocols) {
                opened.put(protocol, Opened.open(protocol, location));
            }
        } catch (Faulty faulty) {
            faulty.problems().forEach(problem -> err.println(problem.in(language)));
            return FAULTY_PROTOCOL;
        } catch (IOException broken) {
            err.println(say("Het protocol kan niet gelezen worden: ", "The protocol cannot be read: ") + broken.getMessage());
            return FAULTY_PROTOCOL;
        }
        return check ? check(opened, out) : decide(opened, out, err);
    }

    private int decide(Map<String, Opened> opened, PrintStream out, PrintStream err) {
        try {
            String text = act.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : Protocols.bounded(Path.of(act));
            ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Amsterdam"));
            List<Object> all = new ArrayList<>();
            for (Map.Entry<String, Opened> entry : opened.entrySet()) {
                Rulebook book = entry.getValue().book();
                Deed deed = deed(text, book.editions(), now);
                List<Decision> decisions = book.decide(deed);
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("protocol", entry.getKey());
                answer.put("decisions", decisions.stream().map(DecisionJson::map).toList());
                all.add(answer);
                if (!json) {
                    decisions.forEach(decision -> out.println(new DecisionText(language).write(decision) + "\n"));
                }
            }
            if (json) {
                out.println(Json.write(all.size() == 1 ? all.getFirst() : all));
            }
            return DECIDED;
        } catch (Faulty faulty) {
            faulty.problems().forEach(problem -> err.println(problem.in(language)));
        } catch (DateTimeException wrong) {
            err.println(say("--at verwacht een moment zoals 2026-11-20T10:15", "--at expects a moment such as 2026-11-20T10:15"));
        } catch (IOException broken) {
            err.println(say("De handeling kan niet gelezen worden: ", "The act cannot be read: ") + broken.getMessage());
        }
        return FAULTY_ACT;
    }

    private Deed deed(String text, List<Edition> editions, ZonedDateTime now) {
        return at == null ? DeedReader.read(act, text, editions, Map.of(), now) : DeedReader.readAt(act, text, editions, Map.of(), DeedReader.parse(at, now.getZone()));
    }

    private int check(Map<String, Opened> opened, PrintStream out) {
        List<Object> all = new ArrayList<>();
        opened.forEach((name, it) -> {
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("protocol", name);
                answer.put("findings", it.findings().stream().map(FindingJson::map).toList());
                answer.put("text", textAlone(it));
                all.add(answer);
            } else {
                out.println(new FindingText(language).write(name, it.findings()));
                textAlone(it).forEach(ref -> out.println(say("tekst, niet gehandhaafd: ", "text, not enforced: ") + ref));
            }
        });
        if (json) {
            out.println(Json.write(all.size() == 1 ? all.getFirst() : all));
        }
        return DECIDED;
    }

    /** Articles that people read and keep, and that nothing enforces. */
    private static List<String> textAlone(Opened opened) {
        return opened.book().editions().stream().filter(edition -> edition.level() != Level.LAW).flatMap(edition -> edition.articles().stream()).filter(article -> !article.runs()).map(Article::ref).toList();
    }

    private boolean understands(String[] arguments) {
        for (int index = 0; index < arguments.length; index++) {
            boolean more = index + 1 < arguments.length;
            switch (arguments[index]) {
                case "--json" -> json = true;
                case "--check" -> check = true;
                case "--protocol", "--location", "--at", "--lang" -> {
                    if (!more) {
                        return false;
                    }
                    option(arguments[index], arguments[++index]);
                }
                default -> {
                    if (act != null || arguments[index].startsWith("--")) {
                        return false;
                    }
                    act = arguments[index];
                }
            }
        }
        return act != null || check;
    }

    private void option(String name, String value) {
        switch (name) {
            case "--protocol" -> protocols.add(value);
            case "--location" -> location = value;
            case "--at" -> at = value;
            default -> language = value;
        }
    }

    private String say(String nl, String en) {
        return new Said(nl, en).in(language);
    }
}
