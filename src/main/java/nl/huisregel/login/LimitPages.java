package nl.huisregel.login;

import java.util.List;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The limits on guessing, as the code has them. */
@Controller
class LimitPages {

    @For(Right.SEE_LIMITS)
    @GetMapping("/grenzen")
    Page table() {
        return Page.of("login/limits", "limits", List.of(RateLimit.values()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination limits() {
            return new Destination(91, "/grenzen", "login.limits.way", Right.SEE_LIMITS, true);
        }
    }
}
