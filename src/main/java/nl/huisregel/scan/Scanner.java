package nl.huisregel.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.huisregel.installation.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Shows a file to clamd ({@code HUISREGEL_SCANNER}) over its INSTREAM: the bytes in pieces, and one line back. It speaks in the clear and asks nobody who
 * they are, so it must be on this machine. Where one is named and does not answer, nothing that is sent is read.
 */
@Component
public class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[^:]+):([1-9]\\d{0,4})");
    private static final int PIECE = 1 << 16;
    private static final int CONNECTING = 2_000;
    private static final int ANSWERING = 30_000;
    private static final int LONGEST_ANSWER = 1_000;

    private final Optional<InetSocketAddress> clamd;

    Scanner(Environment environment) {
        this.clamd = Optional.ofNullable(environment.getProperty("huisregel.scanner")).filter(text -> !text.isBlank()).map(Scanner::address);
    }

    /** What it makes of this file. The position of the buffer stays where it is. */
    public Scanned look(ByteBuffer file) {
        return clamd.map(where -> ask(where, file.duplicate())).orElse(Scanned.PASSED);
    }

    private static Scanned ask(InetSocketAddress where, ByteBuffer file) {
        try (var line = new Socket()) {
            line.connect(where, CONNECTING);
            line.setSoTimeout(ANSWERING);
            var out = new DataOutputStream(line.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            while (file.hasRemaining()) {
                int size = Math.min(PIECE, file.remaining());
                file.get(piece, 0, size);
                out.writeInt(size);
                out.write(piece, 0, size);
            }
            out.writeInt(0);
            out.flush();
            return read(new String(line.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replace("\0", "").strip());
        } catch (IOException away) {
            LOG.error("The scanner for viruses does not answer ({}). Nothing that is sent is read until it does", away.getClass().getSimpleName());
            return Scanned.UNKNOWN;
        }
    }

    /** Its yes is one exact line; what it found has a name between the two. */
    private static Scanned read(String answer) {
        if (answer.equals("stream: OK")) {
            return Scanned.PASSED;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            LOG.warn("The scanner for viruses found something in a file that was sent; it was turned away");
            return Scanned.BAD;
        }
        LOG.error("The scanner for viruses did not look at a file that was sent. Is its StreamMaxLength at least 32M?");
        return Scanned.UNKNOWN;
    }

    private static InetSocketAddress address(String text) {
        var read = ADDRESS.matcher(text.strip());
        try {
            if (read.matches() && InetAddress.getByName(read.group(1)).isLoopbackAddress() && Integer.parseInt(read.group(2)) < 1 << 16) {
                return new InetSocketAddress(InetAddress.getByName(read.group(1)), Integer.parseInt(read.group(2)));
            }
        } catch (java.net.UnknownHostException nobody) {
            // Said below.
        }
        throw new CannotStart("HUISREGEL_SCANNER moet een clamd op deze machine noemen, zoals 127.0.0.1:3310.", "HUISREGEL_SCANNER must name a clamd on this machine, such as 127.0.0.1:3310.");
    }
}
