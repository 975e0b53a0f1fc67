package nl.huisregel.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.school.Authority;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Whose word counts about whom: guardians with authority for a child, whoever is sixteen, staff and parents for themselves. */
@Component
class Voices {

    private static final int DECIDES_FROM = 16;

    private final School school;
    private final Clock clock;

    Voices(School school, Clock clock) {
        this.school = school;
        this.clock = clock;
    }

    /** Empty for who has nothing to do with this person. */
    Optional<Voice> of(Actor actor, UUID person) {
        if (actor.hat() == Hat.CLASS_PUPIL) {
            return Optional.empty();
        }
        if (actor.person().equals(person)) {
            return Optional.of(Voice.DECIDES);
        }
        if (actor.hat() != Hat.GUARDIAN || school.hiddenFrom(actor.board(), person, actor.person())) {
            return Optional.empty();
        }
        return school.guardiansOf(actor.board(), person).stream().filter(guardian -> guardian.person().equals(actor.person())).findFirst()
            .map(guardian -> isSixteen(actor, person) ? Voice.PUPIL_DECIDES
                : guardian.authority() == Authority.YES ? Voice.DECIDES : Voice.NO_AUTHORITY);
    }

    private boolean isSixteen(Actor actor, UUID pupil) {
        return school.pupil(actor.board(), pupil).or(() -> school.formerPupil(actor.board(), pupil)).filter(child -> child.ageOn(today()) >= DECIDES_FROM).isPresent();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
