package nl.huisregel.consent;

import java.util.List;
import java.util.UUID;
import nl.huisregel.school.Child;
import nl.huisregel.school.Guardian;

/**
 * Whose images a page asks about, as the reader sees that person.
 *
 * @param path      the address of the question
 * @param voice     whether the reader decides
 * @param shielded  nothing is published, whatever is answered
 * @param left      whether the child is not at a school of the board any more
 * @param others    the others who decide with the reader
 * @param siblings  all children of the reader, to go from one to the other
 */
public record Subject(UUID person, String name, String path, Voice voice, boolean shielded, boolean left, List<Guardian> others, List<Child> siblings) {

    public boolean decides() {
        return voice == Voice.DECIDES;
    }
}
