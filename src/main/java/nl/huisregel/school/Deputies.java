package nl.huisregel.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** Who decides in place of the head of a school, and for how long. */
@Component
public class Deputies {

    /** Who is away for longer than a year is no longer the head. */
    public static final int LONGEST_DAYS = 366;

    private final Fence fence;
    private final DeputySql sql;
    private final School school;
    private final Clock clock;

    Deputies(Fence fence, DeputySql sql, School school, Clock clock) {
        this.fence = fence;
        this.sql = sql;
        this.school = school;
        this.clock = clock;
    }

    /** Everybody who was ever named for this location, newest first. */
    public List<Deputy> of(BoardId board, UUID location) {
        return fence.reading(board, () -> sql.of(board, location));
    }

    /** Who stands in today and still works for the board. */
    public List<Deputy> today(BoardId board, UUID location) {
        LocalDate today = day();
        return of(board, location).stream().filter(deputy -> deputy.standsInOn(today) && !school.employmentsOf(board, deputy.person()).isEmpty()).toList();
    }

    /** Who can be named: colleagues at the school, and the heads of the board's other schools; never its own head. */
    public List<Colleague> candidates(BoardId board, UUID location) {
        List<Colleague> heads = school.headsOf(board, location);
        return Stream.concat(school.colleaguesAt(board, location).stream(),
                school.locations(board).stream().filter(other -> !other.id().equals(location)).flatMap(other -> school.headsOf(board, other.id()).stream()))
            .filter(it -> heads.stream().noneMatch(head -> head.person().equals(it.person()))).toList();
    }

    /** Names somebody. Runs inside the board's fence, together with the line in the journal. */
    public UUID name(BoardId board, UUID location, UUID person, LocalDate from, LocalDate until, UUID by) {
        return sql.insert(board, location, person, from, until, by, clock.instant());
    }

    /** Ends it now; false where it was ended already. */
    public boolean end(BoardId board, UUID location, UUID deputy, UUID by) {
        return sql.end(board, location, deputy, by, clock.instant());
    }

    /** The day it is at school. */
    public LocalDate day() {
        return Calendar.today(clock);
    }
}
