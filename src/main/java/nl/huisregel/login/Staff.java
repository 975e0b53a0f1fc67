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
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.mail.Outbox;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Who works here, whether they can come in, and who may change that: the administrator for everybody else, a head for teachers and support staff of the own school only. */
@Component
class Staff {

    private static final Set<Role> OF_A_HEAD = Set.of(Role.TEACHER, Role.SUPPORT, Role.TRAINEE, Role.COORDINATOR);

    private final School school;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LoginSql logins;
    private final InvitationSql invitations;
    private final Outbox outbox;
    private final List<WayIn> ways;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Staff(School school, Accounts accounts, Sessions sessions, LoginSql logins, InvitationSql invitations, Outbox outbox, List<WayIn> ways, Journal journal, Fence fence, Clock clock) {
        this.school = school;
        this.accounts = accounts;
        this.sessions = sessions;
        this.logins = logins;
        this.invitations = invitations;
        this.outbox = outbox;
        this.ways = ways;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Per school, and first under an empty key who works for the board itself. */
    Map<Optional<Location>, List<Member>> seenBy(Actor actor) {
        return fence.reading(actor.board(), () -> {
            var places = new LinkedHashMap<Optional<Location>, List<Colleague>>();
            places.put(Optional.empty(), Stream.concat(school.boardMembers(actor.board()).stream(), school.administrators(actor.board()).stream()).toList());
            school.locations(actor.board()).forEach(location -> places.put(Optional.of(location), school.colleaguesAt(actor.board(), location.id())));
            var seen = new Seen(actor, having(actor), new HashSet<>(accounts.closed(actor.board())),
                invitations.open(actor.board(), clock.instant()).stream().collect(Collectors.toMap(Invitation::person, Function.identity())),
                places.values().stream().flatMap(List::stream).collect(Collectors.groupingBy(Colleague::person)));
            var list = new LinkedHashMap<Optional<Location>, List<Member>>();
            places.forEach((place, people) -> {
                if (place.map(location -> actor.worksAt(location.id())).orElse(actor.hat() == Hat.ADMINISTRATOR)) {
                    list.put(place, people.stream().map(Colleague::person).distinct().map(seen::member).sorted(Comparator.comparing(Member::fullName)).toList());
                }
            });
            return list;
        });
    }

    /** Somebody this actor may make links for and close; empty for anybody else, known or not. */
    Optional<Colleague> of(Actor actor, UUID person) {
        var jobs = school.employmentsOf(actor.board(), person);
        return yours(actor, person, jobs) ? jobs.stream().findFirst() : Optional.empty();
    }

    /** Whether a link for this person replaces something. */
    boolean hasLogin(BoardId board, UUID person) {
        return fence.reading(board, () -> logins.of(board, person).isPresent());
    }

    /** Out at the next request, and nothing of how they came in is kept. A new invitation lets them in again. */
    void close(Actor by, UUID person) {
        fence.inside(by.board(), () -> {
            accounts.close(by.board(), person);
            invitations.mail(by.board(), person).ifPresent(mail -> outbox.drop(by.board(), mail));
            invitations.drop(by.board(), person, clock.instant());
            logins.remove(by.board(), person);
            ways.forEach(way -> way.forget(by.board(), person));
            journal.noted(by, "login.closed", "person", person, Map.of());
        });
        sessions.endAll(by.board(), person);
    }

    private Set<UUID> having(Actor actor) {
        var having = new HashSet<>(logins.having(actor.board()));
        ways.forEach(way -> having.addAll(way.having(actor.board())));
        return having;
    }

    /** All that is needed to tell of one person whether they can come in, asked once. */
    private record Seen(Actor by, Set<UUID> having, Set<UUID> closed, Map<UUID, Invitation> links, Map<UUID, List<Colleague>> jobs) {

        Member member(UUID person) {
            var all = jobs.get(person);
            var entry = closed.contains(person) ? Member.Entry.CLOSED : having.contains(person) ? Member.Entry.OPEN : links.containsKey(person) ? Member.Entry.INVITED : Member.Entry.NONE;
            return new Member(person, all.getFirst().fullName(), all.stream().map(Colleague::role).distinct().toList(), entry, yours(by, person, all), Optional.ofNullable(links.get(person)));
        }
    }

    private static boolean yours(Actor actor, UUID person, List<Colleague> jobs) {
        return !jobs.isEmpty() && !person.equals(actor.person()) && switch (actor.hat()) {
            case ADMINISTRATOR -> true;
            case HEAD -> jobs.stream().allMatch(job -> OF_A_HEAD.contains(job.role()) && job.location().isPresent() && job.location().equals(actor.location()));
            case TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, BOARD_MEMBER, PRIVACY_OFFICER, GUARDIAN, PUPIL, CLASS_PUPIL -> false;
        };
    }
}
