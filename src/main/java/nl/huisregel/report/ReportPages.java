package nl.huisregel.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.WithOthersSql;
import nl.huisregel.publication.Channel;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Place;
import nl.huisregel.school.School;
import nl.huisregel.wall.LivePicture;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Frame;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying that something is wrong with a picture or a post, for anybody who can see it; and what became of it, for who has an account. */
@Controller
class ReportPages {

    private static final int LONGEST = 500;

    private final Reports reports;
    private final ReportSql sql;
    private final ReadingSql reading;
    private final WithOthersSql others;
    private final Directory directory;
    private final School school;
    private final Fence fence;

    ReportPages(Reports reports, ReportSql sql, ReadingSql reading, WithOthersSql others, Directory directory, School school, Fence fence) {
        this.reports = reports;
        this.sql = sql;
        this.reading = reading;
        this.others = others;
        this.directory = directory;
        this.school = school;
        this.fence = fence;
    }

    @Everyone
    @GetMapping("/melden/{slug}/{placement}")
    Page ask(@PathVariable String slug, @PathVariable UUID placement, @RequestParam Optional<UUID> foto, @RequestParam Optional<String> gemeld, Actor actor,
             HttpServletRequest request, HttpServletResponse response) {
        Place place = at(slug, request, response);
        Viewer viewer = Viewer.of(place.board().id(), Optional.ofNullable(actor), school);
        ReportSql.Thing thing = reports.thing(viewer, place, placement, foto);
        if (gemeld.isPresent()) {
            // What the address says is believed only where it is so.
            String key = foto.isPresent() && !thing.shown() ? "away" : gemeld.get().equals("full") ? "full" : "noted";
            return done(key, thing, slug, placement, foto, new Sender(ours(actor, viewer), request.getRemoteAddr()),
                foto.map(it -> Words.of(request).list(fence.reading(place.board().id(), () -> others.accounts(place.board().id(), it)))).orElse(""));
        }
        return Page.of("report/report", "thing", thing.title(), "channel", thing.channel(), "shown", thing.shown(), "there", thing.there(), "school", thing.school(),
            "picture", foto.map(it -> new LivePicture(slug, placement, it, "")), "others", foto.isPresent() ? List.<LivePicture>of() : pictures(viewer, place, placement, slug),
            "path", "/melden/" + slug + "/" + placement, "signedIn", ours(actor, viewer).isPresent(), "form", UUID.randomUUID(), "contacts", reports.contacts(viewer.board(), place.location().id()), "back", back(thing.channel(), slug, placement));
    }

    @Everyone
    @PostMapping("/melden/{slug}/{placement}")
    ModelAndView report(@PathVariable String slug, @PathVariable UUID placement, @RequestParam Optional<UUID> foto, @RequestParam(defaultValue = "nee") String kind,
                @RequestParam(defaultValue = "") String woorden, @RequestParam(defaultValue = "") String vertrouwelijk, @RequestParam Optional<UUID> formulier, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Place place = at(slug, request, response);
        Viewer viewer = Viewer.of(place.board().id(), Optional.ofNullable(actor), school);
        ReportSql.Thing thing = reports.thing(viewer, place, placement, foto);
        Sender sender = new Sender(ours(actor, viewer), request.getRemoteAddr());
        String words = woorden.strip();
        Reports.Result result = reports.report(viewer, place, placement, foto, sender,
            new Reports.Said(formulier.orElseGet(UUID::randomUUID), kind.equals("ja"), words.substring(0, Math.min(LONGEST, words.length())),
                vertrouwelijk.equals("ja")));
        if (result instanceof Reports.Result.TooMany many) {
            return done("tooMany", thing, slug, placement, foto, sender, "").and("again", many.again()).with(HttpStatus.TOO_MANY_REQUESTS);
        }
        return new ModelAndView("redirect:/melden/" + slug + "/" + placement + "?gemeld=" + key(result) + foto.map(it -> "&foto=" + it).orElse(""));
    }

    private static Page done(String key, ReportSql.Thing thing, String slug, UUID placement, Optional<UUID> foto, Sender sender, String elsewhere) {
        return Page.of("report/reportDone", "key", key, "again", null, "most", sender.limit().most(), "school", thing.school(), "picture", foto.isPresent(),
            "signedIn", sender.actor().isPresent(), "back", back(thing.channel(), slug, placement), "elsewhere", elsewhere);
    }

    @For(Right.SEE_OWN_START)
    @GetMapping("/mijn-meldingen")
    Page mine(Actor actor) {
        return Page.of("report/ownReports", "reported", fence.reading(actor.board(), () -> sql.by(actor.board(), actor.person())));
    }

    private static String key(Reports.Result result) {
        return switch (result) {
            case Reports.Result.Away away -> "away";
            case Reports.Result.Noted noted -> "noted";
            case Reports.Result.Full full -> "full";
            case Reports.Result.TooMany many -> "tooMany";
        };
    }

    /** Who is signed in at another board reports as anybody. */
    private static Optional<Actor> ours(Actor actor, Viewer viewer) {
        return Optional.ofNullable(actor).filter(it -> it.board().equals(viewer.board()));
    }

    private List<LivePicture> pictures(Viewer viewer, Place place, UUID placement, String slug) {
        return fence.reading(viewer.board(), () -> reading.seenAt(viewer, place.location().id(), placement)).stream()
            .map(seen -> new LivePicture(slug, placement, seen.picture(), seen.altText())).toList();
    }

    private static String back(Channel channel, String slug, UUID placement) {
        return switch (channel) {
            case CLASS_PAGE -> "/groepen";
            case SCHOOL_WEBSITE -> "/scholen/" + slug + "/nieuws/" + placement;
            case SCHOOL_ACCOUNT -> "/";
            case NEWSLETTER -> "/scholen/" + slug + "/nieuwsbrieven";
        };
    }

    private Place at(String slug, HttpServletRequest request, HttpServletResponse response) {
        Place place = directory.at(slug).orElseThrow(NotThere::new);
        Frame.of(request).at(place.location().name(), place.board().name(), place.board().hue(), "/scholen/" + slug).around(request);
        response.setHeader("X-Robots-Tag", "noindex, noimageindex");
        return place;
    }
}
