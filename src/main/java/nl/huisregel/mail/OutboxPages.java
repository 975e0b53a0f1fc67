package nl.huisregel.mail;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Mail that went out, waits or failed, for the administrator; and when it rests. */
@Controller
class OutboxPages {

    static final String PATH = "/mail";

    private final OutboxDesk desk;
    private final Hours hours;

    OutboxPages(OutboxDesk desk, Hours hours) {
        this.desk = desk;
        this.hours = hours;
    }

    @For(Right.SEE_OUTBOX)
    @GetMapping(PATH)
    Page list(Actor actor, @RequestParam(defaultValue = "") String klaar) {
        return page(actor, klaar.matches("opnieuw|vervallen|rust") ? klaar : "", "");
    }

    @For(Right.SEE_OUTBOX)
    @GetMapping(PATH + "/{mail}")
    Page read(Actor actor, @PathVariable UUID mail) {
        return Page.of("mail/mail", "mail", desk.look(actor, mail).orElseThrow(NotThere::new), "view", desk.look(actor));
    }

    @For(Right.SEE_OUTBOX)
    @PostMapping(PATH + "/{mail}/opnieuw")
    ModelAndView again(Actor actor, @PathVariable UUID mail) {
        desk.look(actor, mail).orElseThrow(NotThere::new);
        return desk.again(actor, mail) ? new ModelAndView("redirect:" + PATH + "?klaar=opnieuw") : page(actor, "", "mail.again.not").unprocessable();
    }

    /** It need not be sent any more, and nobody has to think of it. */
    @For(Right.SEE_OUTBOX)
    @PostMapping(PATH + "/{mail}/vervallen")
    String drop(Actor actor, @PathVariable UUID mail) {
        desk.look(actor, mail).orElseThrow(NotThere::new);
        desk.drop(actor, mail);
        return "redirect:" + PATH + "?klaar=vervallen";
    }

    @For(Right.SEE_OUTBOX)
    @PostMapping(PATH + "/rust")
    ModelAndView rest(Actor actor, @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String tot, @RequestParam(defaultValue = "") String weekend,
                      @RequestParam(defaultValue = "") String overzicht) {
        try {
            LocalTime from = time(van);
            LocalTime until = time(tot);
            if (from.equals(until)) {
                return page(actor, "", "mail.hours.same").unprocessable();
            }
            hours.set(actor, new QuietHours(from, until, weekend.equals("ja"), time(overzicht)));
            return new ModelAndView("redirect:" + PATH + "?klaar=rust");
        } catch (DateTimeParseException noTime) {
            return page(actor, "", "mail.hours.wrong").unprocessable();
        }
    }

    /** "7.30", "07:30" and "7" are all a time. */
    private static LocalTime time(String typed) {
        String[] parts = typed.strip().split("[.:]", -1);
        return LocalTime.parse((parts[0].length() == 1 ? "0" : "") + parts[0] + ":" + (parts.length == 1 ? "00" : parts[1]));
    }

    private Page page(Actor actor, String done, String wrong) {
        return Page.of("mail/outbox", "view", desk.look(actor), "done", done, "wrong", wrong);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination outboxPlace() {
            return new Destination(61, PATH, "mail.way", Right.SEE_OUTBOX, true);
        }
    }
}
