package nl.huisregel.protocol;

import java.util.Collections;
import java.util.Set;
import nl.huisregel.protocol.words.Role;

/**
 * Whose act a norm binds, by the hat worn in the act.
 *
 * @param except  whether everyone but these is meant
 * @param inAnyHat whether the person is meant, whatever hat is worn in this act
 */
public record Audience(Set<Role> roles, boolean except, boolean inAnyHat) {

    public static final Audience ALL = new Audience(Set.of(Role.ALL), false, false);

    /** Whether a norm for this audience binds somebody acting as {@code hat} who also wears the other hats. */
    public boolean binds(Role hat, Set<Role> otherHats) {
        return binds(hat) || inAnyHat && otherHats.stream().anyMatch(this::binds);
    }

    /** The roles it names, or where it names whom it leaves out: every role that stays. */
    public Set<Role> bound() {
        return except ? java.util.Arrays.stream(Role.values()).filter(this::binds).collect(java.util.stream.Collectors.toSet()) : roles;
    }

    public boolean binds(Role hat) {
        return !Collections.disjoint(hat.is(), roles) != except;
    }
}
