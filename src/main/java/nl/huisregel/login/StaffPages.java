package nl.huisregel.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.installation.Installation;
import nl.huisregel.mail.Addresses;
import nl.huisregel.mail.Hours;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Outbox;
import nl.huisregel.school.Colleague;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who works here and can come in: inviting, helping who lost a password or a telephone, and closing. */
@Controller
class StaffPages {

    static final String LIST = "/collegas";

    private final Staff staff;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Hours hours;
    private final Installation installation;
    private final Clock clock;

    StaffPages(Staff staff, Invitations invitations, Outbox outbox, Addresses addresses, Hours hours, Installation installation, Clock clock) {
        this.staff = staff;
        this.invitations = invitations;
        this.outbox = outbox;
        this.addresses = addresses;
        this.hours = hours;
        this.installation = installation;
        this.clock = clock;
    }

    @For(Right.INVITE_STAFF)
    @GetMapping(LIST)
    Page list(Actor actor) {
        return list(actor, Optional.empty());
    }

    /** Where mail goes out the link is mailed, or handed over if whoever invites wants that. The link is shown in this answer and never again. */
    @For(Right.INVITE_STAFF)
    @Fresh(back = LIST)
    @PostMapping(LIST + "/{person}/uitnodiging")
    Page invite(Actor actor, @PathVariable UUID person, @RequestParam(defaultValue = "") String hoe, @RequestParam(defaultValue = "") String adres) {
        var colleague = staff.of(actor, person).orElseThrow(NotThere::new);
        if (hoe.equals("mail") && mails()) {
            return MailAddress.read(adres).map(address -> mail(actor, colleague, address)).orElseGet(() -> list(actor, Optional.of(person)).unprocessable());
        }
        var path = invitations.make(actor, person);
        return Page.of("login/link", "name", colleague.fullName(), "days", (int) Invitations.LIFE.toDays(),
            "address", ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    }

    @For(Right.INVITE_STAFF)
    @Fresh(back = LIST)
    @PostMapping(LIST + "/{person}/sluiting")
    ModelAndView close(Actor actor, @PathVariable UUID person) {
        staff.of(actor, person).orElseThrow(NotThere::new);
        staff.close(actor, person);
        return new ModelAndView("redirect:" + LIST);
    }

    private Page mail(Actor actor, Colleague colleague, MailAddress address) {
        var again = staff.hasLogin(actor.board(), colleague.person());
        invitations.make(actor, colleague.person(), Optional.of(address));
        var free = hours.of(actor.board()).free(clock.instant());
        return Page.of("login/mailed", "name", colleague.fullName(), "address", address.value(), "days", (int) Invitations.LIFE.toDays(), "demo", !outbox.delivers(),
            "from", again || !free.isAfter(clock.instant()) ? Optional.<Instant>empty() : Optional.of(free));
    }

    /** In a demo mail goes nowhere and can be read in the outbox. */
    private boolean mails() {
        return outbox.delivers() || installation.isDemo();
    }

    /** @param wrong for whom an address was filled in that is none */
    private Page list(Actor actor, Optional<UUID> wrong) {
        return Page.of("login/staff", "actor", actor, "staff", staff.seenBy(actor), "mails", mails(), "wrong", wrong,
            "addresses", mails() ? addresses.all(actor.board()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().value())) : Map.<UUID, String>of());
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination staffPlace() {
            return new Destination(43, LIST, "login.staff.way", Right.INVITE_STAFF, true);
        }
    }
}
