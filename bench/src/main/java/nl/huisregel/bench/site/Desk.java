package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Path;

/** Where one writer publishes posts, each one standing there before the next is begun. */
interface Desk {

    /** @return milliseconds of the request that publishes */
    double text(String title) throws IOException;

    /** @return milliseconds of the request that publishes */
    double withPhoto(String title, Path photo) throws IOException;
}
