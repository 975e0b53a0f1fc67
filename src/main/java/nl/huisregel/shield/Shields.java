package nl.huisregel.shield;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Guardian;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Shields a pupil of the head's own school, and lifts that. What follows is what follows when somebody who decides says no to everything and takes every
 * picture off: the same rows and the same words, so that nobody else can tell the two apart. In the journal it is a line about the school; whom it is
 * about stands in the facts beside it, which nobody reads and which can be erased.
 */
@Component
public class Shields {

    private final ShieldSql sql;
    private final School school;
    private final Register register;
    private final Consents consents;
    private final ComingDown comingDown;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Shields(ShieldSql sql, School school, Register register, Consents consents, ComingDown comingDown, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.register = register;
        this.consents = consents;
        this.comingDown = comingDown;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Every pupil of the head's school. */
    List<Enrolled> pupils(Actor head) {
        return fence.reading(head.board(), () -> sql.pupils(head.board(), at(head), today()));
    }

    /** Who is shielded there now; that somebody looked is kept. */
    List<Enrolled> shielded(Actor head) {
        return fence.inside(head.board(), () -> {
            List<Enrolled> all = pupils(head).stream().filter(Enrolled::shielded).toList();
            journal.noted(head, "care.read", "location", at(head), Map.of("pupils", all.stream().map(one -> one.pupil().toString()).toList()));
            return all;
        });
    }

    /** One pupil of the head's school; that somebody looked is kept. */
    Shield of(Actor head, UUID pupil) {
        return fence.inside(head.board(), () -> {
            Shield shield = read(head, pupil);
            journal.noted(head, "care.read", "location", at(head), Map.of("pupils", List.of(pupil.toString())));
            return shield;
        });
    }

    private Shield read(Actor head, UUID pupil) {
        Enrolled one = pupils(head).stream().filter(it -> it.pupil().equals(pupil)).findFirst().orElseThrow(NotThere::new);
        Optional<ShieldSql.Kept> kept = sql.of(head.board(), pupil);
        return new Shield(pupil, one.name(), one.group(), one.shielded(), kept.map(ShieldSql.Kept::setAt), school.guardiansOf(head.board(), pupil),
            kept.map(it -> sql.from(head.board(), it.id())).orElse(Set.of()), sql.stands(head.board(), pupil), kept.map(ShieldSql.Kept::stood).orElse(0),
            sql.elsewhere(head.board(), pupil), kept.flatMap(ShieldSql.Kept::pictures));
    }

    /**
     * From the commit on nothing of this pupil is shown or placed. Who publishes at this moment either stands before it, and then what was placed goes at once, or is decided anew after it.
     *
     * @param from guardians with authority who must not learn where the child is; who has none never does
     */
    void set(Actor head, UUID pupil, Collection<UUID> from) {
        fence.inside(head.board(), () -> {
            Shield now = read(head, pupil);
            Set<UUID> hidden = now.guardians().stream().filter(guardian -> guardian.authority() == Authority.YES).map(Guardian::person).filter(from::contains).collect(Collectors.toSet());
            sql.lockPictures(head.board(), pupil);
            consents.holdAlone(head.board(), pupil);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (sql.lock(head.board(), pupil) && sql.of(head.board(), pupil).isPresent()) {
                sql.hideFrom(head.board(), sql.of(head.board(), pupil).get().id(), hidden);
            } else {
                int stood = sql.stands(head.board(), pupil) + sql.elsewhere(head.board(), pupil);
                register.shield(head.board(), pupil);
                sql.hideFrom(head.board(), sql.set(head.board(), pupil, head.person(), stood, at), hidden);
            }
            List<UUID> gone = sql.takeOff(head.board(), pupil, head.person(), at);
            gone.forEach(picture -> journal.noted(head, "objection.made", "picture", picture, Map.of("person", pupil.toString())));
            journal.noted(head, "care.changed", "location", at(head), Map.of("pupil", pupil.toString(), "shielded", true, "from", hidden.stream().map(UUID::toString).sorted().toList()));
            comingDown.ask(head.board(), gone, at);
            comingDown.askOf(head.board(), pupil, at);
        });
    }

    /** What was answered counts again; what was taken off stays off. */
    void lift(Actor head, UUID pupil) {
        fence.inside(head.board(), () -> {
            read(head, pupil);
            consents.holdAlone(head.board(), pupil);
            if (sql.lock(head.board(), pupil)) {
                register.unshield(head.board(), pupil);
                sql.lift(head.board(), pupil, head.person(), clock.instant());
                journal.noted(head, "care.changed", "location", at(head), Map.of("pupil", pupil.toString(), "shielded", false));
            }
        });
    }

    /** The head decided what becomes of the pictures that stood. */
    public void decide(Actor head, UUID pupil, Shield.Pictures what) {
        fence.inside(head.board(), () -> {
            if (read(head, pupil).undecided()) {
                sql.decide(head.board(), pupil, what, head.person(), clock.instant());
                journal.noted(head, "care.decided", "location", at(head), Map.of("pupil", pupil.toString(), "pictures", what.name()));
            }
        });
    }

    List<ShieldSql.Open> open(Actor head) {
        return head.location().map(location -> fence.reading(head.board(), () -> sql.open(head.board(), location, today()))).orElse(List.of());
    }

    private static UUID at(Actor head) {
        return head.location().orElseThrow(NotThere::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
