package nl.huisregel.mail;

import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Stops the daily mail for who holds it. Looking stops nothing: mail programs look at links too. */
@Controller
class LeavePages {

    private final Choices choices;

    LeavePages(Choices choices) {
        this.choices = choices;
    }

    @Everyone
    @GetMapping("/mail/stop/{token}")
    Page look(@PathVariable String token) {
        return page(token, false, choices.knows(token));
    }

    /** Also sent by a mail program itself, when its reader presses its own button (RFC 8058): that comes without a form of ours, so no token of a form is asked. */
    @Everyone
    @PostMapping("/mail/stop/{token}")
    Page stop(@PathVariable String token) {
        return page(token, true, choices.leave(token));
    }

    private static Page page(String token, boolean done, boolean known) {
        if (!known) {
            throw new NotThere();
        }
        return Page.of("mail/stop", "token", token, "done", done);
    }
}
