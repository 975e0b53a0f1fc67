package nl.huisregel.protocol;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Role;

/**
 * The editions in force, law, board and location, made ready for deciding. Immutable and safe for any number of threads;
 * loading it once costs more than thousands of decisions.
 */
public final class Rulebook {

    private final List<Edition> editions;
    private final Lexicon lexicon;
    private final Map<String, Place> places;
    private final Capacities capacities;
    private final List<Rule> rules;
    private final List<Reach> reaches;
    private final Map<Act, Set<Role>> speaks;
    private final Map<Binding.Key, Binding> bindings;
    private final Optional<Timetable> timetable;
    private final Optional<Map<Decider, String>> holders;

    private Rulebook(List<Edition> editions) {
        this.editions = List.copyOf(editions);
        this.lexicon = new Lexicon(editions);
        this.places = Place.all(lexicon, editions);
        this.capacities = new Capacities(editions, lexicon);
        this.bindings = new ConcurrentHashMap<>();
        this.speaks = new EnumMap<>(Act.class);
        this.holders = editions.reversed().stream().map(Edition::holders).filter(holders -> !holders.isEmpty()).findFirst();
        this.timetable = editions.reversed().stream().flatMap(edition -> edition.timetable().stream()).findFirst();
        this.rules = editions.stream().flatMap(edition -> rules(edition, lexicon)).toList();
        this.reaches = editions.stream().filter(edition -> edition.level() != Level.LAW).map(edition -> new Reach(edition, lexicon)).toList();
        for (Act act : Act.values()) {
            speaks.put(act, speaking(rules.stream().filter(rule -> rule.acts().contains(act)).toList()));
        }
    }

    private Rulebook(Rulebook book, Timetable timetable, Map<Decider, String> holders) {
        this.editions = book.editions;
        this.lexicon = book.lexicon;
        this.places = book.places;
        this.capacities = book.capacities;
        this.rules = book.rules;
        this.reaches = book.reaches;
        this.bindings = book.bindings;
        this.speaks = book.speaks;
        this.timetable = Optional.of(timetable);
        this.holders = Optional.of(Map.copyOf(holders));
    }

    /**
     * The rulebook of these editions, widest first.
     *
     * @throws Faulty where a location loosens what its board binds
     */
    public static Rulebook of(List<Edition> widestFirst) {
        List<Problem> loosening = Loosening.find(widestFirst);
        if (!loosening.isEmpty()) {
            throw new Faulty(loosening);
        }
        return new Rulebook(widestFirst);
    }

    /** The same rulebook at one school: its timetable, and who holds the roles that decide there. */
    public Rulebook at(Timetable timetable, Map<Decider, String> holders) {
        return new Rulebook(this, timetable, holders);
    }

    /** One decision per place the act names, or one for an act without a place. */
    public List<Decision> decide(Deed deed) {
        return deed.channels().isEmpty() ? List.of(decide(deed, Optional.empty()))
            : deed.channels().stream().map(channel -> decide(deed, Optional.of(channel))).toList();
    }

    /** The decision on this act in this place. */
    public Decision decide(Deed deed, Optional<String> channel) {
        return new Deciding(this, deed, channel).decide();
    }

    public List<Edition> editions() {
        return editions;
    }

    /** Acts and hats of which neither board nor location says anything, whatever the circumstances: shown to the board as its blanks. */
    public boolean silent(Act act, Role role) {
        return !speaks.get(act).contains(role);
    }

    /** Roles that have to decide here, or have to be told, and that nobody holds. */
    public List<Finding> vacancies() {
        return Vacancies.find(editions, holders);
    }

    Place place(Optional<String> channel) {
        return channel.isEmpty() ? Place.NONE : places.getOrDefault(channel.get(), Place.NONE);
    }

    List<Reach> reaches() {
        return reaches;
    }

    /** In whose name certain functions always speak. */
    Capacities capacities() {
        return capacities;
    }

    /** The norms on these acts that bind this hat. */
    Binding binding(Binding.Key key) {
        Binding known = bindings.get(key);
        return known == null ? bindings.computeIfAbsent(key.kept(), unknown -> Binding.of(unknown, rules)) : known;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Optional<Timetable> timetable() {
        return timetable;
    }

    /** Who holds a deciding role, where anybody said who holds roles at all. */
    Optional<Map<Decider, String>> holders() {
        return holders;
    }

    private static Stream<Rule> rules(Edition edition, Lexicon lexicon) {
        return edition.norms().filter(norm -> norm.form() instanceof Form.OnAct).map(norm -> new Rule(edition, norm, (Form.OnAct) norm.form(), lexicon));
    }

    private static Set<Role> speaking(List<Rule> rules) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Rule rule : rules) {
            if (rule.speaks() && !rule.source.law()) {
                for (Role role : Role.values()) {
                    if (rule.norm.who().binds(role)) {
                        roles.add(role);
                    }
                }
            }
        }
        return roles;
    }
}
