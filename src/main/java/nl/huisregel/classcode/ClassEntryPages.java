package nl.huisregel.classcode;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.login.WayIn;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A pupil comes in: the code from the board and the own first name, then three pictures. */
@Controller
class ClassEntryPages {

    static final String PATH = "/klas";
    private static final String HALFWAY = "class";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ClassCodes codes;
    private final SignIn signIn;
    private final List<WayIn> ways;
    private final Clock clock;

    ClassEntryPages(ClassCodes codes, SignIn signIn, List<WayIn> ways, Clock clock) {
        this.codes = codes;
        this.signIn = signIn;
        this.ways = ways;
        this.clock = clock;
    }

    @Everyone
    @GetMapping(PATH)
    Page type() {
        return type("", "", "");
    }

    @Everyone
    @PostMapping(PATH)
    ModelAndView type(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String naam, HttpServletRequest request) {
        if (code.isBlank() || naam.isBlank()) {
            return type(code, naam, "classcode.missing").unprocessable();
        }
        return switch (codes.look(code, naam, request.getRemoteAddr())) {
            case ClassCodes.Looked.WrongCode _ -> type(code, naam, "classcode.wrong").unprocessable();
            case ClassCodes.Looked.WrongName _ -> type(code, naam, "classcode.wrongName").unprocessable();
            case ClassCodes.Looked.Twins _ -> type(code, naam, "classcode.twins").unprocessable();
            case ClassCodes.Looked.Later later -> type(code, naam, "classcode.later").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case ClassCodes.Looked.Found found -> {
                signIn.out(request);
                var halfway = found.halfway();
                request.getSession(true).setAttribute(HALFWAY, String.join("/", halfway.board().toString(), halfway.group().toString(), halfway.pupil().toString(), clock.instant().plus(PATIENCE).toString()));
                yield new ModelAndView("redirect:" + PATH + "/plaatjes");
            }
        };
    }

    @Everyone
    @GetMapping(PATH + "/plaatjes")
    ModelAndView pictures(HttpServletRequest request) {
        return halfway(request).<ModelAndView>map(halfway -> pictures(halfway, "")).orElseGet(() -> new ModelAndView("redirect:" + PATH));
    }

    @Everyone
    @PostMapping(PATH + "/plaatjes")
    ModelAndView tap(@RequestParam(defaultValue = "") String een, @RequestParam(defaultValue = "") String twee, @RequestParam(defaultValue = "") String drie, HttpServletRequest request) {
        var halfway = halfway(request);
        if (halfway.isEmpty()) {
            return new ModelAndView("redirect:" + PATH);
        }
        var tapped = Stream.of(een, twee, drie).flatMap(word -> Arrays.stream(SecretPicture.values()).filter(picture -> picture.name().equals(word))).toList();
        if (tapped.size() < 3) {
            return pictures(halfway.get(), "classcode.three").unprocessable();
        }
        return switch (codes.tap(halfway.get(), tapped)) {
            case ClassCodes.Tapped.Wrong _ -> pictures(halfway.get(), "classcode.otherPictures").unprocessable();
            case ClassCodes.Tapped.Later later -> pictures(halfway.get(), "classcode.wait").and("until", Optional.of(RateLimit.shown(later.from()))).with(HttpStatus.TOO_MANY_REQUESTS);
            case ClassCodes.Tapped.Gone _ -> type("", "", "classcode.wrong").unprocessable();
            case ClassCodes.Tapped.In in -> signIn.inClass(in.capacity(), in.until(), Optional.empty(), request) ? new ModelAndView("redirect:/") : type("", "", "classcode.wrong").unprocessable();
        };
    }

    private Optional<ClassCodes.Halfway> halfway(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(HALFWAY) instanceof String text)) {
            return Optional.empty();
        }
        var parts = text.split("/");
        return Optional.of(new ClassCodes.Halfway(BoardId.of(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2])))
            .filter(halfway -> Instant.parse(parts[3]).isAfter(clock.instant()) && codes.holds(halfway));
    }

    private Page pictures(ClassCodes.Halfway halfway, String wrong) {
        return Page.of("classcode/pictures", "name", codes.name(halfway), "chose", codes.chose(halfway), "wrong", wrong, "until", Optional.empty(), "rows", List.of("een", "twee", "drie"));
    }

    private Page type(String code, String name, String wrong) {
        return Page.of("classcode/type", "code", code, "name", name, "wrong", wrong, "until", Optional.empty(), "offers", ways.stream().map(WayIn::atTheClass).flatMap(List::stream).toList());
    }
}
