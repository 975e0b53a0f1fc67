package nl.huisregel.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Child;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Which guardians somebody may invite, and how far each of them is: a teacher those of the own groups, others those of the own school. */
@Component
class Invitees {

    private final School school;
    private final Accounts accounts;
    private final FamilySql sql;
    private final Fence fence;
    private final Clock clock;

    Invitees(School school, Accounts accounts, FamilySql sql, Fence fence, Clock clock) {
        this.school = school;
        this.accounts = accounts;
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
    }

    /** A group with its pupils in the order of the class, and who cares for each. */
    record Class(Group group, List<Pupil> pupils, Map<UUID, List<Invitee>> byPupil) {

        /** Everybody once, in the order in which the letters are handed out: with the child they go home with. */
        List<Invitee> atHome() {
            return pupils.stream().flatMap(pupil -> byPupil.getOrDefault(pupil.id(), List.of()).stream().filter(one -> one.home().pupil().equals(pupil.id()))).distinct().toList();
        }

        List<Invitee> everybody() {
            return pupils.stream().flatMap(pupil -> byPupil.getOrDefault(pupil.id(), List.of()).stream()).distinct().toList();
        }

        List<PupilLine> lines() {
            return pupils.stream().map(pupil -> new PupilLine(pupil.id(), pupil.name(), byPupil.getOrDefault(pupil.id(), List.of()))).toList();
        }

        GroupCount counted() {
            var wanting = atHome().stream().filter(one -> one.yours() && one.entry().wantsCode()).toList();
            return new GroupCount(group.id(), group.name(), everybody().stream().filter(one -> one.entry() != Invitee.Entry.NOT_INVITED).count(), count(Invitee.Entry.IN),
                count(Invitee.Entry.LETTER) + count(Invitee.Entry.MAILED), count(Invitee.Entry.ENDED), count(Invitee.Entry.NONE), wanting.size(),
                atHome().stream().filter(one -> one.yours() && one.entry() == Invitee.Entry.LETTER).count(), wanting.stream().filter(Invitee::mailbox).count());
        }

        /** How many letters somebody else must make. */
        long ofOthers() {
            return atHome().stream().filter(one -> !one.yours() && one.entry().wantsCode()).count();
        }

        private long count(Invitee.Entry entry) {
            return everybody().stream().filter(one -> one.entry() == entry).count();
        }
    }

    /** The groups the actor hands out letters in, per location. */
    Map<Location, List<Class>> seenBy(Actor actor) {
        return fence.reading(actor.board(), () -> {
            Map<Location, List<Class>> seen = new LinkedHashMap<>();
            var board = actor.board();
            var known = new Known(accounts.open(board), new HashSet<>(accounts.closed(board)), sql.newest(board), new HashSet<>(sql.withMailbox(board)), near(actor), clock.instant());
            for (Location location : school.locations(actor.board())) {
                if (actor.worksAt(location.id())) {
                    Set<UUID> own = own(actor);
                    seen.put(location, classes(actor, location, known).stream().filter(it -> actor.hat() != Hat.TEACHER || own.contains(it.group().id())).toList());
                }
            }
            return seen;
        });
    }

    Optional<Class> group(Actor actor, UUID group) {
        return seenBy(actor).values().stream().flatMap(List::stream).filter(it -> it.group().id().equals(group)).findFirst();
    }

    /** Somebody this actor may make codes for; empty for anybody else, known or not. */
    Optional<Invitee> person(Actor actor, UUID person) {
        return seenBy(actor).values().stream().flatMap(List::stream).flatMap(it -> it.everybody().stream()).filter(it -> it.person().equals(person) && it.yours()).findFirst();
    }

    private Set<UUID> own(Actor actor) {
        return school.groupsOf(actor.board(), actor.person(), actor.location()).stream().map(Group::id).collect(Collectors.toSet());
    }

    private List<Class> classes(Actor actor, Location location, Known known) {
        var board = actor.board();
        var groups = school.groupsAt(board, location.id());
        Map<Group, List<Pupil>> pupils = new LinkedHashMap<>();
        groups.forEach(group -> pupils.put(group, school.pupilsOf(board, group.id())));
        Map<UUID, List<FamilySql.Tie>> ties = sql.tiesAt(board, location.id(), today()).stream().collect(Collectors.groupingBy(FamilySql.Tie::pupil));
        Map<UUID, List<Invitee.Of>> children = new LinkedHashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        Set<UUID> told = new HashSet<>();
        everyPupil(pupils).forEach(one -> ties.getOrDefault(one.pupil().id(), List.of()).forEach(tie -> {
            children.computeIfAbsent(tie.guardian(), _ -> new ArrayList<>())
                .add(new Invitee.Of(one.pupil().id(), one.pupil().name(), one.group().id(), one.group().name(), tie.relation(), tie.authority()));
            names.put(tie.guardian(), tie.name());
            if (tie.informed()) {
                told.add(tie.guardian());
            }
        }));
        // Who is sixteen decides alone (UAVG 5), and so gets a letter of their own.
        everyPupil(pupils).stream().filter(one -> one.pupil().ageOn(today()) >= FamilyCodes.DECIDES_FROM).forEach(one -> {
            children.put(one.pupil().id(), List.of(new Invitee.Of(one.pupil().id(), one.pupil().name(), one.group().id(), one.group().name(), null, true)));
            names.put(one.pupil().id(), school.fullName(board, one.pupil().id()).orElse(one.pupil().name()));
            told.add(one.pupil().id());
        });
        Map<UUID, Invitee> invitees = new LinkedHashMap<>();
        children.forEach((guardian, own) -> invitees.put(guardian, known.invitee(guardian, names.get(guardian), own, told.contains(guardian))));
        return groups.stream().map(group -> new Class(group, pupils.get(group), pupils.get(group).stream().collect(Collectors.toMap(Pupil::id,
            pupil -> Stream.concat(Stream.ofNullable(invitees.get(pupil.id())), ties.getOrDefault(pupil.id(), List.of()).stream().map(tie -> invitees.get(tie.guardian()))).distinct().toList())))).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private record Placed(Pupil pupil, Group group) {}

    /** The youngest first: that one is brought and fetched. */
    private static List<Placed> everyPupil(Map<Group, List<Pupil>> pupils) {
        return pupils.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(pupil -> new Placed(pupil, entry.getKey())))
            .sorted(Comparator.comparing((Placed one) -> one.pupil().born(), Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }

    /** Oneself, and who cares for a child of one's own: their letters another makes. */
    private Set<UUID> near(Actor actor) {
        Set<UUID> near = new LinkedHashSet<>(Set.of(actor.person()));
        for (Child child : school.childrenOf(actor.board(), actor.person())) {
            school.guardiansOf(actor.board(), child.pupil()).forEach(guardian -> near.add(guardian.person()));
        }
        return near;
    }

    /** What is known of everybody of the board, asked once. */
    private record Known(Set<UUID> open, Set<UUID> closed, Map<UUID, FamilyCode> codes, Set<UUID> mailboxes, Set<UUID> near, Instant now) {

        Invitee invitee(UUID person, String name, List<Invitee.Of> children, boolean told) {
            var code = Optional.ofNullable(codes.get(person));
            return new Invitee(person, name, children, told ? entry(person, code) : Invitee.Entry.NOT_INVITED, code.map(FamilyCode::expiresAt), mailboxes.contains(person),
                children.stream().anyMatch(Invitee.Of::sure), !near.contains(person));
        }

        private Invitee.Entry entry(UUID person, Optional<FamilyCode> code) {
            if (code.filter(one -> one.open(now)).isPresent()) {
                return code.get().way() == FamilyCode.Way.MAIL ? Invitee.Entry.MAILED : Invitee.Entry.LETTER;
            }
            if (closed.contains(person)) {
                return Invitee.Entry.CLOSED;
            }
            if (open.contains(person)) {
                return Invitee.Entry.IN;
            }
            return code.filter(one -> one.usedAt().isEmpty() && one.droppedAt().isEmpty()).isPresent() ? Invitee.Entry.ENDED : Invitee.Entry.NONE;
        }
    }
}
