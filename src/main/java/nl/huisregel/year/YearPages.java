package nl.huisregel.year;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.roster.NextYear;
import nl.huisregel.roster.Note;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a school goes to its next year: proposed, put right, looked at, done, and taken back. */
@Controller
class YearPages {

    static final String PATH = "/schooljaar";
    private static final String PUPIL = "leerling-";

    private final Transitions transitions;
    private final Outlook outlook;
    private final NextYear nextYear;

    YearPages(Transitions transitions, Outlook outlook, NextYear nextYear) {
        this.transitions = transitions;
        this.outlook = outlook;
        this.nextYear = nextYear;
    }

    @For(Right.TURN_YEAR)
    @GetMapping(PATH)
    ModelAndView schools(Actor actor) {
        List<Standing> standings = transitions.standings(actor);
        return standings.size() == 1 ? new ModelAndView("redirect:" + PATH + "/" + standings.getFirst().school().id()) : Page.of("year/schools", "standings", standings);
    }

    @For(Right.TURN_YEAR)
    @GetMapping(PATH + "/{school}")
    Page school(Actor actor, @PathVariable("school") UUID at, @RequestParam Optional<String> klaar) {
        return page(actor, transitions.standing(actor, at)).and("said", klaar.filter(SAID::contains).orElse(""));
    }

    private static final List<String> SAID = List.of("voorstel", "bestand", "bewaard", "gedaan", "terug");

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}")
    String prepare(Actor actor, @PathVariable("school") UUID at) {
        transitions.prepare(actor, transitions.standing(actor, at));
        return redirect(at, "?klaar=voorstel");
    }

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}/bestand")
    Object fill(Actor actor, @PathVariable("school") UUID at, @RequestParam(name = "bestand", required = false) MultipartFile file) throws IOException {
        Standing standing = transitions.standing(actor, at);
        NextYear.Answer answer = nextYear.read(actor, at, standing.year(), file == null ? InputStream.nullInputStream() : file.getInputStream());
        if (answer.refused().isPresent()) {
            return page(actor, standing).and("refused", answer.refused()).unprocessable();
        }
        transitions.fill(actor, standing, answer.told().orElseThrow());
        return page(actor, transitions.standing(actor, at)).and("said", "bestand").and("unknown", answer.told().orElseThrow().unknown());
    }

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}/groepen")
    Object addGroup(Actor actor, @PathVariable("school") UUID at, @RequestParam(defaultValue = "") String naam) {
        Standing standing = transitions.standing(actor, at);
        String wrong = transitions.addGroup(actor, plan(actor, standing), tidy(naam));
        return wrong.isEmpty() ? redirect(at, "#groepen") : page(actor, standing).and("wrong", wrong).and("typed", naam).unprocessable();
    }

    @For(Right.TURN_YEAR)
    @GetMapping(PATH + "/{school}/groepen/{group}")
    Page group(Actor actor, @PathVariable("school") UUID at, @PathVariable UUID group) {
        return groupPage(actor, transitions.standing(actor, at), group);
    }

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}/groepen/{group}")
    Object saveGroup(Actor actor, @PathVariable("school") UUID at, @PathVariable UUID group, @RequestParam MultiValueMap<String, String> fields) {
        Standing standing = transitions.standing(actor, at);
        if (fields.containsKey("weg")) {
            transitions.removeGroup(actor, plan(actor, standing), group);
            return redirect(at, "#groepen");
        }
        String name = tidy(Optional.ofNullable(fields.getFirst("naam")).orElse(""));
        String wrong = transitions.saveGroup(actor, plan(actor, standing), group, name, fields.getOrDefault("leerkracht", List.of()).stream().flatMap(it -> id(it).stream()).toList());
        return wrong.isEmpty() ? redirect(at, "#groepen") : groupPage(actor, standing, group).and("wrong", wrong).and("typed", Optional.of(name)).unprocessable();
    }

    @For(Right.TURN_YEAR)
    @GetMapping(PATH + "/{school}/van/{group}")
    Page from(Actor actor, @PathVariable("school") UUID at, @PathVariable UUID group) {
        Standing standing = transitions.standing(actor, at);
        Plan plan = plan(actor, standing);
        List<Plan.Move> moves = Optional.ofNullable(plan.byGroup().get(group)).orElseThrow(NotThere::new);
        return Page.of("year/from", "standing", standing, "plan", plan, "moves", moves, "others", transitions.others(actor, standing.school()));
    }

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}/van/{group}")
    String choose(Actor actor, @PathVariable("school") UUID at, @PathVariable UUID group, @RequestParam Map<String, String> fields) {
        Standing standing = transitions.standing(actor, at);
        Map<UUID, String> values = new HashMap<>();
        String all = fields.getOrDefault("allemaal", "");
        fields.forEach((name, value) -> {
            if (name.startsWith(PUPIL)) {
                id(name.substring(PUPIL.length())).ifPresent(pupil -> values.put(pupil, all.isEmpty() ? value : all));
            }
        });
        transitions.choose(actor, plan(actor, standing), values);
        return all.isEmpty() ? redirect(at, "?klaar=bewaard#van") : "redirect:" + PATH + "/" + at + "/van/" + group;
    }

    @For(Right.TURN_YEAR)
    @GetMapping(PATH + "/{school}/overgang")
    Page look(Actor actor, @PathVariable("school") UUID at) {
        return preview(actor, transitions.standing(actor, at));
    }

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}/overgang")
    Object carryOut(Actor actor, @PathVariable("school") UUID at, @RequestParam(defaultValue = "") String vingerafdruk) {
        Standing standing = transitions.standing(actor, at);
        return switch (transitions.carryOut(actor, standing, vingerafdruk)) {
            case DONE -> redirect(at, "?klaar=gedaan");
            case CHANGED -> preview(actor, standing).and("wrong", "year.wrong.changed").with(HttpStatus.CONFLICT);
            case OVER -> redirect(at, "");
        };
    }

    @For(Right.TURN_YEAR)
    @PostMapping(PATH + "/{school}/terug")
    Object takeBack(Actor actor, @PathVariable("school") UUID at) {
        Standing standing = transitions.standing(actor, at);
        Transitions.TakenBack back = transitions.takeBack(actor, at);
        if (!back.over() && back.since().isEmpty()) {
            return redirect(at, "?klaar=terug");
        }
        return page(actor, standing).and("wrong", back.over() ? "year.wrong.over" : "year.wrong.since").and("since", back.since()).with(HttpStatus.CONFLICT);
    }

    private Page page(Actor actor, Standing standing) {
        Optional<Plan> plan = transitions.plan(actor, standing);
        return Page.of("year/school", "standing", standing, "plan", plan, "undoable", transitions.undoable(standing), "today", transitions.today(), "refused", Optional.<Note>empty(),
            "wrong", "", "typed", "", "since", Map.<Since, Integer>of(), "said", "", "unknown", 0);
    }

    private Page groupPage(Actor actor, Standing standing, UUID id) {
        Plan plan = plan(actor, standing);
        Plan.Group group = plan.groups().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotThere::new);
        List<Plan.Teacher> people = new ArrayList<>(group.teachers());
        transitions.teachers(actor, standing.school()).stream().filter(it -> !group.has(it.person())).forEach(it -> people.add(new Plan.Teacher(it.person(), it.fullName())));
        return Page.of("year/group", "standing", standing, "plan", plan, "group", group, "people", people, "wrong", "", "typed", Optional.<String>empty());
    }

    private Page preview(Actor actor, Standing standing) {
        Plan plan = plan(actor, standing);
        return Page.of("year/preview", "standing", standing, "plan", plan, "endings", outlook.of(actor, plan, transitions.today()), "today", transitions.today(), "wrong", "");
    }

    private Plan plan(Actor actor, Standing standing) {
        return transitions.plan(actor, standing).orElseThrow(NotThere::new);
    }

    private static String redirect(UUID at, String rest) {
        return "redirect:" + PATH + "/" + at + rest;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination yearPlace() {
            return new Destination(47, PATH, "year.way", Right.TURN_YEAR, true);
        }
    }
}
