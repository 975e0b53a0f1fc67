package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.huisregel.installation.Installation;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front door: in, who am I, out. */
@Controller
class EntrancePages {

    private final SignIn signIn;
    private final Frames frames;
    private final Installation installation;
    private final Accounts accounts;
    private final Capacities capacities;
    private final OtherCapacities others;
    private final List<Farewell> farewells;

    EntrancePages(SignIn signIn, Frames frames, Installation installation, Accounts accounts, Capacities capacities, OtherCapacities others, List<Farewell> farewells) {
        this.capacities = capacities;
        this.others = others;
        this.signIn = signIn;
        this.frames = frames;
        this.installation = installation;
        this.accounts = accounts;
        this.farewells = farewells;
    }

    @Everyone
    @GetMapping("/")
    ModelAndView enter(HttpServletRequest request) {
        var actor = signIn.actor(request);
        if (actor.isPresent()) {
            return new ModelAndView("redirect:" + frames.start(actor.get()));
        }
        if (signIn.over(request).isPresent()) {
            return new ModelAndView("redirect:" + OverPages.PATH);
        }
        return installation.isDemo() ? new ModelAndView("redirect:/kies") : Page.of("access/signIn");
    }

    @For(Right.SEE_OWN_START)
    @GetMapping("/ik")
    Page me(Actor actor, HttpServletRequest request) {
        var words = Words.of(request);
        return Page.of("access/me", "actor", actor, "as", capacities.there(actor, words), "others", others.of(actor, request, words).stream().map(OtherCapacities.Other::choice).distinct().toList(), "places", frames.aside(actor));
    }

    /** Asked of who is more than one thing here, right after coming in. */
    @For(Right.SEE_OWN_START)
    @GetMapping("/ik/hoedanigheid")
    ModelAndView whichHat(Actor actor, HttpServletRequest request) {
        var own = accounts.actors(actor.board(), actor.person()).stream().filter(other -> signIn.mayWear(other.hat(), request)).toList();
        var ways = capacities.ways(own, Words.of(request));
        return ways.size() < 2 ? new ModelAndView("redirect:/") : Page.of("access/whichHat", "ways", ways);
    }

    /** The same person in another capacity: a new session, so nothing of the one leaks into the other. */
    @For(Right.SEE_OWN_START)
    @PostMapping("/ik/hoedanigheid")
    ModelAndView change(Actor actor, @RequestParam String hat, HttpServletRequest request) {
        OverPages.chosen(actor.board(), actor.person(), hat).ifPresent(capacity -> signIn.change(capacity, request));
        return new ModelAndView("redirect:/");
    }

    @Everyone
    @PostMapping("/afmelding")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        var farewell = farewells.stream().map(one -> one.to(request)).flatMap(Optional::stream).findFirst();
        signIn.out(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return farewell.orElseGet(() -> new ModelAndView("redirect:/"));
    }
}
