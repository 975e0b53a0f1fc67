package nl.huisregel.roster;

import java.util.List;
import java.util.Locale;

/**
 * What is to be said about a file, at a line of it.
 *
 * @param line   where in the file; zero where it is about the file as a whole
 * @param values what the sentence fills in, the line first
 */
public record Note(int line, Kind kind, List<String> values) {

    /** What a note does to the file. */
    public enum Weight { REFUSES, ASKS, TELLS }

    /** Each has a sentence in both languages, and one that says what to do. */
    public enum Kind {
        EMPTY(Weight.REFUSES), TOO_LARGE(Weight.REFUSES), SPREADSHEET(Weight.REFUSES), ARCHIVE(Weight.REFUSES), PDF(Weight.REFUSES), INFECTED(Weight.REFUSES), NOT_SCANNED(Weight.REFUSES), NOT_XML(Weight.REFUSES),
        BROKEN(Weight.REFUSES), ENCODING(Weight.REFUSES), DOCTYPE(Weight.REFUSES), NAMESPACE(Weight.REFUSES), ROOT(Weight.REFUSES), YEAR(Weight.REFUSES),
        YEAR_OVER(Weight.REFUSES), YEAR_FAR(Weight.REFUSES), YEAR_OTHER(Weight.REFUSES), OTHER_SCHOOL(Weight.REFUSES), NO_PUPILS(Weight.REFUSES), TOO_MANY(Weight.REFUSES),
        TWICE_SITE(Weight.REFUSES), TWICE_GROUP(Weight.REFUSES), TWICE_PUPIL(Weight.REFUSES), TWICE_COLLEAGUE(Weight.REFUSES),
        UNKNOWN_GROUP(Weight.ASKS), WRONG_GROUP(Weight.ASKS), SITES(Weight.ASKS), ALIKE(Weight.ASKS), GARBLED(Weight.ASKS), YEAR_NEXT(Weight.ASKS), OLDER(Weight.ASKS),
        FEW(Weight.ASKS),
        NO_NAME(Weight.TELLS), NO_KEY(Weight.TELLS), NO_FIRST_NAME(Weight.TELLS), NO_BIRTHDAY(Weight.TELLS), BIRTHDAY(Weight.TELLS), LEVEL(Weight.TELLS),
        GROUP_LEVEL(Weight.TELLS), GROUP_NAME(Weight.TELLS), SAME_GROUP(Weight.TELLS), ROLE(Weight.TELLS), SPACES(Weight.TELLS), BRIN_LOWER(Weight.TELLS), BRIN(Weight.TELLS),
        UNKNOWN_EXTRA(Weight.TELLS), SPLIT(Weight.TELLS), UNKNOWN_SITE(Weight.TELLS), LEFT_DAY(Weight.TELLS), EMAIL(Weight.TELLS), LONG(Weight.TELLS),
        NOT_CSV(Weight.REFUSES), NO_ROWS(Weight.REFUSES), COLUMN_MISSING(Weight.REFUSES), COLUMN_TWICE(Weight.REFUSES),
        CELLS(Weight.TELLS), UNKNOWN_PUPIL(Weight.TELLS), LENT_KEY(Weight.TELLS), GUARDIAN_NAME(Weight.TELLS), RELATION(Weight.TELLS), AUTHORITY(Weight.TELLS), AUTHORITY_BARE(Weight.TELLS),
        SAME_EMAIL(Weight.ASKS), SAME_GUARDIAN(Weight.TELLS), DAY(Weight.TELLS), YES_NO(Weight.TELLS),
        LAYER(Weight.TELLS), MEDIUM(Weight.TELLS), ANSWER(Weight.TELLS), PROOF(Weight.TELLS), GIVER(Weight.TELLS), GIVER_UNKNOWN(Weight.TELLS), GIVER_MAY_NOT(Weight.TELLS),
        NOT_ASKED(Weight.TELLS), AHEAD(Weight.TELLS), SAID_NO(Weight.TELLS), SAID_LATER(Weight.TELLS), CONTRADICTS(Weight.TELLS);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }

        /** The key of its sentence; with {@code .do} behind it, of what to do. */
        public String text() {
            return "roster.note." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** About a line; the line is the first value of its sentence. */
    static Note at(int line, Kind kind, Object... values) {
        return new Note(line, kind, java.util.stream.Stream.concat(java.util.stream.Stream.of(line), java.util.stream.Stream.of(values)).map(String::valueOf).toList());
    }

    public boolean refuses() {
        return kind.weight() == Weight.REFUSES;
    }

    public boolean asks() {
        return kind.weight() == Weight.ASKS;
    }
}
