package nl.huisregel.doubt;

import java.util.List;
import java.util.Optional;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Verdict;

/**
 * Where a post stands with a doubt about one place, for its author.
 *
 * @param referral what waits for somebody to decide; empty where nothing does
 * @param names    who can answer it
 * @param doubt    the latest that was asked
 * @param current  whether its answer is about the post as it is now
 * @param changed  what is not the same since it was answered
 * @param earlier  what the school answered before to posts like it
 */
public record Ask(Verdict verdict, Optional<Referral> referral, List<String> names, Optional<Doubt> doubt, boolean current, List<Content.Difference> changed, List<Precedent> earlier) {

    public Channel channel() {
        return verdict.channel();
    }

    public boolean waits() {
        return doubt.filter(Doubt::open).isPresent();
    }

    /** What was answered about exactly this. */
    public Optional<Doubt> answered() {
        return doubt.filter(it -> it.answer().isPresent() && current);
    }

    /** What was answered about what the post was before. */
    public Optional<Doubt> outdated() {
        return doubt.filter(it -> it.answer().isPresent() && !current);
    }

    /** Nothing else stands in the way, and nobody was asked this of exactly this. */
    public boolean canAsk() {
        return referral.isPresent() && verdict.decision() instanceof nl.huisregel.protocol.Decision.Referred && !waits()
            && answered().flatMap(Doubt::answer).filter(answer -> answer.norms().stream().anyMatch(referral.get().norms()::contains)).isEmpty();
    }

    /** Something to show about this place. */
    public boolean speaks() {
        return canAsk() || doubt.isPresent();
    }
}
