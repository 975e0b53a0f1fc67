package nl.huisregel.family;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.access.SignIn;
import nl.huisregel.login.Logins;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A yes that waits, for who gave it: confirm it, let the school look, or take it back. */
@Controller
class WaitingPages {

    private static final String PATH = "/antwoord/{id}";

    private final WaitingAnswers waiting;
    private final SpotNames names;
    private final Mailbox mailbox;
    private final Logins logins;
    private final SignIn signIn;

    WaitingPages(WaitingAnswers waiting, SpotNames names, Mailbox mailbox, Logins logins, SignIn signIn) {
        this.waiting = waiting;
        this.names = names;
        this.mailbox = mailbox;
        this.logins = logins;
        this.signIn = signIn;
    }

    static String path(UUID id) {
        return "/antwoord/" + id;
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping(PATH)
    Page look(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var one = mine(actor, id);
        return Page.of("family/waiting", "one", one, "about", names.person(actor.board(), one.person()), "places", names.places(actor, one, Words.of(request)), "question", question(actor, one),
            "masked", mailbox.reachable(actor).map(Mailbox::masked), "factor", logins.of(actor.board(), actor.person()).isPresent(), "sure", signIn.vouchedAnew(request));
    }

    @For(Right.ANSWER_CONSENT)
    @PostMapping(PATH + "/bevestiging")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var one = mine(actor, id);
        if (one.state() != WaitingAnswer.State.CONFIRM || !signIn.vouchedAnew(request)) {
            return new ModelAndView("redirect:" + path(id));
        }
        return new ModelAndView("redirect:" + (waiting.confirm(actor, one, !signIn.fresh(request)) instanceof WaitingAnswers.Counted.Kept kept ? kept.path() : path(id)));
    }

    @For(Right.ANSWER_CONSENT)
    @PostMapping(PATH + "/school")
    ModelAndView toOffice(Actor actor, @PathVariable UUID id) {
        waiting.toOffice(actor, mine(actor, id));
        return new ModelAndView("redirect:" + path(id));
    }

    @For(Right.ANSWER_CONSENT)
    @PostMapping(PATH + "/einde")
    ModelAndView drop(Actor actor, @PathVariable UUID id) {
        var one = mine(actor, id);
        waiting.drop(actor, one);
        return new ModelAndView("redirect:" + question(actor, one));
    }

    private WaitingAnswer mine(Actor actor, UUID id) {
        return waiting.of(actor, id).orElseThrow(NotThere::new);
    }

    private static String question(Actor actor, WaitingAnswer one) {
        return one.person().equals(actor.person()) && actor.hat() == Hat.GUARDIAN ? "/mijn-foto" : "/kinderen/" + one.person() + "/toestemming";
    }
}
