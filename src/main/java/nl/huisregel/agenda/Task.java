package nl.huisregel.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.Source;

/**
 * One thing that waits for the reader, in the reader's words.
 *
 * @param since   from when it waits
 * @param due     when it must be done; empty where nothing sets a term
 * @param says    the sentence: who wants what
 * @param note    what happens meanwhile, or the next step in words; may be empty
 * @param sources the norms it rests on; none where the protocol is silent
 * @param path    where the next step is taken
 * @param step    what that step is called on its button
 */
public record Task(Kind kind, Instant since, Optional<Instant> due, String says, String note, List<Source> sources, String path, String step) {

    /** What kind of thing waits; in this order where nothing is due. */
    public enum Kind {
        JOURNAL, PRIVACY, DOUBT, REPORT, CONSENT, PLACE, DRAFT, YEAR, ROSTER, PROTOCOL, ACCESS, BEGIN;

        /** The key of its heading. */
        public String text() {
            return "today.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** By when it matters: the moment it is due, else the moment it came. */
    public Instant matters() {
        return due.orElse(since);
    }
}
