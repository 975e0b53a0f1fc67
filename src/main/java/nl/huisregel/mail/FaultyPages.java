package nl.huisregel.mail;

import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Addresses at which mail does not arrive, for the office. */
@Controller
class FaultyPages {

    static final String PATH = "/mailadressen";

    private final OutboxDesk desk;

    FaultyPages(OutboxDesk desk) {
        this.desk = desk;
    }

    @For(Right.SEE_FAULTY_ADDRESSES)
    @GetMapping(PATH)
    Page list(Actor actor, @RequestParam(defaultValue = "") String klaar) {
        return Page.of("mail/faulty", "addresses", desk.faulty(actor), "done", klaar.equals("ja"));
    }

    @For(Right.SEE_FAULTY_ADDRESSES)
    @PostMapping(PATH + "/hersteld")
    String mended(Actor actor, @RequestParam(defaultValue = "") String adres) {
        if (!desk.mended(actor, adres)) {
            throw new NotThere();
        }
        return "redirect:" + PATH + "?klaar=ja";
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination faultyPlace() {
            return new Destination(62, PATH, "mail.faulty.way", Right.SEE_FAULTY_ADDRESSES, true);
        }
    }
}
