package nl.huisregel.articles;

import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Compared;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.telling.Telling;

/** Writes compared acts as a page: a column for each protocol. */
final class FiveAnswers {

    private static final String BREAK = "<br>";

    private final Telling telling = Telling.plain("nl");
    private final List<String> protocols = Protocols.templates();

    String write(List<Compared> all) {
        StringJoiner page = new StringJoiner("\n");
        page.add("# Dezelfde handeling, vijf antwoorden\n");
        page.add("Vijf besturen, vijf protocollen in eigen woorden. Hieronder beslist elk van hen over dezelfde handeling. De tests maken deze pagina uit "
            + "`protocols/comparisons`; wie een regel verandert, ziet hier wat dat doet.\n");
        page.add("Het woord boven een kolom is het antwoord. **Mag, als**: eerst moet er iets gebeuren. Wat erbij hoort, doe je daarna of doet het programma zelf. "
            + "Raad houdt niets tegen.\n");
        all.forEach(compared -> page.add("- " + compared.title().nl() + "\n" + compared.points().stream()
            .map(point -> "  - [" + point.title().nl() + "](#" + anchor(point) + ")").collect(Collectors.joining("\n"))));
        all.forEach(compared -> {
            page.add("\n## " + compared.title().nl() + "\n\n" + compared.about().nl());
            compared.points().forEach(point -> point(point, page));
        });
        return page + "\n";
    }

    static String anchor(Compared.Point point) {
        return Pages.slug(point.title().nl());
    }

    private void point(Compared.Point point, StringJoiner page) {
        page.add("\n<a id=\"" + anchor(point) + "\"></a>\n### " + point.title().nl());
        point.answers().values().iterator().next().deed().ifPresent(deed -> {
            page.add("\n" + Acts.sentence(deed) + "\n");
            page.add("| | " + protocols.stream().map(FiveAnswers::named).collect(Collectors.joining(" | ")) + " |\n|" + " --- |".repeat(protocols.size() + 1));
            row("antwoord", point, page, (name, answered) -> "**" + word(decide(name, answered)) + "**");
            row("waarop het rust", point, page, (name, answered) -> rests(decide(name, answered)));
            row("in een zin", point, page, (name, answered) -> sentence(decide(name, answered)));
            row("eerst", point, page, (name, answered) -> duties(decide(name, answered), OwedDuty::blocks));
            row("hoort erbij", point, page, (name, answered) -> duties(decide(name, answered), owed -> !owed.blocks()));
            row("let op", point, page, (name, answered) -> notices(decide(name, answered).basis(), answered.expected().orElseThrow().tells()));
        });
        point.note().ifPresent(note -> page.add("\n" + note.nl()));
        if (point.answers().values().stream().anyMatch(answered -> !answered.claims().isEmpty())) {
            page.add("\n| protocol | wat de regels zeggen |\n| --- | --- |");
            point.answers().forEach((name, answered) -> page.add("| " + named(name) + " | "
                + answered.claims().stream().map(claim -> claimed(name, claim)).collect(Collectors.joining(BREAK)) + " |"));
        }
    }

    /** A row that would be empty under every protocol is left out. */
    private void row(String label, Compared.Point point, StringJoiner page, BiFunction<String, Compared.Answered, String> cell) {
        List<String> cells = protocols.stream().map(name -> cell.apply(name, point.answers().get(name))).toList();
        if (cells.stream().anyMatch(text -> !text.isEmpty())) {
            page.add("| " + label + " | " + String.join(" | ", cells) + " |");
        }
    }

    private static Decision decide(String name, Compared.Answered answered) {
        return ComparedTest.decide(name, answered);
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> "mag niet";
            case Decision.Questioned questioned -> "eerst een vraag";
            case Decision.Referred referred -> "wacht op " + referred.to().meaning().nl();
            case Decision.AllowedWithDuties withDuties -> withDuties.mayGoAhead() ? "mag" : "mag, als";
            case Decision.Allowed allowed -> "mag";
        };
    }

    /** Of a refusal only what refuses, and what would have: what else is allowed does not help the reader then. */
    private String rests(Decision decision) {
        boolean refused = decision instanceof Decision.Refused;
        Set<String> labels = new LinkedHashSet<>();
        decision.basis().grounds().stream().filter(ground -> ground.effect() != Effect.REQUIRE && !duty(ground))
            .filter(ground -> !refused || ground.effect() == Effect.FORBID || !ground.stands()).filter(ground -> !besideAdvice(ground, decision.basis())).forEach(ground -> labels.add(
            ground.source().map(this::linked).orElseGet(() -> telling.cite(ground)) + (!ground.stands() ? " (wijkt)" : ground.effect() == Effect.MET ? " (voldaan)" : "")));
        return String.join(BREAK, labels);
    }

    /** "Nothing against it" beside advice against it reads as a contradiction, though no norm forbids. */
    private static boolean besideAdvice(Ground ground, Basis basis) {
        return ground.kind() == Ground.Kind.NOTHING_AGAINST && basis.standing(Effect.ADVISE).anyMatch(advice -> !duty(advice));
    }

    private static boolean duty(Ground ground) {
        return ground.stands() && ground.source().filter(source -> source.norm().form() instanceof Form.Require).isPresent();
    }

    private String sentence(Decision decision) {
        Basis basis = decision.basis();
        Set<String> sentences = new LinkedHashSet<>();
        sentences.add(telling.headline(decision));
        basis.standing().filter(ground -> ground.source().isEmpty() && !(decision instanceof Decision.Refused) && !besideAdvice(ground, basis)).forEach(ground -> sentences.add(upper(telling.sentence(ground, basis)) + "."));
        basis.standing(Effect.ADVISE).filter(ground -> !duty(ground)).forEach(ground -> sentences.add("Raad: " + lower(telling.sentence(ground, basis)) + "."));
        if (decision instanceof Decision.Refused) {
            String ways = basis.standing(Effect.FORBID).flatMap(ground -> ground.changes().stream().map(change -> telling.change(change, ground, basis))).distinct().collect(Collectors.joining(", of "));
            if (!ways.isEmpty()) {
                sentences.add("Wat helpt: " + ways + ".");
            }
        }
        return String.join(" ", sentences);
    }

    /** What must come with an act that is refused anyhow is left out. */
    private String duties(Decision decision, Predicate<OwedDuty> which) {
        Stream<OwedDuty> duties = decision instanceof Decision.Refused ? Stream.empty() : decision.basis().duties().stream().filter(which);
        return duties.map(owed -> withoutStop(owed.from().getFirst().norm().says().nl()) + (owed.advised() ? " (raad)" : "") + (owed.done() ? " (gedaan)" : "")
            + " (" + owed.from().stream().map(this::linked).distinct().collect(Collectors.joining(", ")) + ")").distinct().collect(Collectors.joining(BREAK));
    }

    private String notices(Basis basis, List<String> named) {
        return basis.tells().stream().filter(source -> named.contains(source.norm().id()))
            .map(source -> withoutStop(source.norm().says().nl()) + " (" + linked(source) + ")").collect(Collectors.joining(BREAK));
    }

    private String claimed(String protocol, Compared.Claim claim) {
        return claim.norm().flatMap(id -> Protocols.shipped(protocol).edition().norm(id).map(norm -> norm.says().nl() + " (" + linked(new Source(Protocols.shipped(protocol).edition(), norm)) + ": `" + data(claim.data()) + "`)"))
            .orElseGet(() -> "Geen enkele regel zegt `" + data(claim.data()) + "`.");
    }

    private static String data(Object data) {
        return switch (data) {
            case Map<?, ?> map -> map.entrySet().stream().map(entry -> entry.getKey() + ": " + (entry.getValue() instanceof Map<?, ?> ? "{" + data(entry.getValue()) + "}" : data(entry.getValue()))).collect(Collectors.joining(", "));
            case List<?> list -> list.stream().map(item -> item instanceof Map<?, ?> ? "{" + data(item) + "}" : data(item)).collect(Collectors.joining(", ", "[", "]"));
            default -> data.equals("any") ? "…" : data.toString();
        };
    }

    private String linked(Source source) {
        String page = source.edition().name() + "/" + Pages.slug(source.norm().article()) + ".md";
        return Files.exists(Pages.ARTICLES.resolve(page)) ? "[" + telling.cite(source) + "](" + page + ")" : telling.cite(source);
    }

    private static String named(String protocol) {
        return Protocols.shipped(protocol).edition().title().nl().replaceFirst("^.* sociale media ", "");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String upper(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
