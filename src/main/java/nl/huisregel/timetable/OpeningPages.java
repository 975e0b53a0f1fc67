package nl.huisregel.timetable;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.FoundingForm;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One more school of the board. */
@Controller
class OpeningPages {

    static final String PATH = "/scholen-van-bestuur";
    private static final int LONGEST = 80;

    private final Register register;
    private final School school;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;

    OpeningPages(Register register, School school, Directory directory, Journal journal, Fence fence) {
        this.register = register;
        this.school = school;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
    }

    @For(Right.SET_UP)
    @GetMapping(PATH)
    Page ask() {
        return Page.of("timetable/opening", "typed", Map.<String, String>of(), "wrong", "");
    }

    @For(Right.SET_UP)
    @PostMapping(PATH)
    Object open(Actor actor, @RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String plaats, @RequestParam(defaultValue = "") String soort,
                @RequestParam(defaultValue = "") String brin) {
        String name = tidy(naam);
        String town = tidy(plaats);
        String wrong = name.isEmpty() || name.length() > LONGEST || FoundingForm.slug(name).isEmpty() ? "timetable.school.wrong.name"
            : town.isEmpty() || town.length() > LONGEST ? "timetable.school.wrong.town"
            : school.locations(actor.board()).stream().anyMatch(it -> it.name().equalsIgnoreCase(name)) ? "timetable.school.wrong.twice" : CodePages.wrong(school, actor, brin, Optional.empty());
        if (!wrong.isEmpty()) {
            return Page.of("timetable/opening", "typed", Map.of("naam", naam, "plaats", plaats, "soort", soort, "brin", brin), "wrong", wrong).unprocessable();
        }
        Location.Kind kind = soort.equals("special") ? Location.Kind.SPECIAL : Location.Kind.PRIMARY;
        String slug = free(FoundingForm.slug(name));
        UUID opened = fence.inside(actor.board(), () -> {
            UUID location = register.open(actor.board(), slug, name, town, kind);
            SchoolCode.read(brin).ifPresent(code -> register.code(actor.board(), location, code));
            journal.noted(actor, "location.opened", "location", location, Map.of());
            return location;
        });
        return "redirect:" + TimetablePages.PATH + "/" + opened + "?klaar=school";
    }

    /** Two schools may have one name, of two boards; their addresses differ. */
    private String free(String slug) {
        String free = slug;
        for (int number = 2; directory.at(free).isPresent(); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
