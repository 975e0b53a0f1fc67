package nl.huisregel.report;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Role;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What people reported for the confidential contact alone. The contact reads and talks; about the picture the head decides. */
@Controller
class ConfidencePages {

    private final ConfidenceSql sql;
    private final ReportSql reports;
    private final OwnChildren ownChildren;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    ConfidencePages(ConfidenceSql sql, ReportSql reports, OwnChildren ownChildren, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.ownChildren = ownChildren;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @For(Right.READ_CONFIDENCES)
    @GetMapping("/vertrouwelijk")
    Page all(Actor actor) {
        return Page.of("report/confidences", "all", fence.reading(actor.board(), () -> sql.of(actor.board(), actor.location())));
    }

    @For(Right.READ_CONFIDENCES)
    @Fresh
    @GetMapping("/vertrouwelijk/{report}")
    Page one(Actor actor, @PathVariable UUID report) {
        return fence.inside(actor.board(), () -> {
            Confidence found = sql.find(actor.board(), report).filter(it -> actor.worksAt(it.location())).orElseThrow(NotThere::new);
            sql.about(actor.board(), report).ifPresent(it -> ownChildren.refuse(actor, found.location(), reports.shown(actor.board(), it), Role.CONFIDENTIAL_CONTACT));
            sql.opened(actor.board(), report, clock.instant());
            journal.noted(actor, "confidence.opened", "report", report, Map.of("location", found.location().toString()));
            return Page.of("report/confidence", "one", found);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination confidencesPlace() {
            return new Destination(13, "/vertrouwelijk", "confidence.title", Right.READ_CONFIDENCES);
        }
    }
}
