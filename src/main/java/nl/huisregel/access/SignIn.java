package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins and ends a session, and says who the session stands for. */
@Component
public class SignIn {

    private static final String CAPACITY = "capacity";

    private final Accounts accounts;

    SignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Signs in under a new session, so that nobody can have prepared it. False when the capacity does not hold. */
    public boolean as(Capacity capacity, HttpServletRequest request) {
        if (accounts.actor(capacity).isEmpty()) {
            return false;
        }
        out(request);
        request.getSession(true).setAttribute(CAPACITY, capacity.written());
        return true;
    }

    public void out(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<Actor> actor(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty()
            : Capacity.read(session.getAttribute(CAPACITY)).flatMap(accounts::actor);
    }
}
