package nl.huisregel.articles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Audience;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Word;

/** Says a loaded norm again in the keys of a file, from its types alone, so that a test can see whether what was read is what was written. */
final class Spoken {

    /** Keys that say nothing of what a norm asks. */
    private static final Set<String> ASIDE = Set.of("id", "cites", "says", "upheld", "capability", "because", "note", "silence");
    private static final Set<String> CONDITIONS = Set.of("when", "unless", "only_if");

    private Spoken() {
    }

    static Map<String, Object> again(Norm norm) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("who", audience(norm.who()));
        said.put("force", norm.advises() ? "advises" : "binds");
        norm.insteadOf().ifPresent(id -> said.put("instead_of", id));
        if (norm.form() instanceof Form.OnAct form) {
            said.put("when", condition(form.when()));
        }
        switch (norm.form()) {
            case Form.Forbid it -> {
                said.put("forbid", keys(it.acts()));
                it.unless().ifPresent(unless -> said.put("unless", condition(unless)));
                said.put("require", duties(it.duties()));
            }
            case Form.Allow it -> {
                said.put("allow", keys(it.acts()));
                it.onlyIf().ifPresent(onlyIf -> said.put("only_if", condition(onlyIf)));
                said.put("require", duties(it.duties()));
            }
            case Form.Require it -> {
                said.put("doing", keys(it.acts()));
                it.unless().ifPresent(unless -> said.put("unless", condition(unless)));
                said.put("require", duties(it.duties()));
            }
            case Form.Refer it -> {
                said.put("refer", keys(it.acts()));
                said.put("to", keys(it.to()));
            }
            case Form.Protect it -> {
                said.put("protect", keys(it.acts()));
                said.put("against", List.copyOf(it.against()));
                said.put("how", it.lifts() ? "lifts" : "softens");
            }
            case Form.Tell it -> {
                said.put("tell", keys(it.moments()));
                said.put("doing", keys(it.acts()));
                said.put("to", it.to());
                it.names().ifPresent(names -> said.put("names", names));
                it.document().ifPresent(document -> said.put("document", document));
            }
            case Form.Ask it -> ask(it, said);
            case Form.After it -> after(it, said);
            case Form.Each it -> each(it, said);
            case Form.Means it -> {
                said.put("means", it.term().key());
                said.put("is", it.is());
                said.put("for", audience(it.holdsFor()));
                said.put("open", it.open());
                it.filledBy().ifPresent(filler -> said.put("filled_by", filler));
            }
            case Form.Human it -> said.put("human", it.by());
        }
        return said;
    }

    /** What of the written norm the loaded one does not say; empty where it says all of it. */
    static List<String> missing(Map<String, Object> written, Map<String, Object> loaded) {
        List<String> missing = new ArrayList<>();
        written.forEach((key, value) -> {
            Object expected = CONDITIONS.contains(key) ? clauses(value) : value;
            if (!ASIDE.contains(key) && !says(expected, loaded.get(key))) {
                missing.add(key + ": " + value + " (it says " + loaded.get(key) + ")");
            }
        });
        return missing;
    }

    private static void ask(Form.Ask it, Map<String, Object> said) {
        said.put("ask", "consent");
        said.put("of", it.of());
        said.put("answered_by", it.answeredBy());
        it.self().ifPresent(age -> said.put("also", Map.of("self", Map.of(age.over() ? "over" : "from", age.years()))));
        said.put("media", it.media());
        said.put("layers", it.layers());
        said.put("targets", it.targets());
        said.put("asked", it.asked());
        said.put("renewed", it.renewed());
        said.put("carrier", it.carriers());
        said.put("form", it.form());
        it.reminded().ifPresent(reminder -> said.put("reminded", reminder.every().map(every -> Map.of("every", every.key()))
            .orElseGet(() -> Map.of("after", reminder.after().orElse("")))));
        said.put("proof", it.proofKept() ? "kept" : "none");
    }

    private static void after(Form.After it, Map<String, Object> said) {
        List<Object> rungs = new ArrayList<>();
        it.rungs().forEach(rung -> rungs.add(rung.stream().map(Spoken::step).toList()));
        said.put("after", it.event().key());
        said.put("of", it.of());
        said.put(it.mode().equals("climb") ? "steps" : it.mode(), it.mode().equals("climb") ? rungs : rungs.getFirst());
        it.climb().ifPresent(climb -> said.put("climb", Map.of("per", climb.per(), "over", climb.over(), "last", climb.last())));
        it.declaredBy().ifPresent(role -> said.put("declared_by", role));
        said.put("weigh", it.weigh());
        said.put("open", it.open());
    }

    private static Map<String, Object> step(Form.Step step) {
        Map<String, Object> said = new LinkedHashMap<>(step.says());
        said.put("do", step.verb().key());
        return said;
    }

    private static void each(Form.Each it, Map<String, Object> said) {
        said.put("each", it.duty().key());
        it.what().ifPresent(what -> said.put("what", what.key()));
        said.put("topics", it.topics());
        it.every().ifPresent(every -> said.put("every", every.key()));
        it.at().ifPresent(at -> said.put("at", at.key()));
        it.until().ifPresent(until -> said.put("until", until));
        said.put("by", it.by());
        said.put("to", it.to());
        said.put("stage", it.stages());
    }

    private static List<Object> duties(List<Duty> duties) {
        List<Object> said = new ArrayList<>();
        for (Duty duty : duties) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(duty.kind().key(), duty.matter().key());
            one.put("by", duty.by());
            one.put("to", duty.to());
            duty.note().ifPresent(note -> one.put("note", Map.of("nl", note.nl(), "en", note.en())));
            one.put("moment", duty.moment().key());
            one.put("options", duty.options());
            duty.within().ifPresent(within -> one.put("within", within));
            said.add(one);
        }
        return said;
    }

    private static Object audience(Audience who) {
        List<String> roles = keys(who.roles());
        return who.except() ? Map.of("except", roles) : who.inAnyHat() ? Map.of("roles", roles, "in_any_hat", true) : roles;
    }

    private static List<Object> condition(Condition condition) {
        List<Object> clauses = new ArrayList<>();
        condition.anyOf().forEach(clause -> {
            Map<String, Object> all = new LinkedHashMap<>();
            new EnumMap<Circumstance, List<String>>(clause.all()).forEach((circumstance, values) -> all.put(circumstance.key(), values));
            clauses.add(all);
        });
        return clauses;
    }

    /** A condition as it may be written: a bare circumstance, one block, or a list of blocks. */
    private static List<Object> clauses(Object written) {
        List<Object> clauses = new ArrayList<>();
        Parameters.list(written).forEach(clause -> clauses.add(clause instanceof Map ? clause : Map.of(String.valueOf(clause), "true")));
        return clauses;
    }

    private static boolean says(Object expected, Object said) {
        if (expected instanceof Map<?, ?> map) {
            Object one = said instanceof List<?> list && list.size() == 1 ? list.getFirst() : said;
            return one instanceof Map<?, ?> other && map.entrySet().stream().allMatch(entry -> says(entry.getValue(), other.get(entry.getKey())));
        }
        List<Object> wanted = Parameters.list(expected);
        List<Object> found = Parameters.list(said);
        if (wanted.stream().noneMatch(it -> it instanceof Map || it instanceof List)) {
            return new TreeSet<>(Parameters.texts(expected)).equals(new TreeSet<>(Parameters.texts(said)));
        }
        return wanted.size() == found.size() && java.util.stream.IntStream.range(0, wanted.size()).allMatch(index -> says(wanted.get(index), found.get(index)));
    }

    private static List<String> keys(java.util.Collection<? extends Word> words) {
        return words.stream().map(Word::key).toList();
    }
}
