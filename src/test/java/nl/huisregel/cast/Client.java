package nl.huisregel.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, as far as HTTP goes: keeps cookies, sends forms with the token of the last page that had one. */
public final class Client {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"_]+)\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String token = "";

    private Client(String address) {
        this.address = address;
    }

    public static Client stranger(int port) {
        return new Client("http://localhost:" + port);
    }

    /** Signed in by choosing, in the demo; {@code who} as the button says it, in Dutch. */
    public static Client as(int port, String who) {
        var client = stranger(port);
        var page = client.get("/kies").body();
        var button = Pattern.compile("value=\"([0-9a-f-]{36})\">(?:(?!<button).)*?<span>" + Pattern.quote(who), Pattern.DOTALL).matcher(page);
        if (!button.find()) {
            throw new IllegalArgumentException("Nobody in the demo is called " + who);
        }
        client.post("/kies", Map.of("wie", button.group(1)));
        client.get("/ik");
        return client;
    }

    /** What the forms of this page carry along unseen, but for the token. */
    public static Map<String, String> hidden(String page) {
        return HIDDEN.matcher(page).results().collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (first, _) -> first, java.util.TreeMap::new));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** The token that a form of this session carries. */
    public String token() {
        return token;
    }

    /** A form as another page would send it in this browser: its cookies go along, and this token or none. */
    public HttpResponse<String> forged(String method, String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** What a cookie of this browser holds. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().orElseThrow().getValue();
    }

    /** An answer as it comes in, for who hangs up halfway. */
    public HttpResponse<java.io.InputStream> stream(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file, as it is sent. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A form that is answered with a file. */
    public HttpResponse<byte[]> file(String path, Map<String, String> form) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields(form))).build(),
                BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send("POST", path, form);
    }

    /** A form sent with this method; the token goes along. */
    public HttpResponse<String> send(String method, String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded").method(method, BodyPublishers.ofString(fields(form))));
    }

    private String fields(Map<String, String> form) {
        return form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
    }

    /** A form with a file in it. */
    public HttpResponse<String> upload(String path, Map<String, String> form, String field, byte[] file) {
        var edge = "edge" + System.nanoTime();
        var body = new java.io.ByteArrayOutputStream();
        var fields = new java.util.TreeMap<>(form);
        fields.put("_csrf", token);
        fields.forEach((name, value) -> body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(edge, name, value)).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n".formatted(edge, field)).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + edge).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
