package nl.huisregel.wall;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Child;
import nl.huisregel.school.Group;
import nl.huisregel.school.School;

/**
 * What somebody may see of one board beyond what everybody sees.
 *
 * @param worksAt where they are staff
 * @param groups whose class page is theirs: of their children, or their own
 * @param schools whose newsletters are theirs to read once they are closed: of their children, or their own
 * @param own their children, or themselves: who is shown may be seen by them wherever it hangs
 */
public record Viewer(BoardId board, Optional<UUID> worksAt, Set<UUID> groups, Set<UUID> schools, Set<UUID> own) {

    static Viewer anybody(BoardId board) {
        return new Viewer(board, Optional.empty(), Set.of(), Set.of(), Set.of());
    }

    /** Who is signed in at another board is anybody here. */
    public static Viewer of(BoardId board, Optional<Actor> actor, School school) {
        return actor.filter(known -> known.board().equals(board)).map(known -> of(known, school)).orElseGet(() -> anybody(board));
    }

    public static Viewer of(Actor actor, School school) {
        return switch (actor.hat()) {
            case TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD -> new Viewer(actor.board(), actor.location(), Set.of(), Set.of(), Set.of());
            case BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR -> anybody(actor.board());
            case GUARDIAN -> {
                var children = school.childrenOf(actor.board(), actor.person());
                yield new Viewer(actor.board(), Optional.empty(),
                    children.stream().map(child -> child.group().id()).collect(Collectors.toSet()),
                    children.stream().map(child -> child.location().id()).collect(Collectors.toSet()),
                    school.allChildrenOf(actor.board(), actor.person()).stream().map(Child::pupil).collect(Collectors.toSet()));
            }
            case PUPIL, CLASS_PUPIL -> {
                var group = school.groupOf(actor.board(), actor.person()).stream().toList();
                yield new Viewer(actor.board(), Optional.empty(), group.stream().map(Group::id).collect(Collectors.toSet()),
                    group.stream().map(Group::location).collect(Collectors.toSet()), actor.hat() == Hat.PUPIL ? Set.of(actor.person()) : Set.of());
            }
        };
    }

    boolean mayOpen(Group group) {
        return worksAt.filter(group.location()::equals).isPresent() || groups.contains(group.id());
    }

    /** Whether this school's newsletters are theirs to read. */
    public boolean belongsTo(UUID school) {
        return worksAt.filter(school::equals).isPresent() || schools.contains(school);
    }
}
