package nl.huisregel.digest;

import java.time.Clock;
import nl.huisregel.demo.DemoBoard;
import nl.huisregel.demo.DemoSeed;
import nl.huisregel.mail.Addresses;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.Hours;
import nl.huisregel.mail.MailChoice;
import nl.huisregel.mail.Pace;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mails that the people of the demo would have got today, whatever day and hour it is, to be read in the outbox of its administrator. */
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
        MailChoice whatever = new MailChoice(Pace.AT_ONCE, Choices.usual().language());
        addresses.all(board.id()).forEach((person, address) -> digests.tell(board.id(), person, address, whatever, true, hours.of(board.id()), clock.instant()));
    }
}
