package nl.huisregel.promises;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The fault the proof must find: a gate that remembers pictures for five seconds. Lives among the tests only. */
@Component
@Profile("forgetful-gate")
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ForgetfulGate extends OncePerRequestFilter {

    private record Kept(byte[] bytes, long at) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/beeld/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var before = kept.get(request.getRequestURI());
        if (before != null && System.nanoTime() - before.at() < Duration.ofSeconds(5).toNanos()) {
            response.setContentType("image/jpeg");
            response.getOutputStream().write(before.bytes());
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == 200) {
            kept.put(request.getRequestURI(), new Kept(answer.getContentAsByteArray(), System.nanoTime()));
        }
        answer.copyBodyToResponse();
    }
}
