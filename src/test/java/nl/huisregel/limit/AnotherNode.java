package nl.huisregel.limit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The count as another node keeps it: objects of its own, over a connection of its own. */
public final class AnotherNode {

    private AnotherNode() {}

    public static Guesses counts(JdbcClient jdbc, KeyedHash keyed, Clock clock) {
        return new Guesses(new GuessSql(jdbc), keyed, clock);
    }
}
