package nl.huisregel.wall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Group;
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

/** The page of a group, for who belongs there: its pupils, their guardians, and who works at the school. */
@Controller
class ClassPages {

    private final School school;
    private final Fence fence;
    private final ReadingSql sql;

    ClassPages(School school, Fence fence, ReadingSql sql) {
        this.school = school;
        this.fence = fence;
        this.sql = sql;
    }

    @For(Right.READ_CLASS_PAGES)
    @GetMapping("/groepen")
    ModelAndView groups(Actor actor) {
        var groups = groupsOf(actor);
        return groups.size() == 1 ? new ModelAndView("redirect:/groepen/" + groups.getFirst().id())
            : Page.of("wall/groups", "groups", groups, "staff", actor.may(Right.SEE_CONSENT_LISTS));
    }

    @For(Right.READ_CLASS_PAGES)
    @GetMapping("/groepen/{group}")
    Page classPage(@PathVariable UUID group, @RequestParam Optional<UUID> na, Actor actor) {
        var own = school.group(actor.board(), group).filter(Viewer.of(actor, school)::mayOpen).orElseThrow(NotThere::new);
        var posts = fence.reading(actor.board(), () -> sql.onClassPage(actor.board(), group, na));
        return Page.of("wall/classPage", "group", own, "wall", Wall.of(posts), "first", na.isEmpty(), "staff", actor.may(Right.SEE_CONSENT_LISTS));
    }

    private List<Group> groupsOf(Actor actor) {
        return switch (actor.hat()) {
            case TEACHER -> school.groupsOf(actor.board(), actor.person(), actor.location());
            case SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD -> actor.location().map(own -> school.groupsAt(actor.board(), own)).orElse(List.of());
            case GUARDIAN -> school.childrenOf(actor.board(), actor.person()).stream().map(child -> child.group()).distinct().toList();
            case PUPIL, CLASS_PUPIL -> school.groupOf(actor.board(), actor.person()).stream().toList();
            case BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR -> List.of();
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination classPagesPlace() {
            return new Destination(20, "/groepen", "classPage.way", Right.READ_CLASS_PAGES);
        }
    }
}
