package nl.huisregel.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers on a device that somebody signed in there with both factors. A guesser elsewhere then keeps its owner waiting
 * no longer: who types a password on a known device is counted by that device. It opens nothing by itself, nothing of it
 * is kept here, and it is forgotten with the telephone it was proven with.
 */
@Component
class KnownDevices {

    private static final String NAME = "toestel";
    private static final String ELSEWHERE = "__Host-" + NAME;
    private static final Duration LIFE = Duration.ofDays(180);
    private static final int CHANCE = 16;

    private final Vault vault;

    KnownDevices(Vault vault) {
        this.vault = vault;
    }

    /** What the device says of itself; empty when it says nothing. */
    static Optional<String> said(HttpServletRequest request) {
        var name = SignIn.onThisMachine(request) ? NAME : ELSEWHERE;
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    /** The cookie that makes this device known for this person. */
    String remember(BoardId board, UUID person, Instant secretAt, HttpServletRequest request) {
        var here = SignIn.onThisMachine(request);
        var chance = HexFormat.of().formatHex(Vault.random(CHANCE));
        return ResponseCookie.from(here ? NAME : ELSEWHERE, chance + "." + proof(board, person, secretAt, chance))
            .path("/").maxAge(LIFE).httpOnly(true).secure(!here).sameSite("Lax").build().toString();
    }

    /** Whose guesses are counted when it is known for this person: its own. */
    Optional<String> known(BoardId board, UUID person, Instant secretAt, Optional<String> said) {
        return said.map(text -> text.split("\\.", 2)).filter(parts -> parts.length == 2 && parts[0].length() == 2 * CHANCE
            && java.security.MessageDigest.isEqual(bytes(proof(board, person, secretAt, parts[0])), bytes(parts[1]))).map(parts -> Login.owner(board, person) + "/" + parts[0]);
    }

    private String proof(BoardId board, UUID person, Instant secretAt, String chance) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.hash("device/" + Login.owner(board, person) + "/" + secretAt + "/" + chance));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
