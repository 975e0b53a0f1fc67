package nl.huisregel.protocol.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Set<String> COMMON = Set.of("id", "cites", "who", "of", "when", "force", "instead_of", "because",
        "says", "upheld", "capability", "note");
    private static final Map<String, Set<String>> FORMS = Map.ofEntries(
        Map.entry("forbid", Set.of("unless", "require")),
        Map.entry("allow", Set.of("only_if", "require")),
        Map.entry("require", Set.of("unless", "doing")),
        Map.entry("refer", Set.of("to")),
        Map.entry("protect", Set.of("against", "how")),
        Map.entry("ask", Set.of("answered_by", "also", "together", "media", "layers", "targets", "asked", "renewed", "reminded", "carrier", "form", "proof", "silence")),
        Map.entry("after", Set.of("do", "choose", "climb", "steps", "declared_by", "by", "weigh", "open", "to", "doing", "in")),
        Map.entry("each", Set.of("what", "topics", "every", "at", "by", "for", "until", "proof", "stage", "may_be_part_of", "to", "with")),
        Map.entry("tell", Set.of("to", "doing", "names", "document")),
        Map.entry("means", Set.of("is", "for", "open", "filled_by")),
        Map.entry("human", Set.of("why", "doing")));
    private static final Set<String> PROTECTED = Set.of("forbid", "allow", "refer", "require", "measure");
    private static final List<String> LEADING = List.of("forbid", "allow", "refer", "protect", "ask", "after", "each", "tell", "means", "human", "require");

    private final Known known;
    private final Problems problems;
    private final Conditions conditions;
    private final Expect expect;

    Norms(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
        this.conditions = new Conditions(known, problems);
        this.expect = new Expect(problems);
    }

    /** The norm that stands here under this article, with what it inherits from the heading. */
    Optional<Norm> read(Field field, String article, Optional<Audience> inheritedWho, Condition inheritedWhen) {
        String id = field.at("id").required();
        if (!ID.matcher(id).matches()) {
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
            case "refer" -> Optional.of(new Form.Refer(acts(head), when, deciders(field)));
            case "protect" -> Optional.of(new Form.Protect(acts(head), when, Set.copyOf(expect.oneOf(needed(field, "against"), PROTECTED)),
                expect.oneOfIfGiven(field.at("how"), Set.of("lifts", "softens")).orElse("softens").equals("lifts")));
            case "ask" -> Optional.of(new Asks(known, problems).read(field));
            case "after" -> head.word(Event.class).map(event -> new Steps(problems).read(event, field, data(field, "after")));
            case "each" -> head.word(DutyKind.class).map(duty -> new Recurring(problems).read(duty, field, data(field, "each")));
            case "tell" -> Optional.of(tell(field, when));
            case "means" -> head.word(Term.class).map(term -> new Form.Means(term, new Meanings(known, problems).read(field, term),
                field.at("for").given() ? audience(field.at("for")) : Audience.ALL, field.at("open").truth(), expect.people(field.at("filled_by"), "location").stream().findFirst()));
            default -> Optional.of(new Form.Human(expect.people(head), data(field, "human")));
        };
    }

    private List<Decider> deciders(Field field) {
        List<Decider> to = needed(field, "to").words(Decider.class);
        if (field.at("to").given() && to.isEmpty()) {
            problems.refuse(field.at("to").line(), "'to' noemt niemand; verwacht: wie beslist, zoals head of board", "'to' names nobody; expected: who decides, such as head or board");
        }
        return to;
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

    private Form.Tell tell(Field field, Condition when) {
        return new Form.Tell(enumSet(field.at("tell").words(Moment.class)), field.at("doing").given() ? acts(field.at("doing")) : Set.of(), when,
            expect.people(field.at("to"), "guardians"),
            expect.names(field.at("names")).stream().findFirst(), expect.names(field.at("document")).stream().findFirst());
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
        DutyMoment moment = field.at("moment").given() ? field.at("moment").word(DutyMoment.class).orElse(kind.get().usually()) : kind.get().usually();
        String by = expect.people(field.at("by"), "actor", "system").stream().findFirst().orElse(moment == DutyMoment.WITH ? "system" : "actor");
        return field.at(kindKey.get()).word(Matter.class).map(matter ->
            new Duty(kind.get(), matter, by, expect.people(field.at("to"), "guardians"), moment, expect.term(field.at("within")), options(field.at("options"), kind.get(), matter), field.at("note").maybeSaid()));
    }

    /** What may be chosen from: places to send it to, in whose name to speak, and purposes for all else. */
    private List<String> options(Field field, DutyKind kind, Matter matter) {
        Circumstance of = kind == DutyKind.SEND_ALSO ? Circumstance.CHANNEL : matter == Matter.CAPACITY_LINE ? Circumstance.CAPACITY : Circumstance.PURPOSE;
        return expect.oneOf(field, known.of(of));
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
