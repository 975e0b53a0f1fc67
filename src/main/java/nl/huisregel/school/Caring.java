package nl.huisregel.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.huisregel.database.BoardId;
import org.springframework.stereotype.Component;

/** Who cares for whom, for whole schools at once. Everything must run inside the fence of the board. */
@Component
public class Caring {

    private static final int AT_ONCE = 5000;

    private final CaringSql sql;

    Caring(CaringSql sql) {
        this.sql = sql;
    }

    /** @param source what the authority rests on, and {@code day} of when; null where nobody told */
    public record Care(UUID guardian, UUID pupil, Relation relation, Authority authority, LocalDate from, boolean informed, String source, LocalDate day) {}

    /** Authority that is another from today on; what was before stays on record as it was. */
    public record Ruling(UUID guardianship, Authority authority, String source, LocalDate day) {}

    /** What is null stays as it is. */
    public record Correction(UUID guardianship, Relation relation, Boolean informed, String source, LocalDate day) {}

    public void entrust(BoardId board, Collection<Care> cares) {
        inParts(cares, part -> sql.entrust(board, part));
    }

    /** Corrections of the same guardianships must come first: a ruling begins a new line. */
    public void rule(BoardId board, Collection<Ruling> rulings, LocalDate today) {
        inParts(rulings, part -> sql.rule(board, part, today));
    }

    public void correct(BoardId board, Collection<Correction> corrections) {
        inParts(corrections, part -> sql.correct(board, part));
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            work.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }
}
