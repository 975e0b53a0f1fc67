package nl.huisregel.classcode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.school.Group;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The code on the board: a teacher shows it to the class, sees who came in, and stops it with one tap. */
@Controller
class ClassCodePages {

    static final String PATH = "/klascode";
    private static final String GROUP = PATH + "/{group}";

    private final ClassCodes codes;
    private final School school;
    private final Environment environment;

    ClassCodePages(ClassCodes codes, School school, Environment environment) {
        this.codes = codes;
        this.school = school;
        this.environment = environment;
    }

    @For(Right.SHOW_CLASS_CODE)
    @GetMapping(PATH)
    ModelAndView groups(Actor actor) {
        var groups = groupsOf(actor);
        return groups.size() == 1 ? to(groups.getFirst().id()) : Page.of("classcode/groups", "groups", groups);
    }

    @For(Right.SHOW_CLASS_CODE)
    @GetMapping(GROUP)
    Page group(Actor actor, @PathVariable UUID group) {
        var found = own(actor, group);
        var day = codes.day(actor.board(), found);
        return Page.of("classcode/code", "group", found, "code", codes.of(actor.board(), group), "lesson", day.lesson(), "end", day.end(), "visits", codes.visits(actor.board(), found),
            "address", Optional.ofNullable(environment.getProperty("huisregel.address")).filter(it -> !it.isBlank())
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()).replaceFirst("^https?://", "").replaceFirst("/+$", "") + ClassEntryPages.PATH);
    }

    @For(Right.SHOW_CLASS_CODE)
    @PostMapping(GROUP)
    ModelAndView show(Actor actor, @PathVariable UUID group, @RequestParam(defaultValue = "les") String tot) {
        codes.show(actor, own(actor, group), tot.equals("dag"));
        return to(group);
    }

    @For(Right.SHOW_CLASS_CODE)
    @PostMapping(GROUP + "/einde")
    ModelAndView end(Actor actor, @PathVariable UUID group) {
        codes.end(actor, own(actor, group));
        return to(group);
    }

    /** One pupil, or everybody. */
    @For(Right.SHOW_CLASS_CODE)
    @PostMapping(GROUP + "/afmelding")
    ModelAndView sendOut(Actor actor, @PathVariable UUID group, @RequestParam Optional<UUID> leerling) {
        var all = codes.visits(actor.board(), own(actor, group)).stream().map(Visit::pupil).toList();
        codes.sendOut(actor, leerling.map(one -> all.stream().filter(one::equals).toList()).orElse(all));
        return to(group);
    }

    @For(Right.SHOW_CLASS_CODE)
    @PostMapping(GROUP + "/plaatjes")
    ModelAndView forget(Actor actor, @PathVariable UUID group, @RequestParam Optional<UUID> leerling) {
        codes.visits(actor.board(), own(actor, group)).stream().map(Visit::pupil).filter(pupil -> leerling.filter(pupil::equals).isPresent()).forEach(pupil -> codes.forgetPictures(actor, pupil));
        return to(group);
    }

    private Group own(Actor actor, UUID group) {
        return groupsOf(actor).stream().filter(one -> one.id().equals(group)).findFirst().orElseThrow(NotThere::new);
    }

    private List<Group> groupsOf(Actor actor) {
        return actor.hat() == Hat.TEACHER ? school.groupsOf(actor.board(), actor.person(), actor.location()) : actor.location().map(at -> school.groupsAt(actor.board(), at)).orElse(List.of());
    }

    private static ModelAndView to(UUID group) {
        return new ModelAndView("redirect:" + PATH + "/" + group);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination classCodePlace() {
            return new Destination(24, PATH, "classcode.way", Right.SHOW_CLASS_CODE, true);
        }
    }
}
