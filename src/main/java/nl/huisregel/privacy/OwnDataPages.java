package nl.huisregel.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My data: to have it, to say what is wrong, to ask that it goes, and what became of that. */
@Controller
class OwnDataPages {

    static final String PATH = "/mijn-gegevens";
    static final int LONGEST = 1000;

    private final People people;
    private final Dossiers dossiers;
    private final Requests requests;

    OwnDataPages(People people, Dossiers dossiers, Requests requests) {
        this.people = people;
        this.dossiers = dossiers;
        this.requests = requests;
    }

    @For(Right.SEE_OWN_DATA)
    @GetMapping(PATH)
    Page mine(Actor actor, @RequestParam(defaultValue = "") String klaar) {
        return page(actor, "", "").and("done", klaar.equals("gevraagd"));
    }

    @For(Right.SEE_OWN_DATA)
    @PostMapping(PATH + "/download")
    ResponseEntity<byte[]> download(Actor actor, @RequestParam Optional<UUID> over, HttpServletRequest request) {
        Whose about = people.own(actor, over.orElse(actor.person()));
        return file(dossiers.packed(actor, about, actor.person(), Words.of(request)), Words.of(request));
    }

    @For(Right.SEE_OWN_DATA)
    @PostMapping(PATH + "/verzoeken")
    Object ask(Actor actor, @RequestParam Optional<UUID> over, @RequestParam(defaultValue = "") String soort, @RequestParam(defaultValue = "") String woorden) {
        Optional<DataRequest.Kind> kind = Arrays.stream(DataRequest.Kind.values()).filter(one -> one.key().equals(soort)).findFirst();
        String words = woorden.strip();
        String wrong = kind.isEmpty() ? "privacy.wrong.kind" : kind.get() == DataRequest.Kind.CORRECTION && words.isEmpty() ? "privacy.wrong.words"
            : words.length() > LONGEST ? "privacy.wrong.long" : "";
        if (!wrong.isEmpty()) {
            return page(actor, wrong, woorden).and("done", false).unprocessable();
        }
        if (kind.get() == DataRequest.Kind.ACCESS) {
            throw new NotThere();
        }
        requests.ask(actor, over.orElse(actor.person()), kind.get(), words);
        return "redirect:" + PATH + "?klaar=gevraagd#verzoeken";
    }

    private Page page(Actor actor, String wrong, String typed) {
        return Page.of("privacy/own", "actor", actor, "people", people.own(actor), "requests", requests.by(actor), "wrong", wrong, "typed", typed);
    }

    /** Never kept by a browser: whoever sits at this machine next must not find it. */
    static ResponseEntity<byte[]> file(byte[] zip, Words words) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip")).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(words.say("privacy.file.zip") + ".zip", StandardCharsets.UTF_8).build().toString()).body(zip);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination ownDataPlace() {
            return new Destination(70, PATH, "privacy.own.way", Right.SEE_OWN_DATA, true);
        }
    }
}
