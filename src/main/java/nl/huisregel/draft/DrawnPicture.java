package nl.huisregel.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One of the drawings that stand where photos would be in the demo. */
record DrawnPicture(String file, String altText, boolean portrait, boolean facing) {

    private static final String FOLDER = "/demo/pictures/";

    /** By its name without ending, {@code moestuin}. */
    static DrawnPicture named(String name) {
        try (InputStream list = open("pictures.yaml")) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(list);
            return ((List<?>) all.get("pictures")).stream().map(it -> (Map<?, ?>) it).filter(it -> it.get("file").equals(name + ".jpg"))
                .map(it -> new DrawnPicture(name + ".jpg", (String) ((Map<?, ?>) it.get("alt")).get("nl"), (Boolean) it.get("portrait"), (Boolean) it.get("facing")))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no drawing is called " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return open(file);
    }

    private static InputStream open(String file) {
        return DrawnPicture.class.getResourceAsStream(FOLDER + file);
    }
}
