package nl.huisregel.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;

/** What a cell says, as people in schools write it, in Dutch or English. */
final class Cells {

    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "1", "true", "waar", "x", "wel", "akkoord");
    private static final Set<String> NO = Set.of("nee", "n", "no", "0", "false", "onwaar", "neen", "niet", "geen");
    private static final Set<String> UNKNOWN = Set.of("", "onbekend", "unknown", "?", "-", "weet niet", "niet bekend");
    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-MM-dd", "d-M-uuuu", "d/M/uuuu", "d.M.uuuu").stream()
        .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)).toList();

    private Cells() {}

    /** Empty where it is neither. */
    static Optional<Boolean> yes(String cell) {
        String word = Folding.of(cell);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static Optional<Authority> authority(String cell) {
        return UNKNOWN.contains(Folding.of(cell)) ? Optional.of(Authority.UNKNOWN) : yes(cell).map(yes -> yes ? Authority.YES : Authority.NO);
    }

    static Optional<Relation> relation(String cell) {
        return Optional.ofNullable(switch (Folding.of(cell)) {
            case "moeder", "mother", "mama", "moe" -> Relation.MOTHER;
            case "vader", "father", "papa", "va" -> Relation.FATHER;
            case "ouder", "parent", "" -> Relation.PARENT;
            case "voogd", "guardian", "legal guardian" -> Relation.GUARDIAN;
            case "verzorger", "carer", "pleegouder", "pleegmoeder", "pleegvader", "foster carer", "foster parent", "anders", "other", "stiefouder", "stiefvader", "stiefmoeder" -> Relation.CARER;
            default -> null;
        });
    }

    static Optional<LocalDate> day(String cell) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(cell.strip(), form));
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
