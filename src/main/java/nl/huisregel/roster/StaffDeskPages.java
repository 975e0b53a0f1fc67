package nl.huisregel.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works at a school, for who leads it and for the administrator: to add, to put right, and to end. Inviting stands on another page. */
@Controller
class StaffDeskPages {

    static final String PATH = "/medewerkers";

    private final StaffDesk desk;

    StaffDeskPages(StaffDesk desk) {
        this.desk = desk;
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH)
    Page all(Actor actor, @RequestParam Optional<String> klaar) {
        var all = desk.all(actor);
        Map<UUID, String> groups = new HashMap<>();
        all.keySet().forEach(at -> desk.groups(actor, at.id()).forEach(group -> groups.put(group.id(), group.name())));
        Set<UUID> mine = all.entrySet().stream().flatMap(it -> it.getValue().keySet().stream().filter(person -> desk.find(actor, it.getKey(), person).isPresent())).collect(Collectors.toSet());
        return Page.of("roster/staff", "all", all, "groups", groups, "mine", mine, "said", klaar.filter(List.of("nieuw", "bewaard", "weg")::contains).orElse(""));
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH + "/nieuw")
    Page ask(Actor actor, @RequestParam UUID school) {
        return page(actor, desk.school(actor, school), Optional.empty(), ByHand.blank(), Set.of());
    }

    @For(Right.EDIT_PEOPLE)
    @Fresh(back = PATH)
    @PostMapping(PATH)
    Object add(Actor actor, @RequestParam UUID school, @RequestParam MultiValueMap<String, String> fields) {
        Location at = desk.school(actor, school);
        ByHand form = new ByHand(fields.toSingleValueMap());
        return desk.add(actor, at, form, groups(fields)).isPresent() ? "redirect:" + PATH + "?klaar=nieuw" : page(actor, at, Optional.empty(), form, groups(fields)).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH + "/{school}/{person}")
    Page one(Actor actor, @PathVariable UUID school, @PathVariable UUID person) {
        Location at = desk.school(actor, school);
        PeopleSql.Worker worker = desk.find(actor, at, person).orElseThrow(NotThere::new);
        return page(actor, at, Optional.of(worker), new ByHand(Map.of("roepnaam", worker.firstName(), "achternaam", worker.lastName(), "genoemd", worker.called(), "email", worker.email().orElse(""),
            "rol", desk.role(actor, at, person).map(it -> it.name().toLowerCase(java.util.Locale.ROOT)).orElse(""))), desk.groupsOf(actor, at, person));
    }

    @For(Right.EDIT_PEOPLE)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{school}/{person}")
    Object change(Actor actor, @PathVariable UUID school, @PathVariable UUID person, @RequestParam MultiValueMap<String, String> fields) {
        Location at = desk.school(actor, school);
        PeopleSql.Worker worker = desk.find(actor, at, person).orElseThrow(NotThere::new);
        ByHand form = new ByHand(fields.toSingleValueMap());
        return desk.change(actor, at, worker, form, groups(fields)) ? "redirect:" + PATH + "?klaar=bewaard" : page(actor, at, Optional.of(worker), form, groups(fields)).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{school}/{person}/einde")
    Object end(Actor actor, @PathVariable UUID school, @PathVariable UUID person, @RequestParam Map<String, String> fields) {
        Location at = desk.school(actor, school);
        PeopleSql.Worker worker = desk.find(actor, at, person).orElseThrow(NotThere::new);
        ByHand form = new ByHand(fields);
        return desk.end(actor, at, worker, form) ? "redirect:" + PATH + "?klaar=weg" : one(actor, school, person).and("leaving", form).unprocessable();
    }

    private Page page(Actor actor, Location at, Optional<PeopleSql.Worker> worker, ByHand form, Set<UUID> chosen) {
        List<Group> groups = desk.groups(actor, at.id());
        return Page.of("roster/colleague", "school", at, "person", worker.map(PeopleSql.Worker::person), "name", worker.map(it -> (it.firstName() + " " + it.lastName()).strip()).orElse(""), "form", form,
            "roles", desk.roles(actor), "groups", groups, "chosen", chosen, "today", desk.today(), "leaving", ByHand.blank());
    }

    private static Set<UUID> groups(MultiValueMap<String, String> fields) {
        return fields.getOrDefault("groep", List.of()).stream().filter(it -> it.matches("[0-9a-f-]{36}")).map(UUID::fromString).collect(Collectors.toSet());
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination staffDeskPlace() {
            return new Destination(41, PATH, "roster.hand.staff.way", Right.EDIT_PEOPLE, true);
        }
    }
}
