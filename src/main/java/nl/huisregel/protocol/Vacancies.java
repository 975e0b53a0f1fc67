package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisregel.protocol.finding.Step;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Word;

/** Roles that decide or are told something by a norm, and that nobody holds. Where it is not known who holds roles, only an appointed one can be missing. */
final class Vacancies {

    private static final Said APPOINT = new Said("Wijs iemand aan voor deze rol.", "Appoint somebody to this role.");
    private static final Said NOT_ALLOWED = new Said("Tot dan beslist niemand, en mag het niet.", "Until then nobody decides, and it is not allowed.");

    private final Optional<Map<Decider, String>> holders;
    private final Map<Decider, List<Source>> wanted = new EnumMap<>(Decider.class);

    private Vacancies(Optional<Map<Decider, String>> holders) {
        this.holders = holders;
    }

    static List<Finding> find(List<Edition> editions, Optional<Map<Decider, String>> holders) {
        Vacancies vacancies = new Vacancies(holders);
        editions.stream().filter(edition -> edition.level() != Level.LAW).forEach(edition -> edition.norms().forEach(norm -> vacancies.norm(new Source(edition, norm))));
        List<Finding> found = new ArrayList<>();
        vacancies.wanted.forEach((role, sources) -> found.add(vacancies.finding(role, sources)));
        editions.forEach(edition -> edition.whenSilent().forEach((act, role) -> vacancies.silent(edition, act, role).ifPresent(found::add)));
        editions.forEach(edition -> edition.norms().forEach(norm -> vacancies.nobodyAbove(new Source(edition, norm)).forEach(found::add)));
        return found;
    }

    private void norm(Source source) {
        List<Decider> named = switch (source.norm().form()) {
            case Form.Refer refer -> refer.to();
            case Form.After after -> told(after);
            default -> List.of();
        };
        if (named.stream().noneMatch(this::held)) {
            named.forEach(role -> wanted.computeIfAbsent(role, key -> new ArrayList<>()).add(source));
        }
    }

    /** A manager is worked out from who acts, and a class has a teacher without being named. */
    private boolean held(Decider role) {
        return role == Decider.MANAGER || role == Decider.TEACHER || holders.map(held -> held.containsKey(role)).orElse(role != Decider.RESPONSIBLE);
    }

    private static List<Decider> told(Form.After after) {
        return Step.of(after).stream().flatMap(step -> step.texts("to").stream()).flatMap(role -> Word.find(Decider.class, role).stream()).toList();
    }

    /** Who decides where the protocol is silent must be somebody. */
    private Optional<Finding> silent(Edition edition, Act act, Decider role) {
        return held(role) ? Optional.empty() : Optional.of(new Finding(Finding.Kind.NOBODY, edition.id(), 0, "", List.of(),
            new Said("Zegt het protocol niets, dan beslist een rol die niemand heeft: " + role.meaning().nl() + " (" + act.meaning().nl() + ").",
                "Where the protocol is silent a role decides that nobody holds: " + role.meaning().en() + " (" + act.meaning().en() + ")."), instead(role), APPOINT, Optional.empty()));
    }

    /** Somebody a norm names whose doubt can go to nobody: above the board there is no manager. */
    private List<Finding> nobodyAbove(Source source) {
        if (!(source.norm().form() instanceof Form.Refer refer) || source.norm().who().except()) {
            return List.of();
        }
        return source.norm().who().roles().stream().filter(role -> Upwards.resolve(refer.to(), role, holders).isEmpty())
            .map(role -> new Finding(Finding.Kind.NOBODY, source.edition().id(), source.norm().line(), source.norm().article(), List.of(source.norm().id()),
                new Said("Hierover kan niemand beslissen voor: " + role.meaning().nl() + ".", "Nobody can decide on this for: " + role.meaning().en() + "."), NOT_ALLOWED, APPOINT, Optional.empty())).toList();
    }

    private Finding finding(Decider role, List<Source> sources) {
        Source first = sources.getFirst();
        return new Finding(Finding.Kind.NOBODY, first.edition().id(), first.norm().line(), first.norm().article(), sources.stream().map(source -> source.norm().id()).collect(Collectors.toList()),
            new Said("Dit gaat naar een rol die niemand heeft: " + role.meaning().nl() + ".", "This goes to a role nobody holds: " + role.meaning().en() + "."), instead(role), APPOINT, Optional.empty());
    }

    private Said instead(Decider role) {
        return Upwards.resolve(List.of(role), Role.TEACHER, holders).map(Decider::meaning)
            .map(who -> new Said("Tot dan gaat het naar iemand hogerop: " + who.nl() + ".", "Until then it goes to somebody higher: " + who.en() + ".")).orElse(NOT_ALLOWED);
    }
}
