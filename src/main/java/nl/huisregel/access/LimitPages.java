package nl.huisregel.access;

import java.util.Arrays;
import java.util.List;
import nl.huisregel.limit.Ceiling;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All limits, as the code has them. */
@Controller
class LimitPages {

    @For(Right.SEE_LIMITS)
    @GetMapping("/grenzen")
    Page table() {
        return Page.of("limit/limits", "slowing", limits(true), "counting", limits(false), "ceilings", List.of(Ceiling.values()));
    }

    private static List<RateLimit> limits(boolean slows) {
        return Arrays.stream(RateLimit.values()).filter(limit -> limit.slows() == slows).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination limits() {
            return new Destination(91, "/grenzen", "limit.way", Right.SEE_LIMITS, true);
        }
    }
}
