package nl.huisregel.mail;

import java.util.Arrays;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.Language;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader wants of mail. */
@Controller
class OwnMailPages {

    private static final String PATH = "/ik/mail";

    private final Choices choices;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Hours hours;

    OwnMailPages(Choices choices, Addresses addresses, Outbox outbox, Hours hours) {
        this.choices = choices;
        this.addresses = addresses;
        this.outbox = outbox;
        this.hours = hours;
    }

    @For(Right.SEE_OWN_START)
    @GetMapping(PATH)
    Page look(Actor actor, @RequestParam(defaultValue = "") String klaar) {
        Optional<MailAddress> address = addresses.of(actor.board(), actor.person());
        return Page.of("mail/own", "choice", choices.of(actor.board(), actor.person()), "address", address.map(MailAddress::value), "delivers", outbox.delivers(), "hours", hours.of(actor.board()),
            "dead", address.filter(it -> outbox.isDead(actor.board(), it)).isPresent(), "done", klaar.equals("ja"));
    }

    /** What is no choice of ours changes nothing. */
    @For(Right.SEE_OWN_START)
    @PostMapping(PATH)
    String choose(Actor actor, @RequestParam(defaultValue = "") String hoe, @RequestParam(defaultValue = "") String taal) {
        MailChoice now = choices.of(actor.board(), actor.person());
        Pace pace = Arrays.stream(Pace.values()).filter(it -> it.key().equals(hoe)).findFirst().orElse(now.pace());
        Language language = Arrays.stream(Language.values()).filter(it -> it.code().equals(taal)).findFirst().orElse(now.language());
        choices.set(actor, new MailChoice(pace, language));
        return "redirect:" + PATH + "?klaar=ja";
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination ownMail() {
            return new Destination(89, PATH, "mail.own.way", Right.SEE_OWN_START, true);
        }
    }
}
