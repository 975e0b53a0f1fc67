package nl.huisregel.role;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisregel.access.Hat;
import nl.huisregel.web.Words;

/**
 * One row of the table of rights, as it is read.
 *
 * @param text the key of what it is
 * @param reach the key of how far it reaches; empty where the row says it itself
 * @param notOfDeputies whether who stands in does not have it
 */
public record RightRow(String text, List<Hat> hats, String reach, boolean confidential, boolean notOfDeputies) {

    /** Who, in as few words as it takes. */
    public String who(Words words) {
        if (hats.isEmpty()) {
            return words.say("role.rights.nobody");
        }
        if (all(_ -> true)) {
            return words.say("role.rights.everybody");
        }
        boolean staff = all(Hat::staff);
        List<String> names = hats.stream().filter(hat -> !staff || !hat.staff()).map(hat -> words.say(hat.text())).toList();
        return Words.capital(!staff ? words.list(names) : names.isEmpty() ? words.say("role.rights.staff") : words.say("role.rights.staffAnd", words.list(names)));
    }

    private boolean all(Predicate<Hat> which) {
        return Set.copyOf(hats).containsAll(Arrays.stream(Hat.values()).filter(which).toList());
    }
}
