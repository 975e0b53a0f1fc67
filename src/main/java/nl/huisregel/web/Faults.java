package nl.huisregel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every fault into a page with a sentence. Three roads lead here: an exception in a handler,
 * an exception in a filter (the session store cannot reach the database), and a bare status.
 */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    @ControllerAdvice
    static class InHandlers {
        @ExceptionHandler
        Page show(Exception thrown, HttpServletResponse response) {
            var fault = Fault.of(thrown);
            again(fault, response);
            return page(fault, thrown);
        }
    }

    @Controller
    static class BareStatus implements ErrorController {
        @Everyone
        @RequestMapping("/error")
        Page show(HttpServletRequest request) {
            var fault = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? Fault.of(status) : Fault.NOT_THERE;
            if (fault == Fault.FORBIDDEN) {
                LOG.info("Refused: a form without its token, or one that lay too long");
            }
            return page(fault, null);
        }
    }

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    static class InFilters extends OncePerRequestFilter {
        private final Press press;

        InFilters(Press press) {
            this.press = press;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | IOException | RuntimeException thrown) {
                var fault = Fault.of(thrown);
                log(fault, thrown);
                if (!response.isCommitted()) {
                    response.resetBuffer();
                    response.setStatus(fault.status());
                    again(fault, response);
                    press.print("web/fault", Map.of("fault", fault.key()), request, response);
                }
            }
        }
    }

    /** No page of ours is asked in another way: what the frameworks would answer to those we do not hear. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 15)
    static class OtherWays extends OncePerRequestFilter {
        private static final Set<String> OURS = Set.of("GET", "HEAD", "POST");
        private final Press press;

        OtherWays(Press press) {
            this.press = press;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return OURS.contains(request.getMethod());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
            response.setStatus(Fault.NOT_THIS_WAY.status());
            response.setHeader("Allow", "GET, HEAD, POST");
            press.print("web/fault", Map.of("fault", Fault.NOT_THIS_WAY.key()), request, response);
        }
    }

    private static void again(Fault fault, HttpServletResponse response) {
        if (fault == Fault.BUSY) {
            response.setHeader("Retry-After", "5");
        }
    }

    private static Page page(Fault fault, Exception thrown) {
        log(fault, thrown);
        return Page.of("web/fault", "fault", fault.key())
            .with(org.springframework.http.HttpStatus.valueOf(fault.status()));
    }

    /** Types and places only: the message of an exception can hold a name or an answer. A reader who left is no fault, and who is turned away is counted elsewhere. */
    private static void log(Fault fault, Throwable thrown) {
        if (thrown == null || fault.status() < 500 || fault == Fault.BUSY || fault == Fault.OURS && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return;
        }
        var trace = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            trace.append("\n  ").append(cause.getClass().getName());
            for (var line : cause.getStackTrace()) {
                if (line.getClassName().startsWith("nl.huisregel")) {
                    trace.append("\n    at ").append(line);
                }
            }
        }
        LOG.error("{}{}", fault, trace);
    }
}
