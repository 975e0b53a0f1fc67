package nl.huisregel.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.Timetable;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Value;

/** What is known of one act in one place: the section "Facts" of the design, with sets of words. */
final class Situation {

    /** Why a circumstance is not settled. */
    enum Gap { NONE, ASKED, NOT_SURE, FAILED }

    private static final Set<String> MEDIA = Set.of("image", "photo", "film", "sound");

    private final List<Edition> editions;
    private final Deed deed;
    private final Optional<String> channel;
    private final Map<String, Set<String>> known = new HashMap<>();

    Situation(List<Edition> editions, Deed deed, Optional<String> channel) {
        this.editions = editions;
        this.deed = deed;
        this.channel = channel;
    }

    /** Any clause suffices; in a clause all circumstances must hold; of one circumstance any value. */
    Kleene holds(Condition condition, Optional<Picture> picture, Set<String> kinds) {
        return holds(condition, picture, kinds, Kleene.UNKNOWN);
    }

    /** The same, where what nobody can answer is taken to be {@code unanswerable}. */
    Kleene holds(Condition condition, Optional<Picture> picture, Set<String> kinds, Kleene unanswerable) {
        if (condition.anyOf().isEmpty()) {
            return Kleene.YES;
        }
        Kleene any = Kleene.NO;
        for (Condition.Clause clause : condition.anyOf()) {
            any = any.or(holds(clause, picture, kinds, unanswerable));
        }
        return any;
    }

    Kleene holds(Condition.Clause clause, Optional<Picture> picture, Set<String> kinds) {
        return holds(clause, picture, kinds, Kleene.UNKNOWN);
    }

    private Kleene holds(Condition.Clause clause, Optional<Picture> picture, Set<String> kinds, Kleene unanswerable) {
        Kleene all = Kleene.YES;
        for (Map.Entry<Circumstance, List<String>> entry : clause.all().entrySet()) {
            Kleene one = holds(entry.getKey(), entry.getValue(), picture, kinds);
            boolean open = one == Kleene.UNKNOWN && gap(entry.getKey(), entry.getValue(), picture, kinds) != Gap.ASKED;
            all = all.and(open ? unanswerable : one);
        }
        return all;
    }

    Kleene holds(Circumstance circumstance, List<String> values, Optional<Picture> picture, Set<String> kinds) {
        if (circumstance == Circumstance.CONSENT) {
            return gap(circumstance, values, picture, kinds) == Gap.NONE ? Kleene.of(picture.isEmpty() || lacking(picture.get(), kinds).isEmpty()) : Kleene.UNKNOWN;
        }
        Set<String> words = words(circumstance, picture);
        if (values.stream().anyMatch(words::contains)) {
            return Kleene.YES;
        }
        return gap(circumstance, values, picture, kinds) == Gap.NONE ? Kleene.NO : Kleene.UNKNOWN;
    }

    /** Why this is not settled, where it is not. */
    Gap gap(Circumstance circumstance, List<String> values, Optional<Picture> picture, Set<String> kinds) {
        boolean unsure = deed.notSure().contains(circumstance);
        if (circumstance == Circumstance.CONSENT) {
            boolean shown = picture.isPresent() && picture.get().shows().stream().anyMatch(key -> kinds.contains(deed.persons().get(key).kind()));
            Gap who = gap(Circumstance.SHOWS, values, picture, kinds);
            return who != Gap.NONE ? who : shown && deed.failed().contains(circumstance) ? Gap.FAILED : Gap.NONE;
        }
        if (circumstance == Circumstance.IN_DOUBT && inDoubt()) {
            return Gap.NONE;
        }
        if (deed.failed().contains(circumstance)) {
            return Gap.FAILED;
        }
        return switch (circumstance) {
            case CHANNEL, LAYER -> Gap.NONE;
            case SHOWS -> picture.isEmpty() || picture.get().named() ? Gap.NONE : unsure ? Gap.NOT_SURE : Gap.ASKED;
            case DURING -> told(circumstance) ? unsure ? Gap.NOT_SURE : Gap.NONE : timetable().isPresent() ? Gap.NONE : unsure ? Gap.NOT_SURE : Gap.FAILED;
            case CAPACITY -> !always().isEmpty() ? Gap.NONE : unsure ? Gap.NOT_SURE : told(circumstance) || owned() ? Gap.NONE : Gap.ASKED;
            case RELATES -> unsure ? Gap.NOT_SURE : told(circumstance) || ofSchool() ? Gap.NONE : Gap.ASKED;
            case CONTAINS -> MEDIA.containsAll(values) && mediaSeen() ? Gap.NONE : missing(circumstance, picture);
            case ORIGIN -> !unsure && originOfEach() ? Gap.NONE : missing(circumstance, picture);
            case POSE, LOGO -> picture.isEmpty() ? Gap.NONE : missing(circumstance, picture);
            default -> missing(circumstance, picture);
        };
    }

    /** The software sees what the attachments are, and whether there are any. */
    private boolean mediaSeen() {
        return deed.told().getOrDefault(Circumstance.CONTAINS, Set.of()).isEmpty() || !deed.pictures().isEmpty();
    }

    /** Of every attachment it was said where it comes from. */
    private boolean originOfEach() {
        return !deed.pictures().isEmpty() && deed.pictures().stream().allMatch(one -> one.told().containsKey(Circumstance.ORIGIN));
    }

    private boolean told(Circumstance circumstance) {
        return deed.told().containsKey(circumstance);
    }

    private Gap missing(Circumstance circumstance, Optional<Picture> picture) {
        if (deed.notSure().contains(circumstance)) {
            return Gap.NOT_SURE;
        }
        boolean here = circumstance.ofPicture() ? picture.orElseThrow().told().containsKey(circumstance) : told(circumstance);
        return here ? Gap.NONE : switch (circumstance.knows()) {
            case SOFTWARE -> Gap.FAILED;
            case REGISTER, VOLUNTEERED -> Gap.NONE;
            case AUTHOR -> Gap.ASKED;
            case ON_HINT -> hinted(circumstance, picture) ? Gap.ASKED : Gap.NONE;
        };
    }

    /** Something points at it: on this picture, or at the act or any picture of which it was not said. */
    private boolean hinted(Circumstance circumstance, Optional<Picture> picture) {
        return circumstance.ofPicture() ? picture.orElseThrow().hinted().contains(circumstance)
            : deed.hinted().contains(circumstance) || deed.pictures().stream().anyMatch(one -> one.hinted().contains(circumstance) && !one.told().containsKey(circumstance));
    }

    boolean inDoubt() {
        return !deed.notSure().isEmpty() || !deed.told().getOrDefault(Circumstance.IN_DOUBT, Set.of()).isEmpty();
    }

    /** Everything known to hold of this circumstance, wider values included. */
    Set<String> words(Circumstance circumstance, Optional<Picture> picture) {
        return circumstance != Circumstance.IN_DOUBT && deed.failed().contains(circumstance) ? Set.of() : kept(circumstance.key() + picture.map(Picture::label).orElse(""), () -> wider(circumstance, said(circumstance, picture)));
    }

    private Set<String> kept(String key, Supplier<Set<String>> words) {
        Set<String> found = known.get(key);
        if (found == null) {
            found = words.get();
            known.put(key, found);
        }
        return found;
    }

    private Set<String> said(Circumstance circumstance, Optional<Picture> picture) {
        Set<String> said = new HashSet<>();
        boolean unsure = deed.notSure().contains(circumstance);
        if (!circumstance.ofPicture() && !unsure) {
            said.addAll(deed.told().getOrDefault(circumstance, Set.of()));
        }
        switch (circumstance) {
            case CHANNEL -> channel.ifPresent(said::add);
            case LAYER -> layer().ifPresent(layer -> said.add(layer.key()));
            case DURING -> {
                if (!told(circumstance)) {
                    timetable().ifPresent(table -> said.addAll(table.during(deed.at())));
                }
            }
            case CAPACITY -> {
                if (!always().isEmpty()) {
                    said.clear();
                    said.addAll(always());
                } else if (owned() && !unsure && !told(circumstance)) {
                    said.add("work");
                }
            }
            case RELATES -> {
                if (!unsure && !told(circumstance) && ofSchool()) {
                    said.add("directly");
                }
            }
            case SHOWS -> picture.ifPresent(one -> one.shows().forEach(key -> said.add(deed.persons().get(key).kind())));
            case POSE, LOGO -> {
                if (!unsure) {
                    picture.ifPresent(one -> said.addAll(one.told().getOrDefault(circumstance, Set.of())));
                }
            }
            case IN_DOUBT -> {
                if (inDoubt()) {
                    said.add("true");
                }
            }
            case CONTAINS -> deed.pictures().forEach(one -> {
                said.add(one.medium());
                said.addAll(one.told().getOrDefault(circumstance, Set.of()));
            });
            case ORIGIN -> {
                said.addAll(deed.told().getOrDefault(circumstance, Set.of()));
                deed.pictures().forEach(one -> said.addAll(one.told().getOrDefault(circumstance, Set.of())));
            }
            default -> { }
        }
        return said;
    }

    boolean owned() {
        return place().contains("school_owned");
    }

    boolean online() {
        return place().contains("online");
    }

    private Set<String> place() {
        return kept("place", () -> channel.map(one -> wider(Circumstance.CHANNEL, Set.of(one))).orElse(Set.of()));
    }

    /** What only a school does, on its own places, about school, or for work, has to do with school. */
    private boolean ofSchool() {
        Set<String> speaksFor = wordsAnyway(Circumstance.CAPACITY);
        return Set.of("put_in_force", "measure", "send_letter", "take_device", "hand_back", "grant", "inspect").contains(deed.act().key()) || owned()
            || wordsAnyway(Circumstance.ABOUT).contains("school") || speaksFor.contains("work") || speaksFor.contains("school_position");
    }

    private Set<String> wordsAnyway(Circumstance circumstance) {
        return wider(circumstance, said(circumstance, Optional.empty()));
    }

    /** Persons of these kinds on this picture who have no consent for this place. */
    Set<String> lacking(Picture picture, Set<String> kinds) {
        Set<String> lacking = new TreeSet<>();
        for (String key : picture.shows()) {
            Person person = deed.persons().get(key);
            ConsentState state = layer().map(layer -> consent(person, layer.key(), picture.medium(), owned())).orElse(ConsentState.UNANSWERED);
            if (kinds.contains(person.kind()) && (person.shielded() || state != ConsentState.GIVEN)) {
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

    /** The first layer that names one of the values of the place, the widest edition first. */
    Optional<Layer> layer() {
        Set<String> place = place();
        return editions.stream().flatMap(edition -> edition.layers().stream()).filter(layer -> layer.channels().stream().anyMatch(place::contains)).findFirst();
    }

    private Optional<Timetable> timetable() {
        return editions.reversed().stream().flatMap(edition -> edition.timetable().stream()).findFirst();
    }

    /** In whose name these people always speak, by definition. */
    private Set<String> always() {
        return defined("capacity");
    }

    /** What a term is: the widest edition that says so decides, and its norms are read together. */
    private Set<String> defined(String term) {
        for (Edition edition : editions) {
            Set<String> is = new TreeSet<>();
            edition.norms().forEach(norm -> {
                if (norm.form() instanceof Form.Means form && form.term().key().equals(term) && form.holdsFor().binds(deed.by(), deed.otherHats())) {
                    is.addAll(form.is());
                }
            });
            if (!is.isEmpty()) {
                return is;
            }
        }
        return Set.of();
    }

    /** With each word the wider ones: a trip is a school activity, and that is about school. */
    private Set<String> wider(Circumstance circumstance, Set<String> words) {
        Map<String, Set<String>> implied = implied(circumstance);
        Set<String> all = close(words, implied);
        Set<String> social = new TreeSet<>(circumstance == Circumstance.CHANNEL ? defined("social_media") : Set.of());
        social.remove("social_media");
        if (!social.isEmpty()) {
            // A definition says which places count, and no others do.
            boolean named = words.stream().anyMatch(word -> word.equals("social_media")) || all.stream().anyMatch(social::contains);
            all.remove("social_media");
            if (named) {
                all.add("social_media");
            }
        }
        if (circumstance == Circumstance.DURING && defined("lesson").stream().anyMatch(all::contains)) {
            all.addAll(close(Set.of("lesson"), implied));
        }
        return all;
    }

    private static Set<String> close(Set<String> words, Map<String, Set<String>> implied) {
        Set<String> all = new HashSet<>(words);
        while (all.addAll(all.stream().flatMap(word -> implied.getOrDefault(word, Set.of()).stream()).toList())) { }
        return all;
    }

    private Map<String, Set<String>> implied(Circumstance circumstance) {
        Map<String, Set<String>> implied = new HashMap<>();
        for (Value value : circumstance.choices()) {
            implied.put(value.key(), Set.copyOf(value.implies()));
        }
        editions.forEach(edition -> edition.own().getOrDefault(circumstance, List.of()).forEach(value -> implied.put(value.key(), Set.copyOf(value.implies()))));
        return implied;
    }
}
