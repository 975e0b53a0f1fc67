package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What else somebody is here, as far as this session may be used for it. */
@Component
public class OtherCapacities {

    private final Accounts accounts;
    private final Capacities capacities;
    private final SignIn signIn;

    OtherCapacities(Accounts accounts, Capacities capacities, SignIn signIn) {
        this.accounts = accounts;
        this.capacities = capacities;
        this.signIn = signIn;
    }

    /** One of them. @param choice how a form names it, and in words */
    public record Other(Actor actor, CapacityChoice choice) {}

    public List<Other> of(Actor actor, HttpServletRequest request, Words words) {
        return accounts.actors(actor.board(), actor.person()).stream().filter(other -> !other.equals(actor) && signIn.mayWear(other.hat(), request))
            .map(other -> new Other(other, capacities.way(other, words))).toList();
    }
}
