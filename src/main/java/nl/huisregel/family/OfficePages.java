package nl.huisregel.family;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Was it really them? The office looks, says yes or no, and on what it rests that. */
@Controller
class OfficePages implements TaskSource {

    static final String PATH = FamilyPages.PATH + "/antwoorden";
    private static final int LONGEST = 300;

    private final Office office;

    OfficePages(Office office) {
        this.office = office;
    }

    @For(Right.CONFIRM_FAMILIES)
    @GetMapping(PATH)
    Page list(Actor actor, @RequestParam(defaultValue = "") String gedaan, HttpServletRequest request) {
        return page(actor, List.of("ja", "nee", "laat").contains(gedaan) ? gedaan : "", Optional.empty(), "", request);
    }

    @For(Right.CONFIRM_FAMILIES)
    @PostMapping(PATH + "/{person}")
    ModelAndView decide(Actor actor, @PathVariable UUID person, @RequestParam(defaultValue = "") String besluit, @RequestParam(defaultValue = "") String reden, HttpServletRequest request) {
        var parent = office.one(actor, person, Words.of(request)).filter(WaitingParent::yours).orElseThrow(NotThere::new);
        var reason = reden.strip();
        if (reason.isEmpty() || reason.length() > LONGEST || !List.of("ja", "nee").contains(besluit)) {
            return page(actor, "", Optional.of(person), reden, request).unprocessable();
        }
        if (besluit.equals("nee")) {
            office.refuse(actor, parent, reason);
            return new ModelAndView("redirect:" + PATH + "?gedaan=nee");
        }
        return new ModelAndView("redirect:" + PATH + "?gedaan=" + (office.believe(actor, parent, reason) > 0 ? "laat" : "ja"));
    }

    private Page page(Actor actor, String done, Optional<UUID> wrong, String typed, HttpServletRequest request) {
        return Page.of("family/office", "parents", office.waiting(actor, Words.of(request)), "done", done, "wrong", wrong, "typed", typed);
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.CONFIRM_FAMILIES)) {
            return List.of();
        }
        var mine = office.waiting(actor, words).stream().filter(WaitingParent::yours).toList();
        return mine.isEmpty() ? List.of() : List.of(new Task(Task.Kind.ACCESS, mine.stream().map(WaitingParent::since).min(Instant::compareTo).orElseThrow(), Optional.empty(),
            words.count("family.task", mine.size()), words.say("family.task.why"), List.of(), PATH, words.say("family.task.go")));
    }
}
