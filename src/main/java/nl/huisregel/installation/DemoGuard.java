package nl.huisregel.installation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In the demo anybody may be anyone, so it answers only to this machine: by its own name, directly,
 * and never through something that passes requests on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DemoGuard extends OncePerRequestFilter {

    private static final Pattern HERE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FORWARDED = Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "x-original-host",
        "x-original-url", "x-rewrite-url", "true-client-ip", "cf-connecting-ip");

    private final Installation installation;

    DemoGuard(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var refusal = installation.isDemo() ? refusal(request) : Optional.<Refusal>empty();
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Refusal> refusal(HttpServletRequest request) {
        if (!fromHere(request) || forwarded(request)) {
            return Optional.of(Refusal.FORWARDED);
        }
        var hosts = Collections.list(request.getHeaders("Host"));
        var named = hosts.size() == 1 && HERE.matcher(hosts.getFirst()).matches()
            && SERVER.matcher(request.getServerName()).matches();
        return named ? Optional.empty() : Optional.of(Refusal.ANOTHER_NAME);
    }

    private static boolean fromHere(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> name.startsWith("x-forwarded") || FORWARDED.contains(name));
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(refusal.sentence);
    }

    private enum Refusal {
        FORWARDED(HttpServletResponse.SC_FORBIDDEN, """
            Dit is een demo. Die werkt alleen rechtstreeks op de eigen computer, niet via een andere.
            This is a demo. It only works directly on its own computer, not through another one.
            """),
        ANOTHER_NAME(421, """
            Dit is een demo. Open haar op de computer waar ze draait, als http://localhost met het poortnummer erachter.
            This is a demo. Open it on the computer it runs on, as http://localhost followed by the port number.
            """);

        private final int status;
        private final String sentence;

        Refusal(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }
    }
}
