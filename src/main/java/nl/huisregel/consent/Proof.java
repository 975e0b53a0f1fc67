package nl.huisregel.consent;

import java.util.List;
import java.util.UUID;
import nl.huisregel.web.Words;

/**
 * A receipt as its page shows it.
 *
 * @param giver who answered, by full name
 * @param about the child, or the giver
 * @param asked the question now, for the names of its layers
 * @param gone  what went because of this answer
 */
public record Proof(Receipt receipt, String giver, String about, Asked asked, List<Standing> gone) {

    public String name(Spot spot, Words words) {
        var layer = asked.layer(spot.layer()).map(found -> found.name(words)).orElse(spot.layer());
        return layer + ": " + words.say("consent.medium." + spot.medium()).toLowerCase(java.util.Locale.ROOT);
    }

    public boolean stopped() {
        return receipt.statements().stream().anyMatch(statement -> !statement.answer().yes());
    }

    /** Whether any of it is printed matter, which nobody can take back. */
    public boolean printed() {
        return receipt.statements().stream().anyMatch(statement -> !statement.answer().yes() && statement.spot().layer().equals("paper"));
    }

    public int pictures() {
        return gone.stream().mapToInt(Standing::pictures).sum();
    }

    public UUID id() {
        return receipt.id();
    }
}
