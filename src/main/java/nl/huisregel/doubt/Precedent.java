package nl.huisregel.doubt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Channel;

/**
 * What a school answered before, without the post, its pictures or anybody on them. It decides nothing: it is shown to who asks and who answers.
 *
 * @param facts     what the answer was about, as {@code about=trip}
 * @param ownChoice the protocol is silent and the school keeps this as its own choice; never cited as an article
 */
public record Precedent(Channel channel, List<String> norms, List<String> facts, DoubtAnswer.Kind kind, String reason, Decider role, String name, Instant at, boolean ownChoice) {

    public LocalDate day() {
        return at.atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate();
    }
}
