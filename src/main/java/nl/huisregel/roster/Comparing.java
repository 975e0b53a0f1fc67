package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.roster.DryRun.Asked.Why;
import nl.huisregel.roster.Known.Person;
import nl.huisregel.roster.Roster.Enrolled;

/** Lays a roster beside what is on record. A key says who somebody is; a name never does, it only makes us ask. */
final class Comparing {

    private final Roster roster;
    private final Known known;
    private final Choices choices;
    private final Map<String, DryRun.Formed> groups = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Set<UUID> met = new HashSet<>();
    private final Set<UUID> told = new HashSet<>();
    private final boolean tellsExtras;
    private final Set<String> keys = new HashSet<>();

    private final List<DryRun.Fresh> fresh = new ArrayList<>();
    private final List<DryRun.Changed> changed = new ArrayList<>();
    private final List<DryRun.Moved> moved = new ArrayList<>();
    private final List<DryRun.Linked> linked = new ArrayList<>();
    private final List<DryRun.Gone> left = new ArrayList<>();
    private final List<DryRun.Asked> asked = new ArrayList<>();
    private final List<DryRun.Extra> extras = new ArrayList<>();
    private int same;

    private Comparing(Roster roster, Known known, Choices choices) {
        this.roster = roster;
        this.known = known;
        this.choices = choices;
        this.tellsExtras = roster.groups().stream().anyMatch(Roster.Class::composite);
        roster.groups().forEach(it -> keys.add(it.key()));
        known.pupils().values().stream().sorted(Comparator.comparing(Person::id)).forEach(it -> byName.computeIfAbsent(Folding.of(it.fullName()), _ -> new ArrayList<>()).add(it));
    }

    /** @param choices what was answered to it; {@link Choices#NONE} for the dry run itself */
    static DryRun of(Roster roster, Known known, Choices choices) {
        return new Comparing(roster, known, choices).whole();
    }

    private DryRun whole() {
        List<DryRun.Formed> formed = free(roster.groups().stream().map(this::formed).toList());
        formed.forEach(it -> groups.put(it.group().key(), it));
        // Who has a key is met first: no namesake may be taken for them.
        roster.pupils().forEach(pupil -> owner(pupil).ifPresent(person -> met.add(person.id())));
        roster.pupils().forEach(this::pupil);
        List<DryRun.Newcomer> newcomers = new ArrayList<>();
        List<DryRun.Corrected> colleagues = new ArrayList<>();
        roster.colleagues().forEach(it -> colleague(it, newcomers, colleagues));
        List<DryRun.Regrouped> regrouped = roster.colleagues().stream().flatMap(it -> regrouped(it).stream()).toList();
        return new DryRun(roster.year(), known.day(), formed, fresh, changed, moved, linked, left, missing(), asked, extras, newcomers, colleagues, regrouped, away(), same);
    }

    private DryRun.Formed formed(Roster.Class group) {
        Optional<Known.Group> found = known.groups().stream().filter(it -> !Edexml.lent(group.key()) && it.composite() == group.composite() && it.key().equals(Optional.of(group.key()))).findFirst()
            .or(() -> known.groups().stream().filter(it -> it.composite() == group.composite() && !it.kind().equals("none") && it.name().equals(group.name()) && it.key().filter(keys::contains).isEmpty()).findFirst());
        boolean keyed = Edexml.lent(group.key()) || found.filter(it -> it.key().equals(Optional.of(group.key()))).isPresent();
        return new DryRun.Formed(group, found.map(Known.Group::id), found.map(Known.Group::name).filter(name -> !name.equals(group.name())), keyed);
    }

    /** Two groups of one name cannot be: where a name is taken, a group keeps the one it has, or gets its key behind the name. */
    private List<DryRun.Formed> free(List<DryRun.Formed> formed) {
        Set<UUID> inFile = new HashSet<>();
        formed.forEach(it -> it.id().ifPresent(inFile::add));
        Set<String> taken = new HashSet<>();
        known.groups().stream().filter(it -> !it.kind().equals("none") && !inFile.contains(it.id())).forEach(it -> taken.add(it.composite() + it.name()));
        return formed.stream().map(it -> {
            String name = name(it, taken);
            taken.add(it.group().composite() + name);
            return new DryRun.Formed(new Roster.Class(it.group().line(), it.group().key(), name, it.group().composite()), it.id(),
                it.id().map(this::nameOf).filter(before -> !before.equals(name)), it.keyed());
        }).toList();
    }

    private String name(DryRun.Formed formed, Set<String> taken) {
        String wanted = formed.group().name();
        String behind = Edexml.shortened(wanted + " (" + formed.group().key() + ")");
        return java.util.stream.Stream.of(wanted, formed.id().map(this::nameOf).orElse(behind)).filter(name -> !taken.contains(formed.group().composite() + name)).findFirst().orElse(behind);
    }

    private String nameOf(UUID group) {
        return known.groups().stream().filter(it -> it.id().equals(group)).map(Known.Group::name).findFirst().orElseThrow();
    }

    private Optional<Person> owner(Enrolled pupil) {
        return pupil.lent() ? Optional.empty() : known.keyed(pupil.key());
    }

    private void pupil(Enrolled pupil) {
        Optional<Person> owner = owner(pupil);
        if (owner.isPresent() && !told.add(owner.get().id())) {
            asked.add(asked(pupil, Why.DOUBLE, owner));
        } else if (pupil.left().isPresent()) {
            owner.ifPresent(person -> gone(pupil, person));
        } else if (owner.isPresent() && (owner.get().stay().isEmpty() || known.here(owner.get()))) {
            matched(pupil, owner.get());
        } else if (owner.isPresent()) {
            ask(pupil, Why.ELSEWHERE, owner);
        } else {
            unknown(pupil);
        }
    }

    private void gone(Enrolled pupil, Person person) {
        person.stay().filter(stay -> stay.location().equals(known.location())).ifPresent(stay -> {
            LocalDate last = pupil.left().get().isBefore(stay.from()) ? stay.from() : pupil.left().get();
            if (!stay.until().equals(Optional.of(last))) {
                left.add(new DryRun.Gone(person.id(), person.fullName(), stay.enrolment(), last));
            }
        });
    }

    private void unknown(Enrolled pupil) {
        Optional<Person> namesake = byName.getOrDefault(Folding.of(pupil.fullName()), List.of()).stream().filter(it -> !met.contains(it.id()) && mayBe(pupil, it))
            .min(Comparator.comparing((Person it) -> !known.here(it)).thenComparing(it -> !it.born().equals(pupil.born())));
        if (namesake.isPresent()) {
            ask(pupil, namesake.get().stay().isEmpty() || known.here(namesake.get()) ? Why.DOUBLE : Why.ELSEWHERE, namesake);
        } else if (pupil.lent()) {
            ask(pupil, Why.LENT, Optional.empty());
        } else {
            welcome(pupil);
        }
    }

    /** One birthday, or one of the two unknown. */
    private boolean mayBe(Enrolled pupil, Person person) {
        return pupil.born().isEmpty() || person.born().isEmpty() ? known.here(person) : pupil.born().equals(person.born());
    }

    private void ask(Enrolled pupil, Why why, Optional<Person> candidate) {
        Choices.Double answer = choices.doubles().getOrDefault(pupil.key(), Choices.Double.SKIP);
        if (answer == Choices.Double.SAME && candidate.isPresent() && (owner(pupil).isPresent() || told.add(candidate.get().id()))) {
            met.add(candidate.get().id());
            if (!pupil.lent() && !Optional.ofNullable(known.keys().get(pupil.key())).equals(candidate.map(Person::id))) {
                linked.add(new DryRun.Linked(candidate.get().id(), pupil.key()));
            }
            matched(pupil, candidate.get());
        } else if (answer == Choices.Double.OTHER && owner(pupil).isEmpty()) {
            welcome(pupil);
        } else {
            candidate.ifPresent(it -> met.add(it.id()));
            asked.add(asked(pupil, why, candidate));
        }
    }

    private static DryRun.Asked asked(Enrolled pupil, Why why, Optional<Person> candidate) {
        return new DryRun.Asked(pupil, why, candidate.map(Person::id), candidate.flatMap(Person::born), candidate.flatMap(Person::stay).map(Known.Stay::name));
    }

    private void welcome(Enrolled pupil) {
        fresh.add(new DryRun.Fresh(pupil, pupil.group().map(this::groupName)));
        if (!pupil.extras().isEmpty()) {
            extras.add(new DryRun.Extra(Optional.empty(), pupil.key(), pupil.extras(), List.of()));
        }
    }

    private void matched(Enrolled pupil, Person person) {
        boolean as = true;
        DryRun.Changed otherwise = new DryRun.Changed(person.id(), pupil, person.fullName(), person.born());
        if (otherwise.renamed() || otherwise.reborn()) {
            changed.add(otherwise);
            as = false;
        }
        if (moves(pupil, person.stay())) {
            moved.add(new DryRun.Moved(person.id(), pupil, person.stay(), person.stay().map(Known.Stay::name), pupil.group().map(this::groupName)));
            as = false;
        }
        if (beside(pupil, person)) {
            as = false;
        }
        same += as ? 1 : 0;
    }

    private boolean moves(Enrolled pupil, Optional<Known.Stay> stay) {
        if (stay.isEmpty() || !stay.get().location().equals(known.location()) || stay.get().year() != roster.year().from()) {
            return true;
        }
        // A file that names no group for a pupil takes nobody out of one.
        return pupil.group().map(groups::get).filter(target -> !target.id().equals(Optional.of(stay.get().group()))).isPresent();
    }

    private boolean beside(Enrolled pupil, Person person) {
        Set<UUID> now = known.extras().getOrDefault(person.id(), Set.of());
        List<String> in = pupil.extras().stream().filter(key -> groups.get(key).id().filter(now::contains).isEmpty()).toList();
        Set<UUID> wanted = new HashSet<>();
        pupil.extras().forEach(key -> groups.get(key).id().ifPresent(wanted::add));
        List<UUID> out = tellsExtras ? now.stream().filter(id -> !wanted.contains(id)).sorted().toList() : List.of();
        if (in.isEmpty() && out.isEmpty()) {
            return false;
        }
        extras.add(new DryRun.Extra(Optional.of(person.id()), pupil.key(), in, out));
        return true;
    }

    private List<DryRun.Absent> missing() {
        return known.pupils().values().stream().filter(person -> known.here(person) && !met.contains(person.id()))
            .sorted(Comparator.comparing(Person::fullName).thenComparing(Person::id))
            .map(person -> new DryRun.Absent(person.id(), person.fullName(), person.stay().filter(Known.Stay::inClass).map(Known.Stay::name), person.stay().get().enrolment())).toList();
    }

    private void colleague(Roster.Employed colleague, List<DryRun.Newcomer> newcomers, List<DryRun.Corrected> corrected) {
        Known.Worker worker = Edexml.lent(colleague.key()) ? null : known.staff().get(colleague.key());
        if (worker == null) {
            Optional<Adult> namesake = known.adults().stream().filter(it -> it.called(colleague.fullName()))
                .filter(it -> known.staff().values().stream().noneMatch(other -> other.person().equals(it.person()))).findFirst();
            newcomers.add(new DryRun.Newcomer(colleague, namesake, colleague.groups().stream().map(this::groupName).toList()));
            return;
        }
        boolean renamed = !worker.fullName().equals(colleague.fullName());
        boolean mailed = colleague.email().isPresent() && !colleague.email().map(Email::folded).equals(worker.email().map(Email::folded));
        if (renamed || mailed) {
            corrected.add(new DryRun.Corrected(worker.person(), colleague, renamed, mailed));
        }
    }

    /** A file that names no class for a colleague takes nobody away from one. */
    private Optional<DryRun.Regrouped> regrouped(Roster.Employed colleague) {
        Known.Worker worker = Edexml.lent(colleague.key()) ? null : known.staff().get(colleague.key());
        List<String> wanted = colleague.groups().stream().filter(key -> !groups.get(key).group().composite()).toList();
        if (worker == null || wanted.isEmpty() || known.colleagues().stream().noneMatch(it -> it.person().equals(worker.person()))) {
            return Optional.empty();
        }
        Set<UUID> now = known.works().getOrDefault(worker.person(), Set.of());
        Set<UUID> then = new HashSet<>();
        wanted.forEach(key -> groups.get(key).id().ifPresent(then::add));
        List<String> in = wanted.stream().filter(key -> groups.get(key).id().filter(now::contains).isEmpty()).toList();
        List<UUID> out = now.stream().filter(id -> !then.contains(id)).sorted().toList();
        return in.isEmpty() && out.isEmpty() ? Optional.empty()
            : Optional.of(new DryRun.Regrouped(worker.person(), worker.fullName(), in, in.stream().map(this::groupName).toList(), out, out.stream().map(this::nameOf).toList()));
    }

    private List<DryRun.Away> away() {
        if (roster.colleagues().isEmpty()) {
            return List.of();
        }
        Set<String> names = new HashSet<>();
        roster.colleagues().forEach(it -> names.add(Folding.of(it.fullName())));
        Set<UUID> here = new HashSet<>();
        roster.colleagues().stream().filter(it -> !Edexml.lent(it.key())).map(it -> known.staff().get(it.key())).filter(java.util.Objects::nonNull).forEach(it -> here.add(it.person()));
        return known.colleagues().stream().filter(it -> !here.contains(it.person()) && !names.contains(Folding.of(it.fullName()))).map(it -> new DryRun.Away(it.person(), it.fullName()))
            .sorted(Comparator.comparing(DryRun.Away::name)).toList();
    }

    private String groupName(String key) {
        return groups.get(key).group().name();
    }
}
