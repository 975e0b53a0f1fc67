package nl.huisregel.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.access.SignIn;
import nl.huisregel.installation.Installation;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A code again, before a page that asks for a fresh one. In the demo nobody has one, so a button stands for it. */
@Controller
class StepUpPages {

    private final SecondFactor factor;
    private final Logins logins;
    private final List<WayIn> ways;
    private final SignIn signIn;
    private final Installation installation;

    StepUpPages(SecondFactor factor, Logins logins, List<WayIn> ways, SignIn signIn, Installation installation) {
        this.factor = factor;
        this.logins = logins;
        this.ways = ways;
        this.signIn = signIn;
        this.installation = installation;
    }

    @For(Right.SEE_OWN_ACCESS)
    @GetMapping("/bevestigen")
    Page ask(Actor actor, @RequestParam(defaultValue = "/") String naar) {
        return page(actor, naar, "");
    }

    @For(Right.SEE_OWN_ACCESS)
    @PostMapping("/bevestigen")
    ModelAndView given(Actor actor, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        if (logins.of(actor.board(), actor.person()).isEmpty()) {
            if (installation.isDemo()) {
                return on(naar, request);
            }
            return page(actor, naar, "").unprocessable();
        }
        return switch (factor.give(actor.board(), actor.person(), code)) {
            case SecondFactor.Given.Right _ -> on(naar, request);
            case SecondFactor.Given.Wrong _ -> page(actor, naar, code.isBlank() ? "login.code.missing" : "login.code.wrong").unprocessable();
            case SecondFactor.Given.Later later -> page(actor, naar, "login.code.later").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView on(String path, HttpServletRequest request) {
        signIn.prove(request);
        return new ModelAndView("redirect:" + own(path));
    }

    private Page page(Actor actor, String path, String wrong) {
        var has = logins.of(actor.board(), actor.person()).isPresent();
        var offers = ways.stream().map(way -> way.toConfirm(actor, own(path))).flatMap(List::stream).toList();
        var bare = ways.stream().allMatch(way -> way.of(actor.board(), actor.person()).isEmpty());
        return Page.of("login/confirm", "path", own(path), "has", has, "demo", installation.isDemo(), "staff", bare && actor.may(Right.SET_OWN_SIGN_IN), "offers", offers, "wrong", wrong, "until", Optional.empty());
    }

    /** Only back to a page of ours. */
    static String own(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*") ? path : "/";
    }
}
