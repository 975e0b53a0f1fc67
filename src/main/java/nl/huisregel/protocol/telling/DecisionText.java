package nl.huisregel.protocol.telling;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Question;

/** A decision for a terminal: the answer, every ground with what would change it, duties, questions, and the editions it rests on. */
public final class DecisionText {

    private static final int LABEL = 16;

    private final Telling telling;
    private final boolean english;

    public DecisionText(String language) {
        this.telling = Telling.plain(language);
        this.english = "en".equals(language);
    }

    public String write(Decision decision) {
        Basis basis = decision.basis();
        StringJoiner out = new StringJoiner("\n");
        out.add(word(decision) + basis.channel().map(channel -> ": " + channel).orElse("") + "    "
            + basis.editions().stream().filter(edition -> edition.level() != Level.LAW).map(edition -> edition.id()).collect(Collectors.joining(" + ")));
        out.add("  " + telling.headline(decision));
        basis.grounds().stream().filter(ground -> !toldAsDuty(ground, basis)).forEach(ground -> ground(ground, basis, out));
        basis.duties().forEach(duty -> duty(duty, basis, out));
        basis.questions().forEach(question -> question(question, basis, out));
        basis.tells().forEach(source -> line(out, say("let op", "note"), telling.cite(source) + ": " + source.norm().says().in(english ? "en" : "nl")));
        return out.toString();
    }

    private void ground(Ground ground, Basis basis, StringJoiner out) {
        String norm = ground.source().map(source -> " [" + source.norm().id() + "]").orElse("");
        String looked = ground.looked().isEmpty() ? "" : " [" + ground.looked().stream().map(source -> source.norm().id()).collect(Collectors.joining(", ")) + "]";
        String lifted = ground.liftedBy().map(by -> " — " + say("opgeheven door ", "lifted by ") + by).orElse("");
        line(out, effect(ground), telling.cite(ground) + ": " + telling.sentence(ground, basis) + norm + looked + lifted);
        if (ground.stands() && (ground.effect() == Effect.FORBID || ground.effect() == Effect.ADVISE)) {
            List<String> ways = ground.changes().stream().map(change -> telling.change(change, ground, basis)).distinct().toList();
            if (!ways.isEmpty()) {
                line(out, "", "→ " + String.join(" · ", ways));
            }
        }
        if (!ground.facts().isEmpty()) {
            line(out, "", say("feiten: ", "facts: ") + ground.facts().entrySet().stream()
                .map(fact -> fact.getKey().key() + "=" + (fact.getValue().isEmpty() ? say("geen", "none") : String.join("+", fact.getValue()))).collect(Collectors.joining(", ")));
        }
    }

    /** A duty names its norms and articles itself. */
    private static boolean toldAsDuty(Ground ground, Basis basis) {
        return ground.effect() == Effect.REQUIRE && ground.stands() && basis.duties().stream()
            .anyMatch(owed -> owed.from().stream().anyMatch(source -> ground.source().filter(source::equals).isPresent()));
    }

    private void duty(OwedDuty owed, Basis basis, StringJoiner out) {
        String state = owed.done() ? say("gedaan", "done") : owed.duty().moment().meaning().in(english ? "en" : "nl").split(":")[0];
        String options = owed.duty().options().isEmpty() ? "" : " (" + String.join(" | ", owed.duty().options()) + ")";
        line(out, say("plicht", "duty"), owed.duty().key() + options + ", " + state + ": " + telling.duty(owed) + " ["
            + owed.from().stream().map(source -> telling.cite(source) + " " + source.norm().id()).collect(Collectors.joining(", ")) + "]");
    }

    private void question(Question question, Basis basis, StringJoiner out) {
        line(out, say("vraag", "question"), telling.question(question) + " (" + question.circumstance().key() + ": " + String.join(" | ", question.options()) + " | none | not_sure) ["
            + question.raisedBy().stream().map(source -> source.norm().id()).collect(Collectors.joining(", ")) + "]");
    }

    private String word(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> say("Mag niet", "Not allowed");
            case Decision.Questioned questioned -> say("Eerst een vraag", "A question first");
            case Decision.Referred referred -> say("Iemand anders beslist", "Somebody else decides");
            case Decision.AllowedWithDuties withDuties -> withDuties.mayGoAhead() ? say("Mag, met plicht", "Allowed, with a duty") : say("Mag, als je eerst iets doet", "Allowed, once something is done");
            case Decision.Allowed allowed -> say("Mag", "Allowed");
        };
    }

    private String effect(Ground ground) {
        return switch (ground.effect()) {
            case FORBID -> say("verbiedt", "forbids");
            case QUESTION -> say("vraagt", "asks");
            case REFER -> say("legt voor", "refers");
            case REQUIRE -> say("vereist", "requires");
            case ADVISE -> ground.source().filter(source -> source.norm().form() instanceof Form.Require).isPresent() ? say("raadt aan", "advises") : say("raadt af", "advises against");
            case ALLOW -> say("staat toe", "allows");
            case MET -> say("voldaan", "met");
        };
    }

    private static void line(StringJoiner out, String label, String text) {
        out.add("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + text);
    }

    private String say(String nl, String en) {
        return english ? en : nl;
    }
}
