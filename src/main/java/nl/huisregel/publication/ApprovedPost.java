package nl.huisregel.publication;

import java.util.Optional;
import java.util.UUID;

/** A post that a decision, kept in the journal, lets go ahead in one place. There is no other way to make one, and nothing else can be published. */
public final class ApprovedPost {

    private final Post post;
    private final Verdict verdict;
    private final UUID entry;

    private ApprovedPost(Post post, Verdict verdict, UUID entry) {
        this.post = post;
        this.verdict = verdict;
        this.entry = entry;
    }

    static Optional<ApprovedPost> of(Post post, Verdict verdict, UUID entry) {
        // Of nothing, nothing can be decided that anybody read.
        return verdict.decision().mayGoAhead() && verdict.ownChild().isEmpty() && !post.empty() ? Optional.of(new ApprovedPost(post, verdict, entry)) : Optional.empty();
    }

    public Post post() {
        return post;
    }

    Verdict verdict() {
        return verdict;
    }

    public UUID entry() {
        return entry;
    }
}
