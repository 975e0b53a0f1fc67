package nl.huisregel.access;

import java.util.stream.Collectors;
import nl.huisregel.school.Group;
import nl.huisregel.school.School;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The schools of a head, a board member and an administrator: their groups and colleagues. */
@Controller
class StartPages {

    private final School school;

    StartPages(School school) {
        this.school = school;
    }

    @For(Right.SEE_UPHOLDING)
    @GetMapping("/start")
    Page start(Actor actor) {
        var board = actor.board();
        var locations = school.locations(board).stream().filter(location -> actor.worksAt(location.id())).toList();
        var groups = locations.stream().flatMap(location -> school.groupsAt(board, location.id()).stream()).toList();
        return Page.of("access/start", "actor", actor, "locations", locations,
            "groups", groups.stream().collect(Collectors.groupingBy(Group::location)),
            "sizes", groups.stream().collect(Collectors.toMap(Group::id, group -> school.pupilsOf(board, group.id()).size())),
            "staff", locations.stream().collect(Collectors.toMap(location -> location.id(),
                location -> school.colleaguesAt(board, location.id()))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination startPlace() {
            return new Destination(49, "/start", "access.way.start", Right.SEE_UPHOLDING, true);
        }
    }
}
