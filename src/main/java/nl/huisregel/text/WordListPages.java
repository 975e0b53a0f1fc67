package nl.huisregel.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
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

/** Where a head, the board or the administrator keeps the two lists. */
@Controller
class WordListPages {

    static final String PATH = "/woorden";

    private final WordLists lists;

    WordListPages(WordLists lists) {
        this.lists = lists;
    }

    @For(Right.EDIT_WORD_LISTS)
    @GetMapping(PATH)
    Page lists(Actor actor, @RequestParam(defaultValue = "") String erbij, @RequestParam(defaultValue = "") String geschrapt) {
        // Said only where it is so: the address may be an old one.
        return page(actor, "", "").and("added", lists.looksFor(actor, erbij) ? erbij : "").and("struck", geschrapt.isEmpty() || lists.looksFor(actor, geschrapt) ? "" : geschrapt);
    }

    @For(Right.EDIT_WORD_LISTS)
    @PostMapping(PATH)
    Object add(Actor actor, @RequestParam(defaultValue = "") String woord) {
        if (lists.looksFor(actor, woord)) {
            return page(actor, "text.coarse.double", woord).unprocessable();
        }
        return lists.addCoarse(actor, woord) ? redirect("erbij", woord.strip()) : page(actor, "text.coarse.wrong", woord).unprocessable();
    }

    @For(Right.EDIT_WORD_LISTS)
    @PostMapping(PATH + "/schrapping")
    String remove(Actor actor, @RequestParam Optional<String> woord) {
        woord.filter(word -> !word.isEmpty()).ifPresent(word -> lists.removeCoarse(actor, word));
        return redirect("geschrapt", woord.orElse(""));
    }

    @For(Right.EDIT_WORD_LISTS)
    @PostMapping(PATH + "/bekend")
    Object publish(Actor actor, @RequestParam(defaultValue = "") String bekend) {
        return lists.publish(actor, bekend) ? "redirect:" + PATH + "#bekend" : page(actor, "text.published.wrong", bekend).unprocessable();
    }

    @For(Right.EDIT_WORD_LISTS)
    @PostMapping(PATH + "/bekend/schrapping")
    String unpublish(Actor actor, @RequestParam Optional<String> id) {
        id.ifPresent(it -> lists.unpublish(actor, contact(it)));
        return "redirect:" + PATH + "#bekend";
    }

    private static String redirect(String what, String word) {
        return "redirect:" + PATH + "?" + what + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8) + "#grof";
    }

    private static UUID contact(String id) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotThere();
        }
        return UUID.fromString(id);
    }

    private Page page(Actor actor, String wrong, String typed) {
        return Page.of("text/lists", "lists", lists.of(actor), "wrong", wrong, "typed", typed, "added", "", "struck", "");
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination wordsPlace() {
            return new Destination(53, PATH, "text.way", Right.EDIT_WORD_LISTS, true);
        }
    }
}
