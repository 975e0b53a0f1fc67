package nl.huisregel.protocol.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Audience;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Capability;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Event;
import nl.huisregel.protocol.words.Matter;
import nl.huisregel.protocol.words.Moment;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Term;
import nl.huisregel.protocol.words.Upheld;

/** Reads one norm: its common keys, and its form by its leading key. */
final class Norms {

    private static final Set<String> COMMON = Set.of("id", "cites", "who", "of", "when", "force", "instead_of", "because",
        "says", "upheld", "capability", "note");
    private static final Map<String, Set<String>> FORMS = Map.ofEntries(
        Map.entry("forbid", Set.of("unless", "require")),
        Map.entry("allow", Set.of("only_if", "require")),
        Map.entry("require", Set.of("unless", "doing")),
        Map.entry("refer", Set.of("to")),
        Map.entry("protect", Set.of("against", "how")),
        Map.entry("ask", Set.of("answered_by", "also", "media", "layers", "targets", "asked", "renewed", "reminded", "carrier", "form", "silence", "in")),
        Map.entry("after", Set.of("do", "choose", "climb", "steps", "declared_by", "by", "weigh", "open", "to", "doing", "in")),
        Map.entry("each", Set.of("what", "topics", "every", "at", "by", "for", "until", "proof", "stage", "may_be_part_of", "to", "with")),
        Map.entry("tell", Set.of("to", "doing", "names", "document")),
        Map.entry("means", Set.of("is", "for", "open", "filled_by")),
        Map.entry("human", Set.of("why", "doing")));
    private static final List<String> LEADING = List.of("forbid", "allow", "refer", "protect", "ask", "after", "each", "tell", "means", "human", "require");

    private final Known known;
    private final Problems problems;
    private final Conditions conditions;

    Norms(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
        this.conditions = new Conditions(known, problems);
    }

    /** The norm that stands here under this article, with what it inherits from the heading. */
    Optional<Norm> read(Field field, String article, Optional<Audience> inheritedWho, Condition inheritedWhen) {
        String id = field.at("id").required();
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            problems.refuse(field.line(), "een id bestaat uit kleine letters, cijfers en streepjes, niet '" + id + "'", "an id has lower case letters, digits and hyphens, not '" + id + "'");
        }
        Optional<String> leading = LEADING.stream().filter(key -> field.at(key).given()).findFirst();
        if (leading.isEmpty()) {
            problems.refuse(field.line(), "regel '" + id + "' heeft geen vorm; verwacht één van: " + String.join(", ", LEADING),
                "norm '" + id + "' has no form; expected one of: " + String.join(", ", LEADING));
            return Optional.empty();
        }
        Set<String> keys = new TreeSet<>(COMMON);
        keys.add(leading.get());
        keys.addAll(FORMS.get(leading.get()));
        field.onlyKeys(keys);
        Condition own = conditions.read(field.at("when"));
        own.clash(inheritedWhen).ifPresent(circumstance -> problems.refuse(field.line(),
            "'" + circumstance.key() + "' staat bij '" + id + "' en ook in de kop van het artikel, met andere waarden; laat een van beide weg, of maak de ene een deel van de andere",
            "'" + circumstance.key() + "' stands at '" + id + "' and in the heading of the article too, with other values; leave one out, or make one part of the other"));
        Condition when = own.and(inheritedWhen);
        List<String> cites = field.at("cites").given() ? field.at("cites").texts() : List.of(id);
        return form(leading.get(), field, when).map(form -> new Norm(id, cites, article,
            field.at("who").given() ? audience(field.at("who")) : inheritedWho.orElse(Audience.ALL), advises(field, when),
            field.at("instead_of").text(), field.at("because").text(), says(field), field.at("upheld").word(Upheld.class).orElse(Upheld.DISPLAYED),
            field.at("capability").word(Capability.class).orElse(Capability.PROTOCOL), form, field.line()));
    }

    Audience audience(Field field) {
        if (!field.isMap()) {
            return new Audience(roles(field), false, false);
        }
        field.onlyKeys(Set.of("roles", "except", "in_any_hat"));
        boolean except = field.at("except").given();
        Field named = except ? field.at("except") : field.at("roles");
        return new Audience(named.given() ? roles(named) : Set.of(Role.ALL), except, field.at("in_any_hat").truth());
    }

    private Set<Role> roles(Field field) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(field.words(Role.class));
        return roles;
    }

    private boolean advises(Field field, Condition when) {
        return switch (field.at("force").textOr(when.names(Circumstance.CAPACITY, "private") ? "advises" : "binds")) {
            case "advises" -> true;
            case "binds" -> false;
            default -> {
                problems.refuse(field.at("force").line(), "force is binds of advises", "force is binds or advises");
                yield false;
            }
        };
    }

    private Said says(Field field) {
        if (!field.at("says").given()) {
            problems.refuse(field.line(), "'says' ontbreekt: de zin die een lezer ziet, in nl en en", "'says' is missing: the sentence a reader sees, in nl and en");
            return new Said("", "");
        }
        return field.at("says").said();
    }

    private Optional<Form> form(String leading, Field field, Condition when) {
        Field head = field.at(leading);
        return switch (leading) {
            case "forbid" -> Optional.of(new Form.Forbid(acts(head), when, conditions.maybe(field.at("unless")), duties(field.at("require"))));
            case "allow" -> Optional.of(new Form.Allow(acts(head), when, conditions.maybe(field.at("only_if")), duties(field.at("require"))));
            case "require" -> Optional.of(new Form.Require(acts(needed(field, "doing")), when, conditions.maybe(field.at("unless")), duties(head)));
            case "refer" -> Optional.of(new Form.Refer(acts(head), when, needed(field, "to").words(Decider.class)));
            case "protect" -> Optional.of(new Form.Protect(acts(head), when, Set.copyOf(needed(field, "against").texts()), field.at("how").textOr("softens").equals("lifts")));
            case "ask" -> ask(field);
            case "after" -> head.word(Event.class).map(event -> new Form.After(event, mode(field), data(field, "after")));
            case "each" -> head.word(DutyKind.class).map(duty -> new Form.Each(duty, data(field, "each")));
            case "tell" -> Optional.of(new Form.Tell(enumSet(head.words(Moment.class)), field.at("doing").given() ? acts(field.at("doing")) : Set.of(), when, data(field, "tell")));
            case "means" -> head.word(Term.class).map(term -> new Form.Means(term, means(field, term),
                field.at("for").given() && term == Term.CAPACITY ? audience(field.at("for")) : Audience.ALL, data(field, "means")));
            default -> Optional.of(new Form.Human(head.texts(), data(field, "human")));
        };
    }

    private Field needed(Field field, String key) {
        field.at(key).given();
        if (!field.at(key).given()) {
            problems.refuse(field.line(), "'" + key + "' ontbreekt", "'" + key + "' is missing");
        }
        return field.at(key);
    }

    private Set<Act> acts(Field field) {
        return enumSet(field.words(Act.class));
    }

    private <E extends Enum<E>> Set<E> enumSet(List<E> words) {
        return words.isEmpty() ? Set.of() : EnumSet.copyOf(words);
    }

    private List<String> means(Field field, Term term) {
        List<String> is = field.at("is").isMap() ? List.copyOf(field.at("is").fields().keySet()) : field.at("is").texts();
        Circumstance tested = switch (term) {
            case SOCIAL_MEDIA -> Circumstance.CHANNEL;
            case CAPACITY -> Circumstance.CAPACITY;
            case LESSON -> Circumstance.DURING;
            default -> null;
        };
        if (tested != null) {
            is.stream().filter(value -> !known.knows(tested, value)).forEach(value -> problems.refuse(field.at("is").line(),
                "'" + value + "' is geen waarde van '" + tested.key() + "'; verwacht: " + String.join(", ", known.of(tested)),
                "'" + value + "' is not a value of '" + tested.key() + "'; expected: " + String.join(", ", known.of(tested))));
        }
        return is;
    }

    private Optional<Form> ask(Field field) {
        String silence = field.at("silence").textOr("refuses");
        if (!silence.equals("refuses")) {
            problems.refuse(field.at("silence").line(), "zwijgen is geen toestemming (AVG artikel 4 lid 11 en 7); alleen 'silence: refuses' kan",
                "silence is not consent (GDPR article 4(11) and 7); only 'silence: refuses' is possible");
        }
        List<String> layers = field.at("layers").texts();
        layers.stream().filter(layer -> !known.knows(Circumstance.LAYER, layer)).forEach(layer -> problems.refuse(field.at("layers").line(),
            "laag '" + layer + "' staat niet bij 'layers' bovenaan; daar staan: " + known.of(Circumstance.LAYER),
            "layer '" + layer + "' is not among 'layers' at the top; they are: " + known.of(Circumstance.LAYER)));
        Optional<Integer> over = field.at("also").at("self").at("over").number();
        return Optional.of(new Form.Ask(field.at("of").texts(), field.at("answered_by").textOr("entitled"), over,
            oneOf(field.at("media"), Set.of("photo", "film", "sound")), layers, oneOf(field.at("targets"), Set.of("school", "personal")),
            oneOf(field.at("asked"), Set.of("enrolment", "school_year", "year", "when_needed")),
            oneOf(field.at("renewed"), Set.of("school_year", "year", "never", "unknown")).stream().findFirst().orElse("unknown"),
            field.at("carrier").text(), field.at("form").textOr("any"), data(field, "ask")));
    }

    private List<String> oneOf(Field field, Set<String> allowed) {
        List<String> texts = field.texts();
        texts.stream().filter(text -> !allowed.contains(text)).forEach(text -> problems.refuse(field.line(),
            "'" + text + "' kan hier niet; verwacht: " + new TreeSet<>(allowed), "'" + text + "' is not possible here; expected: " + new TreeSet<>(allowed)));
        return texts;
    }

    private String mode(Field field) {
        return List.of("do", "choose", "climb").stream().filter(mode -> field.at(mode).given()).findFirst().orElseGet(() -> {
            problems.refuse(field.line(), "na een gebeurtenis volgt do, choose of climb", "after an event follows do, choose or climb");
            return "do";
        });
    }

    private List<Duty> duties(Field field) {
        List<Duty> duties = new ArrayList<>();
        for (Field item : field.items()) {
            duty(item).ifPresent(duties::add);
        }
        return duties;
    }

    private Optional<Duty> duty(Field field) {
        Set<String> beside = Set.of("by", "moment", "within", "options", "note", "to");
        Optional<String> kindKey = field.fields().keySet().stream().filter(key -> !beside.contains(key)).findFirst();
        if (kindKey.isEmpty()) {
            problems.refuse(field.line(), "een plicht is een blok zoals {confirm: reviewed}", "a duty is a block such as {confirm: reviewed}");
            return Optional.empty();
        }
        Set<String> keys = new TreeSet<>(beside);
        keys.add(kindKey.get());
        field.onlyKeys(keys);
        Optional<DutyKind> kind = nl.huisregel.protocol.words.Word.find(DutyKind.class, kindKey.get());
        if (kind.isEmpty()) {
            problems.refuse(field.line(), "'" + kindKey.get() + "' is geen plicht; verwacht: " + keys(DutyKind.values()), "'" + kindKey.get() + "' is not a duty; expected: " + keys(DutyKind.values()));
            return Optional.empty();
        }
        Field options = field.at("options");
        options.texts().stream().filter(option -> !known.knows(Circumstance.PURPOSE, option)).forEach(option -> problems.refuse(options.line(),
            "'" + option + "' is geen doel; verwacht: " + String.join(", ", known.of(Circumstance.PURPOSE)), "'" + option + "' is not a purpose; expected: " + String.join(", ", known.of(Circumstance.PURPOSE))));
        DutyMoment moment = field.at("moment").given() ? field.at("moment").word(DutyMoment.class).orElse(kind.get().usually()) : kind.get().usually();
        String by = field.at("by").textOr(moment == DutyMoment.WITH ? "system" : "actor");
        return field.at(kindKey.get()).word(Matter.class).map(matter ->
            new Duty(kind.get(), matter, by, moment, field.at("within").text(), options.texts(), field.at("note").maybeSaid()));
    }

    private static String keys(DutyKind[] kinds) {
        return java.util.Arrays.stream(kinds).map(DutyKind::key).collect(java.util.stream.Collectors.joining(", "));
    }

    private Map<String, Object> data(Field field, String leading) {
        Map<String, Object> data = new LinkedHashMap<>();
        field.fields().forEach((key, value) -> {
            if (key.equals(leading) || FORMS.get(leading).contains(key) || key.equals("of")) {
                data.put(key, value.plain());
            }
        });
        return data;
    }
}
