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
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has which role where, until when and from whom; and giving one and ending one. */
@Controller
class RolePages {

    static final String LIST = "/rollen";
    private static final String BOARD = "bestuur";
    /** Not one of those who have the same name. */
    private static final String SOMEBODY_NEW = "nieuw";
    private static final int LONGEST = 100;

    private final Roles roles;
    private final RoleSql sql;
    private final School school;
    private final Deputies deputies;
    private final Fence fence;

    RolePages(Roles roles, RoleSql sql, School school, Deputies deputies, Fence fence) {
        this.deputies = deputies;
        this.roles = roles;
        this.sql = sql;
        this.school = school;
        this.fence = fence;
    }

    @For(Right.SEE_ROLES)
    @GetMapping(LIST)
    Page list(Actor actor, @RequestParam Optional<UUID> gegeven, @RequestParam Optional<UUID> voorbij) {
        Page page = page(actor, "", Map.of());
        var shown = roles.seenBy(actor).values().stream().flatMap(List::stream).toList();
        return page.and("given", gegeven.flatMap(id -> shown.stream().filter(one -> one.id().equals(id)).findFirst()))
            .and("ended", voorbij.flatMap(id -> shown.stream().filter(one -> one.id().equals(id)).findFirst()));
    }

    @For(Right.GIVE_ROLES)
    @Fresh(back = LIST)
    @PostMapping(LIST)
    Object give(Actor actor, @RequestParam Map<String, String> form) {
        Optional<Role> role = Arrays.stream(Role.values()).filter(it -> it.name().equals(text(form, "rol"))).findFirst();
        Optional<Optional<UUID>> place = place(text(form, "plek"));
        Optional<LocalDate> from = day(text(form, "van"));
        String last = text(form, "tot");
        if (role.isEmpty() || place.isEmpty()) {
            return page(actor, "role.wrong.what", form).unprocessable();
        }
        if (place.get().isPresent() ? !role.get().atSchool() : !role.get().atBoard()) {
            return page(actor, place.get().isPresent() ? "role.wrong.board" : "role.wrong.school", form).unprocessable();
        }
        if (from.isEmpty() || !last.isEmpty() && day(last).isEmpty()) {
            return page(actor, "role.wrong.days", form).unprocessable();
        }
        Optional<Roles.Who> who = who(actor, form);
        if (who.isEmpty()) {
            return page(actor, both(form) ? "role.wrong.both" : namesakes(actor, form).isEmpty() ? "role.wrong.who" : "role.wrong.same", form).unprocessable();
        }
        Optional<UUID> group = place.get().flatMap(at -> school.groupsAt(actor.board(), at).stream().map(Group::id).filter(id -> id.toString().equals(text(form, "groep"))).findFirst())
            .filter(_ -> role.get() == Role.TEACHER || role.get() == Role.TRAINEE);
        Roles.Given given = roles.give(actor, new Roles.Wanted(who.get(), role.get(), place.get(), group, from.get(), day(last)));
        return given.refused().isPresent() ? page(actor, given.refused().get().text(), form).unprocessable() : "redirect:" + LIST + "?gegeven=" + given.given().get() + "#gelukt";
    }

    @For(Right.SEE_ROLES)
    @Fresh(back = LIST)
    @PostMapping(LIST + "/{employment}/einde")
    Object end(Actor actor, @PathVariable UUID employment) {
        Optional<Roles.Refusal> refusal = roles.end(actor, employment);
        return refusal.isPresent() ? page(actor, refusal.get().text(), Map.of()).unprocessable() : "redirect:" + LIST + "?voorbij=" + employment + "#gelukt";
    }

    /** Whom the form means; empty where it names nobody, or a newcomer of whose name there is somebody here already and it does not say which of the two. */
    private Optional<Roles.Who> who(Actor actor, Map<String, String> form) {
        String who = text(form, "wie");
        if (both(form)) {
            return Optional.empty();
        }
        if (!who.isEmpty()) {
            return people(actor).keySet().stream().filter(id -> id.toString().equals(who)).findFirst().map(Roles.Who.Known::new);
        }
        String first = text(form, "voornaam");
        String last = text(form, "achternaam");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        List<RoleSql.Namesake> same = namesakes(actor, form);
        String which = text(form, "zelfde");
        return same.isEmpty() || which.equals(SOMEBODY_NEW) ? Optional.of(new Roles.Who.Newcomer(first, last, text(form, "roepnaam")))
            : same.stream().filter(one -> one.person().toString().equals(which)).findFirst().map(one -> new Roles.Who.Known(one.person()));
    }

    /** Chosen from the list and filled in besides: then nobody guesses which of the two was meant. */
    private static boolean both(Map<String, String> form) {
        return !text(form, "wie").isEmpty() && !(text(form, "voornaam") + text(form, "achternaam")).isEmpty();
    }

    private List<RoleSql.Namesake> namesakes(Actor actor, Map<String, String> form) {
        return text(form, "wie").isEmpty() && !text(form, "voornaam").isEmpty() && !text(form, "achternaam").isEmpty()
            ? fence.reading(actor.board(), () -> sql.named(actor.board(), text(form, "voornaam"), text(form, "achternaam"))) : List.of();
    }

    private Page page(Actor actor, String wrong, Map<String, String> form) {
        var places = new LinkedHashMap<String, String>();
        roles.seenBy(actor).keySet().stream().filter(place -> !roles.givenBy(actor, place.map(Location::id)).isEmpty())
            .forEach(place -> places.put(place.map(at -> at.id().toString()).orElse(BOARD), place.map(Location::name).orElse("")));
        List<Role> offered = Stream.concat(school.locations(actor.board()).stream().map(at -> Optional.of(at.id())), Stream.of(Optional.<UUID>empty()))
            .flatMap(place -> roles.givenBy(actor, place).stream()).distinct().sorted().toList();
        List<Group> groups = school.locations(actor.board()).stream().filter(at -> places.containsKey(at.id().toString())).flatMap(at -> school.groupsAt(actor.board(), at.id()).stream()).toList();
        return Page.of("role/roles", "view", new RoleView(actor, roles.seenBy(actor), roles.today(), places, offered, people(actor), groups,
            roles.seenBy(actor).values().stream().flatMap(List::stream).filter(one -> roles.mayEnd(actor, one)).map(Grant::id).collect(Collectors.toSet()),
            roles.seenBy(actor).keySet().stream().flatMap(place -> deputies.of(actor.board(), place.map(Location::id)).stream()).filter(one -> !one.over(roles.today())).toList()),
            "wrong", wrong, "typed", form, "same", namesakes(actor, form).stream().map(one -> new RoleView.Same(one.person(), one.fullName(), one.guardian())).toList(),
            "given", Optional.<Grant>empty(), "ended", Optional.<Grant>empty());
    }

    /** Everybody who works for the board, by name; never who asks. */
    private Map<UUID, String> people(Actor actor) {
        var people = new LinkedHashMap<UUID, String>();
        Stream.concat(school.locations(actor.board()).stream().flatMap(at -> school.colleaguesAt(actor.board(), at.id()).stream()),
                Stream.of(Role.BOARD_MEMBER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR, Role.CONFIDENTIAL_CONTACT).flatMap(role -> school.holders(actor.board(), role).stream()))
            .filter(one -> !one.person().equals(actor.person())).sorted(Comparator.comparing(Colleague::fullName))
            .forEach(one -> people.putIfAbsent(one.person(), one.fullName()));
        return people;
    }

    /** The board itself, a school, or nothing of ours. */
    private static Optional<Optional<UUID>> place(String text) {
        return text.equals(BOARD) ? Optional.of(Optional.empty()) : text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(Optional.of(UUID.fromString(text))) : Optional.empty();
    }

    private static String text(Map<String, String> form, String name) {
        String text = form.getOrDefault(name, "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination rolesPlace() {
            return new Destination(44, LIST, "role.title", Right.SEE_ROLES, true);
        }
    }
}
