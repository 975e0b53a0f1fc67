package nl.huisregel.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of breaches: what happened, the clock, the steps, who was told and why not. */
@Controller
class BreachPages {

    static final String PATH = "/datalekken";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Breaches breaches;
    private final Clock clock;

    BreachPages(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    @For(Right.HANDLE_BREACHES)
    @GetMapping(PATH)
    Page list(Actor actor) {
        return list(actor, "", Map.of());
    }

    @For(Right.HANDLE_BREACHES)
    @PostMapping(PATH)
    Object enter(Actor actor, @RequestParam(defaultValue = "") String wat, @RequestParam(defaultValue = "") String ontdekt) {
        Optional<Instant> discovered = moment(ontdekt);
        String wrong = wat.isBlank() || wat.strip().length() > 2000 ? "privacy.breach.wrong.what" : discovered.isEmpty() ? "privacy.breach.wrong.when" : "";
        return wrong.isEmpty() ? "redirect:" + PATH + "/" + breaches.enter(actor, discovered.get(), wat.strip()) : list(actor, wrong, Map.of("wat", wat, "ontdekt", ontdekt)).unprocessable();
    }

    private Page list(Actor actor, String wrong, Map<String, String> typed) {
        return Page.of("privacy/breaches", "breaches", breaches.all(actor), "now", clock.instant(), "wrong", wrong, "typed", typed, "local", local(clock.instant()));
    }

    @For(Right.HANDLE_BREACHES)
    @GetMapping(PATH + "/{id}")
    Page one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "");
    }

    /** Each part of the page is a form of its own. */
    @For(Right.HANDLE_BREACHES)
    @PostMapping(PATH + "/{id}")
    Object change(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String doe, @RequestParam Map<String, String> form) {
        String wrong = switch (doe) {
            case "omschrijving" -> describe(actor, id, form);
            case "ap" -> told(form, (when, why) -> breaches.authority(actor, id, when, why));
            case "mensen" -> told(form, (when, why) -> breaches.persons(actor, id, when, why));
            case "stap" -> step(actor, id, form.getOrDefault("woorden", "").strip());
            case "klaar" -> breaches.close(actor, id) ? "" : "privacy.breach.wrong.incomplete";
            default -> "privacy.breach.wrong.nothing";
        };
        return wrong.isEmpty() ? "redirect:" + PATH + "/" + id : page(actor, id, wrong).unprocessable();
    }

    private String describe(Actor actor, UUID id, Map<String, String> form) {
        String what = form.getOrDefault("wat", "").strip();
        if (what.isEmpty() || what.length() > 2000 || form.getOrDefault("wie", "").length() > 1000 || form.getOrDefault("gevolgen", "").length() > 2000 || form.getOrDefault("maatregelen", "").length() > 2000) {
            return "privacy.breach.wrong.what";
        }
        breaches.describe(actor, id, Arrays.stream(Breach.Risk.values()).filter(risk -> risk.name().toLowerCase(Locale.ROOT).equals(form.get("risico"))).findFirst(), what,
            form.getOrDefault("wie", "").strip(), form.getOrDefault("gevolgen", "").strip(), form.getOrDefault("maatregelen", "").strip());
        return "";
    }

    private String step(Actor actor, UUID id, String words) {
        if (words.isEmpty() || words.length() > 1000) {
            return "privacy.breach.wrong.step";
        }
        breaches.step(actor, id, words);
        return "";
    }

    private interface Telling {
        void keep(Optional<Instant> when, Optional<String> why);
    }

    /** Told at a moment, or not told and why; a moment with a reason says why it was late. */
    private String told(Map<String, String> form, Telling telling) {
        String typed = form.getOrDefault("wanneer", "");
        Optional<Instant> when = moment(typed);
        Optional<String> why = Optional.of(form.getOrDefault("waarom", "").strip()).filter(it -> !it.isEmpty());
        if (when.isEmpty() && (!typed.isBlank() || why.isEmpty()) || why.filter(it -> it.length() > 1000).isPresent()) {
            return "privacy.breach.wrong.told";
        }
        telling.keep(when, why);
        return "";
    }

    private Page page(Actor actor, UUID id, String wrong) {
        return Page.of("privacy/breach", "breach", breaches.find(actor, id), "now", clock.instant(), "wrong", wrong);
    }

    /** A moment in the time of the school, not in the time to come. Where the clock goes back that hour comes twice: the earlier one counts, so the term is never too long. */
    private Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip()).atZone(ZONE).withEarlierOffsetAtOverlap().toInstant()).filter(it -> !it.isAfter(clock.instant()));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    private static String local(Instant at) {
        return at.atZone(ZONE).toLocalDateTime().truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString();
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination breachesPlace() {
            return new Destination(65, PATH, "privacy.breaches.way", Right.HANDLE_BREACHES, true);
        }
    }
}
