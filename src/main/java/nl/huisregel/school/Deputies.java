package nl.huisregel.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** Who acts in place of the head of a school or another who decides, and for how long. */
@Component
public class Deputies {

    /** Who is away for longer than a year no longer has the role. */
    public static final int LONGEST_DAYS = 366;

    /** Whose place somebody else can take for some days. Of the others there are several, or they are given the role itself. */
    public static final Set<Role> ROLES = EnumSet.of(Role.HEAD, Role.COORDINATOR, Role.CONFIDENTIAL_CONTACT, Role.PRIVACY_OFFICER);

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

    /** Everybody who was ever named here, newest first. @param location empty for the board itself */
    public List<Deputy> of(BoardId board, Optional<UUID> location) {
        return fence.reading(board, () -> sql.of(board, location.orElse(null)));
    }

    /** Who stands in for the head today and still works for the board. */
    public List<Deputy> today(BoardId board, UUID location) {
        return today(board, location, Role.HEAD);
    }

    /** The same for this role. */
    public List<Deputy> today(BoardId board, UUID location, Role role) {
        LocalDate today = day();
        return of(board, Optional.of(location)).stream().filter(deputy -> deputy.role() == role && deputy.standsInOn(today) && worksHere(board, deputy.person())).toList();
    }

    /** In place of whom this person may act today; nothing for who does not work here any more. */
    public List<Deputy> standsInFor(BoardId board, UUID person) {
        List<Deputy> all = fence.reading(board, List.of("standsInFor", person), () -> sql.by(board, person, day()));
        return all.isEmpty() || !worksHere(board, person) ? List.of() : all;
    }

    /**
     * Who can be named for a role. At a school its colleagues, and for the head the heads of the board's other schools; never who holds the role already,
     * and never a trainee. For the privacy officer nobody who leads or runs what is watched (AVG 38).
     */
    public List<Colleague> candidates(BoardId board, Optional<UUID> location, Role role) {
        List<Colleague> here = location.map(at -> around(board, at, role)).orElseGet(() -> school.locations(board).stream()
            .flatMap(at -> school.colleaguesAt(board, at.id()).stream()).filter(it -> it.role() != Role.HEAD).toList());
        Set<UUID> never = Stream.concat(holders(board, location, role).stream(), location.isPresent() ? Stream.empty()
            : Stream.concat(school.boardMembers(board).stream(), school.administrators(board).stream())).map(Colleague::person).collect(Collectors.toSet());
        return here.stream().filter(it -> it.role() != Role.TRAINEE && never.add(it.person())).toList();
    }

    /** Names somebody. Runs inside the board's fence, together with the line in the journal. */
    public UUID name(BoardId board, Role role, Optional<UUID> location, UUID person, LocalDate from, LocalDate until, UUID by) {
        return sql.insert(board, role, location.orElse(null), person, from, until, by, clock.instant());
    }

    /** Ends it now; false where it was ended already. */
    public boolean end(BoardId board, UUID deputy, UUID by) {
        return sql.end(board, deputy, by, clock.instant());
    }

    private List<Colleague> around(BoardId board, UUID location, Role role) {
        Stream<Colleague> elsewhere = role != Role.HEAD ? Stream.empty()
            : school.locations(board).stream().filter(other -> !other.id().equals(location)).flatMap(other -> school.headsOf(board, other.id()).stream());
        return Stream.concat(school.colleaguesAt(board, location).stream(), elsewhere).toList();
    }

    private List<Colleague> holders(BoardId board, Optional<UUID> location, Role role) {
        return school.holders(board, role).stream().filter(it -> it.location().equals(location)).toList();
    }

    private boolean worksHere(BoardId board, UUID person) {
        return !school.employmentsOf(board, person).isEmpty();
    }

    /** The day it is at school. */
    public LocalDate day() {
        return Calendar.today(clock);
    }
}
