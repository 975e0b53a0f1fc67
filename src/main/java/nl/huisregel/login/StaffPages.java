package nl.huisregel.login;

import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who works here and can come in: inviting, helping who lost a password or a telephone, and closing. */
@Controller
class StaffPages {

    static final String LIST = "/collegas";

    private final Staff staff;
    private final Invitations invitations;

    StaffPages(Staff staff, Invitations invitations) {
        this.staff = staff;
        this.invitations = invitations;
    }

    @For(Right.INVITE_STAFF)
    @GetMapping(LIST)
    Page list(Actor actor) {
        return Page.of("login/staff", "actor", actor, "staff", staff.seenBy(actor));
    }

    /** The link is shown in this answer and never again. */
    @For(Right.INVITE_STAFF)
    @Fresh(back = LIST)
    @PostMapping(LIST + "/{person}/uitnodiging")
    Page invite(Actor actor, @PathVariable UUID person) {
        var colleague = staff.of(actor, person).orElseThrow(NotThere::new);
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

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination staffPlace() {
            return new Destination(46, LIST, "login.staff.way", Right.INVITE_STAFF, true);
        }
    }
}
