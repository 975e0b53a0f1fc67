package nl.huisregel.doubt;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who answers in place of the head for some days: set by the head, or by the board. */
@Controller
class DeputyPages {

    private final Deputies deputies;
    private final School school;
    private final Journal journal;
    private final Fence fence;

    DeputyPages(Deputies deputies, School school, Journal journal, Fence fence) {
        this.deputies = deputies;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
    }

    @For(Right.NAME_DEPUTY)
    @GetMapping("/vervanging")
    Page deputies(Actor actor, @RequestParam Optional<UUID> gelukt) {
        return page(actor, Optional.empty(), "").and("named", gelukt.flatMap(id -> mine(actor).stream().flatMap(at -> at.named().stream()).filter(one -> one.id().equals(id)).findFirst()));
    }

    @For(Right.NAME_DEPUTY)
    @PostMapping("/vervanging")
    Object name(Actor actor, @RequestParam Optional<UUID> school, @RequestParam Optional<UUID> wie, @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String tot) {
        Optional<DeputyChoice> at = mine(actor).stream().filter(it -> school.filter(it.location().id()::equals).isPresent()).findFirst();
        Optional<LocalDate> from = day(van);
        Optional<LocalDate> until = day(tot);
        String wrong = at.isEmpty() || wie.isEmpty() || at.get().candidates().stream().noneMatch(one -> one.person().equals(wie.get()) && !one.person().equals(actor.person())) ? "doubt.deputy.wrong.who"
            : from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get()) || until.get().isBefore(deputies.day()) ? "doubt.deputy.wrong.days"
            : from.get().plusDays(Deputies.LONGEST_DAYS).isBefore(until.get()) ? "doubt.deputy.wrong.long" : "";
        if (!wrong.isEmpty()) {
            return page(actor, school, wrong).and("typed", Map.of("wie", wie.map(UUID::toString).orElse(""), "van", from.map(LocalDate::toString).orElse(""), "tot", until.map(LocalDate::toString).orElse(""))).unprocessable();
        }
        UUID named = fence.inside(actor.board(), () -> {
            UUID deputy = deputies.name(actor.board(), at.get().location().id(), wie.get(), from.get(), until.get(), actor.person());
            journal.noted(actor, "deputy.named", "deputy", deputy, Map.of("location", at.get().location().id().toString(), "person", wie.get().toString(),
                "from", from.get().toString(), "until", until.get().toString()));
            return deputy;
        });
        return "redirect:/vervanging?gelukt=" + named;
    }

    @For(Right.NAME_DEPUTY)
    @PostMapping("/vervanging/{deputy}/einde")
    String end(Actor actor, @PathVariable UUID deputy) {
        DeputyChoice at = mine(actor).stream().filter(it -> it.named().stream().anyMatch(one -> one.id().equals(deputy))).findFirst().orElseThrow(NotThere::new);
        fence.inside(actor.board(), () -> {
            if (deputies.end(actor.board(), at.location().id(), deputy, actor.person())) {
                journal.noted(actor, "deputy.ended", "deputy", deputy, Map.of("location", at.location().id().toString()));
            }
        });
        return "redirect:/vervanging";
    }

    private Page page(Actor actor, Optional<UUID> where, String wrong) {
        return Page.of("doubt/deputies", "schools", mine(actor), "where", where.orElse(null), "wrong", wrong, "actor", actor, "typed", Map.<String, String>of(), "named", Optional.<Deputy>empty());
    }

    private List<DeputyChoice> mine(Actor actor) {
        return school.locations(actor.board()).stream().filter(location -> actor.hat() == Hat.BOARD_MEMBER || actor.location().equals(Optional.of(location.id())))
            .map(location -> new DeputyChoice(location, deputies.of(actor.board(), location.id()), deputies.candidates(actor.board(), location.id()), deputies.day())).toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }
}
