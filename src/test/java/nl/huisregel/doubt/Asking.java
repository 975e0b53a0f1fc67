package nl.huisregel.doubt;

import java.util.UUID;
import nl.huisregel.access.Actor;

/** A question that is taken back, for tests of other modules. */
public final class Asking {

    private Asking() {
    }

    public static void takeBack(Doubts doubts, Actor author, UUID doubt) {
        doubts.takeBack(author, doubt);
    }
}
