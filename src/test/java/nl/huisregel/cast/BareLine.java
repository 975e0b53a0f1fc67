package nl.huisregel.cast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A bare line to the web server, for requests that no browser would send. */
public final class BareLine {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final int SILENCE = 3000;

    private BareLine() {}

    /** All that came back until the line was closed, or nothing more came. */
    public static String say(int port, byte[] sent) throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(SILENCE);
            var answer = new ByteArrayOutputStream();
            try {
                line.getOutputStream().write(sent);
                line.getOutputStream().flush();
                line.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException | java.net.SocketException noMore) {
                // What came before counts.
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** The same, the lines set apart as HTTP does; ends with an empty line. */
    public static String say(int port, String... lines) throws IOException {
        return say(port, (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The status of each answer in what came back. */
    public static List<Integer> statuses(String answer) {
        return STATUS.matcher(answer).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }
}
