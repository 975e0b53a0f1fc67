package nl.huisregel.school;

import jakarta.servlet.http.HttpServletRequest;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Frame;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a school that everybody may see. */
@Controller
class LocationPages {

    private final Directory directory;
    private final ObjectProvider<FrontNews> news;

    LocationPages(Directory directory, ObjectProvider<FrontNews> news) {
        this.directory = directory;
        this.news = news;
    }

    @Everyone
    @GetMapping("/scholen/{slug}")
    Page location(@PathVariable String slug, HttpServletRequest request) {
        var place = directory.at(slug).orElseThrow(NotThere::new);
        Frame.of(request).at(place.location().name(), place.board().name(), place.board().hue(), "/scholen/" + slug).around(request);
        return Page.of("school/location", "place", place, "news", news.stream().flatMap(one -> one.latest(place).stream()).toList());
    }
}
