package nl.huisregel.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Place;
import nl.huisregel.school.School;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a newsletter, for who works at the school: beginning, putting in order, closing, and taking that back while nobody has it. */
@Controller
class NewsletterMakingPages {

    private final Newsletter newsletter;
    private final NewsletterClosing closing;
    private final Directory directory;
    private final School school;

    NewsletterMakingPages(Newsletter newsletter, NewsletterClosing closing, Directory directory, School school) {
        this.newsletter = newsletter;
        this.closing = closing;
        this.directory = directory;
        this.school = school;
    }

    @For(Right.MAKE_NEWSLETTERS)
    @PostMapping("/scholen/{slug}/nieuwsbrieven")
    String begin(@PathVariable String slug, Actor actor, HttpServletRequest request) {
        return "redirect:" + NewsletterPages.path(slug) + "/" + newsletter.begin(actor, location(slug, actor, request));
    }

    @For(Right.MAKE_NEWSLETTERS)
    @PostMapping("/scholen/{slug}/nieuwsbrieven/{issue}/volgorde")
    String move(@PathVariable String slug, @PathVariable UUID issue, @RequestParam UUID bericht, @RequestParam String naar, Actor actor, HttpServletRequest request) {
        newsletter.move(actor, location(slug, actor, request), issue, bericht, naar.equals("omhoog"));
        return "redirect:" + NewsletterPages.path(slug) + "/" + issue + "#b" + bericht;
    }

    @For(Right.MAKE_NEWSLETTERS)
    @PostMapping("/scholen/{slug}/nieuwsbrieven/{issue}/sluiting")
    Object close(@PathVariable String slug, @PathVariable UUID issue, Actor actor, HttpServletRequest request) {
        Place place = at(slug, actor, request);
        UUID location = place.location().id();
        if (closing.close(actor, location, issue)) {
            return "redirect:" + NewsletterPages.path(slug) + "/" + issue;
        }
        return Page.of("newsletter/newsletterMaking", "place", place, "issue", newsletter.readable(Viewer.of(actor, school), location, issue).orElseThrow(NotThere::new),
            "standing", closing.standing(actor.board(), location, issue), "actor", actor, "empty", true).unprocessable();
    }

    @For(Right.MAKE_NEWSLETTERS)
    @PostMapping("/scholen/{slug}/nieuwsbrieven/{issue}/heropening")
    Object reopen(@PathVariable String slug, @PathVariable UUID issue, Actor actor, HttpServletRequest request) {
        Place place = at(slug, actor, request);
        if (closing.reopen(actor, place.location().id(), issue)) {
            return "redirect:" + NewsletterPages.path(slug) + "/" + issue;
        }
        return Page.of("newsletter/newsletterOut", "place", place, "issue", newsletter.readable(Viewer.of(actor, school), place.location().id(), issue).orElseThrow(NotThere::new))
            .with(HttpStatus.CONFLICT);
    }

    private UUID location(String slug, Actor actor, HttpServletRequest request) {
        return at(slug, actor, request).location().id();
    }

    private Place at(String slug, Actor actor, HttpServletRequest request) {
        return NewsletterPages.at(directory, school, slug, actor, request);
    }
}
