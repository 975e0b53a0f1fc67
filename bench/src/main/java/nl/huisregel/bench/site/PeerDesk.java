package nl.huisregel.bench.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One writer at WordPress or Ghost, by the interface for programs: the photo in one request where there is one, the post in the next. Nothing is asked there. */
abstract class PeerDesk implements Desk {

    static final String WORDS = "Morgen gaan we naar het bos. Neem laarzen mee.";
    private static final String BOUNDARY = "----huisregel-bench";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    PeerDesk(String address) {
        this.address = address;
    }

    /** What tells the server who this is. */
    abstract HttpRequest.Builder signed(HttpRequest.Builder request);

    abstract double post(String title, String photo) throws IOException;

    /** @return by what the post names it */
    abstract String upload(Path photo) throws IOException;

    @Override public final double text(String title) throws IOException {
        return post(title, "");
    }

    @Override public final double withPhoto(String title, Path photo) throws IOException {
        return post(title, upload(photo));
    }

    /** A post, which must stand published when the answer comes. */
    final double publish(String path, String json) throws IOException {
        long start = System.nanoTime();
        String answer = send(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
        double millis = (System.nanoTime() - start) / 1e6;
        first("\"status\":\"(publish(?:ed)?)\"", answer);
        return millis;
    }

    final String send(String path, String type, byte[] body, String... headers) throws IOException {
        HttpRequest.Builder request = signed(HttpRequest.newBuilder(URI.create(address + path))).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body().substring(0, Math.min(400, answer.body().length())));
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not in the answer: " + pattern);
        }
        return found.group(1);
    }

    static PeerDesk wordpress(String address, String authorization) {
        return new PeerDesk(address) {
            @Override HttpRequest.Builder signed(HttpRequest.Builder request) {
                return request.header("Authorization", authorization);
            }

            @Override double post(String title, String photo) throws IOException {
                return publish("/index.php?rest_route=/wp/v2/posts", "{\"title\": \"" + title + "\", \"content\": \"<p>" + WORDS + "</p>\", \"status\": \"publish\""
                    + (photo.isEmpty() ? "" : ", \"featured_media\": " + photo) + "}");
            }

            @Override String upload(Path photo) throws IOException {
                String answer = send("/index.php?rest_route=/wp/v2/media", "image/jpeg", Files.readAllBytes(photo), "Content-Disposition", "attachment; filename=\"" + photo.getFileName() + "\"");
                first("\"(medium)\":\\{", answer);
                return first("\"id\":(\\d+)", answer);
            }
        };
    }

    static PeerDesk ghost(String address, String cookie) {
        return new PeerDesk(address) {
            @Override HttpRequest.Builder signed(HttpRequest.Builder request) {
                return request.header("Cookie", cookie).header("Origin", address);
            }

            @Override double post(String title, String photo) throws IOException {
                return publish("/ghost/api/admin/posts/?source=html", "{\"posts\": [{\"title\": \"" + title + "\", \"html\": \"<p>" + WORDS + "</p>\", \"status\": \"published\""
                    + (photo.isEmpty() ? "" : ", \"feature_image\": \"" + photo + "\"") + "}]}");
            }

            @Override String upload(Path photo) throws IOException {
                return first("\"url\":\"([^\"]+)\"", send("/ghost/api/admin/images/upload/", "multipart/form-data; boundary=" + BOUNDARY, multipart(photo)));
            }
        };
    }

    private static byte[] multipart(Path photo) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nimage\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + photo.getFileName() + "\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(photo));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
