package nl.huisregel.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;

/** Somebody of the staff with a browser, a password and a telephone. */
final class Someone {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\" dir=\"ltr\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<li><code>([A-Z2-7-]+)</code>");

    final String email;
    final int port;
    private final MovableClock clock;
    String password;
    byte[] secret;
    List<String> recoveryCodes = List.of();
    Client browser;

    Someone(int port, MovableClock clock, String email, String password) {
        this.port = port;
        this.clock = clock;
        this.email = email;
        this.password = password;
        this.browser = Client.stranger(port);
    }

    /** Both pages of a link; answers the page with the recovery codes. */
    HttpResponse<String> accept(String link) {
        browser.get(link);
        browser.post(link, Map.of("email", email, "password", password));
        secret = secret(browser.get(link + "/code").body());
        var done = browser.post(link + "/code", Map.of("code", code()));
        recoveryCodes = CODE.matcher(done.body()).results().map(found -> found.group(1)).toList();
        return done;
    }

    /** Signs in on a new device. Each code counts once, so half a minute goes by first. */
    HttpResponse<String> signIn() {
        clock.move(Duration.ofSeconds(30));
        browser = Client.stranger(port);
        tries(password);
        browser.get("/aanmelden/code");
        return browser.post("/aanmelden/code", Map.of("code", code()));
    }

    /** A name and this password, no more. */
    HttpResponse<String> tries(String tried) {
        browser.get("/aanmelden");
        return browser.post("/aanmelden", Map.of("email", email, "password", tried));
    }

    /** What the telephone shows now. */
    String code() {
        return Totp.code(secret, Totp.step(clock.instant()), 6);
    }

    /** A code again, as a confidential page asks. */
    HttpResponse<String> confirm(String path) {
        clock.move(Duration.ofSeconds(30));
        browser.get("/bevestigen?naar=" + path);
        return browser.post("/bevestigen", Map.of("naar", path, "code", code()));
    }

    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]*", "");
    }

    /** What the app on a telephone makes of the letters. */
    static byte[] secret(String page) {
        var found = SECRET.matcher(page);
        if (!found.find()) {
            throw new IllegalArgumentException("No secret on this page");
        }
        var letters = found.group(1).replace(" ", "");
        var bytes = new byte[letters.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char letter : letters.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
