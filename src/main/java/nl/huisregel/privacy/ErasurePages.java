package nl.huisregel.privacy;

import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What erasing somebody's data would do, doing it, and the receipt; and the hold that stops it. */
@Controller
class ErasurePages {

    static final String PATH = "/wissen";

    private final Erasing erasing;

    ErasurePages(Erasing erasing) {
        this.erasing = erasing;
    }

    @For(Right.ERASE_DATA)
    @Fresh
    @GetMapping(PATH + "/{person}")
    Page preview(Actor actor, @PathVariable UUID person) {
        return page(actor, person, "");
    }

    @For(Right.ERASE_DATA)
    @Fresh(back = RequestPages.PATH)
    @PostMapping(PATH + "/{person}")
    Object erase(Actor actor, @PathVariable UUID person, @RequestParam(defaultValue = "") String gezien) {
        try {
            return "redirect:" + PATH + "/bewijs/" + erasing.erase(actor, person, gezien);
        } catch (ChangedMeanwhile other) {
            return page(actor, person, "privacy.wrong.changed").with(HttpStatus.CONFLICT);
        }
    }

    @For(Right.ERASE_DATA)
    @GetMapping(PATH + "/bewijs/{id}")
    Page receipt(Actor actor, @PathVariable UUID id) {
        return Page.of("privacy/receipt", "receipt", erasing.receipt(actor, id).orElseThrow(NotThere::new));
    }

    @For(Right.ERASE_DATA)
    @Fresh(back = RequestPages.PATH)
    @PostMapping(PATH + "/{person}/bewaarplicht")
    Object hold(Actor actor, @PathVariable UUID person, @RequestParam(defaultValue = "") String grond) {
        String ground = grond.strip();
        if (ground.length() < 3 || ground.length() > 500) {
            return page(actor, person, "privacy.wrong.ground").unprocessable();
        }
        erasing.setHold(actor, person, ground);
        return "redirect:" + PATH + "/" + person;
    }

    @For(Right.ERASE_DATA)
    @Fresh(back = RequestPages.PATH)
    @PostMapping(PATH + "/{person}/bewaarplicht/einde")
    String lift(Actor actor, @PathVariable UUID person) {
        erasing.liftHold(actor, person);
        return "redirect:" + PATH + "/" + person;
    }

    private Page page(Actor actor, UUID person, String wrong) {
        return Page.of("privacy/erase", "erasable", erasing.preview(actor, person), "receipts", erasing.receipts(actor, person), "wrong", wrong);
    }
}
