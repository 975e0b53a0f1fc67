package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Gathers the duties of one decision; duties of one kind and matter are one, whatever number of norms ask for it. */
final class Duties {

    private record Owed(Duty duty, Rule rule) {

        boolean from(Rule other) {
            return rule == other;
        }
    }

    /** What binds before what advises, what comes before the act before what comes later, what a person does before what the system does. */
    private static final Comparator<Owed> STRICTEST_FIRST = Comparator.comparing((Owed it) -> it.rule().norm.advises())
        .thenComparing(it -> it.duty().moment()).thenComparing(it -> it.duty().by().equals("system"));

    private final Deed deed;
    private final Map<String, List<Owed>> owed = new LinkedHashMap<>();

    Duties(Deed deed) {
        this.deed = deed;
    }

    /** What this norm asks, whatever number of pictures it asks it for. */
    void owe(Rule rule) {
        for (Duty duty : rule.duties) {
            List<Owed> same = owed.computeIfAbsent(key(duty, rule), key -> new ArrayList<>());
            if (same.isEmpty() || same.stream().noneMatch(it -> it.from(rule))) {
                same.add(new Owed(duty, rule));
            }
        }
    }

    /** Drops what came from norms that no longer stand. */
    void keep(Predicate<Rule> stands) {
        if (!owed.isEmpty()) {
            owed.values().forEach(same -> same.removeIf(it -> !stands.test(it.rule())));
            owed.values().removeIf(List::isEmpty);
        }
    }

    List<OwedDuty> all() {
        return owed.isEmpty() ? List.of() : owed.values().stream().map(this::united).toList();
    }

    /** What says "something else" has no matter in common with another norm that does. */
    private static String key(Duty duty, Rule rule) {
        return duty.matter() == nl.huisregel.protocol.words.Matter.OTHER ? duty.key() + " " + rule.norm.id() : duty.key();
    }

    private OwedDuty united(List<Owed> same) {
        Duty first = same.stream().min(STRICTEST_FIRST).orElseThrow().duty();
        Set<String> options = new LinkedHashSet<>();
        same.forEach(it -> options.addAll(it.duty().options()));
        Duty duty = new Duty(first.kind(), first.matter(), first.by(), first.to(), first.moment(), first.within(), List.copyOf(options), first.note());
        Optional<Done> done = deed.done(duty.key());
        boolean enough = done.isPresent() && (options.isEmpty() || done.get().as().filter(options::contains).isPresent());
        return new OwedDuty(duty, same.stream().map(it -> it.rule().source).toList(), enough, done.flatMap(Done::as),
            same.stream().allMatch(it -> it.rule().norm.advises()));
    }
}
