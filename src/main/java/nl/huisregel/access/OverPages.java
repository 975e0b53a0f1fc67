package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For who is signed in as what they are no longer: a role ended while a page was open. What it was, and as what they can go on. */
@Controller
class OverPages {

    static final String PATH = "/rol-voorbij";

    private final SignIn signIn;
    private final Capacities capacities;

    OverPages(SignIn signIn, Capacities capacities) {
        this.signIn = signIn;
        this.capacities = capacities;
    }

    /** @param niet whether a form was sent, of which nothing was kept */
    @Everyone
    @GetMapping(PATH)
    ModelAndView over(@RequestParam Optional<String> niet, HttpServletRequest request) {
        var over = signIn.over(request);
        if (over.isEmpty()) {
            return new ModelAndView("redirect:/");
        }
        var words = Words.of(request);
        return Page.of("access/over", "was", capacities.was(over.get().was(), words), "ways", capacities.ways(over.get().left(), words), "lost", niet.isPresent());
    }

    @Everyone
    @PostMapping(PATH)
    ModelAndView goOn(@RequestParam(defaultValue = "") String hat, HttpServletRequest request) {
        signIn.over(request).flatMap(over -> chosen(over.was().board(), over.was().person(), hat)).ifPresent(capacity -> signIn.change(capacity, request));
        return new ModelAndView("redirect:/");
    }

    /** What a form sent; nothing for what no form of ours sends. */
    static Optional<Capacity> chosen(BoardId board, UUID person, String key) {
        try {
            return Optional.of(Capacity.of(board, person, key));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }
}
