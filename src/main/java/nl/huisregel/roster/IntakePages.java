package nl.huisregel.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.TooOften;
import nl.huisregel.scan.Scanner;
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

/** Where a file of the school administration is sent in, looked at before anything happens, and confirmed. */
@Controller
class IntakePages {

    /** Of a longer list this much is shown at once, and the rest when somebody asks. */
    private static final int SHOWN = 200;

    private final Intakes intakes;
    private final IntakeWorker worker;
    private final School school;
    private final Guesses guesses;
    private final Scanner scanner;

    IntakePages(Intakes intakes, IntakeWorker worker, School school, Guesses guesses, Scanner scanner) {
        this.intakes = intakes;
        this.worker = worker;
        this.school = school;
        this.guesses = guesses;
        this.scanner = scanner;
    }

    @For(Right.IMPORT_ROSTER)
    @GetMapping("/leerlingen/inlezen")
    Page start(Actor actor, @RequestParam Optional<String> soort) {
        return start(actor, Optional.empty(), Intake.Kind.find(soort.orElse("")).orElse(Intake.Kind.ROSTER), Optional.empty(), Optional.empty());
    }

    @For(Right.IMPORT_ROSTER)
    @PostMapping("/leerlingen/inlezen")
    Object read(Actor actor, @RequestParam Optional<UUID> school, @RequestParam(defaultValue = "") String soort, @RequestParam MultiValueMap<String, String> fields,
                @RequestParam(name = "bestand", required = false) MultipartFile file) throws IOException {
        UUID at = school.filter(id -> mine(actor).stream().anyMatch(it -> it.id().equals(id))).orElseThrow(NotThere::new);
        Intake.Kind kind = Intake.Kind.find(soort).orElseThrow(NotThere::new);
        if (guesses.take(RateLimit.FILE_PER_PERSON, actor.board() + "/" + actor.person()) instanceof RateLimit.Turn.Later) {
            throw new TooOften();
        }
        try {
            byte[] bytes = file == null ? SentFile.bytes(java.io.InputStream.nullInputStream(), scanner) : SentFile.bytes(file.getInputStream(), scanner);
            return "redirect:/leerlingen/inlezen/" + intakes.read(actor, at, kind, bytes, columns(fields));
        } catch (Refused refused) {
            return start(actor, Optional.of(at), kind, Optional.of(refused.note()), refused.columns()).unprocessable();
        }
    }

    @For(Right.IMPORT_ROSTER)
    @GetMapping("/leerlingen/inlezen/{id}")
    Page intake(Actor actor, @PathVariable UUID id, @RequestParam Optional<String> alles) {
        return page(actor, intakes.find(actor, id), "", alles.isPresent()).orFragment("roster/progress");
    }

    @For(Right.IMPORT_ROSTER)
    @PostMapping("/leerlingen/inlezen/{id}/bevestiging")
    Object confirm(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        Intake intake = intakes.find(actor, id);
        Optional<Dry> dry = intakes.dry(actor, intake);
        if (dry.isEmpty()) {
            return "redirect:/leerlingen/inlezen/" + id;
        }
        if (dry.get().notes().stream().anyMatch(Note::asks) && !fields.containsKey("akkoord")) {
            return page(actor, intake, "roster.wrong.agree", fields.containsKey("alles")).and("sent", fields.toSingleValueMap()).unprocessable();
        }
        return switch (intakes.confirm(actor, id, Optional.ofNullable(fields.getFirst("vingerafdruk")).orElse(""), choices(dry.get(), fields))) {
            case STARTED -> {
                worker.soon(actor.board(), id);
                yield "redirect:/leerlingen/inlezen/" + id;
            }
            case CHANGED -> page(actor, intake, "roster.wrong.changed", fields.containsKey("alles")).with(HttpStatus.CONFLICT);
            case BUSY -> page(actor, intake, "roster.wrong.busy", fields.containsKey("alles")).with(HttpStatus.CONFLICT);
            case OVER -> "redirect:/leerlingen/inlezen/" + id;
        };
    }

    @For(Right.IMPORT_ROSTER)
    @PostMapping("/leerlingen/inlezen/{id}/einde")
    String drop(Actor actor, @PathVariable UUID id) {
        intakes.drop(actor, id);
        return "redirect:/leerlingen/inlezen/" + id;
    }

    /** What was ticked on the page, by the place in the list it stood at; the fingerprint says that it is the same list. */
    private static Choices choices(Dry dry, MultiValueMap<String, String> fields) {
        if (dry instanceof GuardiansDry guardians) {
            Map<String, Choices.Double> carers = new HashMap<>();
            String all = Optional.ofNullable(fields.getFirst("ouder")).orElse("");
            for (int i = 0; i < guardians.asked().size(); i++) {
                String own = Optional.ofNullable(fields.getFirst("ouder-" + i)).orElse("");
                carers.put(guardians.asked().get(i).mark(), answer(own.isEmpty() ? all : own));
            }
            return new Choices(Set.of(), Map.of(), Map.of(), carers, false);
        }
        if (!(dry instanceof RosterDry roster)) {
            return Choices.NONE;
        }
        Set<UUID> left = new HashSet<>();
        fields.getOrDefault("vertrokken", List.of()).stream().filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString).forEach(left::add);
        Map<String, Choices.Double> doubles = new HashMap<>();
        String all = Optional.ofNullable(fields.getFirst("dubbel")).orElse("");
        for (int i = 0; i < roster.run().asked().size(); i++) {
            String own = Optional.ofNullable(fields.getFirst("dubbel-" + i)).orElse("");
            doubles.put(roster.run().asked().get(i).pupil().key(), answer(own.isEmpty() ? all : own));
        }
        Map<String, Choices.Hire> hired = new HashMap<>();
        for (int i = 0; i < roster.run().newcomers().size(); i++) {
            hired.put(roster.run().newcomers().get(i).colleague().key(), hire(Optional.ofNullable(fields.getFirst("werk-" + i)).orElse("")));
        }
        return new Choices(left, doubles, hired, Map.of(), fields.containsKey("groepen"));
    }

    private static Choices.Double answer(String word) {
        return switch (word) {
            case "zelfde" -> Choices.Double.SAME;
            case "ander" -> Choices.Double.OTHER;
            default -> Choices.Double.SKIP;
        };
    }

    private static Choices.Hire hire(String word) {
        return switch (word) {
            case "zelfde" -> Choices.Hire.SAME;
            case "zelfde-leerkracht" -> Choices.Hire.SAME_TEACHER;
            case "zelfde-ondersteuner" -> Choices.Hire.SAME_SUPPORT;
            case "leerkracht", "ander-leerkracht" -> Choices.Hire.TEACHER;
            case "ondersteuner", "ander-ondersteuner" -> Choices.Hire.SUPPORT;
            default -> Choices.Hire.NO;
        };
    }

    /** Which column somebody pointed out for what, by its heading. */
    private static Map<String, String> columns(MultiValueMap<String, String> fields) {
        Map<String, String> columns = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith("kolom-") && !values.getFirst().isEmpty()) {
                columns.put(name.substring(6), values.getFirst());
            }
        });
        return columns;
    }

    private Page start(Actor actor, Optional<UUID> at, Intake.Kind kind, Optional<Note> refused, Optional<Columns.Asked> columns) {
        List<Location> schools = mine(actor);
        Map<UUID, List<Intake>> latest = new HashMap<>();
        schools.forEach(it -> latest.put(it.id(), intakes.latest(actor, it.id())));
        return Page.of("roster/start", "schools", schools, "codes", school.codes(actor.board()), "latest", latest, "at", at, "kind", kind, "refused", refused, "columns", columns);
    }

    /** @param whole whether lists are shown to their end */
    private Page page(Actor actor, Intake intake, String wrong, boolean whole) {
        Optional<Dry> dry = intakes.dry(actor, intake);
        return Page.of("roster/intake", "intake", intake, "school", school.location(actor.board(), intake.location()).orElseThrow(NotThere::new), "dry", dry,
            "administrator", actor.hat() == Hat.ADMINISTRATOR, "wrong", wrong, "sent", new HashMap<String, String>(), "most", whole ? Integer.MAX_VALUE : SHOWN,
            "more", !whole && dry.filter(it -> it.longest() > SHOWN).isPresent());
    }

    private List<Location> mine(Actor actor) {
        return new ArrayList<>(school.locations(actor.board()).stream().filter(it -> actor.worksAt(it.id())).toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination rosterPlace() {
            return new Destination(47, "/leerlingen/inlezen", "roster.way", Right.IMPORT_ROSTER, true);
        }
    }
}
