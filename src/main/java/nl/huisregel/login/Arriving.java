package nl.huisregel.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The last step of every way in: the session begins, the device becomes known, and the page comes that this person must see first. */
@Component
public class Arriving {

    private final SignIn signIn;
    private final Accounts accounts;
    private final Logins logins;
    private final KnownDevices devices;
    private final LoginSql sql;
    private final List<WayIn> ways;
    private final Clock clock;

    Arriving(SignIn signIn, Accounts accounts, Logins logins, KnownDevices devices, LoginSql sql, List<WayIn> ways, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.logins = logins;
        this.devices = devices;
        this.sql = sql;
        this.ways = ways;
        this.clock = clock;
    }

    /**
     * Lets somebody in without a password. Empty when the capacity no longer holds.
     *
     * @param proven when a second factor was given, if one was
     * @param via    what the session keeps of who vouched for them
     */
    public Optional<ModelAndView> in(Actor actor, Optional<Instant> proven, Optional<String> via, HttpServletRequest request, HttpServletResponse response) {
        return signIn.elsewhere(new Capacity(actor.board(), actor.person(), actor.hat()), proven, via, request)
            ? Optional.of(proven.isPresent() ? first(actor, request, response) : next(actor, request)) : Optional.empty();
    }

    /** A pupil for whom another vouches, to the page of the class and no further. Empty when the pupil is in no class any more. */
    public Optional<ModelAndView> inClass(Capacity capacity, Instant until, String via, HttpServletRequest request) {
        return signIn.inClass(capacity, until, Optional.of(via), request) ? Optional.of(new ModelAndView("redirect:/")) : Optional.empty();
    }

    /** Something changed in how this person comes in. Runs inside the board's fence. */
    public void tell(BoardId board, UUID person, Notice.Kind kind) {
        sql.tell(board, person, kind, person, clock.instant());
    }

    /** Without the one at this path the person comes in no more, but by a link of somebody else. */
    public boolean onlyWay(Actor actor, String path) {
        var held = ways.stream().flatMap(way -> way.of(actor.board(), actor.person()).stream()).filter(one -> !one.doubted()).toList();
        return logins.of(actor.board(), actor.person()).isEmpty() && held.size() == 1 && held.getFirst().path().equals(path);
    }

    /** A device on which both factors were given is known from now on. */
    ModelAndView first(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        logins.of(actor.board(), actor.person())
            .ifPresent(login -> response.addHeader(HttpHeaders.SET_COOKIE, devices.remember(login.board(), login.person(), login.secretAt(), request)));
        return next(actor, request);
    }

    /** What was done to their account comes before which hat they wear, and that before their work. */
    private ModelAndView next(Actor actor, HttpServletRequest request) {
        var hats = signIn.isAtHome(request) ? 1 : accounts.actors(actor.board(), actor.person()).size();
        return new ModelAndView("redirect:" + (logins.mustHear(actor) ? "/ik/toegang" : hats > 1 ? "/ik/hoedanigheid" : "/"));
    }
}
