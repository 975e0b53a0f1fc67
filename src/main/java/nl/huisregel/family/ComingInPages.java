package nl.huisregel.family;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

/** Coming in with a letter: the code, then the question whether the letter is theirs, then the mailbox. */
@Controller
class ComingInPages {

    static final String PATH = "/brief";
    private static final String HALFWAY = "letter";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final FamilyCodes codes;
    private final SignIn signIn;
    private final Clock clock;

    ComingInPages(FamilyCodes codes, SignIn signIn, Clock clock) {
        this.codes = codes;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Everyone
    @GetMapping(PATH)
    Page type() {
        return type("", "");
    }

    /** A code nobody has, and one that is of nobody here, are one answer. */
    @Everyone
    @PostMapping(PATH)
    ModelAndView type(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (code.isBlank()) {
            return type(code, "family.code.missing").unprocessable();
        }
        return switch (codes.look(code, request.getRemoteAddr())) {
            case FamilyCodes.Looked.Later later -> type(code, "family.code.later").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case FamilyCodes.Looked.Closed closed when closed.state() == FamilyCode.State.UNKNOWN -> type(code, FamilyCode.State.UNKNOWN.text()).unprocessable();
            case FamilyCodes.Looked.Closed closed -> Page.of("family/closed", "state", closed.state());
            case FamilyCodes.Looked.Found found -> {
                signIn.out(request);
                request.getSession(true).setAttribute(HALFWAY, found.board() + "/" + found.code() + "/" + clock.instant().plus(PATIENCE));
                yield new ModelAndView("redirect:" + PATH + "/wie");
            }
        };
    }

    @Everyone
    @GetMapping(PATH + "/wie")
    ModelAndView who(HttpServletRequest request) {
        return halfway(request).flatMap(codes::whose).<ModelAndView>map(whose -> Page.of("family/who", "whose", whose)).orElseGet(() -> new ModelAndView("redirect:" + PATH));
    }

    /** Only now the code is used up: who holds another's letter leaves it as it is. */
    @Everyone
    @PostMapping(PATH + "/wie")
    ModelAndView come(@RequestParam(defaultValue = "") String ben, HttpServletRequest request) {
        var halfway = halfway(request);
        if (halfway.isEmpty()) {
            return new ModelAndView("redirect:" + PATH);
        }
        if (!ben.equals("ik")) {
            signIn.out(request);
            return Page.of("family/notMine");
        }
        return codes.use(halfway.get()).filter(in -> signIn.atHome(new Capacity(in.actor().board(), in.actor().person(), in.actor().hat()), in.mailbox(), request))
            .map(in -> new ModelAndView("redirect:" + (in.mailbox() ? "/" : MailboxPages.OWN))).orElseGet(() -> Page.of("family/closed", "state", FamilyCode.State.USED));
    }

    private Optional<FamilyCodes.Looked.Found> halfway(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(HALFWAY) instanceof String text)) {
            return Optional.empty();
        }
        var parts = text.split("/");
        return Instant.parse(parts[2]).isAfter(clock.instant()) ? Optional.of(new FamilyCodes.Looked.Found(BoardId.of(parts[0]), UUID.fromString(parts[1]))) : Optional.empty();
    }

    private static Page type(String code, String wrong) {
        return Page.of("family/type", "code", code, "wrong", wrong, "until", Optional.empty());
    }
}
