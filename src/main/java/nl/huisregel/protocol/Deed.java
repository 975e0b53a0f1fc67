package nl.huisregel.protocol;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;

/**
 * What somebody wants to do, with everything known about it: the input of a decision.
 *
 * @param by        the hat worn in the act
 * @param otherHats further hats of the same person
 * @param at        the moment it takes effect
 * @param channels  where it goes; each gets a decision of its own; empty for acts without a place
 * @param told      facts said or looked up, per circumstance; present and empty means "none of it"
 * @param notSure   circumstances answered with "not sure": that is doubt, and the protocol's own doubt norm takes over
 * @param hinted    circumstances on which something points, so that they are asked
 * @param failed    circumstances whose check failed: norms on them hold as if they applied
 * @param persons   the persons on the pictures, by key
 */
public record Deed(Act act, Role by, Set<Role> otherHats, ZonedDateTime at, List<String> channels, Map<Circumstance, Set<String>> told,
                   Set<Circumstance> notSure, Set<Circumstance> hinted, Set<Circumstance> failed, List<Picture> pictures,
                   Map<String, Person> persons, List<Done> done, Optional<Answer> answer) {

    public Deed {
        for (Picture picture : pictures) {
            if (!persons.keySet().containsAll(picture.shows())) {
                throw new IllegalArgumentException("picture " + picture.label() + " shows somebody of whom nothing is known");
            }
        }
    }

    public Optional<Done> done(String duty) {
        return done.stream().filter(it -> it.duty().equals(duty)).findFirst();
    }
}
