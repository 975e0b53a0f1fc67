package nl.huisregel.login.oidc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.Arriving;
import nl.huisregel.login.ClassDoor;
import nl.huisregel.login.Notice;
import nl.huisregel.login.oidc.LinkSql.Known;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/**
 * Who somebody is here for whom a provider vouches. Nobody comes into being by it: the person stands in the roster, and the
 * administrator lets their school in this way. The first time the provider's number of them is tied to the person; from then
 * on that number says who it is, and no mailbox. Of a pupil below sixteen nothing is kept: the administration's number says who it
 * is each time, and nothing opens but what the code of the class opens.
 */
@Component
class Arrivals {

    private final LinkSql sql;
    private final Roll roll;
    private final School school;
    private final Directory directory;
    private final Accounts accounts;
    private final Arriving arriving;
    private final ClassDoor classDoor;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Arrivals(LinkSql sql, Roll roll, School school, Directory directory, Accounts accounts, Arriving arriving, ClassDoor classDoor, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.roll = roll;
        this.school = school;
        this.directory = directory;
        this.accounts = accounts;
        this.arriving = arriving;
        this.classDoor = classDoor;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Who comes in, or why nobody does. */
    sealed interface Arrival {
        record In(Actor actor) implements Arrival {}
        /** A pupil below sixteen: the page of the class, until the last bell. */
        record InClass(Capacity capacity, Instant until) implements Arrival {}
        record Refused(Refusal why) implements Arrival {}
    }

    /** The board a provider is of; empty while there is no such board yet. */
    Optional<BoardId> board(Provider provider) {
        return directory.boards().stream().filter(board -> board.slug().equals(provider.board())).map(Board::id).findFirst();
    }

    Arrival come(Provider provider, Vouched.For vouched) {
        if (provider.must().entrySet().stream().anyMatch(fact -> !vouched.says(fact.getKey()).equals(fact.getValue()))) {
            return new Arrival.Refused(Refusal.NOT_OURS);
        }
        return board(provider).<Arrival>map(board -> fence.inside(board, () -> come(board, provider, vouched))).orElseGet(() -> new Arrival.Refused(Refusal.NOT_ADMITTED));
    }

    /** Whether it vouches for this very person. */
    boolean is(Actor actor, Provider provider, Vouched.For vouched) {
        return fence.reading(actor.board(), () -> sql.whose(actor.board(), vouched.issuer(), vouched.subject())).filter(actor.person()::equals).isPresent();
    }

    private Arrival come(BoardId board, Provider provider, Vouched.For vouched) {
        var linked = sql.whose(board, vouched.issuer(), vouched.subject());
        return linked.map(person -> enter(board, provider, vouched, person, false)).orElseGet(() -> first(board, provider, vouched));
    }

    private Arrival first(BoardId board, Provider provider, Vouched.For vouched) {
        var says = vouched.says(provider.claim());
        if (says.isEmpty()) {
            return new Arrival.Refused(Refusal.NAMELESS);
        }
        if ((provider.by() == Provider.By.MAILBOX || provider.claim().equals("email")) && "false".equals(vouched.says("email_verified"))) {
            return new Arrival.Refused(Refusal.UNVERIFIED);
        }
        var people = at(board, provider, vouched, roll.by(board, provider, says)).stream().map(Known::person).distinct().toList();
        if (people.size() != 1) {
            return new Arrival.Refused(people.isEmpty() ? Refusal.UNKNOWN : Refusal.SEVERAL);
        }
        var person = people.getFirst();
        return sql.of(board, person).stream().anyMatch(link -> link.issuer().equals(vouched.issuer())) ? new Arrival.Refused(Refusal.OTHER_ACCOUNT) : enter(board, provider, vouched, person, true);
    }

    private Arrival enter(BoardId board, Provider provider, Vouched.For vouched, UUID person, boolean first) {
        var places = roll.of(board, provider, person);
        if (places.isEmpty()) {
            return new Arrival.Refused(Refusal.LEFT);
        }
        if (at(board, provider, vouched, places).isEmpty()) {
            return new Arrival.Refused(Refusal.OTHER_SCHOOL);
        }
        if (sql.admissions(board).stream().filter(one -> one.provider().equals(provider.id())).noneMatch(one -> places.stream().anyMatch(place -> place.location().equals(one.location())))) {
            return new Arrival.Refused(Refusal.NOT_ADMITTED);
        }
        if (accounts.closed(board).contains(person)) {
            return new Arrival.Refused(Refusal.CLOSED);
        }
        if (provider.who() == Provider.Who.PUPILS && !oldEnough(board, person)) {
            return classDoor.open(board, person).<Arrival>map(until -> new Arrival.InClass(new Capacity(board, person, Hat.CLASS_PUPIL), until)).orElseGet(() -> new Arrival.Refused(Refusal.LEFT));
        }
        if (first && !sql.add(board, vouched.issuer(), vouched.subject(), person, clock.instant())) {
            return new Arrival.Refused(Refusal.OTHER_ACCOUNT);
        }
        accounts.openFirst(board, person);
        var actor = accounts.actors(board, person).stream().filter(one -> provider.who() == Provider.Who.STAFF ? one.hat().staff() : one.hat() == Hat.PUPIL).findFirst();
        if (actor.isEmpty()) {
            return new Arrival.Refused(Refusal.CLOSED);
        }
        written(provider, vouched, actor.get(), first);
        return new Arrival.In(actor.get());
    }

    private void written(Provider provider, Vouched.For vouched, Actor actor, boolean first) {
        if (first) {
            arriving.tell(actor.board(), actor.person(), Notice.Kind.LINKED);
            journal.noted(actor, "login.linked", "person", actor.person(), Map.of("provider", provider.id()));
        }
        sql.used(actor.board(), vouched.issuer(), vouched.subject(), clock.instant());
        journal.noted(actor, "login.signed_in", "person", actor.person(), Map.of("provider", provider.id(), "second", vouched.strongAt().isPresent()));
    }

    /** Who comes in alone is who decides alone (UAVG 5). */
    private boolean oldEnough(BoardId board, UUID person) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        return school.pupil(board, person).filter(pupil -> pupil.ageOn(today) >= Accounts.DECIDES_FROM).isPresent();
    }

    /** Of these, who is at the school it names, where it names one. */
    private List<Known> at(BoardId board, Provider provider, Vouched.For vouched, List<Known> known) {
        if (provider.schoolClaim().isEmpty()) {
            return known;
        }
        var schools = roll.schools(board, vouched.says(provider.schoolClaim()));
        return known.stream().filter(one -> one.location().filter(schools::contains).isPresent()).toList();
    }
}
