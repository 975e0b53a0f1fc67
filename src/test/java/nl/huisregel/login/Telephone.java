package nl.huisregel.login;

import java.time.Instant;

/** What an app on a telephone shows, for tests of other packages. */
public final class Telephone {

    private Telephone() {
    }

    /** @param secret the letters as the page shows them, without spaces */
    public static String code(String secret, Instant now) {
        return Totp.code(Someone.secret("id=\"secret\" dir=\"ltr\">" + secret + "<"), Totp.step(now), 6);
    }
}
