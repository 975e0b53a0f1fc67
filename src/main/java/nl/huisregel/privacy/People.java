package nl.huisregel.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.Voice;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Child;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** Whose data somebody may ask for, and whose data the office may handle. */
@Component
class People {

    private final PersonSql sql;
    private final School school;
    private final Consents consents;
    private final Fence fence;
    private final Clock clock;

    People(PersonSql sql, School school, Consents consents, Fence fence, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.consents = consents;
        this.fence = fence;
        this.clock = clock;
    }

    /** Oneself, and the children one decides for: not without authority, not from sixteen on (UAVG 5), and not where the child is kept from them. */
    List<Whose> own(Actor actor) {
        Stream<UUID> children = actor.hat() != Hat.GUARDIAN ? Stream.of() : school.childrenOf(actor.board(), actor.person()).stream().map(Child::pupil).distinct()
            .filter(child -> consents.voice(actor, child).equals(Optional.of(Voice.DECIDES)));
        return fence.reading(actor.board(), () -> Stream.concat(Stream.of(actor.person()), children).flatMap(person -> sql.find(actor.board(), person, today()).stream()).toList());
    }

    Whose own(Actor actor, UUID person) {
        return own(actor).stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow(NotThere::new);
    }

    /** Somebody of the office's own schools, and never the office itself or its own child: nobody handles a request of their own. */
    Whose of(Actor office, UUID person) {
        return fence.reading(office.board(), () -> sql.find(office.board(), person, today())).filter(whose -> handles(office, whose)).orElseThrow(NotThere::new);
    }

    boolean mayHandle(Actor office, UUID person) {
        return fence.reading(office.board(), () -> sql.find(office.board(), person, today())).filter(whose -> handles(office, whose)).isPresent();
    }

    boolean handles(Actor office, Whose whose) {
        return !whose.person().equals(office.person()) && whoseSchool(office, whose)
            && school.guardiansOf(office.board(), whose.person()).stream().noneMatch(guardian -> guardian.person().equals(office.person()));
    }

    List<Whose> named(Actor office, String text) {
        return text.strip().length() < 2 ? List.of() : fence.reading(office.board(), () -> sql.named(office.board(), text.strip(), everywhere(office) ? Optional.empty() : office.location(), today()))
            .stream().filter(whose -> handles(office, whose)).toList();
    }

    /** Who may ask for this person on paper: the person, or for a child under sixteen whoever decides for it. */
    List<Whose> asking(Actor office, Whose about) {
        return about.decides() ? List.of(about) : fence.reading(office.board(), () -> sql.guardiansOf(office.board(), about.person(), today()));
    }

    static boolean everywhere(Actor office) {
        return office.hat() != Hat.HEAD;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private static boolean whoseSchool(Actor office, Whose whose) {
        return everywhere(office) || office.location().filter(whose.schools()::contains).isPresent();
    }
}
