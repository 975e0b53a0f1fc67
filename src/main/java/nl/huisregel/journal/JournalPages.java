package nl.huisregel.journal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the journal is what was written, for those who answer for it; nothing of what is in it. */
@Controller
class JournalPages {

    static final String PATH = "/logboek";

    private final Inspections inspections;

    JournalPages(Inspections inspections) {
        this.inspections = inspections;
    }

    @For(Right.SEE_JOURNAL)
    @GetMapping(PATH)
    Page logbook(Actor actor, @RequestParam(defaultValue = "") String klaar) {
        return Page.of("journal/logbook", "logbook", inspections.logbook(actor), "cuts", actor.may(Right.CUT_JOURNAL), "done", klaar.matches("controle|gezien|snede") ? klaar : "");
    }

    @For(Right.SEE_JOURNAL)
    @PostMapping(PATH + "/controle")
    String inspect(Actor actor) {
        inspections.inspect(actor);
        return "redirect:" + PATH + "?klaar=controle";
    }

    @For(Right.SEE_JOURNAL)
    @PostMapping(PATH + "/gezien")
    String seen(Actor actor, @RequestParam UUID controle) {
        inspections.seen(actor, controle);
        return "redirect:" + PATH + "?klaar=gezien";
    }

    /** The day was on the page; a page of last year asks for less than may go, never for more. */
    @For(Right.CUT_JOURNAL)
    @PostMapping(PATH + "/snede")
    String cut(Actor actor, @RequestParam String voor) {
        try {
            LocalDate before = LocalDate.parse(voor);
            if (before.isAfter(inspections.keptFrom())) {
                throw new NotThere();
            }
            inspections.cut(actor, before);
        } catch (DateTimeParseException noDay) {
            throw new NotThere();
        }
        return "redirect:" + PATH + "?klaar=snede";
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination journalPlace() {
            return new Destination(60, PATH, "logbook.title", Right.SEE_JOURNAL, true);
        }
    }
}
