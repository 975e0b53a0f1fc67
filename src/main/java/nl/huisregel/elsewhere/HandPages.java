package nl.huisregel.elsewhere;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.wall.PictureGate;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of putting a post on an account by hand: the words, the pictures, and telling where it stands. */
@Controller
class HandPages {

    private final HandWork hands;

    HandPages(HandWork hands) {
        this.hands = hands;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/met-de-hand")
    Object steps(Actor actor, @PathVariable UUID id) {
        return hands.look(actor, id).<Object>map(view -> page(view, Map.of(), Map.of())).orElse("redirect:/berichten/" + id + "/elders");
    }

    /** {@code doe}: it stands there, it was put nowhere, or it goes on another account as well. */
    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/met-de-hand")
    Object tell(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        switch (Optional.ofNullable(fields.getFirst("doe")).orElse("")) {
            case "niet" -> {
                hands.notPlaced(actor, id);
                return "redirect:/berichten/" + id + "/elders";
            }
            case "ook" -> {
                hands.also(actor, id);
                return "redirect:/berichten/" + id + "/met-de-hand";
            }
            default -> { }
        }
        Optional<HandView> view = hands.look(actor, id);
        if (view.isEmpty()) {
            return "redirect:/berichten/" + id + "/elders?al=ja";
        }
        return told(actor, view.get(), fields);
    }

    /** A picture to put on an account of the school by hand, for who does that and nobody else. What it is called names nobody. */
    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{post}/met-de-hand/beeld/{picture}")
    ResponseEntity<byte[]> byHand(@PathVariable String post, @PathVariable String picture, Actor actor) {
        var fetched = hands.fetch(actor, PictureGate.id(post), PictureGate.id(picture)).orElseThrow(NotThere::new);
        return PictureGate.answer()
            .header("Content-Disposition", "attachment; filename=\"foto-" + fetched.getKey() + ".jpg\"")
            .body(fetched.getValue());
    }

    private Object told(Actor actor, HandView view, MultiValueMap<String, String> fields) {
        Map<UUID, PastedAddress> where = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<String, String> typed = new LinkedHashMap<>();
        for (SchoolAccount account : view.accounts()) {
            String name = "adres-" + account.id();
            String text = Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
            typed.put(name, text.substring(0, Math.min(text.length(), 2 * PastedAddress.LONGEST)));
            if (!text.isEmpty()) {
                switch (PastedAddress.ofPost(account, text)) {
                    case PastedAddress.Reading.Good(PastedAddress address) -> where.put(account.id(), address);
                    case PastedAddress.Reading.Wrong(String key) -> wrong.put(name, key);
                }
            }
        }
        if (where.isEmpty() && wrong.isEmpty()) {
            wrong.put("adres", "hand.wrong.none");
        }
        Set<Integer> placed = new LinkedHashSet<>(numbers(fields, "foto"));
        for (int number : view.withdrawn()) {
            String answer = Optional.ofNullable(fields.getFirst("ook-" + number)).orElse("");
            typed.put("ook-" + number, answer);
            // One that fell away after the page was made stood on it among the others.
            if (answer.equals("ja") || placed.contains(number)) {
                placed.add(number);
            } else if (!answer.equals("nee")) {
                wrong.put("ook-" + number, "hand.wrong.also");
            }
        }
        if (!wrong.isEmpty()) {
            return page(view, typed, wrong).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        HandWork.Told told = hands.tell(actor, view.post().id(), where, placed);
        return "redirect:/berichten/" + view.post().id() + "/elders" + (told.already() ? "?al=ja" : "");
    }

    private static List<Integer> numbers(MultiValueMap<String, String> fields, String name) {
        List<Integer> numbers = new ArrayList<>();
        fields.getOrDefault(name, List.of()).stream().filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf).forEach(numbers::add);
        return numbers;
    }

    private static Page page(HandView view, Map<String, String> typed, Map<String, String> wrong) {
        return Page.of("elsewhere/hand", "view", view, "typed", typed, "wrong", wrong);
    }
}
