package nl.huisregel.doubt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.publication.Content;
import nl.huisregel.wall.PictureGate;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Doubts for whoever answers them: each on a page of its own, and all that was answered on one that can be printed. */
@Controller
class DoubtPages {

    private final Doubts doubts;
    private final Answering answering;
    private final PictureGate gate;

    DoubtPages(Doubts doubts, Answering answering, PictureGate gate) {
        this.gate = gate;
        this.doubts = doubts;
        this.answering = answering;
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/twijfels/{id}/terugname")
    String takeBack(Actor actor, @PathVariable UUID id) {
        UUID post = doubts.mine(actor, id).post().orElseThrow(NotThere::new);
        doubts.takeBack(actor, id);
        return "redirect:/berichten/" + post + "?twijfel=" + id + "#terug";
    }

    @For(Right.SEE_DOUBTS)
    @GetMapping("/twijfels")
    Page all(Actor actor) {
        return Page.of("doubt/doubts", "waiting", answering.questions(actor), "answered", answering.answered(actor));
    }

    @For(Right.ANSWER_DOUBTS)
    @GetMapping("/twijfels/{id}")
    Page read(Actor actor, @PathVariable UUID id) {
        return page(actor, id);
    }

    @For(Right.ANSWER_DOUBTS)
    @PostMapping("/twijfels/{id}/antwoord")
    Object answer(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String antwoord, @RequestParam(defaultValue = "") String reden,
                  @RequestParam(defaultValue = "") String gelezen, @RequestParam(defaultValue = "") String houden,
                  @RequestParam(defaultValue = "") List<String> ook) {
        Optional<DoubtAnswer.Kind> kind = Arrays.stream(DoubtAnswer.Kind.values()).filter(it -> it.key().equals(antwoord)).findFirst();
        if (kind.isEmpty() || kind.get().needsReason() && reden.isBlank()) {
            return page(actor, id).and("chosen", antwoord).and("reason", reden).and("wrong", kind.isEmpty() ? "doubt.wrong.answer" : "doubt.wrong.reason").unprocessable();
        }
        return switch (answering.answer(actor, id, new Answering.Said(kind.get(), reden, gelezen, !houden.isEmpty()))) {
            case Answering.Outcome.Answered answered -> "redirect:/twijfels/" + elsewhere(actor, kind.get(), reden, !houden.isEmpty(), ook).orElse(id);
            case Answering.Outcome.TooLate late -> page(actor, id).and("late", true).with(HttpStatus.CONFLICT);
            case Answering.Outcome.Changed(List<Content.Difference> changed) -> page(actor, id).and("chosen", antwoord).and("reason", reden).and("changed", changed).with(HttpStatus.CONFLICT);
        };
    }

    /** A picture of a post that somebody asked about, for whoever may answer, while it waits. */
    @For(Right.ANSWER_DOUBTS)
    @GetMapping("/twijfels/{doubt}/beeld/{picture}/{size}")
    ResponseEntity<byte[]> doubted(@PathVariable String doubt, @PathVariable String picture, @PathVariable String size, Actor actor) {
        return gate.open(actor.board(), PictureGate.id(picture), size, () -> answering.maySee(actor, PictureGate.id(doubt), PictureGate.id(picture)));
    }

    /** The same answer in other places; the first where it is no longer the same question is read apart. */
    private Optional<UUID> elsewhere(Actor actor, DoubtAnswer.Kind kind, String reason, boolean ownChoice, List<String> places) {
        Optional<UUID> left = Optional.empty();
        for (String place : places.stream().filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} .+")).toList()) {
            String[] doubtAndRead = place.split(" ", 2);
            UUID other = UUID.fromString(doubtAndRead[0]);
            var outcome = answering.answer(actor, other, new Answering.Said(kind, reason, doubtAndRead[1], ownChoice));
            left = left.or(() -> Optional.of(other).filter(_ -> !(outcome instanceof Answering.Outcome.Answered)));
        }
        return left;
    }

    private Page page(Actor actor, UUID id) {
        return Page.of("doubt/doubt", "view", answering.read(actor, id), "next", answering.waiting(actor).stream().filter(other -> !other.id().equals(id)).toList(),
            "chosen", "", "reason", "", "wrong", "", "changed", List.<Content.Difference>of(), "late", false, "list", actor.may(Right.SEE_DOUBTS));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination doubtsPlace() {
            return new Destination(15, "/twijfels", "doubt.way", Right.SEE_DOUBTS, true);
        }
    }
}
