package nl.huisregel.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in: a name with a password, then a code. */
@Controller
class SignInPages {

    private static final String HALFWAY = "halfway";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SigningIn signingIn;
    private final SignIn signIn;
    private final Arriving arriving;
    private final List<WayIn> ways;
    private final Clock clock;

    SignInPages(SigningIn signingIn, SignIn signIn, Arriving arriving, List<WayIn> ways, Clock clock) {
        this.signingIn = signingIn;
        this.signIn = signIn;
        this.arriving = arriving;
        this.ways = ways;
        this.clock = clock;
    }

    @Everyone
    @GetMapping("/aanmelden")
    Page name() {
        return name("", "");
    }

    /** A wrong name and a wrong password are one answer. What was typed as a name comes back, the password never does. */
    @Everyone
    @PostMapping("/aanmelden")
    ModelAndView name(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        if (email.isBlank() || password.isEmpty()) {
            return name(email, "login.missing").unprocessable();
        }
        try {
            return switch (signingIn.password(email, password, request.getRemoteAddr(), KnownDevices.said(request))) {
                case SigningIn.Answer.Wrong _ -> name(email, "login.wrong").unprocessable();
                case SigningIn.Answer.Later later -> name(email, "login.later").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
                case SigningIn.Answer.Halfway halfway -> {
                    signIn.out(request);
                    request.getSession(true).setAttribute(HALFWAY, String.join("/", halfway.board().toString(), halfway.person().toString(), clock.instant().plus(PATIENCE).toString()));
                    yield new ModelAndView("redirect:/aanmelden/code");
                }
            };
        } catch (Passwords.Busy busy) {
            return name(email, "login.busy").with(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @Everyone
    @GetMapping("/aanmelden/code")
    ModelAndView code(HttpServletRequest request) {
        return halfway(request).isPresent() ? code("") : new ModelAndView("redirect:/aanmelden");
    }

    @Everyone
    @PostMapping("/aanmelden/code")
    ModelAndView code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var halfway = halfway(request);
        if (halfway.isEmpty()) {
            return new ModelAndView("redirect:/aanmelden");
        }
        return switch (signingIn.code(halfway.get(), code)) {
            case SecondFactor.Given.Wrong _ -> code(code.isBlank() ? "login.code.missing" : "login.code.wrong").unprocessable();
            case SecondFactor.Given.Later later -> code("login.code.later").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case SecondFactor.Given.Right _ -> signingIn.came(halfway.get()).filter(came -> signIn.proven(new Capacity(came.actor().board(), came.actor().person(), came.actor().hat()), came.atHome(), request)).map(SigningIn.Came::actor)
                .map(actor -> arriving.first(actor, request, response)).orElseGet(() -> name("", "login.wrong").unprocessable());
        };
    }

    private Optional<SigningIn.Answer.Halfway> halfway(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(HALFWAY) instanceof String text)) {
            return Optional.empty();
        }
        var parts = text.split("/");
        return Instant.parse(parts[2]).isAfter(clock.instant()) ? Optional.of(new SigningIn.Answer.Halfway(BoardId.of(parts[0]), UUID.fromString(parts[1]))) : Optional.empty();
    }

    private Page name(String email, String wrong) {
        return Page.of("login/signIn", "email", email, "wrong", wrong, "until", Optional.empty(), "offers", ways.stream().map(WayIn::atTheDoor).flatMap(List::stream).toList());
    }

    private static Page code(String wrong) {
        return Page.of("login/code", "wrong", wrong, "until", Optional.empty());
    }
}
