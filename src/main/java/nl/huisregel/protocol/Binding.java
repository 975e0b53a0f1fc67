package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Role;

/**
 * The norms that bind somebody who does something, whatever the circumstances; found once for every act, hat and reach.
 *
 * @param acts         what is done; publishing on an online place is also using the internet, and norms on either bind
 * @param looked       the norms of board and location among them that speak
 * @param onTheActItself whether any of those is on the act itself: one that only follows from the place never breaks the silence on what is done
 */
record Binding(Set<Act> acts, Rule[] rules, List<Source> looked, boolean onTheActItself) {

    private static final Set<Act> ONLINE = EnumSet.of(Act.PUBLISH, Act.REPLY, Act.MESSAGE, Act.REPOST);

    /** What it depends on. @param reached the levels whose editions go on, as bits by ordinal */
    record Key(Act act, boolean online, Role by, Set<Role> otherHats, int reached) {

        /** The same, whatever becomes of the act it was made of. */
        Key kept() {
            return new Key(act, online, by, Set.copyOf(otherHats), reached);
        }

        Set<Act> acts() {
            return online && ONLINE.contains(act) ? EnumSet.of(act, Act.USE_INTERNET) : EnumSet.of(act);
        }
    }

    static Binding of(Key key, List<Rule> all) {
        Set<Rule> rules = new LinkedHashSet<>();
        for (Act act : key.acts()) {
            all.stream().filter(rule -> rule.acts().contains(act) && rule.stands(key.reached()) && rule.norm.who().binds(key.by(), key.otherHats())).forEach(rules::add);
        }
        List<Source> looked = new ArrayList<>();
        boolean onTheActItself = false;
        for (Rule rule : rules) {
            if (rule.speaks() && !rule.source.law()) {
                looked.add(rule.source);
                onTheActItself |= rule.acts().contains(key.act());
            }
        }
        return new Binding(key.acts(), rules.toArray(Rule[]::new), List.copyOf(looked), onTheActItself);
    }
}
