package nl.huisregel.journal;

import java.util.List;
import java.util.Locale;

/** One place where the journal is not what was written. @param number the entry it is about */
public record Break(Kind kind, long number) {

    /** What does not fit. */
    public enum Kind {
        /** What the entry says does not fit its hash, or the entry before it is another one. */
        ENTRY_CHANGED,
        /** From this number on an entry is missing. */
        ENTRY_GONE,
        /** It was not added by this program. */
        ENTRY_FORGED,
        /** Sealed or signed with a key that is not here. */
        OTHER_KEY,
        FACTS_CHANGED,
        /** Gone without a marker that says who erased them. */
        FACTS_GONE,
        /** Erased, and there again. */
        FACTS_BACK,
        /** What is kept as the end of the chain is not its end. */
        HEAD_WRONG,
        /** What was the end of the chain on this machine is not there, or is another entry now. */
        NOT_AS_NOTED,
        /** What was signed at a checkpoint is not there, or is another entry now. */
        NOT_AS_SIGNED,
        /** A checkpoint whose signature does not fit. */
        CHECKPOINT_FORGED,
        /** A checkpoint that stands in the file outside the database only, or differently. */
        CHECKPOINT_GONE,
        /** A line of that file that cannot be read; the number is that of the line. */
        COPY_DAMAGED;

        /** The key of its sentence. */
        public String text() {
            return "logbook.break." + name().toLowerCase(Locale.ROOT);
        }
    }

    String line() {
        return kind + " " + number;
    }

    static List<Break> read(String lines) {
        return lines.lines().map(line -> line.split(" ")).map(words -> new Break(Kind.valueOf(words[0]), Long.parseLong(words[1]))).toList();
    }
}
