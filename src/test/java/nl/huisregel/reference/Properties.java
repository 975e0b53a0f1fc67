package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;
import nl.huisregel.protocol.words.Value;

/** What must hold of every protocol and every act. */
enum Properties implements Property {

    AGREES("the rulebook and a second evaluator decide the same") {
        @Override public Check of(Subject subject, Random random) {
            ReferenceEvaluator reference = new ReferenceEvaluator(subject.editions());
            return (deed, chance) -> differ(reference.decide(deed), subject.decide(deed), "by the documents", "by the rulebook");
        }
    },
    ORDER("the order of norms, articles, clauses and circumstances changes nothing") {
        @Override public Check of(Subject subject, Random random) {
            Subject shuffled = Subject.of(subject.trees().stream().map(tree -> Trees.shuffled(tree, random)).toList(), subject.tame());
            return (deed, chance) -> differ(subject.decide(deed), shuffled.decide(deed), "as written", "in another order");
        }
    },
    LESS_CONSENT("less consent never permits more") {
        @Override public Check of(Subject subject, Random random) {
            return (deed, chance) -> subject.tame() ? looser(subject, subject.decide(deed), subject.decide(lessConsent(deed, chance)), "with more consent", "with less consent") : Optional.empty();
        }
    },
    STRICTER("a stricter norm never permits more") {
        @Override public Check of(Subject subject, Random random) {
            List<Map<String, Object>> trees = Stricter.than(subject.trees(), random);
            Subject stricter = Subject.of(trees, subject.tame());
            return (deed, chance) -> looser(subject, subject.decide(deed), stricter.decide(deed), "before", "with the stricter norm");
        }
    },
    UNTOLD("what nobody told never permits what some answer refuses") {
        @Override public Check of(Subject subject, Random random) {
            return (deed, chance) -> untold(subject, deed, chance);
        }
    },
    FAILED("a check that failed never permits more") {
        @Override public Check of(Subject subject, Random random) {
            return (deed, chance) -> {
                Set<Circumstance> failed = EnumSet.copyOf(List.of(pick(List.of(Circumstance.values()), chance)));
                failed.addAll(deed.failed());
                List<Verdict> before = subject.decide(deed);
                List<Verdict> after = subject.decide(with(deed, deed.told(), failed, deed.persons()));
                // Where something was still to be told nothing was decided yet; what some answer refuses is compared below.
                boolean decided = before.stream().noneMatch(verdict -> verdict.outcome().equals("questioned"));
                Optional<String> looser = decided ? looser(subject, before, after, "checked", "with a failed check") : Optional.empty();
                return looser.or(() -> refused(subject, deed, pick(List.copyOf(failed), chance), after, "could not be checked"));
            };
        }
    };

    /** What the software sees by itself is not the author's to answer. */
    private static final Set<String> SEEN = Set.of("image", "photo", "film", "sound");

    private final String name;

    Properties(String name) {
        this.name = name;
    }

    private static Optional<String> differ(List<Verdict> one, List<Verdict> other, String first, String second) {
        return one.equals(other) ? Optional.empty() : Optional.of(first + ":\n  " + one + "\n" + second + ":\n  " + other);
    }

    /** Whether the second answer lets through, in some place, what the first held back harder. */
    private static Optional<String> looser(Subject subject, List<Verdict> before, List<Verdict> after, String first, String second) {
        for (int index = 0; index < before.size(); index++) {
            // A protocol that was silent sent the act to a role; its first word on the act ends that, and rightly so.
            boolean wasSilent = before.get(index).grounds().stream().anyMatch(ground -> ground.startsWith("refer silent") || ground.equals("forbid nobody_named"));
            if (after.get(index).strictness() < strictness(before.get(index), subject) && !wasSilent) {
                return Optional.of(first + ":\n  " + before.get(index) + "\n" + second + ":\n  " + after.get(index));
            }
        }
        return Optional.empty();
    }

    /** A question whether a duty holds can at worst end in that duty, which may be done. */
    private static int strictness(Verdict verdict, Subject subject) {
        boolean ofDuties = verdict.outcome().equals("questioned") && verdict.grounds().stream().filter(ground -> ground.startsWith("question ") && !ground.endsWith(" lifted"))
            .allMatch(ground -> subject.editions().stream().flatMap(edition -> edition.norm(ground.split(" ")[1]).stream()).anyMatch(norm -> norm.form() instanceof Form.Require));
        return ofDuties ? 0 : verdict.strictness();
    }

    private static Optional<String> untold(Subject subject, Deed deed, Random random) {
        List<Circumstance> asked = List.of(Circumstance.values()).stream().filter(it -> asked(it, deed)).toList();
        Circumstance circumstance = pick(asked, random);
        return refused(subject, deed, circumstance, subject.decide(told(deed, circumstance, Optional.empty())), "not told");
    }

    /** An answer that is refused, where not knowing it went through. */
    private static Optional<String> refused(Subject subject, Deed deed, Circumstance circumstance, List<Verdict> silent, String how) {
        // A role that says yes to doubt answers for what the author did not say.
        boolean answered = deed.answer().isPresent() && (!deed.notSure().isEmpty() || deed.told().containsKey(Circumstance.IN_DOUBT));
        if (silent.stream().noneMatch(Verdict::goes) || answered || !asked(circumstance, deed)) {
            return Optional.empty();
        }
        List<Set<String>> answers = new ArrayList<>(List.of(Set.of()));
        circumstance.choices().stream().map(Value::key).filter(value -> !(circumstance == Circumstance.CONTAINS && SEEN.contains(value))).forEach(value -> answers.add(Set.of(value)));
        subject.editions().forEach(edition -> edition.own().getOrDefault(circumstance, List.of()).stream().map(Value::key).forEach(key -> answers.add(Set.of(key))));
        for (Set<String> answer : answers) {
            List<Verdict> told = subject.decide(told(deed, circumstance, Optional.of(answer)));
            for (int index = 0; index < told.size(); index++) {
                if (silent.get(index).goes() && told.get(index).outcome().equals("refused")) {
                    return Optional.of(circumstance.key() + " " + how + ":\n  " + silent.get(index) + "\n" + circumstance.key() + " " + answer + ":\n  " + told.get(index));
                }
            }
        }
        return Optional.empty();
    }

    /** What the author would be asked, and nothing that the software fills in by itself. */
    private static boolean asked(Circumstance circumstance, Deed deed) {
        boolean authors = circumstance.knows() == Knows.AUTHOR || circumstance.knows() == Knows.ON_HINT && deed.hinted().contains(circumstance);
        return authors && !circumstance.ofPicture() && circumstance != Circumstance.CAPACITY && !deed.notSure().contains(circumstance)
            && !(circumstance == Circumstance.ORIGIN && toldOfEach(circumstance, deed));
    }

    /** What was said of every picture is said of the act. */
    private static boolean toldOfEach(Circumstance circumstance, Deed deed) {
        return !deed.pictures().isEmpty() && deed.pictures().stream().allMatch(picture -> picture.told().containsKey(circumstance));
    }

    private static Deed told(Deed deed, Circumstance circumstance, Optional<Set<String>> answer) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        told.putAll(deed.told());
        told.remove(circumstance);
        answer.ifPresent(values -> told.put(circumstance, values));
        return with(deed, told, deed.failed(), deed.persons());
    }

    private static Deed lessConsent(Deed deed, Random random) {
        Map<String, Person> persons = new LinkedHashMap<>(deed.persons());
        List<String> shown = deed.pictures().stream().map(Picture::shows).flatMap(List::stream).toList();
        Person one = persons.get(pick(shown.isEmpty() ? List.copyOf(persons.keySet()) : shown, random));
        Map<String, ConsentState> consent = new LinkedHashMap<>(one.consent());
        ConsentState less = pick(List.of(ConsentState.REFUSED, ConsentState.WITHDRAWN, ConsentState.UNANSWERED, ConsentState.CONFLICT, ConsentState.EXPIRED), random);
        boolean all = random.nextBoolean();
        consent.replaceAll((layer, state) -> all || random.nextInt(3) == 0 ? less : state);
        persons.put(one.key(), new Person(one.key(), one.called(), one.kind(), one.age(), one.shielded() || random.nextInt(10) == 0, consent));
        return with(deed, deed.told(), deed.failed(), persons);
    }

    private static Deed with(Deed deed, Map<Circumstance, Set<String>> told, Set<Circumstance> failed, Map<String, Person> persons) {
        return new Deed(deed.act(), deed.by(), deed.otherHats(), deed.at(), deed.channels(), told, deed.notSure(), deed.hinted(), failed, deed.pictures(), persons, deed.done(), deed.answer());
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    @Override public String toString() {
        return name;
    }
}
