package nl.huisregel.bench.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, as far as HTTP goes: keeps cookies, and fills in forms as they stand on a page. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String address;

    private Visitor(String address) {
        this.address = address;
    }

    static Visitor at(App app) {
        return new Visitor(app.address());
    }

    /** Somebody who signed in before. */
    static Visitor with(App app, String session) {
        Visitor visitor = at(app);
        HttpCookie cookie = new HttpCookie("huisregel", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(app.address()), cookie);
        return visitor;
    }

    /** Signed in by choosing, as one does in the demo. */
    static Visitor as(App app, String who) {
        Visitor visitor = at(app);
        String page = visitor.get("/kies");
        Matcher button = Pattern.compile("value=\"([0-9a-f-]{36})\">(?:(?!<button).)*?<span>" + Pattern.quote(who), Pattern.DOTALL).matcher(page);
        if (!button.find()) {
            throw new IllegalStateException("nobody in the demo is called " + who);
        }
        visitor.post("/kies", List.of(Map.entry("wie", button.group(1)), Map.entry("_csrf", token(page))), Map.of());
        return visitor;
    }

    static String token(String page) {
        return first(TOKEN, page);
    }

    static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("not on the page: " + pattern);
        }
        return found.group(1);
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), 200);
    }

    /** Where somebody stands who asks for this: a page can send one on. */
    String landing(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.discarding()).uri().getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String post(String path, List<Map.Entry<String, String>> form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::header);
        return send(request, 200);
    }

    /** A form with a file, as a browser sends it. */
    String upload(String path, List<Map.Entry<String, String>> form, String field, Path file) throws IOException {
        String boundary = "----huisregel-visitor";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> typed : form) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + typed.getKey() + "\"\r\n\r\n" + typed.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file.getFileName() + "\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())), 200);
    }

    static String encoded(List<Map.Entry<String, String>> form) {
        return form.stream().map(field -> field.getKey().replace(" ", "+") + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The cookies of this visitor, as one header. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private String send(HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What a browser would send of the form with this action, as it stands on the page: inputs with their values, boxes that are ticked, texts. */
    static List<Map.Entry<String, String>> form(String page, String action) {
        Matcher form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no form for " + action);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher field = Pattern.compile("<input\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)</textarea>", Pattern.DOTALL).matcher(form.group(1));
        while (field.find()) {
            String attributes = field.group(1) == null ? field.group(2) : field.group(1);
            String name = attribute(attributes, "name");
            String type = attribute(attributes, "type");
            boolean left = name.isEmpty() || type.equals("file") || type.equals("submit") || (type.equals("checkbox") || type.equals("radio")) && !attributes.contains("checked");
            if (!left) {
                fields.add(Map.entry(name, field.group(3) == null ? attribute(attributes, "value") : field.group(3)));
            }
        }
        return fields;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1).replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&") : "";
    }
}
