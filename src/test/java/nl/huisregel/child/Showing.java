package nl.huisregel.child;

import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.context.ApplicationContext;

/** What hangs of one person, for tests of other modules. */
public final class Showing {

    private Showing() {
    }

    public static List<Sighting> sightings(ApplicationContext house, BoardId board, UUID person) {
        return house.getBean(Fence.class).reading(board, () -> house.getBean(ChildSql.class).sightings(board, person));
    }
}
