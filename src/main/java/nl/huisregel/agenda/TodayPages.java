package nl.huisregel.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody who works here begins: what waits for them, and nothing else. */
@Controller
class TodayPages {

    private final List<TaskSource> sources;
    private final Clock clock;

    TodayPages(List<TaskSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @For(Right.SEE_TODAY)
    @GetMapping("/vandaag")
    Page today(Actor actor, HttpServletRequest request) {
        Words words = Words.of(request);
        return Page.of("agenda/today", "actor", actor, "today",
            Today.of(sources.stream().flatMap(source -> source.waiting(actor, words).stream()).toList(), clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination todayPlace() {
            return new Destination(3, "/vandaag", "today.way", Right.SEE_TODAY);
        }
    }
}
