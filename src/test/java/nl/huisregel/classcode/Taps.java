package nl.huisregel.classcode;

import java.util.List;
import java.util.Random;

/** Three pictures by chance, as a form names them, for tests of other modules. */
public final class Taps {

    private Taps() {
    }

    public static List<String> three(Random random) {
        return random.ints(3, 0, SecretPicture.values().length).mapToObj(at -> SecretPicture.values()[at].name()).toList();
    }
}
