package nl.huisregel.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Value;

/** What is known of one act in one place: the section "Facts" of the design, with sets of words. */
final class Situation {

    /** Why a circumstance is not settled. */
    enum Gap { NONE, ASKED, NOT_SURE, FAILED }

    private final List<Edition> editions;
    private final Deed deed;
    private final Optional<String> channel;

    Situation(List<Edition> editions, Deed deed, Optional<String> channel) {
        this.editions = editions;
        this.deed = deed;
        this.channel = channel;
    }

    /** Any clause suffices; in a clause all circumstances must hold; of one circumstance any value. */
    Kleene holds(Condition condition, Optional<Picture> picture, boolean failedHolds) {
        if (condition.anyOf().isEmpty()) {
            return Kleene.YES;
        }
        Kleene any = Kleene.NO;
        for (Condition.Clause clause : condition.anyOf()) {
            any = any.or(holds(clause, picture, failedHolds));
        }
        return any;
    }

    Kleene holds(Condition.Clause clause, Optional<Picture> picture, boolean failedHolds) {
        Kleene all = Kleene.YES;
        for (Map.Entry<Circumstance, List<String>> entry : clause.all().entrySet()) {
            all = all.and(holds(entry.getKey(), entry.getValue(), picture, failedHolds));
        }
        return all;
    }

    Kleene holds(Circumstance circumstance, List<String> values, Optional<Picture> picture, boolean failedHolds) {
        if (gap(circumstance, picture) == Gap.FAILED) {
            return Kleene.of(failedHolds);
        }
        Set<String> words = words(circumstance, picture);
        if (values.stream().anyMatch(words::contains)) {
            return Kleene.YES;
        }
        return gap(circumstance, picture) == Gap.NONE ? Kleene.NO : Kleene.UNKNOWN;
    }

    Gap gap(Circumstance circumstance, Optional<Picture> picture) {
        if (deed.failed().contains(circumstance)) {
            return Gap.FAILED;
        }
        if (deed.notSure().contains(circumstance)) {
            return Gap.NOT_SURE;
        }
        return switch (circumstance) {
            case CHANNEL, LAYER, CONSENT, IN_DOUBT -> Gap.NONE;
            case SHOWS -> picture.isPresent() && !picture.get().named() ? asked() : Gap.NONE;
            case DURING -> during().isEmpty() ? Gap.FAILED : Gap.NONE;
            case CAPACITY -> capacity().isEmpty() ? asked() : Gap.NONE;
            default -> told(circumstance, picture) ? Gap.NONE : missing(circumstance, picture);
        };
    }

    private boolean told(Circumstance circumstance, Optional<Picture> picture) {
        return deed.told().containsKey(circumstance) || picture.isPresent() && picture.get().told().containsKey(circumstance);
    }

    private Gap missing(Circumstance circumstance, Optional<Picture> picture) {
        boolean hint = deed.hinted().contains(circumstance) || picture.isPresent() && picture.get().hinted().contains(circumstance);
        return switch (circumstance.knows()) {
            case SOFTWARE -> Gap.FAILED;
            case REGISTER, VOLUNTEERED -> Gap.NONE;
            case AUTHOR -> asked();
            case ON_HINT -> hint ? asked() : Gap.NONE;
        };
    }

    /** Marking doubt turns every open asked fact into "not sure". */
    private Gap asked() {
        return inDoubt() ? Gap.NOT_SURE : Gap.ASKED;
    }

    private boolean inDoubt() {
        return !deed.notSure().isEmpty() || !deed.told().getOrDefault(Circumstance.IN_DOUBT, Set.of()).isEmpty();
    }

    /** Everything that holds of this circumstance, wider values included. */
    Set<String> words(Circumstance circumstance, Optional<Picture> picture) {
        Set<String> said = new HashSet<>(deed.told().getOrDefault(circumstance, Set.of()));
        picture.ifPresent(one -> said.addAll(one.told().getOrDefault(circumstance, Set.of())));
        switch (circumstance) {
            case CHANNEL -> channel.ifPresent(said::add);
            case LAYER -> layer().ifPresent(layer -> said.add(layer.key()));
            case DURING -> said.addAll(during().orElse(Set.of()));
            case CAPACITY -> said.addAll(capacity().orElse(Set.of()));
            case SHOWS -> picture.ifPresent(one -> one.shows().forEach(key -> said.add(deed.persons().get(key).kind())));
            case CONSENT -> {
                if (picture.isEmpty() || lacking(picture.get()).isEmpty()) {
                    said.add("each_shown");
                }
            }
            case IN_DOUBT -> {
                if (inDoubt()) {
                    said.add("true");
                }
            }
            case CONTAINS, ORIGIN -> {
                if (picture.isEmpty()) {
                    deed.pictures().forEach(one -> said.addAll(one.told().getOrDefault(circumstance, Set.of())));
                }
            }
            default -> { }
        }
        return wider(circumstance, said);
    }

    /** Persons on this picture who have no consent for this place. */
    Set<String> lacking(Picture picture) {
        Set<String> lacking = new TreeSet<>();
        boolean schoolOwned = words(Circumstance.CHANNEL, Optional.empty()).contains("school_owned") || channel.isEmpty();
        for (String key : picture.shows()) {
            Person person = deed.persons().get(key);
            ConsentState state = layer().map(layer -> consent(person, layer.key(), picture.medium(), schoolOwned)).orElse(ConsentState.UNANSWERED);
            if (person.shielded() || state != ConsentState.GIVEN) {
                lacking.add(key);
            }
        }
        return lacking;
    }

    private static ConsentState consent(Person person, String layer, String medium, boolean schoolOwned) {
        if (!schoolOwned) {
            return person.consent().getOrDefault(layer + "/personal", ConsentState.UNANSWERED);
        }
        ConsentState wide = person.consent().getOrDefault(layer, ConsentState.UNANSWERED);
        return person.consent().getOrDefault(layer + "/" + medium, wide);
    }

    /** The first layer that names one of the values of the place. */
    Optional<Layer> layer() {
        Set<String> place = words(Circumstance.CHANNEL, Optional.empty());
        for (Edition edition : editions.reversed()) {
            for (Layer layer : edition.layers()) {
                if (layer.channels().stream().anyMatch(place::contains)) {
                    return Optional.of(layer);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Set<String>> during() {
        if (deed.told().containsKey(Circumstance.DURING)) {
            return Optional.of(deed.told().get(Circumstance.DURING));
        }
        return editions.reversed().stream().flatMap(edition -> edition.timetable().stream()).findFirst().map(table -> Set.copyOf(table.during(deed.at())));
    }

    /** Certain functions always speak for something; on the school's own places one speaks for work. */
    private Optional<Set<String>> capacity() {
        Set<String> fixed = new HashSet<>();
        means((form, edition) -> {
            if (form.term().key().equals("capacity") && form.holdsFor().binds(deed.by(), deed.otherHats())) {
                fixed.addAll(form.is());
            }
        });
        if (!fixed.isEmpty()) {
            return Optional.of(fixed);
        }
        if (deed.told().containsKey(Circumstance.CAPACITY)) {
            return Optional.of(deed.told().get(Circumstance.CAPACITY));
        }
        return words(Circumstance.CHANNEL, Optional.empty()).contains("school_owned") ? Optional.of(Set.of("work")) : Optional.empty();
    }

    private void means(java.util.function.BiConsumer<Form.Means, Edition> reader) {
        editions.forEach(edition -> edition.norms().forEach(norm -> {
            if (norm.form() instanceof Form.Means form) {
                reader.accept(form, edition);
            }
        }));
    }

    /** With each word the wider ones: a trip is a school activity, and that is about school. */
    private Set<String> wider(Circumstance circumstance, Set<String> words) {
        Map<String, Set<String>> implied = implied(circumstance);
        Set<String> all = new HashSet<>(words);
        while (all.addAll(all.stream().flatMap(word -> implied.getOrDefault(word, Set.of()).stream()).toList())) { }
        return all;
    }

    private Map<String, Set<String>> implied(Circumstance circumstance) {
        Map<String, Set<String>> implied = new HashMap<>();
        for (Value value : circumstance.choices()) {
            implied.computeIfAbsent(value.key(), key -> new HashSet<>()).addAll(value.implies());
        }
        editions.forEach(edition -> edition.own().getOrDefault(circumstance, List.of())
            .forEach(value -> implied.computeIfAbsent(value.key(), key -> new HashSet<>()).addAll(value.implies())));
        String term = circumstance == Circumstance.CHANNEL ? "social_media" : circumstance == Circumstance.DURING ? "lesson" : "";
        means((form, edition) -> {
            if (form.term().key().equals(term)) {
                form.is().forEach(word -> implied.computeIfAbsent(word, key -> new HashSet<>()).add(term));
            }
        });
        return implied;
    }
}
