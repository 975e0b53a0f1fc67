package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.Kind;
import nl.huisregel.mail.Certificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line to a database of one's own")
class DatabaseLineTest {

    private static final Certificate CERTIFICATE = Certificate.of("localhost");

    @Test
    @DisplayName("on another machine must be encrypted to a server whose certificate and name are looked at, or we do not start")
    void insisted_on() {
        for (var url : List.of("jdbc:postgresql://127.0.0.1:5432/huisregel", "jdbc:postgresql://localhost/huisregel", "jdbc:postgresql://[::1]:5432/huisregel", "jdbc:postgresql:huisregel",
            "jdbc:postgresql://203.0.113.7/huisregel?sslmode=verify-full&sslrootcert=/etc/ssl/school.pem")) {
            assertThatCode(() -> DatabaseLine.check(url)).as(url).doesNotThrowAnyException();
        }
        for (var url : List.of("jdbc:postgresql://203.0.113.7/huisregel", "jdbc:postgresql://203.0.113.7/huisregel?sslmode=require", "jdbc:postgresql://203.0.113.7/huisregel?ssl=true",
            "jdbc:postgresql://203.0.113.7/huisregel?sslmode=verify-ca", "jdbc:postgresql://localhost,203.0.113.7/huisregel",
            "jdbc:postgresql://203.0.113.7/huisregel?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory")) {
            assertThatThrownBy(() -> Database.elsewhere(new DatabaseSettings(url, "owner", "geheim", null), Kind.SCHOOL, List.of())).as(url)
                .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).contains("sslmode=verify-full&sslrootcert=").doesNotContain("geheim"));
        }
        assertThatThrownBy(() -> DatabaseLine.check("postgres://server/huisregel")).isInstanceOf(CannotStart.class);
    }

    @Test
    @DisplayName("says who we are only after the server showed the certificate that was named, for the name that was asked")
    void looked_at() throws IOException {
        try (var server = new Listening(true)) {
            assertThatThrownBy(() -> asked(server, "localhost", CERTIFICATE)).isInstanceOf(SQLException.class);
            assertThat(server.heard).as("over the safe line").singleElement().satisfies(said -> assertThat(said).contains("huisregel_owner"));
            server.heard.clear();
            assertThatThrownBy(() -> asked(server, "localhost", Certificate.of("localhost"))).as("somebody else's certificate").isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> asked(server, "127.0.0.1", CERTIFICATE)).as("another name").isInstanceOf(SQLException.class);
            assertThat(server.heard).as("nothing was said").isEmpty();
        }
        try (var server = new Listening(false)) {
            assertThatThrownBy(() -> asked(server, "localhost", CERTIFICATE)).as("a server that speaks in the clear").isInstanceOf(SQLException.class);
            assertThat(server.heard).isEmpty();
        }
    }

    @Test
    @DisplayName("is used by the application's role with a password that takes work to make from the owner's")
    void derived() {
        assertThat(Database.derived("een lang wachtwoord")).hasSize(64).isEqualTo(Database.derived("een lang wachtwoord")).isNotEqualTo(Database.derived("een ander wachtwoord"));
        long started = System.nanoTime();
        Database.derived("nog een");
        assertThat(System.nanoTime() - started).as("no quick guess").isGreaterThan(20_000_000L);
    }

    private static void asked(Listening server, String host, Certificate trusted) throws SQLException {
        new Login("jdbc:postgresql://%s:%d/huisregel?sslmode=verify-full&sslrootcert=%s".formatted(host, server.door.getLocalPort(), trusted.file()), "huisregel_owner", "geheim").connect().close();
    }

    /** Answers as a database does until it was told who asks, and writes that down. */
    private static final class Listening implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final boolean safe;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Listening(boolean safe) throws IOException {
            this.safe = safe;
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try (Socket visitor = door.accept()) {
                        listen(visitor);
                    } catch (IOException hungUp) {
                        // As visitors do who do not trust us.
                    }
                }
            });
        }

        private void listen(Socket visitor) throws IOException {
            new DataInputStream(visitor.getInputStream()).readNBytes(8);
            visitor.getOutputStream().write(safe ? 'S' : 'N');
            Socket line = visitor;
            if (safe) {
                var tls = (SSLSocket) CERTIFICATE.context().getSocketFactory().createSocket(visitor, null, visitor.getPort(), true);
                tls.setUseClientMode(false);
                tls.startHandshake();
                line = tls;
            }
            var in = new DataInputStream(line.getInputStream());
            heard.add(new String(in.readNBytes(in.readInt() - 4), StandardCharsets.ISO_8859_1));
            line.close();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
