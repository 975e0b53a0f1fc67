package nl.huisregel.report;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.wall.Viewer;
import org.springframework.context.ApplicationContext;

/** Reporting a picture and deciding about it, for tests of other modules. */
public final class Reporting {

    private Reporting() {
    }

    /** A parent says that the picture is of a child. */
    public static void ofChild(ApplicationContext house, Actor parent, UUID location, UUID placement, UUID picture) {
        School school = house.getBean(School.class);
        var place = house.getBean(Directory.class).at(school.location(parent.board(), location).orElseThrow().slug()).orElseThrow();
        house.getBean(Reports.class).report(Viewer.of(parent, school), place, placement, Optional.of(picture), new Sender(Optional.of(parent), "192.0.2.1"),
            new Reports.Said(UUID.randomUUID(), true, ""));
    }

    /** The head puts back what waits first. */
    public static void putBack(ApplicationContext house, Actor head) {
        var waiting = house.getBean(Fence.class).reading(head.board(), () -> house.getBean(ReportSql.class).waiting(head.board(), head.location().orElseThrow())).getFirst();
        house.getBean(Reports.class).decide(head, waiting.id(), Reported.Outcome.PUT_BACK, Optional.of("Het klopt."));
    }
}
