package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotYours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every handler: looks who comes, hangs the frame around the page, and lets in who
 * has the right. A stranger is asked to sign in; the wrong hat hears that the page is not theirs;
 * where a page asks it, who did not just give a second factor is asked for it.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    static final String ACTOR = Actor.class.getName();

    private final SignIn signIn;
    private final Frames frames;

    Doorkeeper(SignIn signIn, Frames frames) {
        this.signIn = signIn;
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR) {
            return true;
        }
        var actor = signIn.actor(request);
        hang(actor, request);
        if (method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        if (actor.isEmpty()) {
            return lead(request, response, signIn.over(request).isEmpty() ? "/" : OverPages.PATH + (request.getMethod().equals("GET") ? "" : "?niet=bewaard"));
        }
        var right = method.getMethodAnnotation(For.class);
        if (right == null || !actor.get().may(right.value())) {
            LOG.info("Refused: {} {} of board {} asked for what needs {}", actor.get().hat(), actor.get().person(), actor.get().board(), right == null ? "nobody" : right.value());
            throw new NotYours();
        }
        var fresh = method.getMethodAnnotation(Fresh.class);
        return fresh == null || signIn.fresh(request) || lead(request, response, "/bevestigen?naar=" + URLEncoder.encode(back(request, fresh), StandardCharsets.UTF_8));
    }

    private void hang(Optional<Actor> actor, HttpServletRequest request) {
        actor.ifPresent(known -> request.setAttribute(ACTOR, known));
        frames.frame(actor, request).around(request);
    }

    private static String back(HttpServletRequest request, Fresh fresh) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : fresh.back();
    }

    /** htmx would put the page they are led to inside the page; it is told to go there instead. */
    private static boolean lead(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(path);
        }
        return false;
    }
}
