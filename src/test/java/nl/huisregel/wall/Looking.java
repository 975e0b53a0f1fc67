package nl.huisregel.wall;

import java.util.UUID;
import nl.huisregel.database.Fence;
import org.springframework.context.ApplicationContext;

/** Whether somebody sees a picture where it hangs, for tests of other modules. */
public final class Looking {

    private Looking() {
    }

    public static boolean maySee(ApplicationContext house, Viewer viewer, UUID location, UUID placement, UUID picture) {
        return house.getBean(Fence.class).reading(viewer.board(), () -> house.getBean(ReadingSql.class).maySee(viewer, location, placement, picture));
    }
}
