package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/** What whoever signs out must still read: that somebody else keeps them signed in, for one. */
public interface Farewell {

    /** Asked while the session is still there; empty when there is nothing to say. */
    Optional<ModelAndView> to(HttpServletRequest request);
}
