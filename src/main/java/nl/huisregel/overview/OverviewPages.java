package nl.huisregel.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.access.Right;
import nl.huisregel.edition.NothingInForce;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may be shown where: the numbers of a school for who leads it, and the list of a group for who works there. */
@Controller
class OverviewPages {

    private final School school;
    private final Overviews overviews;
    private final OwnChildren ownChildren;

    OverviewPages(School school, Overviews overviews, OwnChildren ownChildren) {
        this.ownChildren = ownChildren;
        this.school = school;
        this.overviews = overviews;
    }

    @For(Right.SEE_CONSENT_NUMBERS)
    @GetMapping("/toestemming")
    ModelAndView overview(Actor actor, @RequestParam Optional<UUID> school) {
        List<Group> own = actor.hat() == Hat.TEACHER ? this.school.groupsOf(actor.board(), actor.person(), actor.location()) : List.of();
        if (own.size() == 1 && school.isEmpty()) {
            return new ModelAndView("redirect:/toestemming/groepen/" + own.getFirst().id());
        }
        List<Location> schools = this.school.locations(actor.board()).stream().filter(at -> actor.worksAt(at.id())).toList();
        Optional<Location> chosen = school.isEmpty() && schools.size() == 1 ? Optional.of(schools.getFirst()) : schools.stream().filter(at -> school.filter(at.id()::equals).isPresent()).findFirst();
        if (school.isPresent() && chosen.isEmpty()) {
            throw new NotThere();
        }
        try {
            return Page.of("overview/overview", "schools", schools, "overview", chosen.map(at -> overviews.ofSchool(actor.board(), at)), "names", actor.may(Right.SEE_CONSENT_LISTS));
        } catch (NothingInForce none) {
            return Page.of("overview/noProtocol");
        }
    }

    @For(Right.SEE_CONSENT_LISTS)
    @GetMapping("/toestemming/groepen/{group}")
    Page list(Actor actor, @PathVariable UUID group) {
        Group found = school.group(actor.board(), group).filter(it -> actor.worksAt(it.location())).orElseThrow(NotThere::new);
        Location location = school.location(actor.board(), found.location()).orElseThrow(NotThere::new);
        try {
            return Page.of("overview/list", "list", overviews.ofGroup(actor.board(), location, found).hiding(ownChildren.of(actor)), "reader", actor.name());
        } catch (NothingInForce none) {
            return Page.of("overview/noProtocol");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination consentOverviewPlace() {
            return new Destination(22, "/toestemming", "overview.way", Right.SEE_CONSENT_NUMBERS, true);
        }
    }
}
