package nl.huisregel.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "Nog te doen": what leads a new school to its first post, what is done of it, and what does not work yet. */
@Controller
class FirstStepPages implements TaskSource {

    static final String PATH = "/nog-te-doen";

    private final List<FirstSteps> sources;
    private final Fence fence;
    private final Clock clock;

    FirstStepPages(List<FirstSteps> sources, Fence fence, Clock clock) {
        this.sources = sources;
        this.fence = fence;
        this.clock = clock;
    }

    @For(Right.SET_UP)
    @GetMapping(PATH)
    Page steps(Actor actor, HttpServletRequest request) {
        return Page.of("agenda/firstSteps", "steps", steps(actor, Words.of(request)));
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.SET_UP)) {
            return List.of();
        }
        List<FirstStep> left = steps(actor, words).stream().filter(step -> !step.done()).toList();
        return left.isEmpty() ? List.of() : List.of(new Task(Task.Kind.BEGIN, clock.instant(), Optional.empty(), words.count("firstSteps.today", left.size()),
            words.say("firstSteps.today.next", words.say(left.getFirst().key())), List.of(), PATH, words.say("firstSteps.today.go")));
    }

    private List<FirstStep> steps(Actor actor, Words words) {
        return fence.reading(actor.board(), () -> sources.stream().flatMap(source -> source.of(actor, words).stream()).sorted(Comparator.comparing(FirstStep::order)).toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination firstStepsPlace() {
            return new Destination(48, PATH, "firstSteps.way", Right.SET_UP, true);
        }
    }
}
