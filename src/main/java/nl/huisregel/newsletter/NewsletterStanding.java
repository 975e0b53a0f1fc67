package nl.huisregel.newsletter;

import java.util.List;
import java.util.Set;
import nl.huisregel.media.PictureId;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Source;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Verdict;

/**
 * How a post in an open issue stands with the protocol now: whether it can go along, and which pictures cannot. Why a picture cannot, and for whom,
 * is told to nobody here.
 *
 * @param verdict the decision on the post with the pictures that can go along
 * @param out     pictures that cannot, of those that were put there
 */
public record NewsletterStanding(NewsletterItem item, Post post, Verdict verdict, Set<PictureId> out) {

    public boolean goes() {
        return verdict.decision().mayGoAhead();
    }

    /** The articles that keep the post as a whole out; they name nobody. */
    public List<Source> articles() {
        var basis = verdict.decision().basis();
        return java.util.stream.Stream.concat(
            basis.standing().filter(ground -> ground.effect() == Effect.FORBID || ground.effect() == Effect.REFER).flatMap(ground -> ground.source().stream()),
            basis.blocking().stream().flatMap(owed -> owed.from().stream())).distinct().toList();
    }
}
