package nl.huisregel.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.access.Actor;
import nl.huisregel.access.CapacityChoice;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.OtherCapacities;
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
    private final OtherCapacities others;
    private final Clock clock;

    TodayPages(List<TaskSource> sources, OtherCapacities others, Clock clock) {
        this.sources = sources;
        this.others = others;
        this.clock = clock;
    }

    @For(Right.SEE_TODAY)
    @GetMapping("/vandaag")
    Page today(Actor actor, HttpServletRequest request) {
        Words words = Words.of(request);
        return Page.of("agenda/today", "actor", actor, "today", Today.of(waiting(actor, words), clock.instant()), "elsewhere", elsewhere(actor, request, words));
    }

    private List<Task> waiting(Actor actor, Words words) {
        return sources.stream().flatMap(source -> source.waiting(actor, words).stream()).toList();
    }

    /** How much waits in other capacities of work, and no more than that: what it is stays there. */
    private Map<CapacityChoice, Integer> elsewhere(Actor actor, HttpServletRequest request, Words words) {
        Map<CapacityChoice, Integer> elsewhere = new LinkedHashMap<>();
        others.of(actor, request, words).stream().filter(other -> other.actor().may(Right.SEE_TODAY)).forEach(other -> {
            int many = waiting(other.actor(), words).size();
            if (many > 0) {
                elsewhere.put(other.choice(), many);
            }
        });
        return elsewhere;
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination todayPlace() {
            return new Destination(3, "/vandaag", "today.way", Right.SEE_TODAY);
        }
    }
}
