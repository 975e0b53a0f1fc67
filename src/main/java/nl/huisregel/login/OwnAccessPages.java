package nl.huisregel.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.Farewell;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.access.Sessions;
import nl.huisregel.access.SignIn;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the reader comes in: on which devices, with what password and codes, and what changed in it. */
@Controller
class OwnAccessPages {

    private static final String PATH = "/ik/toegang";
    private static final String PASSWORD = "/ik/wachtwoord";
    /** Where a parent shows that the mailbox is theirs, and comes back. */
    private static final String MAILBOX = "/ik/mailcode?naar=" + PATH;

    private final Logins logins;
    private final List<WayIn> ways;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SignIn signIn;
    private final School school;
    private final List<Farewell> farewells;

    OwnAccessPages(Logins logins, List<WayIn> ways, Invitations invitations, Sessions sessions, SignIn signIn, School school, List<Farewell> farewells) {
        this.logins = logins;
        this.ways = ways;
        this.invitations = invitations;
        this.sessions = sessions;
        this.signIn = signIn;
        this.school = school;
        this.farewells = farewells;
    }

    @For(Right.SEE_OWN_ACCESS)
    @GetMapping(PATH)
    Page look(Actor actor, HttpServletRequest request) {
        var notices = logins.notices(actor);
        var held = ways.stream().map(way -> way.of(actor.board(), actor.person())).flatMap(List::stream).toList();
        return Page.of("login/own", "login", logins.of(actor.board(), actor.person()), "staff", actor.hat().staff(), "home", !actor.hat().staff() && !worksHere(actor), "set", !signIn.isAtHome(request) || !worksHere(actor), "codes", logins.codesLeft(actor),
            "devices", sessions.of(actor, request), "notices", notices, "must", logins.mustHear(actor), "me", actor.person(), "held", held,
            "names", notices.stream().map(Notice::by).distinct().collect(Collectors.<UUID, UUID, String>toMap(by -> by, by -> school.fullName(actor.board(), by).orElse(""))));
    }

    @For(Right.SEE_OWN_ACCESS)
    @PostMapping(PATH + "/gelezen")
    ModelAndView heard(Actor actor) {
        logins.heard(actor);
        return new ModelAndView("redirect:/");
    }

    /** One device, or all of them; this one included, so the browser forgets what it kept of us. */
    @For(Right.SEE_OWN_ACCESS)
    @PostMapping(PATH + "/afmelding")
    ModelAndView signOut(Actor actor, @RequestParam(defaultValue = "overal") String apparaat, HttpServletRequest request, HttpServletResponse response) {
        if (!apparaat.equals("overal")) {
            if (!sessions.end(actor, apparaat, request)) {
                return new ModelAndView("redirect:" + PATH);
            }
            logins.signedOut(actor, "one");
            return new ModelAndView("redirect:" + PATH);
        }
        logins.signedOut(actor, "all");
        var farewell = farewells.stream().map(one -> one.to(request)).flatMap(Optional::stream).findFirst();
        sessions.endOthers(actor, request);
        signIn.out(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return farewell.orElseGet(() -> new ModelAndView("redirect:/"));
    }

    @For(Right.SEE_OWN_ACCESS)
    @Fresh
    @GetMapping(PASSWORD)
    Page password(Actor actor) {
        return password(mine(actor), Map.of());
    }

    /** Nobody stays signed in on the old one, and this session gets a new number. */
    @For(Right.SEE_OWN_ACCESS)
    @Fresh(back = PASSWORD)
    @PostMapping(PASSWORD)
    ModelAndView change(Actor actor, @RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        var wrong = logins.changePassword(actor, mine(actor), old, password);
        if (!wrong.isEmpty()) {
            return password(mine(actor), wrong).unprocessable();
        }
        sessions.endOthers(actor, request);
        request.changeSessionId();
        return new ModelAndView("redirect:" + PATH);
    }

    /** Shown in this answer and never again. */
    @For(Right.SEE_OWN_ACCESS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/codes")
    Page codes(Actor actor) {
        mine(actor);
        return Page.of("login/codes", "codes", logins.renewCodes(actor), "on", PATH, "first", false);
    }

    /**
     * The same two pages an invitation leads to, for a new telephone, or for who has no password yet. Who has a second factor gives it
     * first; a parent who came in without a password shows the mailbox, and cannot touch here what opens their work.
     */
    @For(Right.SET_OWN_SIGN_IN)
    @PostMapping(PATH + "/opnieuw")
    ModelAndView again(Actor actor, HttpServletRequest request) {
        if (signIn.isAtHome(request)) {
            return new ModelAndView("redirect:" + (worksHere(actor) ? PATH : signIn.vouchedAnew(request) ? invitations.make(actor, actor.person()) : MAILBOX));
        }
        var way = logins.of(actor.board(), actor.person()).isPresent() || ways.stream().anyMatch(one -> !one.of(actor.board(), actor.person()).isEmpty());
        var must = way && !signIn.fresh(request);
        return new ModelAndView("redirect:" + (must ? "/bevestigen?naar=" + PATH : invitations.make(actor, actor.person())));
    }

    private boolean worksHere(Actor actor) {
        return !school.employmentsOf(actor.board(), actor.person()).isEmpty();
    }

    private Login mine(Actor actor) {
        return logins.of(actor.board(), actor.person()).orElseThrow(NotThere::new);
    }

    private static Page password(Login login, Map<String, String> wrong) {
        return Page.of("login/password", "email", login.email(), "wrong", wrong);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination ownAccess() {
            return new Destination(90, PATH, "login.own.way", Right.SEE_OWN_ACCESS, true);
        }
    }
}
