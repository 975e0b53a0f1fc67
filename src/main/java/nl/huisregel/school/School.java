package nl.huisregel.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/**
 * Who is where today, and who belongs to whom. Each answer is read inside the board's fence; called
 * within a transaction that already runs, it takes part in that one, and one that only reads is told the same thing once.
 */
@Component
public class School {

    private final Fence fence;
    private final SchoolSql sql;
    private final Clock clock;

    School(Fence fence, SchoolSql sql, Clock clock) {
        this.fence = fence;
        this.sql = sql;
        this.clock = clock;
    }

    public List<Location> locations(BoardId board) {
        return fence.reading(board, List.of("locations"), () -> sql.locations(board));
    }

    public Optional<Location> location(BoardId board, UUID location) {
        return fence.reading(board, List.of("location", location), () -> sql.location(board, location));
    }

    /** By which code the state knows each location, where somebody told. */
    public Map<UUID, SchoolCode> codes(BoardId board) {
        return fence.reading(board, () -> sql.codes(board));
    }

    /** The groups of this school year. */
    public List<Group> groupsAt(BoardId board, UUID location) {
        return fence.reading(board, List.of("groupsAt", location), () -> sql.groupsAt(board, location, SchoolYear.of(today()).from()));
    }

    public List<Group> groupsOf(BoardId board, UUID teacher) {
        return fence.reading(board, List.of("groupsOf", teacher), () -> sql.groupsOf(board, teacher, today()));
    }

    /** The groups somebody works with at one school: who teaches at two acts at one of them at a time. */
    public List<Group> groupsOf(BoardId board, UUID teacher, Optional<UUID> at) {
        return groupsOf(board, teacher).stream().filter(group -> at.filter(group.location()::equals).isPresent()).toList();
    }

    public Optional<Group> group(BoardId board, UUID group) {
        return fence.reading(board, List.of("group", group), () -> sql.group(board, group));
    }

    public List<Pupil> pupilsOf(BoardId board, UUID group) {
        return fence.reading(board, List.of("pupilsOf", group), () -> sql.pupilsOf(board, group, today()));
    }

    /** Everybody who is at this location today, by group and by name. */
    public Map<UUID, List<Pupil>> pupilsAt(BoardId board, UUID location) {
        return fence.reading(board, List.of("pupilsAt", location), () -> sql.pupilsAt(board, location, today()));
    }

    public Optional<Pupil> pupil(BoardId board, UUID pupil) {
        return fence.reading(board, List.of("pupil", pupil), () -> sql.pupil(board, pupil, today()));
    }

    /** The group a pupil is in today. */
    public Optional<Group> groupOf(BoardId board, UUID pupil) {
        return fence.reading(board, List.of("groupOf", pupil), () -> sql.groupOf(board, pupil, today()));
    }

    /** Everybody who works at this location today. */
    public List<Colleague> colleaguesAt(BoardId board, UUID location) {
        return fence.reading(board, List.of("colleaguesAt", location), () -> sql.colleaguesAt(board, location, today()));
    }

    /** The roles somebody has today; none for who does not work here. */
    public List<Colleague> employmentsOf(BoardId board, UUID person) {
        return fence.reading(board, List.of("employmentsOf", person), () -> sql.employmentsOf(board, person, today()));
    }

    public List<Parent> parentsOf(BoardId board, UUID group) {
        return fence.reading(board, List.of("parentsOf", group), () -> sql.parentsOf(board, group, today()));
    }

    /** Everybody who cares for this pupil today, with authority or without. */
    public List<Guardian> guardiansOf(BoardId board, UUID pupil) {
        return fence.reading(board, List.of("guardiansOf", pupil), () -> sql.guardiansOf(board, pupil, today()));
    }

    /** Whether somebody cares for any pupil of this board today, also for one they may not find here. */
    public boolean caresForPupil(BoardId board, UUID guardian) {
        return fence.reading(board, List.of("caresForPupil", guardian), () -> sql.caresForPupil(board, guardian, today()));
    }

    /** Whether this guardian must not learn from us where this pupil is. To them the pupil is not here. */
    public boolean hiddenFrom(BoardId board, UUID pupil, UUID guardian) {
        return fence.reading(board, List.of("hiddenFrom", pupil, guardian), () -> sql.hiddenFrom(board, pupil, guardian));
    }

    /** The children somebody cares for today and who are at a school of this board; without a shielded one whose whereabouts are kept from them. */
    public List<Child> childrenOf(BoardId board, UUID guardian) {
        return fence.reading(board, List.of("childrenOf", guardian), () -> sql.childrenOf(board, guardian, today()));
    }

    /** The children somebody cares for who were at a school of this board and are not any more, with where they were last. */
    public List<Child> formerChildrenOf(BoardId board, UUID guardian) {
        return fence.reading(board, List.of("formerChildrenOf", guardian), () -> sql.formerChildrenOf(board, guardian, today()));
    }

    /** Those at school, and those who left: what stands of a child goes on standing until somebody takes it away. */
    public List<Child> allChildrenOf(BoardId board, UUID guardian) {
        return java.util.stream.Stream.concat(childrenOf(board, guardian).stream(), formerChildrenOf(board, guardian).stream()).toList();
    }

    /** Somebody who was a pupil of this board and is not any more. */
    public Optional<Pupil> formerPupil(BoardId board, UUID pupil) {
        return fence.reading(board, List.of("formerPupil", pupil), () -> sql.formerPupil(board, pupil, today()));
    }

    /** The last group of somebody who left. */
    public Optional<Group> lastGroupOf(BoardId board, UUID pupil) {
        return fence.reading(board, List.of("lastGroupOf", pupil), () -> sql.lastGroupOf(board, pupil, today()));
    }

    /** How many pupils are still in a group of a school year that is over: nobody turned the year yet. */
    public int leftBehind(BoardId board) {
        return fence.reading(board, List.of("leftBehind"), () -> sql.leftBehind(board, SchoolYear.of(today()).from(), today()));
    }

    /** Who leads this location: the one to ask when in doubt. */
    public Optional<Colleague> headOf(BoardId board, UUID location) {
        return headsOf(board, location).stream().findFirst();
    }

    /** Everybody who leads this location; a school may have two heads. */
    public List<Colleague> headsOf(BoardId board, UUID location) {
        return colleaguesAt(board, location).stream().filter(colleague -> colleague.role() == Role.HEAD).toList();
    }

    /** The manager of staff is the head of their location; the manager of a head is a member of the board. */
    public Optional<Colleague> managerOf(BoardId board, UUID person) {
        return employmentsOf(board, person).stream().flatMap(employment -> switch (employment.role()) {
            case TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT -> employment.location().flatMap(location -> headOf(board, location)).stream();
            case HEAD, PRIVACY_OFFICER, ADMINISTRATOR -> boardMembers(board).stream();
            case BOARD_MEMBER -> java.util.stream.Stream.<Colleague>empty();
        }).findFirst();
    }

    /** Everybody who has this role today, at any school or at the board. */
    public List<Colleague> holders(BoardId board, Role role) {
        return fence.reading(board, List.of("inRole", role), () -> sql.inRole(board, role, today()));
    }

    public List<Colleague> boardMembers(BoardId board) {
        return fence.reading(board, List.of("inRole", Role.BOARD_MEMBER), () -> sql.inRole(board, Role.BOARD_MEMBER, today()));
    }

    public List<Colleague> administrators(BoardId board) {
        return fence.reading(board, List.of("inRole", Role.ADMINISTRATOR), () -> sql.inRole(board, Role.ADMINISTRATOR, today()));
    }

    public Timetable timetable(BoardId board, UUID location) {
        return fence.reading(board, List.of("timetable", location), () -> new Timetable(sql.hours(board, location), sql.holidays(board, location)));
    }

    /** The name of a person of this board, as on a list: first and last. For a page only staff or the person see. */
    public Optional<String> fullName(BoardId board, UUID person) {
        return fence.reading(board, List.of("fullName", person), () -> sql.fullName(board, person));
    }

    public String firstName(BoardId board, UUID person) {
        return fence.reading(board, List.of("firstName", person), () -> sql.firstName(board, person));
    }

    private LocalDate today() {
        return Calendar.today(clock);
    }
}
