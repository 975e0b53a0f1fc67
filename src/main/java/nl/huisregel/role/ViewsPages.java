package nl.huisregel.role;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who opened something confidential and when, for the head of that school and the privacy officer. What it was about is not here: no name, no words. */
@Controller
class ViewsPages {

    private static final int MOST = 200;

    private final Journal journal;
    private final School school;

    ViewsPages(Journal journal, School school) {
        this.journal = journal;
        this.school = school;
    }

    @For(Right.SEE_VIEWS)
    @GetMapping("/inzage")
    Page views(Actor actor) {
        Map<UUID, String> schools = school.locations(actor.board()).stream().filter(at -> actor.worksAt(at.id())).collect(Collectors.toMap(Location::id, Location::name));
        List<ConfidentialView> seen = journal.views(actor.board(), MOST, actor.location()).stream()
            .map(view -> new ConfidentialView(view.kind(), view.at(), view.by().flatMap(who -> school.fullName(actor.board(), who)), view.as(),
                view.location().map(at -> schools.getOrDefault(at, "")).orElse(""))).toList();
        return Page.of("role/views", "views", seen, "most", MOST, "several", schools.size() > 1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination viewsPlace() {
            return new Destination(66, "/inzage", "role.views.title", Right.SEE_VIEWS, true);
        }
    }
}
