package nl.huisregel.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.protocol.Protocols;
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

/** May Noor be shown? The question for a guardian and for a pupil of sixteen, taking a yes back, and the receipt of both. */
@Controller
class ConsentPages {

    private final Consents consents;
    private final Questions questions;
    private final FormAnswers formAnswers;

    ConsentPages(Consents consents, Questions questions, FormAnswers formAnswers) {
        this.consents = consents;
        this.questions = questions;
        this.formAnswers = formAnswers;
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping("/kinderen/{pupil}/toestemming")
    Page ask(@PathVariable UUID pupil, Actor actor) {
        return page(questions.question(actor, pupil, Map.of(), ""));
    }

    @For(Right.ANSWER_CONSENT)
    @PostMapping("/kinderen/{pupil}/toestemming")
    ModelAndView answer(@PathVariable UUID pupil, @RequestParam Map<String, String> form, Actor actor, HttpServletRequest request) {
        return answer(actor, pupil, form, request, receipt -> "/bewijzen/" + receipt.id());
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping("/kinderen/{pupil}/toestemming/{layer}/intrekking")
    Page beforeWithdrawal(@PathVariable UUID pupil, @PathVariable String layer, Actor actor, HttpServletRequest request) {
        return withdrawal(actor, pupil, layer, request);
    }

    @For(Right.ANSWER_CONSENT)
    @PostMapping("/kinderen/{pupil}/toestemming/{layer}/intrekking")
    ModelAndView withdraw(@PathVariable UUID pupil, @PathVariable String layer, Actor actor, HttpServletRequest request) {
        return withdraw(actor, pupil, layer, request, receipt -> "/bewijzen/" + receipt.id());
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping("/bewijzen")
    Page receipts(Actor actor) {
        return Page.of("consent/proofs", "questions", questions.proofs(actor));
    }

    @For(Right.ANSWER_CONSENT)
    @GetMapping("/bewijzen/{receipt}")
    Page receipt(@PathVariable UUID receipt, Actor actor, HttpServletRequest request) {
        var proof = questions.proof(actor, consents.receipt(actor, receipt), Words.of(request));
        return Page.of("consent/receipts", "proofs", List.of(proof), "back", "/kinderen/" + proof.receipt().person() + "/toestemming");
    }

    static Page page(Question question) {
        return Page.of("consent/ask", "question", question, "law", Protocols.law().article("AVG 7"));
    }

    ModelAndView answer(Actor actor, UUID person, Map<String, String> form, HttpServletRequest request, Function<Receipt, String> afterwards) {
        var chosen = consents.asked(actor, person).spots().stream().filter(spot -> form.containsKey(spot.layer() + "." + spot.medium()))
            .collect(Collectors.toMap(spot -> spot, spot -> form.get(spot.layer() + "." + spot.medium()).equals("ja")));
        if (chosen.isEmpty()) {
            return page(questions.question(actor, person, chosen, "consent.wrong.nothing")).unprocessable();
        }
        try {
            var replies = chosen.entrySet().stream().map(choice -> new Reply(choice.getKey(), choice.getValue())).toList();
            return new ModelAndView("redirect:" + formAnswers.answer(actor, person, replies, form.getOrDefault("vraag", ""), last(form), afterwards, request));
        } catch (QuestionChanged changed) {
            return page(questions.question(actor, person, chosen, "consent.wrong.changed")).unprocessable();
        } catch (AnsweredMeanwhile stale) {
            return page(questions.question(actor, person, Map.of(), "consent.wrong.meanwhile")).unprocessable();
        } catch (MayNotDecide notTheirs) {
            return page(questions.question(actor, person, Map.of(), "")).with(HttpStatus.FORBIDDEN);
        }
    }

    private static Optional<UUID> last(Map<String, String> form) {
        try {
            return Optional.ofNullable(form.get("bewijs")).filter(id -> !id.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException strange) {
            throw new QuestionChanged();
        }
    }

    Page withdrawal(Actor actor, UUID person, String layer, HttpServletRequest request) {
        var question = questions.question(actor, person, Map.of(), "");
        return Page.of("consent/withdraw", "question", question, "layer", question.asked().layer(layer).orElseThrow(NotThere::new),
            "standing", questions.standing(actor, person, layer, Words.of(request)), "withOthers", questions.withOthers(actor, person, layer, Words.of(request)), "law", Protocols.law().article("AVG 7"));
    }

    ModelAndView withdraw(Actor actor, UUID person, String layer, HttpServletRequest request, Function<Receipt, String> afterwards) {
        try {
            return new ModelAndView("redirect:" + consents.withdraw(actor, person, layer, Words.of(request)).map(afterwards)
                .orElseGet(() -> questions.subject(actor, person).path()));
        } catch (MayNotDecide notTheirs) {
            return page(questions.question(actor, person, Map.of(), "")).with(HttpStatus.FORBIDDEN);
        }
    }
}
