package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;

/**
 * A fact the person acting must tell before it can be decided; asked once, whatever number of norms raise it.
 *
 * @param options the values that matter here; beside them "none of these" and "not sure" are always possible answers
 * @param picture the label of the picture it concerns; empty for the act as a whole
 */
public record Question(Circumstance circumstance, List<String> options, Optional<String> picture, List<Source> raisedBy) {
}
