package nl.huisregel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The choice of a language, and the colour of a board: small things a page asks for beside itself. */
@Controller
class LanguagePages {

    private static final String HERE = "taal";
    private static final String ELSEWHERE = "__Host-" + HERE;

    /** As the other cookies: bound to this host and an encrypted line, except on the machine itself. */
    static String cookie(HttpServletRequest request) {
        return onThisMachine(request) ? HERE : ELSEWHERE;
    }

    private static boolean onThisMachine(HttpServletRequest request) {
        return Set.of("localhost", "127.0.0.1", "[::1]", "::1").contains(request.getServerName());
    }

    @Everyone
    @GetMapping("/taal/{language:nl|en}")
    ResponseEntity<Void> choose(@PathVariable String language, @RequestParam(defaultValue = "/") String naar,
                                HttpServletRequest request) {
        var cookie = ResponseCookie.from(cookie(request), language).path("/").maxAge(Duration.ofDays(365))
            .httpOnly(true).secure(!onThisMachine(request)).sameSite("Lax").build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.SET_COOKIE, cookie.toString())
            .header(HttpHeaders.LOCATION, ownPath(naar))
            .build();
    }

    /** A style sheet of one line, so that no page needs a style of its own and the policy can forbid those. */
    @Everyone
    @GetMapping("/tint/{hue:[0-9]{1,3}}.css")
    ResponseEntity<String> tint(@PathVariable int hue) {
        return ResponseEntity.ok()
            .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
            .header(HttpHeaders.CACHE_CONTROL, "max-age=31536000, immutable")
            .body(":root{--h:" + hue % 360 + "}\n");
    }

    /** Only back to a page of ours: an address that leads elsewhere leads home. */
    private static String ownPath(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? path : "/";
    }
}
