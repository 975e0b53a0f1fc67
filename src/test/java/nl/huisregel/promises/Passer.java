package nl.huisregel.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at an address of their own on the net of this machine: there are sixteen million of them. One browser, one session. */
final class Passer {

    private static final Pattern COOKIE = Pattern.compile("(?i)^set-cookie: ([^=]+)=([^;\r\n]*)", Pattern.MULTILINE);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("(?i)^location: (?:https?://[^/]*)?([^\r\n]*)", Pattern.MULTILINE);

    private final InetAddress from;
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    /** @param number from 0 on */
    Passer(int number) {
        try {
            from = InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 250), (byte) (1 + number % 250)});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param to where it leads, if anywhere */
    record Answer(int status, String to, String body) {
    }

    Answer get(int port, String path) {
        return send(port, "GET " + path, "");
    }

    /** A form, with the token of the last page. */
    Answer post(int port, String path, Map<String, String> form) {
        return send(port, "POST " + path, form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", "")));
    }

    private Answer send(int port, String what, String body) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(60_000);
            socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            var cookie = cookies.isEmpty() ? "" : "Cookie: " + cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")) + "\r\n";
            var form = body.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n";
            socket.getOutputStream().write((what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookie + form + "\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isEmpty()) {
                throw new IOException("hung up");
            }
            COOKIE.matcher(answer).results().forEach(found -> cookies.put(found.group(1), found.group(2)));
            var found = TOKEN.matcher(answer);
            if (found.find()) {
                token = found.group(1);
            }
            var place = PLACE.matcher(answer);
            return new Answer(Integer.parseInt(answer.substring(9, 12)), place.find() ? place.group(1) : "", answer.substring(Math.max(0, answer.indexOf("\r\n\r\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
