package nl.huisregel.role;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Gives roles and ends them. A head does so for the own school, and not for who leads; the board and the administrator for everybody. Nobody gives
 * a role to themselves, and the last administrator stays.
 */
@Component
class Roles {

    /** How long what ended is still on the list. */
    static final int REMEMBERED_DAYS = 90;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int ADULT = 18;
    private static final Set<Role> OF_A_HEAD = EnumSet.of(Role.TEACHER, Role.SUPPORT, Role.TRAINEE, Role.COORDINATOR, Role.CONFIDENTIAL_CONTACT);
    /** What a minor can be: nothing that decides about others, or keeps what was said in confidence. */
    private static final Set<Role> OF_A_MINOR = EnumSet.of(Role.TRAINEE, Role.SUPPORT);

    private final RoleSql sql;
    private final School school;
    private final Register register;
    private final Accounts accounts;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Roles(RoleSql sql, School school, Register register, Accounts accounts, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.register = register;
        this.accounts = accounts;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Why a role was not given or ended. */
    enum Refusal {
        NOT_YOURS, ONESELF, HAS_IT, DAYS, MINOR, LAST_ADMINISTRATOR, OVER;

        String text() {
            return "role.wrong." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whom to give it: somebody of the board, or somebody nobody here knew yet. */
    sealed interface Who {
        record Known(UUID person) implements Who {}

        /** @param called what pupils and parents say; empty for who needs none */
        record Newcomer(String firstName, String lastName, String called) implements Who {}
    }

    /** A role to give. */
    record Wanted(Who who, Role role, Optional<UUID> location, Optional<UUID> group, LocalDate from, Optional<LocalDate> until) {}

    /** What came of it. @param given the new role; empty where it was refused */
    record Given(Optional<UUID> given, Optional<Refusal> refused) {}

    /** Who has which role, per place; the board itself under an empty one, and first. */
    Map<Optional<Location>, List<Grant>> seenBy(Actor actor) {
        return fence.reading(actor.board(), () -> {
            List<Grant> all = sql.since(actor.board(), today().minusDays(REMEMBERED_DAYS));
            var places = new LinkedHashMap<Optional<Location>, List<Grant>>();
            if (actor.location().isEmpty()) {
                places.put(Optional.empty(), all.stream().filter(one -> one.location().isEmpty()).toList());
            }
            school.locations(actor.board()).stream().filter(place -> actor.worksAt(place.id()))
                .forEach(place -> places.put(Optional.of(place), all.stream().filter(one -> one.location().equals(Optional.of(place.id()))).toList()));
            return places;
        });
    }

    /** Which roles this actor gives at a place; empty for the board itself. */
    List<Role> givenBy(Actor actor, Optional<UUID> place) {
        return Arrays.stream(Role.values()).filter(role -> mayGive(actor, role, place)).toList();
    }

    boolean mayEnd(Actor actor, Grant grant) {
        return refusesEnd(actor, grant).isEmpty();
    }

    /** The account is not opened by it: that takes an invitation. */
    Given give(Actor by, Wanted wanted) {
        return fence.inside(by.board(), () -> {
            sql.lock(by.board());
            Optional<Refusal> refusal = refuses(by, wanted);
            if (refusal.isPresent()) {
                return new Given(Optional.empty(), refusal);
            }
            UUID person = switch (wanted.who()) {
                case Who.Known known -> known.person();
                case Who.Newcomer(String first, String last, String called) -> register.welcome(by.board(), first, last, called.isEmpty() ? null : called, null);
            };
            UUID employment = sql.give(by.board(), person, wanted.role(), wanted.location(), wanted.group(), wanted.from(), wanted.until(), by.person(), clock.instant());
            journal.noted(by, "role.given", "employment", employment, Map.of("person", person.toString(), "role", wanted.role().name(),
                "location", wanted.location().map(UUID::toString).orElse(""), "from", wanted.from().toString(), "until", wanted.until().map(LocalDate::toString).orElse("")));
            return new Given(Optional.of(employment), refusal);
        });
    }

    /** At the next request of whose role it is, it holds no longer. */
    Optional<Refusal> end(Actor by, UUID employment) {
        return fence.inside(by.board(), () -> {
            sql.lock(by.board());
            Grant grant = sql.find(by.board(), employment).filter(it -> sees(by, it)).orElseThrow(NotThere::new);
            Optional<Refusal> refusal = refusesEnd(by, grant);
            if (refusal.isEmpty() && sql.end(by.board(), employment, today(), by.person(), clock.instant())) {
                journal.noted(by, "role.ended", "employment", employment, Map.of("person", grant.person().toString(), "role", grant.role().name(),
                    "location", grant.location().map(UUID::toString).orElse("")));
            }
            return refusal;
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Optional<Refusal> refuses(Actor by, Wanted wanted) {
        if (!mayGive(by, wanted.role(), wanted.location())) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (wanted.from().isBefore(today()) || wanted.until().filter(until -> until.isBefore(wanted.from())).isPresent()) {
            return Optional.of(Refusal.DAYS);
        }
        return wanted.who() instanceof Who.Known(UUID person) ? refuses(by, wanted, person) : Optional.empty();
    }

    private Optional<Refusal> refuses(Actor by, Wanted wanted, UUID person) {
        if (person.equals(by.person())) {
            return Optional.of(Refusal.ONESELF);
        }
        if (!OF_A_MINOR.contains(wanted.role()) && sql.born(by.board(), person).filter(born -> Period.between(born, wanted.from()).getYears() < ADULT).isPresent()) {
            return Optional.of(Refusal.MINOR);
        }
        return sql.since(by.board(), wanted.from()).stream().anyMatch(one -> one.person().equals(person) && one.role() == wanted.role()
            && one.location().equals(wanted.location()) && overlaps(one, wanted)) ? Optional.of(Refusal.HAS_IT) : Optional.empty();
    }

    private static boolean overlaps(Grant one, Wanted wanted) {
        return one.until().filter(last -> last.isBefore(wanted.from())).isEmpty() && wanted.until().filter(last -> last.isBefore(one.from())).isEmpty();
    }

    /** Whoever has a role may lay it down; of somebody else it is ended by who could give it. */
    private Optional<Refusal> refusesEnd(Actor by, Grant grant) {
        if (grant.over(today())) {
            return Optional.of(Refusal.OVER);
        }
        if (!grant.person().equals(by.person()) && !mayGive(by, grant.role(), grant.location())) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return grant.role() == Role.ADMINISTRATOR && grant.on(today()) && administrators(by.board()).stream().allMatch(grant.person()::equals)
            ? Optional.of(Refusal.LAST_ADMINISTRATOR) : Optional.empty();
    }

    /** Who could still do the work of an administrator: a closed account cannot. */
    private List<UUID> administrators(BoardId board) {
        List<UUID> closed = accounts.closed(board);
        return school.administrators(board).stream().map(Colleague::person).filter(person -> !closed.contains(person)).toList();
    }

    private boolean mayGive(Actor actor, Role role, Optional<UUID> place) {
        boolean fits = place.isPresent() ? role.atSchool() && school.location(actor.board(), place.get()).isPresent() : role.atBoard();
        return fits && actor.may(Right.GIVE_ROLES) && (actor.hat() == Hat.HEAD ? OF_A_HEAD.contains(role) && place.isPresent() && place.equals(actor.location()) : true);
    }

    private static boolean sees(Actor actor, Grant grant) {
        return actor.location().isEmpty() || grant.location().equals(actor.location());
    }
}
