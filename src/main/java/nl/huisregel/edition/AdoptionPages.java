package nl.huisregel.edition;

import java.time.Clock;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A board without a protocol reads the templates and puts one in force. */
@Controller
class AdoptionPages {

    static final String PATH = "/protocol-kiezen";

    private final Editions editions;
    private final School school;
    private final Clock clock;

    AdoptionPages(Editions editions, School school, Clock clock) {
        this.editions = editions;
        this.school = school;
        this.clock = clock;
    }

    @For(Right.SET_UP)
    @GetMapping(PATH)
    Page all(Actor actor) {
        return Page.of("edition/templates", "templates", Protocols.templates().stream().map(Template::of).toList(), "own", own(actor).orElse(null),
            "since", editions.since(actor.board(), clock.instant()).orElse(null), "read", protocol(actor));
    }

    @For(Right.SET_UP)
    @GetMapping(PATH + "/{template}")
    Page one(Actor actor, @PathVariable String template) {
        return page(actor, template, "");
    }

    /** The law wants the participation council to agree first (WMS 10), so whoever adopts says that it did. */
    @For(Right.SET_UP)
    @PostMapping(PATH + "/{template}")
    Object adopt(Actor actor, @PathVariable String template, @RequestParam(defaultValue = "") String instemming) {
        Template chosen = template(template);
        if (own(actor).isPresent()) {
            return page(actor, template, "edition.adopt.wrong.already").unprocessable();
        }
        return switch (instemming) {
            case "ja" -> {
                editions.adopt(actor, chosen.edition().name(), true);
                yield "redirect:" + OpenPages.PATH + "?klaar=vast";
            }
            case "nee" -> page(actor, template, "edition.adopt.wrong.council").unprocessable();
            default -> page(actor, template, "edition.adopt.wrong.choose").unprocessable();
        };
    }

    private Page page(Actor actor, String template, String wrong) {
        return Page.of("edition/template", "template", template(template), "adopted", own(actor).isPresent(), "wrong", wrong, "law", Protocols.law().article("WMS 10"),
            "school", school.locations(actor.board()).stream().findFirst().map(it -> it.name()).orElse(""));
    }

    private static Template template(String name) {
        if (!Protocols.templates().contains(name)) {
            throw new NotThere();
        }
        return Template.of(name);
    }

    private Optional<Edition> own(Actor actor) {
        return editions.boardEdition(actor.board(), clock.instant());
    }

    private String protocol(Actor actor) {
        return school.locations(actor.board()).stream().findFirst().map(it -> "/scholen/" + it.slug() + "/protocol").orElse("/start");
    }
}
