package nl.huisregel.publication;

import java.time.Instant;
import nl.huisregel.school.Directory;
import org.springframework.boot.test.context.TestComponent;

/** Lets a node look at its posts as if it were later. */
@TestComponent
public class Later {

    private final GoingOut goingOut;
    private final Directory directory;

    Later(GoingOut goingOut, Directory directory) {
        this.goingOut = goingOut;
        this.directory = directory;
    }

    /** How many places of this board went out. */
    public int goOut(String board, Instant at) {
        return goingOut.goOut(directory.boards().stream().filter(it -> it.slug().equals(board)).findFirst().orElseThrow().id(), at);
    }
}
