package nl.huisregel.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same question for staff and for parents, about images of themselves. */
@Controller
class OwnImagePages {

    private final ConsentPages pages;
    private final Consents consents;
    private final Questions questions;

    OwnImagePages(ConsentPages pages, Consents consents, Questions questions) {
        this.pages = pages;
        this.consents = consents;
        this.questions = questions;
    }

    @For(Right.ANSWER_FOR_ONESELF)
    @GetMapping("/mijn-foto")
    Page ask(Actor actor) {
        return ConsentPages.page(questions.question(actor, actor.person(), Map.of(), ""));
    }

    @For(Right.ANSWER_FOR_ONESELF)
    @PostMapping("/mijn-foto")
    ModelAndView answer(@RequestParam Map<String, String> form, Actor actor, HttpServletRequest request) {
        return pages.answer(actor, actor.person(), form, request, receipt -> "/mijn-foto/bewijzen#" + receipt.id());
    }

    @For(Right.ANSWER_FOR_ONESELF)
    @GetMapping("/mijn-foto/{layer}/intrekking")
    Page beforeWithdrawal(@PathVariable String layer, Actor actor, HttpServletRequest request) {
        return pages.withdrawal(actor, actor.person(), layer, request);
    }

    @For(Right.ANSWER_FOR_ONESELF)
    @PostMapping("/mijn-foto/{layer}/intrekking")
    ModelAndView withdraw(@PathVariable String layer, Actor actor, HttpServletRequest request) {
        return pages.withdraw(actor, actor.person(), layer, request, receipt -> "/mijn-foto/bewijzen#" + receipt.id());
    }

    @For(Right.ANSWER_FOR_ONESELF)
    @GetMapping("/mijn-foto/bewijzen")
    Page receipts(Actor actor, HttpServletRequest request) {
        return Page.of("consent/receipts", "back", "/mijn-foto", "proofs", consents.receipts(actor, actor.person()).stream()
            .filter(receipt -> receipt.forSelf()).map(receipt -> questions.proof(actor, receipt, Words.of(request))).toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination proofsPlace() {
            return new Destination(73, "/bewijzen", "consent.receipts.title", Right.ANSWER_CONSENT, true);
        }

        @Bean
        Destination ownImagePlace() {
            return new Destination(72, "/mijn-foto", "consent.way.own", Right.ANSWER_FOR_ONESELF, true);
        }
    }
}
