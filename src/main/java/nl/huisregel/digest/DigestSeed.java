package nl.huisregel.digest;

import java.time.Clock;
import nl.huisregel.demo.DemoBoard;
import nl.huisregel.demo.DemoSeed;
import nl.huisregel.mail.Addresses;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.Hours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mails that the people of the demo would have got today, to be read in the outbox of its administrator. */
@Component
@Order(90)
class DigestSeed implements DemoSeed {

    private final Digests digests;
    private final Addresses addresses;
    private final Hours hours;
    private final Clock clock;

    DigestSeed(Digests digests, Addresses addresses, Hours hours, Clock clock) {
        this.digests = digests;
        this.addresses = addresses;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public void sow(DemoBoard board) {
        addresses.all(board.id()).forEach((person, address) -> digests.tell(board.id(), person, address, Choices.usual(), true, hours.of(board.id()), clock.instant()));
    }
}
