package nl.huisregel.family;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mailbox of a parent: telling which one it is, showing that it is theirs, and coming in again with it. */
@Controller
class MailboxPages {

    static final String OWN = "/ik/mailadres";
    static final String CODE = "/ik/mailcode";
    static final String AGAIN = "/aanmelden/mail";
    static final String LINK = AGAIN + "/link";
    private static final String WHO = "mailbox.who";

    private final Mailbox mailbox;
    private final Claims claims;
    private final WaitingAnswers waiting;
    private final SignIn signIn;
    private final Directory directory;
    private final Journal journal;

    MailboxPages(Mailbox mailbox, Claims claims, WaitingAnswers waiting, SignIn signIn, Directory directory, Journal journal) {
        this.mailbox = mailbox;
        this.claims = claims;
        this.waiting = waiting;
        this.signIn = signIn;
        this.directory = directory;
        this.journal = journal;
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping(OWN)
    Page own(Actor actor, HttpServletRequest request) {
        return own(actor, "", "", request);
    }

    /** The one the school holds gets a code; another waits for the office, and the page says so. */
    @For(Right.ANSWER_CONSENT)
    @PostMapping(OWN)
    ModelAndView own(Actor actor, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var address = MailAddress.read(email);
        if (address.isEmpty()) {
            return own(actor, email, email.isBlank() ? "login.email.missing" : "login.email.wrong", request).unprocessable();
        }
        return switch (claims.tell(actor, email)) {
            case Claims.Told.Later later -> own(actor, email, "family.mailbox.later", request).and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case Claims.Told.Known _ when mailbox.reachable(actor).isPresent() -> sent(actor, "/", request);
            case Claims.Told.Known _ -> Page.of("family/claimed", "email", address.get().value(), "known", true);
            case Claims.Told.Waits _ -> Page.of("family/claimed", "email", address.get().value(), "known", false);
        };
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping(CODE)
    Page code(Actor actor, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        return code(actor, naar, "", mailbox.asked(actor, request), Optional.empty());
    }

    @For(Right.ANSWER_CONSENT)
    @PostMapping(CODE + "/verzending")
    ModelAndView send(Actor actor, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        return mailbox.reachable(actor).isPresent() ? sent(actor, own(naar), request) : code(actor, naar, "", false, Optional.empty()).unprocessable();
    }

    /** What waited for this code alone counts at once. */
    @For(Right.ANSWER_CONSENT)
    @PostMapping(CODE)
    ModelAndView given(Actor actor, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        return switch (mailbox.give(actor, code, request)) {
            case Mailbox.Given.Wrong _ -> code(actor, naar, code.isBlank() ? "login.code.missing" : "family.mailcode.wrong", mailbox.asked(actor, request), Optional.empty()).unprocessable();
            case Mailbox.Given.Later later -> code(actor, naar, "family.mailcode.later", true, Optional.empty()).and("until", Optional.of(RateLimit.shown(later.from())))
                .with(HttpStatus.TOO_MANY_REQUESTS);
            case Mailbox.Given.Right _ -> new ModelAndView("redirect:" + waiting.count(actor, own(naar)));
        };
    }

    @Everyone
    @GetMapping(AGAIN)
    Page again() {
        return again("", "");
    }

    /** Whether anybody has this mailbox shows neither in the answer nor in what follows. */
    @Everyone
    @PostMapping(AGAIN)
    ModelAndView again(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (MailAddress.read(email).isEmpty()) {
            return again(email, email.isBlank() ? "login.email.missing" : "login.email.wrong").unprocessable();
        }
        return switch (mailbox.askLink(email, request.getRemoteAddr(), request)) {
            case Mailbox.Asked.Later later -> again(email, "family.again.later").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case Mailbox.Asked.Sent sent -> waits("", sent.code());
        };
    }

    @Everyone
    @GetMapping(AGAIN + "/code")
    ModelAndView waits(HttpServletRequest request) {
        return mailbox.waits(request) ? waits("", Optional.empty()) : new ModelAndView("redirect:" + AGAIN);
    }

    @Everyone
    @PostMapping(AGAIN + "/code")
    ModelAndView byCode(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return mailbox.waits(request) ? came(mailbox.byCode(code, request), request) : new ModelAndView("redirect:" + AGAIN);
    }

    /** Looking does not use the link up: mail programs look at links too. */
    @Everyone
    @GetMapping(LINK + "/{token}")
    Page link(@PathVariable String token, HttpServletRequest request) {
        return Page.of("family/link", "token", token, "ours", mailbox.isOurs(token, request));
    }

    @Everyone
    @PostMapping(LINK + "/{token}")
    ModelAndView byLink(@PathVariable String token, HttpServletRequest request) {
        return mailbox.isOurs(token, request) ? came(mailbox.byLink(token, request), request) : Page.of("family/link", "token", token, "ours", false).unprocessable();
    }

    /** Which of the people who share a mailbox it is. */
    @Everyone
    @PostMapping(AGAIN + "/wie")
    ModelAndView who(@RequestParam(defaultValue = "-1") int wie, HttpServletRequest request) {
        var session = request.getSession(false);
        var all = session != null && session.getAttribute(WHO) instanceof String text ? List.of(text.split(" ")) : List.<String>of();
        if (wie < 0 || wie >= all.size()) {
            return new ModelAndView("redirect:" + AGAIN);
        }
        var parts = all.get(wie).split("/");
        return in(new Capacity(BoardId.of(parts[0]), UUID.fromString(parts[1]), Hat.valueOf(parts[2])), request);
    }

    private ModelAndView came(Mailbox.Came came, HttpServletRequest request) {
        return switch (came) {
            case Mailbox.Came.Wrong _ -> waits("family.mailcode.wrong", Optional.empty()).unprocessable();
            case Mailbox.Came.Later later -> waits("family.mailcode.later", Optional.empty()).and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case Mailbox.Came.As as when as.actors().size() == 1 -> in(capacity(as.actors().getFirst()), request);
            case Mailbox.Came.As as -> {
                request.getSession(true).setAttribute(WHO, String.join(" ", as.actors().stream().map(actor -> actor.board() + "/" + actor.person() + "/" + actor.hat()).toList()));
                var boards = as.actors().stream().map(Actor::board).distinct().count() > 1;
                yield Page.of("family/whoAgain", "names", as.actors().stream()
                    .map(actor -> actor.name() + (boards ? ", " + directory.boards().stream().filter(board -> board.id().equals(actor.board())).map(Board::name).findFirst().orElse("") : "")).toList());
            }
        };
    }

    private ModelAndView in(Capacity capacity, HttpServletRequest request) {
        if (!signIn.atHome(capacity, true, request)) {
            return again("", "family.again.gone").unprocessable();
        }
        journal.noted(new Actor(capacity.board(), capacity.person(), capacity.hat(), Optional.empty(), ""), "family.came_again", "person", capacity.person(), Map.of());
        return new ModelAndView("redirect:/");
    }

    private static Capacity capacity(Actor actor) {
        return new Capacity(actor.board(), actor.person(), actor.hat());
    }

    private Page sent(Actor actor, String path, HttpServletRequest request) {
        return code(actor, path, "", true, mailbox.ask(actor, request));
    }

    private Page own(Actor actor, String email, String wrong, HttpServletRequest request) {
        return Page.of("family/mailbox", "email", email, "wrong", wrong, "until", Optional.empty(), "masked", mailbox.reachable(actor).map(Mailbox::masked), "vouched", signIn.vouched(request),
            "claimed", claims.of(actor));
    }

    private Page code(Actor actor, String path, String wrong, boolean sent, Optional<String> demo) {
        return Page.of("family/mailcode", "path", own(path), "masked", mailbox.reachable(actor).map(Mailbox::masked), "wrong", wrong, "until", Optional.empty(), "sent", sent, "demo", demo);
    }

    private static Page again(String email, String wrong) {
        return Page.of("family/again", "email", email, "wrong", wrong, "until", Optional.empty());
    }

    private static Page waits(String wrong, Optional<String> demo) {
        return Page.of("family/waits", "wrong", wrong, "until", Optional.empty(), "demo", demo);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination mailboxPlace() {
            return new Destination(89, OWN, "family.mailbox.title", Right.ANSWER_CONSENT, true);
        }
    }

    /** Only back to a page of ours. */
    private static String own(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*") ? path : "/";
    }
}
