package nl.huisregel.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks clamd's INSTREAM as its manual has it: a command, pieces with their length before them, a piece of nothing, one line back. */
public final class FakeClamd implements AutoCloseable {

    /** What stands in for a virus here. */
    public static final String BAD = "dit-is-voor-de-proef-een-virus";

    private final ServerSocket door;
    /** What was shown to it, whole. */
    public final List<byte[]> seen = new CopyOnWriteArrayList<>();
    /** What it answers whatever it is shown; empty when it looks. */
    public volatile String says = "";

    public FakeClamd() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (Socket visitor = door.accept()) {
                    look(visitor);
                } catch (IOException hungUp) {
                    // As visitors do.
                }
            }
        });
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** One that asks this. */
    public Scanner scanner() {
        return new Scanner(new org.springframework.mock.env.MockEnvironment().withProperty("huisregel.scanner", address()));
    }

    private void look(Socket visitor) throws IOException {
        var in = new DataInputStream(visitor.getInputStream());
        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            visitor.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var file = new ByteArrayOutputStream();
        for (int size = in.readInt(); size > 0; size = in.readInt()) {
            file.write(in.readNBytes(size));
        }
        seen.add(file.toByteArray());
        var found = file.toString(StandardCharsets.ISO_8859_1).contains(BAD);
        visitor.getOutputStream().write(((says.isEmpty() ? found ? "stream: Proef.Virus FOUND" : "stream: OK" : says) + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
