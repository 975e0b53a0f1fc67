package nl.huisregel.privacy;

import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of processing (AVG 30), made of what the program keeps: every table is in a kind of data, who sees it follows from the table of rights, how long from the terms. */
@Controller
class ProcessingPages {

    static final String PATH = "/verwerkingen";

    private final Retention retention;
    private final Directory directory;
    private final Clock clock;

    ProcessingPages(Retention retention, Directory directory, Clock clock) {
        this.retention = retention;
        this.directory = directory;
        this.clock = clock;
    }

    @For(Right.SEE_PROCESSING)
    @GetMapping(PATH)
    Page register(Actor actor) {
        return Page.of("privacy/processing", "areas", Arrays.stream(Area.values()).filter(area -> area.term().isPresent()).toList(),
            "terms", retention.terms(actor.board()).stream().collect(Collectors.toMap(Term::kind, Function.identity())), "board", directory.board(actor.board()).name(), "at", clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination processingPlace() {
            return new Destination(64, PATH, "privacy.processing.way", Right.SEE_PROCESSING, true);
        }
    }
}
