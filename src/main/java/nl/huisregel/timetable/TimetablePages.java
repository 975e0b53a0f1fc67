package nl.huisregel.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.school.Timetable;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When a school has school, lessons and holidays. */
@Controller
class TimetablePages {

    static final String PATH = "/schooltijden";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HOLIDAY = 100;

    private final School school;
    private final Register register;
    private final Journal journal;
    private final Fence fence;

    TimetablePages(School school, Register register, Journal journal, Fence fence) {
        this.school = school;
        this.register = register;
        this.journal = journal;
        this.fence = fence;
    }

    @For(Right.EDIT_TIMETABLE)
    @GetMapping(PATH)
    Page all(Actor actor) {
        List<Location> mine = mine(actor);
        return Page.of("timetable/schools", "schools", mine, "timetables", mine.stream().collect(Collectors.toMap(Location::id, it -> school.timetable(actor.board(), it.id()))),
            "adds", actor.may(Right.SET_UP));
    }

    @For(Right.EDIT_TIMETABLE)
    @GetMapping(PATH + "/{school}")
    Page one(Actor actor, @PathVariable("school") UUID at, @RequestParam Optional<String> klaar) {
        Location location = mine(actor, at);
        return page(actor, location, WeekForm.of(school.timetable(actor.board(), at).hours())).and("said", klaar.filter(List.of("tijden", "code", "school", "als")::contains).orElse(""));
    }

    @For(Right.EDIT_TIMETABLE)
    @PostMapping(PATH + "/{school}")
    Object week(Actor actor, @PathVariable("school") UUID at, @RequestParam Map<String, String> fields) {
        Location location = mine(actor, at);
        WeekForm form = new WeekForm(fields);
        if ("overnemen".equals(fields.get("doe"))) {
            return page(actor, location, form.likeMonday());
        }
        if ("als".equals(fields.get("doe"))) {
            like(actor, at, others(actor, at).stream().filter(it -> it.id().toString().equals(fields.get("als"))).findFirst().orElseThrow(NotThere::new));
            return "redirect:" + PATH + "/" + at + "?klaar=als";
        }
        WeekForm.Read read = form.read();
        if (!read.wrong().isEmpty()) {
            return page(actor, location, form).and("wrong", read.wrong()).unprocessable();
        }
        fence.inside(actor.board(), () -> {
            register.ring(actor.board(), at, Stream.concat(read.hours().stream(), onOtherDays(actor, at)).toList());
            journal.noted(actor, "timetable.changed", "location", at, Map.of("hours", read.hours().size()));
        });
        return "redirect:" + PATH + "/" + at + "?klaar=tijden";
    }

    @For(Right.EDIT_TIMETABLE)
    @PostMapping(PATH + "/{school}/vakanties")
    Object close(Actor actor, @PathVariable("school") UUID at, @RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String tot) {
        Location location = mine(actor, at);
        Optional<LocalDate> first = day(van);
        Optional<LocalDate> last = tot.isBlank() ? first : day(tot);
        String wrong = naam.isBlank() || naam.strip().length() > LONGEST_NAME || naam.codePoints().anyMatch(Character::isISOControl) ? "timetable.holiday.wrong.name"
            : first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get()) || first.get().plusDays(LONGEST_HOLIDAY).isBefore(last.get()) ? "timetable.holiday.wrong.days" : "";
        if (wrong.isEmpty() && !fence.inside(actor.board(), () -> {
            boolean closes = register.close(actor.board(), at, new Timetable.Holiday(first.get(), last.get(), naam.strip()));
            if (closes) {
                journal.noted(actor, "timetable.holiday", "location", at, Map.of("first", first.get().toString(), "last", last.get().toString()));
            }
            return closes;
        })) {
            wrong = "timetable.holiday.wrong.twice";
        }
        return wrong.isEmpty() ? "redirect:" + PATH + "/" + at + "#vakanties"
            : page(actor, location, WeekForm.of(school.timetable(actor.board(), at).hours())).and("wrongHoliday", wrong).and("holiday", Map.of("naam", naam, "van", van, "tot", tot)).unprocessable();
    }

    @For(Right.EDIT_TIMETABLE)
    @PostMapping(PATH + "/{school}/vakanties/{first}/einde")
    String reopen(Actor actor, @PathVariable("school") UUID at, @PathVariable String first) {
        mine(actor, at);
        LocalDate day = day(first).orElseThrow(NotThere::new);
        fence.inside(actor.board(), () -> {
            register.reopen(actor.board(), at, day);
            journal.noted(actor, "timetable.reopened", "location", at, Map.of("first", day.toString()));
        });
        return "redirect:" + PATH + "/" + at + "#vakanties";
    }

    /** Most schools of a board close on the same days: what another has is taken over, and changed where it differs. */
    private void like(Actor actor, UUID at, Location other) {
        Timetable theirs = school.timetable(actor.board(), other.id());
        fence.inside(actor.board(), () -> {
            register.ring(actor.board(), at, theirs.hours());
            theirs.holidays().forEach(one -> register.close(actor.board(), at, one));
            journal.noted(actor, "timetable.changed", "location", at, Map.of("hours", theirs.hours().size(), "holidays", theirs.holidays().size(), "like", other.id().toString()));
        });
    }

    /** Schools of which the hours can be taken over; none for a school that has its own. */
    private List<Location> others(Actor actor, UUID at) {
        Timetable own = school.timetable(actor.board(), at);
        return own.hours().isEmpty() && own.holidays().isEmpty() ? mine(actor).stream().filter(it -> !school.timetable(actor.board(), it.id()).hours().isEmpty()).toList() : List.of();
    }

    /** What the form does not show, it does not take away. */
    private Stream<Timetable.Hours> onOtherDays(Actor actor, UUID at) {
        return school.timetable(actor.board(), at).hours().stream().filter(it -> !WeekForm.DAYS.contains(it.day()));
    }

    private Page page(Actor actor, Location location, WeekForm form) {
        return Page.of("timetable/timetable", "location", location, "form", form, "wrong", Map.of(), "holidays", school.timetable(actor.board(), location.id()).holidays(),
            "wrongHoliday", "", "holiday", Map.<String, String>of(), "said", "", "others", others(actor, location.id()));
    }

    private List<Location> mine(Actor actor) {
        return school.locations(actor.board()).stream().filter(location -> actor.worksAt(location.id())).toList();
    }

    private Location mine(Actor actor, UUID at) {
        return mine(actor).stream().filter(location -> location.id().equals(at)).findFirst().orElseThrow(NotThere::new);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination timetablePlace() {
            return new Destination(52, PATH, "timetable.way", Right.EDIT_TIMETABLE, true);
        }
    }
}
