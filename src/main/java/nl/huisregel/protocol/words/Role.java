package nl.huisregel.protocol.words;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The hat somebody wears in an act. A norm on a wide role holds for the narrower ones: a teacher is staff. */
public enum Role implements Word {

    ALL("all", "iedereen", "everyone"),
    STAFF("staff", "personeel", "staff", ALL),
    LEADER("leader", "wie leiding geeft of het beleid uitdraagt", "who leads or voices policy", ALL),
    TEACHER("teacher", "leerkracht", "teacher", STAFF),
    SUPPORT("support", "ondersteunend personeel", "support staff", STAFF),
    TRAINEE("trainee", "stagiair", "trainee", STAFF),
    COORDINATOR("coordinator", "bouw- of zorgcoördinator", "unit or care coordinator", STAFF),
    CONFIDENTIAL_CONTACT("confidential_contact", "vertrouwenspersoon", "confidential contact", STAFF),
    TEAM_LEADER("team_leader", "teamleider", "team leader", STAFF, LEADER),
    HEAD("head", "directeur of schoolleiding", "head or management", STAFF, LEADER),
    BOARD("board", "bestuur", "board", LEADER),
    PUPIL("pupil", "leerling", "pupil", ALL),
    GUARDIAN("guardian", "ouder of verzorger", "parent or carer", ALL),
    OTHERS("others", "anderen rond de school, zoals vrijwilligers", "others tied to the school, such as volunteers", ALL);

    private static final Map<Role, Set<Role>> IS = widest();

    private final Entry entry;
    private final Role[] wider;

    Role(String key, String nl, String en, Role... wider) {
        this.entry = new Entry(key, nl, en);
        this.wider = wider;
    }

    @Override public Entry entry() { return entry; }

    /** This role and every wider role it also is. */
    public Set<Role> is() {
        return IS.get(this);
    }

    private Set<Role> widened() {
        EnumSet<Role> all = EnumSet.of(this);
        for (Role role : wider) {
            all.addAll(role.widened());
        }
        return Collections.unmodifiableSet(all);
    }

    private static Map<Role, Set<Role>> widest() {
        Map<Role, Set<Role>> all = new EnumMap<>(Role.class);
        for (Role role : values()) {
            all.put(role, role.widened());
        }
        return all;
    }
}
