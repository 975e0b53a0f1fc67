package nl.huisregel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Prints templates. Needs no database, so it can also print the page that says the database is away. */
@Component
class Press {

    private final TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, Press.class.getClassLoader(), "nl.huisregel.pages");
    private final ResourceUrlProvider files;

    Press(ResourceUrlProvider files) {
        this.files = files;
    }

    /** Whole in memory before the first byte leaves: a fault halfway must not look like a page. */
    void print(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var shown = new HashMap<String, Object>(model);
        shown.put("screen", screen(request));
        var bytes = set(template, shown).getBytes(StandardCharsets.UTF_8);
        // Words may be found by who searches the web; a picture never, on whatever page it stands.
        if (!response.containsHeader("X-Robots-Tag")) {
            response.setHeader("X-Robots-Tag", "noimageindex");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    String set(String template, Map<String, Object> shown) {
        var output = new StringOutput();
        templates.render(template + ".jte", shown, output);
        return output.toString();
    }

    private Screen screen(HttpServletRequest request) {
        return new Screen(Words.in(language(request)), Frame.of(request), path(request), request.getRequestURI(),
            () -> token(request), name -> Objects.requireNonNull(files.getForLookupPath("/public/" + name), name));
    }

    static Language language(HttpServletRequest request) {
        return Language.of(Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(LanguagePages.cookie(request)))
            .map(Cookie::getValue).findFirst().orElse("nl"));
    }

    private static String path(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute("_csrf") instanceof CsrfToken token ? token.getToken() : "";
    }
}
