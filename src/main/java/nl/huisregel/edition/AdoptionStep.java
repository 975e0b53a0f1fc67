package nl.huisregel.edition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.protocol.Edition;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** The board has a protocol in force. */
@Component
class AdoptionStep implements FirstSteps {

    private final Editions editions;
    private final Clock clock;

    AdoptionStep(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        Optional<Edition> own = editions.boardEdition(actor.board(), clock.instant());
        return List.of(new FirstStep(20, "edition.step", own.isPresent(), own.map(it -> it.title().in(words.language().code()) + ".").orElse(""), AdoptionPages.PATH));
    }
}
