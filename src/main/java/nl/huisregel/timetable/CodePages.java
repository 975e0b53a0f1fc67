package nl.huisregel.timetable;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which code the state knows a school: a file of another school is told by it. */
@Controller
class CodePages {

    private final School school;
    private final Register register;
    private final Journal journal;
    private final Fence fence;

    CodePages(School school, Register register, Journal journal, Fence fence) {
        this.school = school;
        this.register = register;
        this.journal = journal;
        this.fence = fence;
    }

    @For(Right.EDIT_TIMETABLE)
    @GetMapping(TimetablePages.PATH + "/{school}/schoolcode")
    Page ask(Actor actor, @PathVariable("school") UUID at) {
        return page(mine(actor, at), Optional.ofNullable(school.codes(actor.board()).get(at)).map(SchoolCode::toString).orElse(""), "");
    }

    @For(Right.EDIT_TIMETABLE)
    @PostMapping(TimetablePages.PATH + "/{school}/schoolcode")
    Object keep(Actor actor, @PathVariable("school") UUID at, @RequestParam(defaultValue = "") String brin) {
        Location location = mine(actor, at);
        String wrong = brin.isBlank() ? "timetable.code.wrong" : wrong(school, actor, brin, Optional.of(at));
        if (!wrong.isEmpty()) {
            return page(location, brin, wrong).unprocessable();
        }
        fence.inside(actor.board(), () -> {
            SchoolCode code = SchoolCode.read(brin).orElseThrow();
            register.code(actor.board(), at, code);
            journal.noted(actor, "location.coded", "location", at, Map.of("code", code.toString()));
        });
        return "redirect:" + TimetablePages.PATH + "/" + at + "?klaar=code";
    }

    /** The key of what is wrong with a code; nothing where it is right, or not told. */
    static String wrong(School school, Actor actor, String written, Optional<UUID> own) {
        Optional<SchoolCode> code = SchoolCode.read(written);
        return written.isBlank() ? "" : code.isEmpty() ? "timetable.code.wrong"
            : school.codes(actor.board()).entrySet().stream().anyMatch(it -> it.getValue().equals(code.get()) && !own.equals(Optional.of(it.getKey()))) ? "timetable.code.wrong.twice" : "";
    }

    private Location mine(Actor actor, UUID at) {
        return school.location(actor.board(), at).filter(it -> actor.worksAt(it.id())).orElseThrow(NotThere::new);
    }

    private static Page page(Location location, String typed, String wrong) {
        return Page.of("timetable/code", "location", location, "typed", typed, "wrong", wrong);
    }
}
