package nl.huisregel.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things are kept, what is over its term, and confirming that it goes. */
@Controller
class RetentionPages {

    static final String PATH = "/bewaartermijnen";

    private final Retention retention;

    RetentionPages(Retention retention) {
        this.retention = retention;
    }

    @For(Right.CONFIRM_RETENTION)
    @GetMapping(PATH)
    Page list(Actor actor) {
        return page(actor, "", Optional.empty());
    }

    @For(Right.SET_TERMS)
    @PostMapping(PATH)
    Object set(Actor actor, @RequestParam(defaultValue = "") String soort, @RequestParam(defaultValue = "") String maanden, @RequestParam(defaultValue = "") String reden) {
        Optional<RetentionKind> kind = Arrays.stream(RetentionKind.values()).filter(one -> one.key().equals(soort)).findFirst();
        if (kind.isEmpty() || !maanden.matches("[1-9][0-9]{0,2}") || reden.strip().length() > 500) {
            return page(actor, "privacy.wrong.months", Optional.empty()).unprocessable();
        }
        return retention.set(actor, kind.get(), Integer.parseInt(maanden), reden) ? "redirect:" + PATH : page(actor, "privacy.wrong.longer", Optional.empty()).unprocessable();
    }

    @For(Right.CONFIRM_RETENTION)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/lijst")
    Page confirm(Actor actor, @RequestParam(defaultValue = "") List<UUID> weg, @RequestParam(defaultValue = "") List<UUID> lijst, @RequestParam(defaultValue = "") String doe) {
        // All of what stood on the page, and not what came on the list since.
        List<UUID> confirmed = doe.equals("alles") ? lijst : weg;
        return confirmed.isEmpty() ? page(actor, "privacy.wrong.none", Optional.empty()).unprocessable() : page(actor, "", Optional.of(retention.confirm(actor, confirmed)));
    }

    private Page page(Actor actor, String wrong, Optional<Retention.Done> done) {
        return Page.of("privacy/terms", "terms", retention.terms(actor.board()), "proposals", retention.proposals(actor), "rounds", retention.rounds(actor),
            "sets", actor.may(Right.SET_TERMS), "wrong", wrong, "went", done.map(Retention.Done::went).orElse(Map.of()), "stayed", done.map(Retention.Done::stayed).orElse(-1));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination termsPlace() {
            return new Destination(63, PATH, "privacy.terms.way", Right.CONFIRM_RETENTION, true);
        }
    }
}
