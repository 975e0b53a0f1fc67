package nl.huisregel.edition;

import java.time.Clock;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the board still has to settle: what its protocol leaves open, says in two ways, or says against the law. */
@Controller
class OpenPages {

    static final String PATH = "/open-punten";

    private final Editions editions;
    private final School school;
    private final Clock clock;

    OpenPages(Editions editions, School school, Clock clock) {
        this.editions = editions;
        this.school = school;
        this.clock = clock;
    }

    @For(Right.SEE_OPEN_POINTS)
    @GetMapping(PATH)
    Page open(Actor actor, @RequestParam Optional<String> klaar) {
        return Page.of("edition/open", "points", editions.openPoints(actor.board(), clock.instant()).orElse(null),
            "protocol", school.locations(actor.board()).stream().findFirst().map(Location::slug).map(slug -> "/scholen/" + slug + "/protocol").orElse(null),
            "adopted", klaar.isPresent() && actor.may(Right.SET_UP));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination openPlace() {
            return new Destination(50, PATH, "edition.way.open", Right.SEE_OPEN_POINTS);
        }
    }
}
