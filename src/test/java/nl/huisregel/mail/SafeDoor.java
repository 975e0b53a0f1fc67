package nl.huisregel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A door that is safe from the first byte on, as port 465 of a mail server: it takes the encryption off and hands on all that is said to the server behind it. */
final class SafeDoor implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;

    SafeDoor(int behind, Certificate certificate) throws IOException {
        this.door = certificate.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behind = behind;
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor; Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var in = visitor.getInputStream();
            Thread answering = Thread.ofVirtual().start(() -> {
                try {
                    server.getInputStream().transferTo(visitor.getOutputStream());
                    visitor.close();
                } catch (IOException hungUp) {
                    // As servers do.
                }
            });
            in.transferTo(server.getOutputStream());
            server.shutdownOutput();
            answering.join();
        } catch (IOException hungUp) {
            // As visitors do, who see a certificate that they do not know.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
