package nl.huisregel.login.oidc;

import java.util.Optional;
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

/** Whom the administrator lets in through which provider, a school at a time. */
@Controller
class AdmissionPages {

    private static final String PATH = "/inloggen-via";
    /** In an address: who works for the board itself, at no school. */
    private static final String OFFICE = "bestuur";

    private final Admissions admissions;

    AdmissionPages(Admissions admissions) {
        this.admissions = admissions;
    }

    @For(Right.ADMIT_BY_PROVIDER)
    @GetMapping(PATH)
    Page look(Actor actor) {
        return Page.of("login/oidc/admissions", "doors", admissions.of(actor));
    }

    @For(Right.ADMIT_BY_PROVIDER)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{provider}/{school}/toelating")
    ModelAndView admit(Actor actor, @PathVariable String provider, @PathVariable String school) {
        admissions.admit(actor, provider, school(school));
        return new ModelAndView("redirect:" + PATH);
    }

    @For(Right.ADMIT_BY_PROVIDER)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{provider}/{school}/einde")
    ModelAndView end(Actor actor, @PathVariable String provider, @PathVariable String school) {
        admissions.end(actor, provider, school(school));
        return new ModelAndView("redirect:" + PATH);
    }

    private static Optional<UUID> school(String text) {
        try {
            return text.equals(OFFICE) ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw new NotThere();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination providersPlace() {
            return new Destination(54, PATH, "via.way", Right.ADMIT_BY_PROVIDER, true);
        }
    }
}
