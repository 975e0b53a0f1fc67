package nl.huisregel.report;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.WithOthersSql;
import nl.huisregel.journal.Journal;
import nl.huisregel.wall.PictureGate;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the head of a school decides about what was reported: one list, and one decision for each picture. */
@Controller
class ReportDeskPages {

    private static final int LONGEST = 500;

    private final Reports reports;
    private final ReportSql sql;
    private final WithOthersSql others;
    private final PictureGate gate;
    private final Journal journal;
    private final Fence fence;
    private final OwnChildren ownChildren;

    ReportDeskPages(Reports reports, ReportSql sql, WithOthersSql others, PictureGate gate, Journal journal, Fence fence, OwnChildren ownChildren) {
        this.ownChildren = ownChildren;
        this.gate = gate;
        this.journal = journal;
        this.reports = reports;
        this.sql = sql;
        this.others = others;
        this.fence = fence;
    }

    @For(Right.DECIDE_REPORTS)
    @GetMapping("/meldingen")
    Page all(Actor actor, @RequestParam Optional<UUID> klaar) {
        UUID school = school(actor);
        return fence.reading(actor.board(), () -> Page.of("report/reports", "waiting", sql.waiting(actor.board(), school), "decided", sql.lastDecided(actor.board(), school),
            "just", klaar.flatMap(report -> sql.find(actor.board(), school, report)).filter(one -> one.decided().isPresent())));
    }

    /** What somebody wrote, and perhaps of whom: opening it is kept, and asks a code of the last fifteen minutes. */
    @For(Right.DECIDE_REPORTS)
    @Fresh
    @GetMapping("/meldingen/{report}")
    Page one(Actor actor, @PathVariable UUID report) {
        return opened(actor, report, page(actor, report));
    }

    @For(Right.DECIDE_REPORTS)
    @Fresh(back = "/meldingen")
    @PostMapping("/meldingen/{report}")
    Object decide(Actor actor, @PathVariable UUID report, @RequestParam(defaultValue = "") String besluit, @RequestParam(defaultValue = "") String reden) {
        Page page = page(actor, report);
        Reported reported = (Reported) page.getModel().get("reported");
        Optional<Reported.Outcome> outcome = Arrays.stream(Reported.Outcome.values()).filter(it -> it.key().equals(besluit) && (reported.picture().isPresent() || it != Reported.Outcome.STAYS_AWAY)).findFirst();
        Optional<String> why = Optional.of(reden.strip()).filter(it -> !it.isEmpty()).map(it -> it.substring(0, Math.min(LONGEST, it.length())));
        if (outcome.isEmpty()) {
            return opened(actor, report, page).and("wrong", "report.decide.first").unprocessable();
        }
        if (why.isEmpty() && outcome.get() != Reported.Outcome.STAYS_AWAY) {
            return opened(actor, report, page).and("wrong", "report.decide.why." + outcome.get().key()).and("chosen", outcome.get().key()).unprocessable();
        }
        Reports.Ended ended = reports.decide(actor, report, outcome.get(), why);
        return ended.refused().isEmpty() ? "redirect:/meldingen?klaar=" + report + "#klaar"
            : opened(actor, report, page).and("refused", ended.refused().get()).and("chosen", outcome.get().key()).and("reason", why.orElse("")).unprocessable();
    }

    /** A picture under decision, for the head who decides and nobody else; it is kept who looked. */
    @For(Right.DECIDE_REPORTS)
    @Fresh
    @GetMapping("/meldingen/{report}/beeld/{size}")
    ResponseEntity<byte[]> underDecision(@PathVariable String report, @PathVariable String size, Actor actor) {
        var school = actor.location().orElseThrow(NotThere::new);
        var picture = fence.inside(actor.board(), () -> {
            ownChildren.refuse(actor, school, sql.shown(actor.board(), PictureGate.id(report)));
            var found = sql.underDecision(actor.board(), school, PictureGate.id(report));
            found.ifPresent(it -> journal.noted(actor, "report.looked_at", "picture", it, Map.of("reported", report, "location", school.toString())));
            return found;
        }).orElseThrow(NotThere::new);
        return gate.open(actor.board(), picture, size, () -> sql.underDecision(actor.board(), school, PictureGate.id(report)).isPresent());
    }

    /** Every answer that shows the words is a view, also one that says that a decision cannot be taken so. */
    private Page opened(Actor actor, UUID report, Page page) {
        fence.inside(actor.board(), () -> journal.noted(actor, "report.opened", "reported", report, Map.of("location", school(actor).toString())));
        return page;
    }

    private Page page(Actor actor, UUID report) {
        return fence.reading(actor.board(), () -> {
            Reported reported = sql.find(actor.board(), school(actor), report).orElseThrow(NotThere::new);
            ownChildren.refuse(actor, school(actor), sql.shown(actor.board(), report));
            return Page.of("report/reportDecision", "reported", reported, "reports", sql.reports(actor.board(), report),
                "look", sql.underDecision(actor.board(), school(actor), report).isPresent(), "elsewhere", reported.decided().isPresent() ? "" : reported.picture().map(it -> String.join(", ", others.accounts(actor.board(), it))).orElse(""), "wrong", "", "chosen", "", "reason", "", "refused", null);
        });
    }

    private static UUID school(Actor actor) {
        return actor.location().orElseThrow(NotThere::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination reportsPlace() {
            return new Destination(14, "/meldingen", "report.list.title", Right.DECIDE_REPORTS, true);
        }
    }
}
