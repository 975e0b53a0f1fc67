package nl.huisregel.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Child;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Group;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Who may come in, and as whom: a person with an open account, in the roles they have today. */
@Component
public class Accounts {

    /** From this birthday on a pupil decides for himself, and so may come in. */
    public static final int DECIDES_FROM = 16;

    private final Fence fence;
    private final AccessSql sql;
    private final School school;
    private final Deputies deputies;
    private final Clock clock;

    Accounts(Fence fence, AccessSql sql, School school, Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.fence = fence;
        this.sql = sql;
        this.school = school;
        this.clock = clock;
    }

    /** Opens an account, or opens it again. Runs inside the board's fence. */
    public void open(BoardId board, UUID person) {
        sql.open(board, person);
    }

    /** Opens an account for whom there was none. A closed one stays closed. Runs inside the board's fence. */
    public void openFirst(BoardId board, UUID person) {
        sql.openFirst(board, person);
    }

    /** From the next request on this person is out. */
    public void close(BoardId board, UUID person) {
        fence.inside(board, () -> sql.close(board, person, clock.instant()));
    }

    /** Whether somebody has an account that is open, whatever they are here. */
    boolean isOpen(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.mayEnter(board, person));
    }

    /** Who of these boards' people may come in. */
    public Set<UUID> open(BoardId board) {
        return fence.reading(board, () -> Set.copyOf(sql.open(board)));
    }

    /** Whose account was closed. */
    public List<UUID> closed(BoardId board) {
        return fence.reading(board, () -> sql.closed(board));
    }

    /** Everything somebody can be here today; empty for a closed account. */
    public List<Actor> actors(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.mayEnter(board, person)
            ? Stream.of(asStaff(board, person), asDeputy(board, person), asGuardian(board, person), asPupil(board, person)).flatMap(Function.identity()).distinct().toList()
            : List.of());
    }

    /** The actor this capacity stands for now, if it still holds. */
    public Optional<Actor> actor(Capacity capacity) {
        return capacity.hat() == Hat.CLASS_PUPIL ? inClass(capacity.board(), capacity.person())
            : actors(capacity.board(), capacity.person()).stream().filter(capacity::fits).findFirst();
    }

    /** A pupil of today, as who the code of the class lets in: it needs no account, but a closed one keeps out. */
    private Optional<Actor> inClass(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.closed(board).contains(person) ? Optional.empty()
            : school.groupOf(board, person).flatMap(group -> school.pupil(board, person).map(pupil -> new Actor(board, person, Hat.CLASS_PUPIL, Optional.of(group.location()), pupil.name()))));
    }

    private Stream<Actor> asStaff(BoardId board, UUID person) {
        return school.employmentsOf(board, person).stream()
            .map((Colleague job) -> new Actor(board, person, Hat.of(job.role()), job.location(), job.name()));
    }

    /** Who stands in for somebody else, and works for the board. */
    private Stream<Actor> asDeputy(BoardId board, UUID person) {
        return deputies.standsInFor(board, person).stream().map(deputy -> new Actor(board, person, Hat.of(deputy.role()), deputy.location(), deputy.name(), true));
    }

    private Stream<Actor> asGuardian(BoardId board, UUID person) {
        var schools = school.childrenOf(board, person).stream().map((Child child) -> child.location().id()).distinct().toList();
        // Who cared for a child that left still sees what stands of it, and takes it away; of no school any more. And who may not learn where
        // the child is still comes in: to be shut out on that very day would tell that something was done.
        return schools.isEmpty() && school.formerChildrenOf(board, person).isEmpty() && !school.caresForPupil(board, person) ? Stream.empty() : Stream.of(new Actor(board, person, Hat.GUARDIAN,
            schools.size() == 1 ? Optional.of(schools.getFirst()) : Optional.empty(), school.firstName(board, person)));
    }

    /** A pupil of sixteen decides for himself (UAVG 5), and so may come in. */
    private Stream<Actor> asPupil(BoardId board, UUID person) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        return school.pupil(board, person).or(() -> school.formerPupil(board, person)).filter((Pupil pupil) -> pupil.ageOn(today) >= DECIDES_FROM).stream()
            .map(pupil -> new Actor(board, person, Hat.PUPIL, school.groupOf(board, person).map(Group::location), pupil.name()));
    }
}
