package nl.huisregel.login;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Sessions;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Who works here, whether they can come in, and who may change that: the administrator for everybody else, a head for teachers and support staff of the own school only. */
@Component
class Staff {

    private static final Set<Role> OF_A_HEAD = Set.of(Role.TEACHER, Role.SUPPORT);

    private final School school;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LoginSql logins;
    private final InvitationSql invitations;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Staff(School school, Accounts accounts, Sessions sessions, LoginSql logins, InvitationSql invitations, Journal journal, Fence fence, Clock clock) {
        this.school = school;
        this.accounts = accounts;
        this.sessions = sessions;
        this.logins = logins;
        this.invitations = invitations;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Per school, and first under an empty key who works for the board itself. */
    Map<Optional<Location>, List<Member>> seenBy(Actor actor) {
        return fence.reading(actor.board(), () -> {
            var having = new HashSet<>(logins.having(actor.board()));
            var links = invitations.open(actor.board(), clock.instant()).stream().collect(Collectors.toMap(Invitation::person, Function.identity()));
            var list = new LinkedHashMap<Optional<Location>, List<Member>>();
            if (actor.hat() == Hat.ADMINISTRATOR) {
                list.put(Optional.empty(), members(actor, Stream.concat(school.boardMembers(actor.board()).stream(), school.administrators(actor.board()).stream()), having, links));
            }
            school.locations(actor.board()).stream().filter(location -> actor.worksAt(location.id()))
                .forEach(location -> list.put(Optional.of(location), members(actor, school.colleaguesAt(actor.board(), location.id()).stream(), having, links)));
            return list;
        });
    }

    /** Somebody this actor may make links for and close; empty for anybody else, known or not. */
    Optional<Colleague> of(Actor actor, UUID person) {
        var jobs = school.employmentsOf(actor.board(), person);
        return yours(actor, person, jobs) ? jobs.stream().findFirst() : Optional.empty();
    }

    /** Out at the next request, and nothing of how they came in is kept. A new invitation lets them in again. */
    void close(Actor by, UUID person) {
        fence.inside(by.board(), () -> {
            accounts.close(by.board(), person);
            invitations.drop(by.board(), person, clock.instant());
            logins.remove(by.board(), person);
            journal.noted(by, "login.closed", "person", person, Map.of());
        });
        sessions.endAll(by.board(), person);
    }

    private List<Member> members(Actor actor, Stream<Colleague> colleagues, Set<UUID> having, Map<UUID, Invitation> links) {
        return colleagues.collect(Collectors.groupingBy(Colleague::person, LinkedHashMap::new, Collectors.toList())).entrySet().stream().map(one -> {
            var jobs = school.employmentsOf(actor.board(), one.getKey());
            var entry = accounts.closed(actor.board(), one.getKey()) ? Member.Entry.CLOSED : having.contains(one.getKey()) ? Member.Entry.OPEN
                : links.containsKey(one.getKey()) ? Member.Entry.INVITED : Member.Entry.NONE;
            return new Member(one.getKey(), one.getValue().getFirst().fullName(), jobs.stream().map(Colleague::role).distinct().toList(), entry,
                yours(actor, one.getKey(), jobs), Optional.ofNullable(links.get(one.getKey())));
        }).sorted(Comparator.comparing(Member::fullName)).toList();
    }

    private static boolean yours(Actor actor, UUID person, List<Colleague> jobs) {
        return !jobs.isEmpty() && !person.equals(actor.person()) && switch (actor.hat()) {
            case ADMINISTRATOR -> true;
            case HEAD -> jobs.stream().allMatch(job -> OF_A_HEAD.contains(job.role()) && job.location().isPresent() && job.location().equals(actor.location()));
            case TEACHER, SUPPORT, BOARD_MEMBER, GUARDIAN, PUPIL -> false;
        };
    }
}
