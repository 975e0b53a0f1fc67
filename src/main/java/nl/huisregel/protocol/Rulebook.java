package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Act, Rule[]> rules = new EnumMap<>(Act.class);
    private final Map<Act, Set<Role>> speaks = new EnumMap<>(Act.class);
    private final Optional<Timetable> timetable;

    private Rulebook(List<Edition> editions) {
        this.editions = List.copyOf(editions);
        this.lexicon = new Lexicon(editions);
        this.timetable = editions.reversed().stream().flatMap(edition -> edition.timetable().stream()).findFirst();
        List<Rule> all = new ArrayList<>();
        for (Edition edition : editions) {
            edition.norms().forEach(norm -> {
                if (norm.form() instanceof Form.OnAct form) {
                    all.add(new Rule(edition, norm, form, lexicon));
                }
            });
        }
        for (Act act : Act.values()) {
            rules.put(act, all.stream().filter(rule -> rule.acts().contains(act)).toArray(Rule[]::new));
            speaks.put(act, speaking(rules.get(act)));
        }
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

    Rule[] rules(Act act) {
        return rules.get(act);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Optional<Timetable> timetable() {
        return timetable;
    }

    Optional<Decider> whenSilent(Act act) {
        return editions.reversed().stream().flatMap(edition -> Optional.ofNullable(edition.whenSilent().get(act)).stream()).findFirst();
    }

    /** Who holds a deciding role, where any edition says who holds roles at all. */
    Optional<Map<Decider, String>> holders() {
        return editions.reversed().stream().map(Edition::holders).filter(holders -> !holders.isEmpty()).findFirst();
    }

    private static Set<Role> speaking(Rule[] rules) {
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
