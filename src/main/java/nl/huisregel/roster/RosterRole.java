package nl.huisregel.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What EDEXML calls the work of somebody. It is shown as a suggestion; rights are given by hand. */
public enum RosterRole {
    ADJ, ADM, CON, DIR, ICT, IB, KLA, LRK, LOS, LOC, OWA, OUD, RT, SMW, STA, TAL, VAK;

    static boolean known(String code) {
        return of(code).isPresent();
    }

    static Optional<RosterRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
    }

    /** The key of its word, or the text itself where the file has one of its own. */
    public static String told(String role, nl.huisregel.web.Words words) {
        return of(role).map(known -> words.say("roster.role." + known.name().toLowerCase(Locale.ROOT))).orElse(role);
    }
}
