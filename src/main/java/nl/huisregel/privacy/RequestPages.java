package nl.huisregel.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people ask about their data, for the office: taken from paper, looked at, answered in time. */
@Controller
class RequestPages {

    static final String PATH = "/verzoeken";

    private final Requests requests;
    private final People people;
    private final Dossiers dossiers;

    RequestPages(Requests requests, People people, Dossiers dossiers) {
        this.requests = requests;
        this.people = people;
        this.dossiers = dossiers;
    }

    @For(Right.HANDLE_REQUESTS)
    @GetMapping(PATH)
    Page list(Actor actor, @RequestParam(defaultValue = "") String naam) {
        return Page.of("privacy/requests", "requests", requests.all(actor), "today", people.today(), "asked", naam, "found", people.named(actor, naam));
    }

    /** Somebody was found: what is asked for them, by whom, since when. */
    @For(Right.HANDLE_REQUESTS)
    @GetMapping(PATH + "/nieuw/{person}")
    Page start(Actor actor, @PathVariable UUID person) {
        return start(actor, people.of(actor, person), "", Map.of());
    }

    @For(Right.HANDLE_REQUESTS)
    @PostMapping(PATH + "/nieuw/{person}")
    Object take(Actor actor, @PathVariable UUID person, @RequestParam Optional<UUID> wie, @RequestParam(defaultValue = "") String soort, @RequestParam(defaultValue = "") String dag,
                @RequestParam(defaultValue = "") String woorden, @RequestParam(defaultValue = "") String gezien) {
        Whose about = people.of(actor, person);
        Optional<DataRequest.Kind> kind = Arrays.stream(DataRequest.Kind.values()).filter(one -> one.key().equals(soort)).findFirst();
        Optional<LocalDate> day = day(dag);
        String words = woorden.strip();
        String wrong = kind.isEmpty() ? "privacy.wrong.kind" : day.isEmpty() || day.get().isAfter(people.today()) || day.get().isBefore(people.today().minusYears(1)) ? "privacy.wrong.day"
            : wie.isEmpty() || people.asking(actor, about).stream().noneMatch(one -> one.person().equals(wie.get())) ? "privacy.wrong.who"
            : words.length() > OwnDataPages.LONGEST ? "privacy.wrong.long" : kind.get() == DataRequest.Kind.CORRECTION && words.isEmpty() ? "privacy.wrong.words"
            : gezien.isEmpty() ? "privacy.wrong.identity" : "";
        if (!wrong.isEmpty()) {
            return start(actor, about, wrong, Map.of("soort", soort, "dag", dag, "woorden", woorden)).unprocessable();
        }
        return "redirect:" + PATH + "/" + requests.take(actor, about, wie.get(), kind.get(), words, day.get());
    }

    private Page start(Actor actor, Whose about, String wrong, Map<String, String> typed) {
        return Page.of("privacy/take", "about", about, "asking", people.asking(actor, about), "today", people.today(), "wrong", wrong, "typed", typed);
    }

    @For(Right.HANDLE_REQUESTS)
    @Fresh
    @GetMapping(PATH + "/{id}")
    Page one(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String klaar) {
        return page(actor, id, "", klaar.matches("beslist|langer") ? klaar : "");
    }

    @For(Right.HANDLE_REQUESTS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{id}/download")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        DataRequest asked = requests.find(actor, id);
        return OwnDataPages.file(dossiers.packed(actor, people.of(actor, asked.about()), asked.by(), Words.of(request)), Words.of(request));
    }

    @For(Right.HANDLE_REQUESTS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{id}/uitstel")
    Object extend(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String waarom) {
        String why = waarom.strip();
        if (why.isEmpty() || why.length() > 500) {
            return page(actor, id, "privacy.wrong.why", "").unprocessable();
        }
        return requests.extend(actor, id, why) ? "redirect:" + PATH + "/" + id + "?klaar=langer" : page(actor, id, "privacy.wrong.late", "").unprocessable();
    }

    @For(Right.HANDLE_REQUESTS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{id}/besluit")
    Object decide(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String uitkomst, @RequestParam(defaultValue = "") String reden, @RequestParam(defaultValue = "") String bron,
                  @RequestParam(defaultValue = "") String voornaam, @RequestParam(defaultValue = "") String achternaam, @RequestParam(defaultValue = "") String genoemd, @RequestParam(defaultValue = "") String mail) {
        DataRequest asked = requests.find(actor, id);
        Optional<DataRequest.Outcome> outcome = word(DataRequest.Outcome.class, uitkomst);
        Optional<DataRequest.Source> source = asked.kind() == DataRequest.Kind.CORRECTION ? word(DataRequest.Source.class, bron) : Optional.empty();
        String reason = reden.strip();
        boolean here = source.filter(DataRequest.Source.HERE::equals).isPresent() && outcome.filter(it -> it != DataRequest.Outcome.REFUSED).isPresent();
        String wrong = outcome.isEmpty() ? "privacy.wrong.outcome" : reason.isEmpty() || reason.length() > 1000 ? "privacy.wrong.reason"
            : here && (voornaam.isBlank() || voornaam.strip().length() > 80 || achternaam.strip().length() > 80 || genoemd.strip().length() > 80) ? "privacy.wrong.name"
            : here && !mail.isBlank() && !mail.strip().matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+") ? "privacy.wrong.mail" : "";
        if (!wrong.isEmpty()) {
            return page(actor, id, wrong, "").unprocessable();
        }
        Optional<Requests.Right> right = here ? Optional.of(new Requests.Right(voornaam.strip(), achternaam.strip(), genoemd.strip(), mail.strip())) : Optional.empty();
        requests.decide(actor, id, outcome.get(), source, reason, right);
        return "redirect:" + PATH + "/" + id + "?klaar=beslist";
    }

    private Page page(Actor actor, UUID id, String wrong, String done) {
        DataRequest asked = requests.find(actor, id);
        return Page.of("privacy/request", "request", asked, "about", people.of(actor, asked.about()), "today", people.today(), "wrong", wrong, "done", done);
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT))).findFirst();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination requestsPlace() {
            return new Destination(62, PATH, "privacy.requests.way", Right.HANDLE_REQUESTS, true);
        }
    }
}
