package nl.huisregel.publication;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The only place that hands out a picture. It asks at every request whether the picture may be seen
 * now, and lets nobody keep the answer. Whatever the reason for a no, it looks the same.
 */
@Controller
class GatePages {

    private final Directory directory;
    private final School school;
    private final Fence fence;
    private final ReadingSql sql;
    private final ReportSql reports;
    private final Journal journal;
    private final Pictures pictures;
    private final Answering answering;
    private final HandWork hands;

    GatePages(Directory directory, School school, Fence fence, ReadingSql sql, ReportSql reports, Journal journal, Pictures pictures, Answering answering, HandWork hands) {
        this.hands = hands;
        this.answering = answering;
        this.directory = directory;
        this.school = school;
        this.fence = fence;
        this.sql = sql;
        this.reports = reports;
        this.journal = journal;
        this.pictures = pictures;
    }

    /** A picture that hangs somewhere: on the website for everybody, on a class page for who belongs there. */
    @Everyone
    @GetMapping("/beeld/{slug}/{placement}/{picture}/{size}")
    ResponseEntity<byte[]> placed(@PathVariable String slug, @PathVariable String placement, @PathVariable String picture,
                                  @PathVariable String size, Actor actor) {
        var place = directory.at(slug).orElseThrow(NotThere::new);
        var board = place.board().id();
        var viewer = Viewer.of(board, Optional.ofNullable(actor), school);
        return serve(board, id(picture), size,
            () -> sql.maySee(viewer, place.location().id(), id(placement), id(picture)));
    }

    /** A picture of a draft, for its author. */
    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{post}/beeld/{picture}/{size}")
    ResponseEntity<byte[]> drafted(@PathVariable String post, @PathVariable String picture, @PathVariable String size, Actor actor) {
        return serve(actor.board(), id(picture), size,
            () -> sql.maySeeDraft(actor.board(), actor.person(), id(post), id(picture)));
    }

    /** A picture to put on an account of the school by hand, for who does that and nobody else. What it is called names nobody. */
    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{post}/met-de-hand/beeld/{picture}")
    ResponseEntity<byte[]> byHand(@PathVariable String post, @PathVariable String picture, Actor actor) {
        var fetched = hands.fetch(actor, id(post), id(picture)).orElseThrow(NotThere::new);
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.IMAGE_JPEG)
            .header("Content-Disposition", "attachment; filename=\"foto-" + fetched.getKey() + ".jpg\"")
            .header("X-Robots-Tag", "noindex, noimageindex")
            .body(fetched.getValue());
    }

    /** A picture of a post that somebody asked about, for whoever may answer, while it waits. */
    @For(Right.ANSWER_DOUBTS)
    @GetMapping("/twijfels/{doubt}/beeld/{picture}/{size}")
    ResponseEntity<byte[]> doubted(@PathVariable String doubt, @PathVariable String picture, @PathVariable String size, Actor actor) {
        return serve(actor.board(), id(picture), size, () -> answering.maySee(actor, id(doubt), id(picture)));
    }

    /** A picture under decision, for the head who decides and nobody else; it is kept who looked. */
    @For(Right.DECIDE_REPORTS)
    @GetMapping("/meldingen/{report}/beeld/{size}")
    ResponseEntity<byte[]> underDecision(@PathVariable String report, @PathVariable String size, Actor actor) {
        var school = actor.location().orElseThrow(NotThere::new);
        var picture = fence.inside(actor.board(), () -> {
            var found = reports.underDecision(actor.board(), school, id(report));
            found.ifPresent(it -> journal.noted(actor, "report.looked_at", "picture", it, Map.of("reported", report)));
            return found;
        }).orElseThrow(NotThere::new);
        return serve(actor.board(), picture, size, () -> reports.underDecision(actor.board(), school, id(report)).isPresent());
    }

    private ResponseEntity<byte[]> serve(BoardId board, UUID picture, String size, BooleanSupplier maySee) {
        var wanted = LivePicture.size(size).orElseThrow(NotThere::new);
        var bytes = fence.reading(board, () -> maySee.getAsBoolean()
            ? pictures.bytes(board, new PictureId(picture), wanted) : Optional.<byte[]>empty());
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.IMAGE_JPEG)
            .header("X-Robots-Tag", "noindex, noimageindex")
            .body(bytes.orElseThrow(NotThere::new));
    }

    /** An address that is no address of a picture gets the same answer as one that is withdrawn. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException strange) {
            throw new NotThere();
        }
    }
}
