package nl.huisregel.publication;

import java.util.UUID;

/** A post that stands ready for its moment does not change: whoever wants to change it takes it back first, and says so. */
public class AwaitsItsMoment extends RuntimeException {

    private final UUID post;

    AwaitsItsMoment(UUID post) {
        super(null, null, false, false);
        this.post = post;
    }

    public UUID post() {
        return post;
    }
}
