package nl.huisregel.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.Arriving;
import nl.huisregel.login.Notice;
import nl.huisregel.login.Vault;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** To a provider and back: to sign in, or to prove again who one is. */
@Controller
class ProviderPages {

    private static final String CONFIRM = "/bevestigen/via/{provider}";
    /** The provider asks anew when told to; an older answer is one it had lying about. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final Providers providers;
    private final Asking asking;
    private final Arrivals arrivals;
    private final Arriving arriving;
    private final LinkSql sql;
    private final SignIn signIn;
    private final Vault vault;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    ProviderPages(Providers providers, Asking asking, Arrivals arrivals, Arriving arriving, LinkSql sql, SignIn signIn, Vault vault, Journal journal, Fence fence, Clock clock) {
        this.providers = providers;
        this.asking = asking;
        this.arrivals = arrivals;
        this.arriving = arriving;
        this.sql = sql;
        this.signIn = signIn;
        this.vault = vault;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @Everyone
    @GetMapping("/aanmelden/via/{provider}")
    ModelAndView go(@PathVariable String provider, HttpServletRequest request) {
        var known = named(provider);
        return asking.begin(known, "", request).map(ProviderPages::to).orElseGet(() -> refused(known, Refusal.AWAY, ""));
    }

    /** Where the provider sends the browser back to, with an answer of either question. */
    @Everyone
    @GetMapping("/aanmelden/via/{provider}/terug")
    ModelAndView back(@PathVariable String provider, @RequestParam(defaultValue = "") String state, @RequestParam(required = false) String code, @RequestParam(required = false) String error,
                      @RequestParam(required = false) String iss, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var known = named(provider);
        var asked = Pending.take(request, clock.instant());
        if (asked.isEmpty()) {
            return refused(known, Refusal.STALE, "");
        }
        return switch (asking.finish(known, asked.get(), state, code, error, iss)) {
            case Vouched.Refused no -> refused(known, no.why(), asked.get().back());
            case Vouched.For vouched -> asked.get().confirms() ? confirmed(known, asked.get(), vouched, actor, request) : in(known, vouched, request, response);
        };
    }

    @For(Right.SEE_OWN_START)
    @GetMapping(CONFIRM)
    ModelAndView again(Actor actor, @PathVariable String provider, @RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        var known = named(provider);
        if (fence.reading(actor.board(), () -> sql.of(actor.board(), actor.person())).stream().noneMatch(link -> link.issuer().equals(known.issuer()))) {
            throw new NotThere();
        }
        return asking.begin(known, naar.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*") ? naar : "/", request).map(ProviderPages::to).orElseGet(() -> refused(known, Refusal.AWAY, naar));
    }

    @For(Right.SEE_OWN_START)
    @Fresh(back = "/ik/toegang")
    @PostMapping("/ik/toegang/via/{provider}/einde")
    ModelAndView unlink(Actor actor, @PathVariable String provider, @RequestParam(defaultValue = "") String laatste) {
        var known = named(provider);
        if (laatste.isEmpty() && arriving.onlyWay(actor, "/ik/toegang/via/" + known.id())) {
            return new ModelAndView("redirect:/ik/toegang");
        }
        fence.inside(actor.board(), () -> {
            if (!sql.remove(actor.board(), known.issuer(), actor.person())) {
                throw new NotThere();
            }
            arriving.tell(actor.board(), actor.person(), Notice.Kind.UNLINKED);
            journal.noted(actor, "login.unlinked", "person", actor.person(), Map.of("provider", known.id()));
        });
        return new ModelAndView("redirect:/ik/toegang");
    }

    private ModelAndView in(Provider provider, Vouched.For vouched, HttpServletRequest request, HttpServletResponse response) {
        var via = provider.id() + " " + sealed(provider, vouched.token());
        return switch (arrivals.come(provider, vouched)) {
            case Arrivals.Arrival.Refused no -> refused(provider, no.why(), "");
            case Arrivals.Arrival.In in -> arriving.in(in.actor(), vouched.strongAt(), Optional.of(via), request, response).orElseGet(() -> refused(provider, Refusal.LEFT, ""));
            case Arrivals.Arrival.InClass in -> arriving.inClass(in.capacity(), in.until(), via, request).orElseGet(() -> refused(provider, Refusal.LEFT, ""));
        };
    }

    private ModelAndView confirmed(Provider provider, Pending asked, Vouched.For vouched, Actor actor, HttpServletRequest request) {
        if (actor == null || !arrivals.is(actor, provider, vouched)) {
            return refused(provider, Refusal.OTHER_ACCOUNT, asked.back());
        }
        if (vouched.strongAt().filter(at -> at.plus(JUST_NOW).isAfter(clock.instant())).isEmpty()) {
            return refused(provider, Refusal.WEAK, asked.back());
        }
        signIn.prove(request);
        return new ModelAndView("redirect:" + asked.back());
    }

    /** Kept to sign out there; it names the person, so it is not kept for all to read. */
    private String sealed(Provider provider, String token) {
        return Base64.getEncoder().encodeToString(vault.seal(token.getBytes(StandardCharsets.UTF_8), provider.id()));
    }

    private Provider named(String id) {
        return providers.named(id).orElseThrow(NotThere::new);
    }

    private static ModelAndView refused(Provider provider, Refusal why, String back) {
        return Page.of("login/oidc/refused", "label", provider.label(), "why", why.text(provider.who()), "pupil", provider.who() == Provider.Who.PUPILS, "again", back.isEmpty() ? provider.path() : "/bevestigen?naar=" + back)
            .with(why == Refusal.AWAY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN);
    }

    private static ModelAndView to(String address) {
        var away = new RedirectView(address, false, true, false);
        away.setExpandUriTemplateVariables(false);
        return new ModelAndView(away);
    }
}
