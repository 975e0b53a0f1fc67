package nl.huisregel.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Place;
import nl.huisregel.school.School;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.Frame;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.TooOften;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Reading newsletters, for who belongs to the school: paper of the school for its own people, and never public. */
@Controller
class NewsletterPages {

    private final NewsletterSql sql;
    private final Newsletter newsletter;
    private final NewsletterClosing closing;
    private final NewsletterPaper paper;
    private final Directory directory;
    private final School school;
    private final Guesses guesses;
    private final Fence fence;

    NewsletterPages(NewsletterSql sql, Newsletter newsletter, NewsletterClosing closing, NewsletterPaper paper, Directory directory, School school, Guesses guesses, Fence fence) {
        this.sql = sql;
        this.newsletter = newsletter;
        this.closing = closing;
        this.paper = paper;
        this.directory = directory;
        this.school = school;
        this.guesses = guesses;
        this.fence = fence;
    }

    /** The way there for who does not know the address: straight to one's own school, or a choice for who has children at two. */
    @For(Right.READ_NEWSLETTERS)
    @GetMapping("/nieuwsbrieven")
    ModelAndView own(Actor actor) {
        List<Location> schools = actor.location().flatMap(own -> school.location(actor.board(), own)).map(List::of)
            .orElseGet(() -> school.childrenOf(actor.board(), actor.person()).stream().map(child -> child.location()).distinct().toList());
        return schools.size() == 1 ? new ModelAndView("redirect:" + path(schools.getFirst().slug())) : Page.of("newsletter/newsletterChoice", "schools", schools);
    }

    @For(Right.READ_NEWSLETTERS)
    @GetMapping("/scholen/{slug}/nieuwsbrieven")
    Page all(@PathVariable String slug, Actor actor, HttpServletRequest request) {
        Place place = at(slug, actor, request);
        var board = actor.board();
        boolean works = actor.may(Right.MAKE_NEWSLETTERS);
        return fence.reading(board, () -> {
            Set<UUID> families = sql.forFamilies(board, place.location().id());
            return Page.of("newsletter/newsletters", "place", place, "makes", works, "open", works ? sql.open(board, place.location().id()) : Optional.<NewsletterIssue>empty(),
                "issues", sql.closed(board, place.location().id()).stream().filter(issue -> works || families.contains(issue.id())).toList());
        });
    }

    @For(Right.READ_NEWSLETTERS)
    @GetMapping("/scholen/{slug}/nieuwsbrieven/{issue}")
    Page one(@PathVariable String slug, @PathVariable UUID issue, Actor actor, HttpServletRequest request) {
        Place place = at(slug, actor, request);
        UUID location = place.location().id();
        Viewer viewer = Viewer.of(actor, school);
        NewsletterIssue found = newsletter.readable(viewer, location, issue).orElseThrow(NotThere::new);
        boolean makes = actor.may(Right.MAKE_NEWSLETTERS);
        if (found.open()) {
            return Page.of("newsletter/newsletterMaking", "place", place, "issue", found, "standing", closing.standing(actor.board(), location, issue), "actor", actor, "empty", false);
        }
        NewsletterIssue read = makes ? found : newsletter.out(viewer, location, found);
        return fence.reading(actor.board(), () -> Page.of("newsletter/newsletter", "place", place, "issue", read, "items", sql.items(actor.board(), issue),
            "makes", makes, "last", sql.closed(actor.board(), location).getFirst().id().equals(issue), "passed", makes ? sql.passedOn(actor.board(), issue) : List.<String>of()));
    }

    @For(Right.READ_NEWSLETTERS)
    @GetMapping("/scholen/{slug}/nieuwsbrieven/{issue}/pdf")
    Object pdf(@PathVariable String slug, @PathVariable UUID issue, Actor actor, HttpServletRequest request) {
        Place place = at(slug, actor, request);
        Viewer viewer = Viewer.of(actor, school);
        NewsletterIssue found = newsletter.readable(viewer, place.location().id(), issue).filter(it -> !it.open()).orElseThrow(NotThere::new);
        NewsletterIssue out = newsletter.out(viewer, place.location().id(), found);
        if (guesses.take(RateLimit.PDF_PER_PERSON, actor.board() + "/" + actor.person()) instanceof RateLimit.Turn.Later) {
            throw new TooOften();
        }
        Optional<byte[]> pdf = paper.print(place, out);
        if (pdf.isEmpty()) {
            return Page.of("newsletter/newsletterBusy", "place", place, "issue", out).with(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF).header("X-Robots-Tag", "noindex, noimageindex")
            .header("Content-Disposition", "inline; filename=\"nieuwsbrief-" + slug + "-" + out.schoolYear() + "-" + out.number() + ".pdf\"").body(pdf.get());
    }

    private Place at(String slug, Actor actor, HttpServletRequest request) {
        return at(directory, school, slug, actor, request);
    }

    /** The school, for who belongs there; for everybody else it is not there. */
    static Place at(Directory directory, School school, String slug, Actor actor, HttpServletRequest request) {
        Place place = directory.at(slug).filter(it -> it.board().id().equals(actor.board()) && Viewer.of(actor, school).belongsTo(it.location().id())).orElseThrow(NotThere::new);
        Frame.of(request).at(place.location().name(), place.board().name(), place.board().hue(), Frame.of(request).home()).around(request);
        return place;
    }

    static String path(String slug) {
        return "/scholen/" + slug + "/nieuwsbrieven";
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination newslettersPlace() {
            return new Destination(35, "/nieuwsbrieven", "newsletter.way", Right.READ_NEWSLETTERS, true);
        }
    }
}
