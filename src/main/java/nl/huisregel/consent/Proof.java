package nl.huisregel.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.web.Words;

/**
 * A receipt as its page shows it.
 *
 * @param giver who answered, by full name
 * @param about the child, or the giver
 * @param asked the question now, for the names and the order of its layers
 * @param gone  what went because of this answer
 * @param pursued what people must take away because of it
 */
public record Proof(Receipt receipt, String giver, String about, Asked asked, List<Standing> gone, List<Pursued> pursued) {

    public UUID id() {
        return receipt.id();
    }

    /** The layers that were answered, in the order of the question; a layer no longer asked comes last. */
    public List<String> layers() {
        return Stream.concat(asked.layers().stream().map(AskedLayer::key), receipt.statements().stream().map(statement -> statement.spot().layer()))
            .filter(layer -> receipt.statements().stream().anyMatch(statement -> statement.spot().layer().equals(layer))).distinct().toList();
    }

    public List<String> media() {
        return Stream.of("photo", "film", "sound")
            .filter(medium -> receipt.statements().stream().anyMatch(statement -> statement.spot().medium().equals(medium))).toList();
    }

    public Optional<Statement> statement(String layer, String medium) {
        return receipt.statements().stream().filter(statement -> statement.spot().equals(new Spot(layer, medium))).findFirst();
    }

    public String name(String layer, Words words) {
        return asked.layer(layer).map(found -> found.name(words)).orElse(layer);
    }

    /** The protocol it was asked by, by its title while it is the one in force. */
    public String edition(Words words) {
        return asked.edition().id().equals(receipt.edition())
            ? asked.edition().title().in(words.language().code()) + " (" + receipt.edition() + ")" : receipt.edition();
    }

    /** Until when a yes in it holds, in a sentence; empty where there is no yes. */
    public Optional<String> held(Words words) {
        return receipt.statements().stream().filter(statement -> statement.answer().yes()).findFirst()
            .map(statement -> statement.until().map(last -> words.say("consent.ask.until", last)).orElseGet(() -> words.say("consent.ask.always")));
    }

    public boolean stopped() {
        return receipt.statements().stream().anyMatch(statement -> !statement.answer().yes());
    }

    /** Whether any of it is printed matter, which nobody can take back. */
    public boolean printed() {
        return receipt.statements().stream().anyMatch(statement -> statement.answer() == Answer.WITHDRAWN && statement.spot().layer().equals("paper"));
    }

    public int pictures() {
        return gone.stream().mapToInt(Standing::pictures).sum();
    }

    /** Something may still stand with somebody else. */
    public boolean pursuing() {
        return pursued.stream().anyMatch(Pursued::open);
    }
}
