package nl.huisregel.child;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.consent.OpenQuestions;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.elsewhere.WithOthers;
import nl.huisregel.elsewhere.WithOthersSql;
import nl.huisregel.journal.Journal;
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
import org.springframework.web.servlet.ModelAndView;

/** What is published of a child, and where; and taking it off, everywhere, asked once and without a reason. */
@Controller
class ChildPages {

    /** What people took away stays to be read for so long. */
    private static final Duration GONE_IS_TOLD = Duration.ofDays(30);

    private final School school;
    private final Fence fence;
    private final ChildSql sql;
    private final WithOthersSql others;
    private final OpenQuestions questions;
    private final ComingDown comingDown;
    private final Journal journal;
    private final Clock clock;

    ChildPages(School school, Fence fence, ChildSql sql, WithOthersSql others, OpenQuestions questions, ComingDown comingDown, Journal journal, Clock clock) {
        this.school = school;
        this.fence = fence;
        this.sql = sql;
        this.others = others;
        this.questions = questions;
        this.comingDown = comingDown;
        this.journal = journal;
        this.clock = clock;
    }

    @For(Right.SEE_OWN_CHILDREN)
    @GetMapping("/kinderen")
    ModelAndView children(Actor actor) {
        var children = peopleOf(actor);
        return children.size() == 1 ? new ModelAndView("redirect:/kinderen/" + children.getFirst().id())
            : Page.of("child/children", "children", children, "counts", fence.reading(actor.board(), () -> children.stream()
                .collect(Collectors.toMap(ShownPerson::id, child -> pictures(actor, child.id()).size()))));
    }

    @For(Right.SEE_OWN_PICTURES)
    @GetMapping("/van-mij")
    ModelAndView own(Actor actor) {
        return new ModelAndView("redirect:/kinderen/" + actor.person());
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping("/kinderen/{pupil}")
    Page child(@PathVariable UUID pupil, @RequestParam Optional<String> weg, Actor actor) {
        var people = peopleOf(actor);
        var child = among(people, pupil);
        return fence.reading(actor.board(), () -> {
            var sightings = sql.sightings(actor.board(), pupil);
            var withOthers = others.of(actor.board(), pupil, clock.instant().minus(GONE_IS_TOLD));
            var objections = sql.objections(actor.board(), pupil, actor.person());
            var gone = weg.isPresent() ? lastOf(objections) : List.<Objection>of();
            return Page.of("child/child", "child", child, "people", people, "total", pictures(sightings, withOthers).size(),
                "byPlace", sightings.stream().collect(Collectors.groupingBy(Sighting::channel)), "withOthers", withOthers,
                "places", sightings.stream().collect(Collectors.groupingBy(sighting -> sighting.picture().picture(), Collectors.mapping(Sighting::channel, Collectors.toSet()))),
                "gone", gone, "goneWithOthers", withOthers(actor, gone), "proofs", !objections.isEmpty(), "asks", questions.wait(actor, pupil),
                "accounts", !withOthers.isEmpty() || others.anyAccount(actor.board(), child.group().location()));
        });
    }

    /** Takes one picture off, or all of them when none is named: everywhere at once, and for good. */
    @For(Right.ANSWER_CONSENT)
    @PostMapping("/kinderen/{pupil}/bezwaren")
    ModelAndView object(@PathVariable UUID pupil, @RequestParam Optional<UUID> foto, Actor actor) {
        if (!among(peopleOf(actor), pupil).say().mayTakeOff()) {
            throw new NotThere();
        }
        // One moment for all, in the precision the database keeps.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fence.inside(actor.board(), () -> {
            var pictures = foto.map(Set::of).orElseGet(() -> pictures(actor, pupil));
            for (var picture : pictures) {
                if (sql.object(actor.board(), picture, pupil, actor.person(), at)) {
                    journal.noted(actor, "objection.made", "picture", picture, Map.of("person", pupil.toString()));
                }
            }
            comingDown.ask(actor.board(), pictures, at);
        });
        return new ModelAndView("redirect:/kinderen/" + pupil + "?weg=ja#weg");
    }

    /** What was taken off and when: to keep or to print. */
    @For(Right.ANSWER_CONSENT)
    @GetMapping("/kinderen/{pupil}/bezwaren")
    Page objections(@PathVariable UUID pupil, Actor actor) {
        var objections = fence.reading(actor.board(), () -> sql.objections(actor.board(), pupil, actor.person()));
        return Page.of("child/objections", "child", among(peopleOf(actor), pupil), "by", actor.name(), "at", clock.instant(),
            "objections", objections, "withOthers", fence.reading(actor.board(), () -> withOthers(actor, objections)));
    }

    private List<ShownPerson> peopleOf(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        if (actor.hat() != Hat.PUPIL) {
            return school.allChildrenOf(actor.board(), actor.person()).stream().map(child -> ShownPerson.of(child, today)).toList();
        }
        return school.groupOf(actor.board(), actor.person()).or(() -> school.lastGroupOf(actor.board(), actor.person()))
            .flatMap(group -> school.location(actor.board(), group.location()).map(location ->
                new ShownPerson(actor.person(), actor.name(), group, location, ShownPerson.Say.OWN))).stream().toList();
    }

    private static ShownPerson among(List<ShownPerson> people, UUID pupil) {
        return people.stream().filter(person -> person.id().equals(pupil)).findFirst().orElseThrow(NotThere::new);
    }

    private Set<UUID> pictures(Actor actor, UUID person) {
        return pictures(sql.sightings(actor.board(), person), others.of(actor.board(), person, clock.instant()));
    }

    private static Set<UUID> pictures(List<Sighting> sightings, List<WithOthers> withOthers) {
        return Stream.concat(sightings.stream().map(sighting -> sighting.picture().picture()), withOthers.stream().filter(WithOthers::stands).map(WithOthers::picture))
            .collect(Collectors.toSet());
    }

    /** What people must take away, or took away, because of these objections. */
    private List<WithOthers> withOthers(Actor actor, List<Objection> objections) {
        return objections.isEmpty() ? List.of() : others.all(actor.board(), objections.stream().map(Objection::picture).toList()).stream()
            .filter(one -> one.stands() || objections.stream().anyMatch(objection -> objection.picture().equals(one.picture()) && !one.gone().get().isBefore(objection.madeAt()))).toList();
    }

    private static List<Objection> lastOf(List<Objection> objections) {
        return objections.stream().filter(one -> one.madeAt().equals(objections.getFirst().madeAt())).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination childrenPlace() {
            return new Destination(10, "/kinderen", "child.way", Right.SEE_OWN_CHILDREN, false, "/bewijzen/.*");
        }

        @Bean
        Destination ownPicturesPlace() {
            return new Destination(10, "/van-mij", "child.way.own", Right.SEE_OWN_PICTURES, false, "/(kinderen|bewijzen)/.*");
        }
    }
}
