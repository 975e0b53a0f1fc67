package nl.huisregel.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pupils of a school and who cares for them, for the office: to look up, to add, to put right, and to end. */
@Controller
class PupilPages {

    static final String PATH = "/leerlingen";

    private final PupilDesk desk;

    PupilPages(PupilDesk desk) {
        this.desk = desk;
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH)
    Page schools(Actor actor, @RequestParam Optional<UUID> school) {
        return schools(actor, school.map(at -> desk.school(actor, at)), ByHand.blank());
    }

    /** A group of this year, for a school without files. */
    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/groepen")
    Object form(Actor actor, @RequestParam UUID school, @RequestParam Map<String, String> fields) {
        Location at = desk.school(actor, school);
        ByHand form = new ByHand(fields);
        return desk.form(actor, at, form) ? "redirect:" + PATH + "?school=" + school : schools(actor, Optional.of(at), form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH + "/groep/{group}")
    Page group(Actor actor, @PathVariable UUID group) {
        Group own = desk.group(actor, group);
        return Page.of("roster/group", "group", own, "school", desk.school(actor, own.location()), "pupils", desk.pupils(actor, own));
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH + "/nieuw")
    Page ask(Actor actor, @RequestParam UUID school, @RequestParam Optional<UUID> groep) {
        return newPage(actor, desk.school(actor, school), new ByHand(groep.map(it -> Map.of("groep", it.toString())).orElse(Map.of())));
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH)
    Object add(Actor actor, @RequestParam UUID school, @RequestParam Map<String, String> fields) {
        Location at = desk.school(actor, school);
        ByHand form = new ByHand(fields);
        Optional<UUID> added = desk.add(actor, at, form);
        return added.isPresent() ? redirect(added.get(), "?klaar=nieuw") : newPage(actor, at, form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH + "/{pupil}")
    Page pupil(Actor actor, @PathVariable UUID pupil, @RequestParam Optional<String> klaar) {
        return page(actor, desk.file(actor, pupil)).and("said", klaar.filter(List.of("nieuw", "bewaard", "vertrek", "ouder", "einde")::contains).orElse(""));
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/{pupil}")
    Object change(Actor actor, @PathVariable UUID pupil, @RequestParam Map<String, String> fields) {
        PupilFile file = desk.file(actor, pupil);
        ByHand form = new ByHand(fields);
        return desk.change(actor, file, form) ? redirect(pupil, "?klaar=bewaard") : page(actor, file).and("changing", form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/{pupil}/groep")
    Object move(Actor actor, @PathVariable UUID pupil, @RequestParam Map<String, String> fields) {
        PupilFile file = desk.file(actor, pupil);
        ByHand form = new ByHand(fields);
        return desk.move(actor, file, form) ? redirect(pupil, "?klaar=bewaard") : page(actor, file).and("moving", form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/{pupil}/vertrek")
    Object leave(Actor actor, @PathVariable UUID pupil, @RequestParam Map<String, String> fields) {
        PupilFile file = desk.file(actor, pupil);
        ByHand form = new ByHand(fields);
        return desk.leave(actor, file, form) ? redirect(pupil, "?klaar=vertrek") : page(actor, file).and("leaving", form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/{pupil}/ouders")
    Object addCarer(Actor actor, @PathVariable UUID pupil, @RequestParam Map<String, String> fields) {
        PupilFile file = desk.file(actor, pupil);
        ByHand form = new ByHand(fields);
        return desk.addCarer(actor, file, form) ? redirect(pupil, "?klaar=ouder#ouders") : page(actor, file).and("caring", form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @GetMapping(PATH + "/{pupil}/ouders/{guardianship}")
    Page carer(Actor actor, @PathVariable UUID pupil, @PathVariable UUID guardianship) {
        PupilFile file = desk.file(actor, pupil);
        PupilFile.Carer carer = carer(file, guardianship);
        return carerPage(actor, file, carer, form(carer));
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/{pupil}/ouders/{guardianship}")
    Object changeCarer(Actor actor, @PathVariable UUID pupil, @PathVariable UUID guardianship, @RequestParam Map<String, String> fields) {
        PupilFile file = desk.file(actor, pupil);
        PupilFile.Carer carer = carer(file, guardianship);
        ByHand form = new ByHand(fields);
        return desk.changeCarer(actor, file, carer, form) ? redirect(pupil, "?klaar=ouder#ouders") : carerPage(actor, file, carer, form).unprocessable();
    }

    @For(Right.EDIT_PEOPLE)
    @PostMapping(PATH + "/{pupil}/ouders/{guardianship}/einde")
    String endCarer(Actor actor, @PathVariable UUID pupil, @PathVariable UUID guardianship) {
        PupilFile file = desk.file(actor, pupil);
        desk.endCarer(actor, file, carer(file, guardianship));
        return redirect(pupil, "?klaar=einde#ouders");
    }

    private Page schools(Actor actor, Optional<Location> at, ByHand form) {
        List<Location> schools = desk.schools(actor);
        Optional<Location> chosen = at.or(() -> schools.size() == 1 ? Optional.of(schools.getFirst()) : Optional.empty());
        return Page.of("roster/pupils", "schools", schools, "at", chosen, "groups", chosen.map(it -> desk.groups(actor, it.id())).orElse(Map.of()), "form", form);
    }

    private Page newPage(Actor actor, Location at, ByHand form) {
        return Page.of("roster/newPupil", "school", at, "groups", desk.open(actor, at.id()), "form", form);
    }

    private Page page(Actor actor, PupilFile file) {
        return Page.of("roster/pupil", "file", file, "school", desk.school(actor, file.school()), "groups", desk.open(actor, file.school()), "today", desk.today(), "said", "",
            "changing", new ByHand(Map.of("roepnaam", file.firstName(), "achternaam", file.lastName())), "moving", ByHand.blank(), "leaving", ByHand.blank(),
            "caring", new ByHand(Map.of("informatie", "ja")));
    }

    private Page carerPage(Actor actor, PupilFile file, PupilFile.Carer carer, ByHand form) {
        return Page.of("roster/carer", "file", file, "carer", carer, "form", form, "shared", desk.shared(actor, carer));
    }

    private static ByHand form(PupilFile.Carer carer) {
        return new ByHand(Map.of("roepnaam", carer.firstName(), "achternaam", carer.lastName(), "email", carer.email().orElse(""), "relatie", carer.relation().name().toLowerCase(java.util.Locale.ROOT),
            "gezag", switch (carer.authority()) {
                case YES -> "ja";
                case NO -> "nee";
                case UNKNOWN -> "onbekend";
            }, "waarop", carer.source().orElse(""), "sinds", carer.day().map(Object::toString).orElse(""), "informatie", carer.informed() ? "ja" : ""));
    }

    private static PupilFile.Carer carer(PupilFile file, UUID guardianship) {
        return file.carers().stream().filter(it -> it.guardianship().equals(guardianship)).findFirst().orElseThrow(NotThere::new);
    }

    private static String redirect(UUID pupil, String rest) {
        return "redirect:" + PATH + "/" + pupil + rest;
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination pupilsPlace() {
            return new Destination(40, PATH, "roster.hand.way", Right.EDIT_PEOPLE, true);
        }
    }
}
