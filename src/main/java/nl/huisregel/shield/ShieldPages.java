package nl.huisregel.shield;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Pupils of whom nothing may be seen: for the head of their school, with a fresh code, and for nobody else. */
@Controller
class ShieldPages {

    static final String PATH = "/afscherming";

    private final Shields shields;

    ShieldPages(Shields shields) {
        this.shields = shields;
    }

    @For(Right.SHIELD_PUPILS)
    @Fresh
    @GetMapping(PATH)
    Page list(Actor actor) {
        return Page.of("shield/shields", "shielded", shields.shielded(actor), "pupils", shields.pupils(actor));
    }

    /** Whoever picks a name from the list comes here. */
    @For(Right.SHIELD_PUPILS)
    @Fresh(back = PATH)
    @PostMapping(PATH)
    String choose(@RequestParam Optional<UUID> leerling) {
        return "redirect:" + PATH + leerling.map(pupil -> "/" + pupil).orElse("");
    }

    @For(Right.SHIELD_PUPILS)
    @Fresh
    @GetMapping(PATH + "/{pupil}")
    Page one(Actor actor, @PathVariable UUID pupil, @RequestParam(defaultValue = "") String klaar) {
        return Page.of("shield/shield", "shield", shields.of(actor, pupil), "done", klaar.matches("aan|uit|fotos") ? klaar : "");
    }

    @For(Right.SHIELD_PUPILS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{pupil}")
    String set(Actor actor, @PathVariable UUID pupil, @RequestParam(defaultValue = "") List<UUID> voor) {
        shields.set(actor, pupil, voor);
        return "redirect:" + PATH + "/" + pupil + "?klaar=aan";
    }

    @For(Right.SHIELD_PUPILS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{pupil}/einde")
    String lift(Actor actor, @PathVariable UUID pupil) {
        shields.lift(actor, pupil);
        return "redirect:" + PATH + "/" + pupil + "?klaar=uit";
    }

    /** Kept hidden; erasing them is done where everything is erased. */
    @For(Right.SHIELD_PUPILS)
    @Fresh(back = PATH)
    @PostMapping(PATH + "/{pupil}/fotos")
    String pictures(Actor actor, @PathVariable UUID pupil, @RequestParam(defaultValue = "") String doe) {
        if (!doe.equals("bewaren")) {
            throw new NotThere();
        }
        shields.decide(actor, pupil, Shield.Pictures.KEPT);
        return "redirect:" + PATH + "/" + pupil + "?klaar=fotos";
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination shieldPlace() {
            return new Destination(46, PATH, "shield.way", Right.SHIELD_PUPILS, true);
        }
    }
}
