package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.huisregel.installation.Installation;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the one-time link opens: the form for the first board, or the way back in for its administrator. */
@Controller
class FoundingPages {

    private final Founding founding;
    private final SignIn signIn;
    private final Installation installation;

    FoundingPages(Founding founding, SignIn signIn, Installation installation) {
        this.founding = founding;
        this.signIn = signIn;
        this.installation = installation;
    }

    /** Looking does not use the link up: mail programs look at links too. */
    @Everyone
    @GetMapping("/begin/{token}")
    Page look(@PathVariable String token) {
        if (installation.isDemo()) {
            throw new NotThere();
        }
        if (!founding.opens(token)) {
            return Page.of("access/linkUsed");
        }
        var known = founding.administrator();
        return known.isPresent() ? Page.of("access/again", "token", token, "name", known.get().fullName())
            : form(token, FoundingForm.blank());
    }

    @Everyone
    @PostMapping("/begin/{token}")
    ModelAndView begin(@PathVariable String token, FoundingForm form, HttpServletRequest request) {
        if (installation.isDemo()) {
            throw new NotThere();
        }
        if (founding.administrator().isEmpty() && !form.wrong().isEmpty()) {
            return founding.opens(token) ? form(token, form).and("wrong", form.wrong()).unprocessable() : Page.of("access/linkUsed");
        }
        var capacity = founding.administrator().isPresent() ? founding.again(token) : founding.found(token, form);
        return capacity.filter(known -> signIn.proven(known, request)).isPresent()
            ? new ModelAndView("redirect:/") : Page.of("access/linkUsed");
    }

    private static Page form(String token, FoundingForm form) {
        return Page.of("access/found", "token", token, "form", form, "wrong", Map.of());
    }
}
