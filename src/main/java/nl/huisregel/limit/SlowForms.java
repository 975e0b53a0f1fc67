package nl.huisregel.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.huisregel.web.TooBusy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps who sends slowly from holding every thread: a thread waits for what a form still has to bring, so there are always some left that wait
 * for no form. Whoever only reads is not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SlowForms extends OncePerRequestFilter {

    private final Semaphore all = new Semaphore(Ceiling.FORMS.most());
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var from = Guesses.net(request.getRemoteAddr());
        if (!all.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            if (perAddress.merge(from, 1, Integer::sum) > Ceiling.FORMS_PER_ADDRESS.most()) {
                throw new TooBusy();
            }
            chain.doFilter(request, response);
        } finally {
            perAddress.computeIfPresent(from, (_, number) -> number == 1 ? null : number - 1);
            all.release();
        }
    }
}
