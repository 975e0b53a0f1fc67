package nl.huisregel.family;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Parents of the demo with letters from the office of De Regenton, as they come in over HTTP. */
final class Parents {

    static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern MAILED = Pattern.compile("Dit is de code: (\\d{6})");

    private final int port;
    final Client office;

    Parents(int port) {
        this.port = port;
        this.office = Client.as(port, "Ruud");
    }

    /** A letter for this person, made now; answers the code on the paper. */
    String letter(UUID person) {
        office.get("/ouders");
        office.post("/ouders/personen/" + person + "/brief", Map.of());
        return code(text("/ouders/personen/" + person + "/brief.pdf"));
    }

    String text(String pdf) {
        var answer = office.bytes(pdf);
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        } catch (java.io.IOException notAPdf) {
            throw new java.io.UncheckedIOException("status " + answer.statusCode(), notAPdf);
        }
    }

    static String code(String text) {
        var found = CODE.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("No code in " + text);
        }
        return found.group();
    }

    /** Types a code and stops before saying whose letter it is. */
    HttpResponse<String> types(Client browser, String code) {
        browser.get("/brief");
        return browser.post("/brief", Map.of("code", code));
    }

    /** In, with a letter and nothing more. */
    Client comes(UUID person) {
        var browser = Client.stranger(port);
        types(browser, letter(person));
        browser.get("/brief/wie");
        browser.post("/brief/wie", Map.of("ben", "ik"));
        browser.get("/ik/mailadres");
        return browser;
    }

    /** The code of a mail, which the demo shows on the page. */
    static String mailed(HttpResponse<String> page) {
        var found = MAILED.matcher(page.body());
        if (!found.find()) {
            throw new IllegalArgumentException("No code of a mail on this page: " + page.statusCode());
        }
        return found.group(1);
    }

    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]*", "");
    }
}
