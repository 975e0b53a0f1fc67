package nl.huisregel.consent;

import java.time.Clock;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.edition.Editions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether somebody who decides about a person was asked something they never answered. Until they do, nothing is published. */
@Component
public class OpenQuestions {

    private final Consents consents;
    private final ObjectProvider<Vouching> vouching;
    private final Editions editions;
    private final Clock clock;

    OpenQuestions(Consents consents, ObjectProvider<Vouching> vouching, Editions editions, Clock clock) {
        this.consents = consents;
        this.vouching = vouching;
        this.editions = editions;
        this.clock = clock;
    }

    /** No for whose answer waits until it is known whose it is, and where no protocol is in force. */
    public boolean wait(Actor actor, UUID person) {
        return editions.boardEdition(actor.board(), clock.instant()).isPresent() && consents.voice(actor, person).filter(voice -> voice == Voice.DECIDES).isPresent()
            && vouching.stream().allMatch(one -> one.waiting(actor, person).isEmpty()) && !consents.saidBy(actor, person).keySet().containsAll(consents.asked(actor, person).spots());
    }
}
