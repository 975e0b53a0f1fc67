package nl.huisregel.role;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who acts in place of the head and of others for some days: set by the head at the own school, or by the board. */
@Controller
class DeputyPages {

    static final String LIST = "/vervanging";

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
    @GetMapping(LIST)
    Page deputies(Actor actor, @RequestParam Optional<UUID> gelukt) {
        return page(actor, "", "").and("named", gelukt.flatMap(id -> mine(actor).stream().flatMap(at -> at.named().stream()).filter(one -> one.id().equals(id)).findFirst()));
    }

    @For(Right.NAME_DEPUTY)
    @Fresh(back = LIST)
    @PostMapping(LIST)
    Object name(Actor actor, @RequestParam(name = "school", defaultValue = "") String place, @RequestParam(defaultValue = "HEAD") String rol, @RequestParam Optional<UUID> wie,
                @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String tot) {
        Optional<DeputyChoice> at = mine(actor).stream().filter(it -> it.key().equals(place)).findFirst();
        Optional<Role> role = at.flatMap(it -> it.roles().stream().filter(one -> one.name().equals(rol)).findFirst());
        Optional<LocalDate> from = day(van);
        Optional<LocalDate> until = day(tot);
        String wrong = role.isEmpty() || wie.isEmpty() || wie.get().equals(actor.person()) ? "role.deputy.wrong.who" : !may(actor, at.get(), role.get(), wie.get()) ? "role.deputy.wrong.not"
            : from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get()) || until.get().isBefore(deputies.day()) ? "role.deputy.wrong.days"
            : from.get().plusDays(Deputies.LONGEST_DAYS).isBefore(until.get()) ? "role.deputy.wrong.long" : "";
        if (!wrong.isEmpty()) {
            return page(actor, place, wrong).and("typed", Map.of("rol", rol, "wie", wie.map(UUID::toString).orElse(""), "van", from.map(LocalDate::toString).orElse(""),
                "tot", until.map(LocalDate::toString).orElse(""))).unprocessable();
        }
        Optional<UUID> location = at.get().location().map(Location::id);
        UUID named = fence.inside(actor.board(), () -> {
            UUID deputy = deputies.name(actor.board(), role.get(), location, wie.get(), from.get(), until.get(), actor.person());
            journal.noted(actor, "deputy.named", "deputy", deputy, Map.of("role", role.get().name(), "location", location.map(UUID::toString).orElse(""), "person", wie.get().toString(),
                "from", from.get().toString(), "until", until.get().toString()));
            return deputy;
        });
        return "redirect:" + LIST + "?gelukt=" + named;
    }

    @For(Right.NAME_DEPUTY)
    @Fresh(back = LIST)
    @PostMapping(LIST + "/{deputy}/einde")
    String end(Actor actor, @PathVariable UUID deputy) {
        DeputyChoice at = mine(actor).stream().filter(it -> it.named().stream().anyMatch(one -> one.id().equals(deputy))).findFirst().orElseThrow(NotThere::new);
        fence.inside(actor.board(), () -> {
            if (deputies.end(actor.board(), deputy, actor.person())) {
                journal.noted(actor, "deputy.ended", "deputy", deputy, Map.of("location", at.location().map(it -> it.id().toString()).orElse("")));
            }
        });
        return "redirect:" + LIST;
    }

    private boolean may(Actor actor, DeputyChoice at, Role role, UUID person) {
        return deputies.candidates(actor.board(), at.location().map(Location::id), role).stream().anyMatch(one -> one.person().equals(person));
    }

    private Page page(Actor actor, String where, String wrong) {
        return Page.of("role/deputies", "places", mine(actor), "where", where, "wrong", wrong, "actor", actor, "typed", Map.<String, String>of(), "named", Optional.<Deputy>empty());
    }

    /** The board itself comes last, and only where somebody there has a role of which another can take the place. */
    private List<DeputyChoice> mine(Actor actor) {
        boolean all = actor.hat() == Hat.BOARD_MEMBER;
        Stream<DeputyChoice> schools = school.locations(actor.board()).stream().filter(location -> all || actor.location().equals(Optional.of(location.id())))
            .map(location -> choice(actor, Optional.of(location)));
        return Stream.concat(schools, all ? Stream.of(choice(actor, Optional.empty())).filter(it -> !it.roles().isEmpty()) : Stream.empty()).toList();
    }

    private DeputyChoice choice(Actor actor, Optional<Location> place) {
        Optional<UUID> location = place.map(Location::id);
        List<Role> roles = Arrays.stream(Role.values()).filter(Deputies.ROLES::contains).filter(role -> role == Role.HEAD ? place.isPresent()
            : school.holders(actor.board(), role).stream().map(Colleague::location).anyMatch(location::equals)).sorted(Comparator.comparing(role -> role != Role.HEAD)).toList();
        List<Colleague> candidates = roles.stream().flatMap(role -> deputies.candidates(actor.board(), location, role).stream()).filter(one -> !one.person().equals(actor.person()))
            .collect(Collectors.toMap(Colleague::person, one -> one, (first, _) -> first, LinkedHashMap::new)).values().stream().toList();
        return new DeputyChoice(place, deputies.of(actor.board(), location), roles, candidates, deputies.day());
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
        Destination deputiesPlace() {
            return new Destination(45, LIST, "role.deputy.title", Right.NAME_DEPUTY, true);
        }
    }
}
