package nl.huisregel.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question put to a provider, until its answer: kept in the session as text, taken out with the first answer.
 *
 * @param nonce what must come back in the signed answer; verifier what proves the code was asked for by us (PKCE)
 * @param back where to go on after a confirmation; empty when signing in
 */
record Pending(String provider, String state, String nonce, String verifier, Instant at, String back) {

    private static final String NAME = "asked";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, String.join("\n", provider, state, nonce, verifier, at.toString(), back));
    }

    /** Whatever comes of it: the same answer finds nothing a second time. */
    static Optional<Pending> take(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        var parts = text.split("\n", -1);
        return Optional.of(new Pending(parts[0], parts[1], parts[2], parts[3], Instant.parse(parts[4]), parts[5])).filter(one -> one.at().plus(PATIENCE).isAfter(now));
    }

    boolean confirms() {
        return !back.isEmpty();
    }
}
