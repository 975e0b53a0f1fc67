package nl.huisregel.wall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Place;
import nl.huisregel.school.School;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Frame;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The news of a school, for everybody. Search engines may keep the words, never the pictures. */
@Controller
class NewsPages {

    private final Directory directory;
    private final School school;
    private final Fence fence;
    private final ReadingSql sql;

    NewsPages(Directory directory, School school, Fence fence, ReadingSql sql) {
        this.directory = directory;
        this.school = school;
        this.fence = fence;
        this.sql = sql;
    }

    @Everyone
    @GetMapping("/scholen/{slug}/nieuws")
    Page news(@PathVariable String slug, @RequestParam Optional<UUID> na, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var place = at(slug, request, response);
        var posts = fence.reading(place.board().id(), () -> sql.news(place.board().id(), place.location().id(), na));
        return Page.of("wall/news", "place", place, "address", address(request), "wall", Wall.of(posts), "first", na.isEmpty(),
            "newsletters", Viewer.of(place.board().id(), Optional.ofNullable(actor), school).belongsTo(place.location().id()));
    }

    @Everyone
    @GetMapping("/scholen/{slug}/nieuws/{placement}")
    Page newsItem(@PathVariable String slug, @PathVariable UUID placement, HttpServletRequest request, HttpServletResponse response) {
        var place = at(slug, request, response);
        return Page.of("wall/newsItem", "place", place, "address", address(request), "post", fence.reading(place.board().id(),
            () -> sql.newsItem(place.board().id(), place.location().id(), placement)).orElseThrow(NotThere::new));
    }

    /** The way there from the navigation: straight to one's own school, or a choice for who has children at two and for who is of the board. */
    @For(Right.SEE_OWN_START)
    @GetMapping("/nieuws")
    ModelAndView ownNews(Actor actor) {
        var schools = actor.location().flatMap(own -> school.location(actor.board(), own)).stream().toList();
        if (schools.isEmpty()) {
            schools = school.childrenOf(actor.board(), actor.person()).stream().map(child -> child.location()).distinct().toList();
        }
        if (schools.isEmpty()) {
            schools = school.locations(actor.board());
        }
        return schools.size() == 1 ? new ModelAndView("redirect:" + path(schools.getFirst()))
            : Page.of("wall/newsChoice", "schools", schools);
    }

    private Place at(String slug, HttpServletRequest request, HttpServletResponse response) {
        var place = directory.at(slug).orElseThrow(NotThere::new);
        Frame.of(request).at(place.location().name(), place.board().name(), place.board().hue(), "/scholen/" + slug).around(request);
        response.setHeader("X-Robots-Tag", "noimageindex");
        return place;
    }

    /** Where the page can be found again, for who has it on paper. */
    private static String address(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Host")).orElse("") + request.getRequestURI();
    }

    private static String path(Location location) {
        return "/scholen/" + location.slug() + "/nieuws";
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination newsPlace() {
            return new Destination(30, "/nieuws", "news.way", Right.SEE_OWN_START, false, "/scholen/[^/]+/nieuws(/.*)?");
        }
    }
}
