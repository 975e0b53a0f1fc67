package nl.huisregel.wall;

import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures that hang somewhere, and those of a draft for its author. Those that others may see for a while stand with what they decide on. */
@Controller
class GatePages {

    private final Directory directory;
    private final School school;
    private final ReadingSql sql;
    private final PictureGate gate;

    GatePages(Directory directory, School school, ReadingSql sql, PictureGate gate) {
        this.directory = directory;
        this.school = school;
        this.sql = sql;
        this.gate = gate;
    }

    /** A picture that hangs somewhere: on the website for everybody, on a class page for who belongs there. */
    @Everyone
    @GetMapping("/beeld/{slug}/{placement}/{picture}/{size}")
    ResponseEntity<byte[]> placed(@PathVariable String slug, @PathVariable String placement, @PathVariable String picture,
                                  @PathVariable String size, Actor actor) {
        var place = directory.at(slug).orElseThrow(NotThere::new);
        var board = place.board().id();
        var viewer = Viewer.of(board, Optional.ofNullable(actor), school);
        return gate.open(board, PictureGate.id(picture), size,
            () -> sql.maySee(viewer, place.location().id(), PictureGate.id(placement), PictureGate.id(picture)));
    }

    /** A picture of a draft, for its author. */
    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{post}/beeld/{picture}/{size}")
    ResponseEntity<byte[]> drafted(@PathVariable String post, @PathVariable String picture, @PathVariable String size, Actor actor) {
        return gate.open(actor.board(), PictureGate.id(picture), size,
            () -> sql.maySeeDraft(actor.board(), actor.person(), PictureGate.id(post), PictureGate.id(picture)));
    }
}
