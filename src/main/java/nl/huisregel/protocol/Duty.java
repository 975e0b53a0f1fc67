package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Matter;
import nl.huisregel.protocol.words.Said;

/**
 * What must come with an act, as a norm says it.
 *
 * @param by      {@code actor}, {@code system} or the key of a role
 * @param to      whom it is for, such as who takes a device in
 * @param within  the term of an after-duty, in the norm's words
 * @param options the values to choose from, where something is to be given
 */
public record Duty(DutyKind kind, Matter matter, String by, List<String> to, DutyMoment moment, Optional<String> within,
                   List<String> options, Optional<Said> note) {

    /** How a file and a reader name it: {@code confirm reviewed}. */
    public String key() {
        return kind.key() + " " + matter.key();
    }
}
