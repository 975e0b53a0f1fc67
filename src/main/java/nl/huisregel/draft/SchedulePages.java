package nl.huisregel.draft;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.publication.AwaitsItsMoment;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Post;
import nl.huisregel.schedule.Scheduling;
import nl.huisregel.schedule.Timing;
import nl.huisregel.web.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What its author can do about a post that stands ready: another moment, now after all, or taking it back. */
@Controller
class SchedulePages {

    private final Scheduling scheduling;
    private final Drafts drafts;
    private final DraftViews views;

    SchedulePages(Scheduling scheduling, Drafts drafts, DraftViews views) {
        this.scheduling = scheduling;
        this.drafts = drafts;
        this.views = views;
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/moment")
    Object another(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int versie, @RequestParam(defaultValue = "") String dag, @RequestParam(defaultValue = "") String tijd) {
        Post post = drafts.mine(actor, id);
        Timing timing = scheduling.read(dag, tijd);
        if (timing.at().isEmpty()) {
            return Page.of("draft/published", "view", views.of(actor, post, Optional.empty()), "typed", timing.atOnce() ? Timing.nothing() : timing).unprocessable();
        }
        if (post.scheduled()) {
            scheduling.schedule(actor, id, versie, timing.at().get());
        }
        return seen(id);
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/moment/nu")
    String now(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int versie) {
        if (drafts.mine(actor, id).scheduled()) {
            scheduling.now(actor, id, versie);
        }
        return seen(id);
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/moment/einde")
    String takeBack(Actor actor, @PathVariable UUID id) {
        return scheduling.takeBack(actor, id) ? "redirect:/berichten/" + id + "?terug=ja" : seen(id);
    }

    /** In another tab it was taken back and changed: then that is what there is to see. */
    @ExceptionHandler
    String changed(ChangedMeanwhile changed) {
        return "redirect:/berichten/" + changed.now().id();
    }

    private static String seen(UUID id) {
        return "redirect:/berichten/" + id + "/plaatsing";
    }

    /** Whoever tries to change it elsewhere comes to where it can be taken back. */
    @ControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class WhereItStandsReady {
        @ExceptionHandler
        String waits(AwaitsItsMoment waits) {
            return seen(waits.post());
        }
    }
}
