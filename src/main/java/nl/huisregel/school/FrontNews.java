package nl.huisregel.school;

import java.time.LocalDate;
import java.util.List;

/** What hangs at the front of a school. The module that publishes offers it as a bean. */
public interface FrontNews {

    /** The newest few, newest first. */
    List<Item> latest(Place place);

    record Item(String title, LocalDate day, String path) {}
}
