package nl.huisregel.roster;

import java.util.Optional;

/** A file that is not taken in at all, and why. */
final class Refused extends Exception {

    private final transient Note note;
    private final transient Columns.Asked columns;

    Refused(Note note, Columns.Asked columns) {
        super(null, null, false, false);
        this.note = note;
        this.columns = columns;
    }

    Refused(int line, Note.Kind kind, Object... values) {
        this(Note.at(line, kind, values), null);
    }

    Note note() {
        return note;
    }

    /** Where it was for want of columns: what somebody can point out. */
    Optional<Columns.Asked> columns() {
        return Optional.ofNullable(columns);
    }
}
