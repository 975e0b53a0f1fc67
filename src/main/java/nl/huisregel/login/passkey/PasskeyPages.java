package nl.huisregel.login.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.access.SignIn;
import nl.huisregel.login.Arriving;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Passkeys: one to come in with, to confirm with, and the own ones. What a passkey answers comes as an ordinary form. */
@Controller
class PasskeyPages {

    static final String DOOR = "/aanmelden/passkey";
    static final String CONFIRM = "/bevestigen/passkey";
    static final String OWN = "/ik/passkeys";
    private static final String LIST = "/ik/toegang";
    private static final String ASKED = "passkey";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST = 20_000;

    private final Passkeys passkeys;
    private final Arriving arriving;
    private final SignIn signIn;
    private final Clock clock;

    PasskeyPages(Passkeys passkeys, Arriving arriving, SignIn signIn, Clock clock) {
        this.passkeys = passkeys;
        this.arriving = arriving;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Everyone
    @GetMapping(DOOR)
    Page door(HttpServletRequest request) {
        return door("", request);
    }

    @Everyone
    @PostMapping(DOOR)
    ModelAndView enter(@RequestParam(defaultValue = "") String antwoord, HttpServletRequest request, HttpServletResponse response) {
        return switch (answered(antwoord, request)) {
            case Passkeys.Answer.In in -> {
                passkeys.came(in.actor());
                yield arriving.in(in.actor(), Optional.of(clock.instant()), Optional.empty(), request, response).orElseGet(() -> door("passkey.no", request).unprocessable());
            }
            case Passkeys.Answer.No _ -> door("passkey.no", request).unprocessable();
            case Passkeys.Answer.Doubted _ -> door("passkey.doubted", request).unprocessable();
        };
    }

    @For(Right.SEE_OWN_START)
    @GetMapping(CONFIRM)
    Page confirm(Actor actor, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        return confirm(actor, naar, "", request);
    }

    @For(Right.SEE_OWN_START)
    @PostMapping(CONFIRM)
    ModelAndView confirmed(Actor actor, @RequestParam(defaultValue = "") String antwoord, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        if (answered(antwoord, request) instanceof Passkeys.Answer.In in && in.actor().board().equals(actor.board()) && in.actor().person().equals(actor.person())) {
            signIn.prove(request);
            return new ModelAndView("redirect:" + own(naar));
        }
        return confirm(actor, naar, "passkey.no", request).unprocessable();
    }

    @For(Right.MAKE_PASSKEYS)
    @Fresh
    @GetMapping(OWN + "/nieuw")
    Page fresh(Actor actor, HttpServletRequest request) {
        return fresh(actor, "", "", request);
    }

    @For(Right.MAKE_PASSKEYS)
    @Fresh(back = OWN + "/nieuw")
    @PostMapping(OWN + "/nieuw")
    ModelAndView add(Actor actor, @RequestParam(defaultValue = "") String antwoord, @RequestParam(defaultValue = "") String naam, HttpServletRequest request) {
        var label = naam.strip();
        if (label.isEmpty() || label.length() > Passkeys.LONGEST_LABEL) {
            return fresh(actor, naam, "passkey.name.wrong", request).unprocessable();
        }
        return asked(request).filter(challenge -> antwoord.length() < LONGEST && passkeys.add(actor, challenge, antwoord, label)).isPresent()
            ? new ModelAndView("redirect:" + LIST) : fresh(actor, naam, "passkey.new.no", request).unprocessable();
    }

    @For(Right.MAKE_PASSKEYS)
    @PostMapping(OWN + "/{id}/naam")
    ModelAndView rename(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String naam) {
        var label = naam.strip();
        if (!label.isEmpty() && !passkeys.rename(actor, id, label.substring(0, Math.min(label.length(), Passkeys.LONGEST_LABEL)))) {
            throw new NotThere();
        }
        return new ModelAndView("redirect:" + LIST);
    }

    /** The only way in goes only with a word more: {@code laatste}, which the page that warns sends along. */
    @For(Right.MAKE_PASSKEYS)
    @Fresh(back = LIST)
    @PostMapping(OWN + "/{id}/einde")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String laatste) {
        if (laatste.isEmpty() && arriving.onlyWay(actor, OWN + "/" + id)) {
            return new ModelAndView("redirect:" + LIST);
        }
        if (!passkeys.remove(actor, id)) {
            throw new NotThere();
        }
        return new ModelAndView("redirect:" + LIST);
    }

    private Passkeys.Answer answered(String answer, HttpServletRequest request) {
        return asked(request).filter(_ -> !answer.isBlank() && answer.length() < LONGEST).map(challenge -> passkeys.answered(challenge, answer)).orElseGet(Passkeys.Answer.No::new);
    }

    private Page door(String wrong, HttpServletRequest request) {
        return Page.of("login/passkey/door", "options", passkeys.anybodys(ask(request)), "wrong", wrong);
    }

    private Page confirm(Actor actor, String naar, String wrong, HttpServletRequest request) {
        return Page.of("login/passkey/confirm", "options", passkeys.mine(actor, ask(request)), "path", own(naar), "wrong", wrong);
    }

    private Page fresh(Actor actor, String name, String wrong, HttpServletRequest request) {
        return Page.of("login/passkey/make", "options", passkeys.make(actor, ask(request)), "name", name, "wrong", wrong);
    }

    /** A new question each time a page is shown, kept until its answer. */
    private Bytes ask(HttpServletRequest request) {
        var challenge = Bytes.random();
        request.getSession().setAttribute(ASKED, challenge.toBase64UrlString() + " " + clock.instant());
        return challenge;
    }

    /** Each question counts once. */
    private Optional<Bytes> asked(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        var parts = text.split(" ");
        return Optional.of(Bytes.fromBase64(parts[0])).filter(_ -> Instant.parse(parts[1]).plus(PATIENCE).isAfter(clock.instant()));
    }

    /** Only back to a page of ours. */
    private static String own(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*") ? path : "/";
    }
}
