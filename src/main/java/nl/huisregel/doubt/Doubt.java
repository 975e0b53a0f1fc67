package nl.huisregel.doubt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Hat;
import nl.huisregel.protocol.Answer;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Content;

/**
 * A question to whom the protocol names, about one post in one place.
 *
 * @param post     the post; empty once the draft was thrown away
 * @param title    its title now
 * @param school   the name of the school it is of
 * @param hat      the hat it was asked in
 * @param question what the asker added; may be empty
 * @param role     to which role it went when it was asked
 * @param norms    what asks for it: ids of norms, or {@code silent}
 * @param content  what the post was when it was asked; empty once the draft was thrown away
 */
public record Doubt(UUID id, Optional<UUID> post, String title, UUID location, String school, Channel channel, UUID askedBy, String asker, Hat hat, Instant askedAt,
                    String question, Decider role, List<String> norms, List<String> editions, Optional<Content> content, State state, Optional<DoubtAnswer> answer) {

    /** Open waits; overtaken needs no answer any more, because the draft is gone or stands there already. */
    public enum State {
        OPEN, ANSWERED, TAKEN_BACK, OVERTAKEN
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether what was answered is what the post is now. */
    boolean answers(Content now) {
        return answer.flatMap(DoubtAnswer::content).filter(now::equals).isPresent();
    }

    /** What the rulebook hears of these: a no, or every yes, to exactly what the post is now. "When you change it" is neither. */
    static Optional<Answer> heard(List<Doubt> doubts, Content now) {
        List<DoubtAnswer> said = doubts.stream().filter(doubt -> doubt.answers(now)).flatMap(doubt -> doubt.answer().stream()).toList();
        return said.stream().filter(it -> it.kind() == DoubtAnswer.Kind.NO).findFirst().map(no -> new Answer(false, no.role().key(), Set.copyOf(no.norms())))
            .or(() -> said.stream().filter(it -> it.kind() == DoubtAnswer.Kind.YES).max(Comparator.comparing(DoubtAnswer::role)).map(highest -> new Answer(true, highest.role().key(),
                said.stream().filter(it -> it.kind() == DoubtAnswer.Kind.YES).flatMap(it -> it.norms().stream()).collect(Collectors.toSet()))));
    }
}
