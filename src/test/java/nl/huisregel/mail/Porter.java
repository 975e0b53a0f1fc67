package nl.huisregel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/**
 * What stands before a mail server on the internet: speaks to nobody in the clear (STARTTLS), and refuses what it is told to. What it lets
 * through goes over a second socket to the server behind it, which answers for itself.
 */
final class Porter implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final Certificate certificate;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile boolean offersTls = true;
    volatile boolean hangsUpAfterData;
    volatile String refusesData = "";

    Porter(int behind, Certificate certificate) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behind = behind;
        this.certificate = certificate;
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on the command that begins so gets this answer: "RCPT TO:<weg@" is the door's, not that of who stands behind it. */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    void forget() {
        answers.clear();
        heard.clear();
        hangsUpAfterData = false;
        offersTls = true;
        refusesData = "";
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
            talk(new Line(visitor), new Line(server), visitor);
        } catch (IOException hungUp) {
            // As visitors do.
        }
    }

    private void talk(Line us, Line server, Socket socket) throws IOException {
        us.say(server.reply());
        boolean safe = false;
        for (String command = us.in.readLine(); command != null; command = us.in.readLine()) {
            String said = command;
            heard.add(said);
            var scripted = answers.entrySet().stream().filter(one -> said.startsWith(one.getKey())).findFirst();
            if (scripted.isPresent()) {
                us.say(scripted.get().getValue() + "\r\n");
            } else if (said.startsWith("EHLO")) {
                server.say(said + "\r\n");
                String reply = server.reply();
                // Nobody's password is asked for in the clear.
                us.say(safe ? reply : reply.replaceAll("250[ -]AUTH.*\r\n", "").replaceFirst("(?s)^250[ -]([^\r]*).*$", offersTls ? "250-$1\r\n250 STARTTLS\r\n" : "250 $1\r\n"));
            } else if (said.startsWith("STARTTLS")) {
                us.say("220 go on\r\n");
                var tls = (SSLSocket) certificate.context().getSocketFactory().createSocket(socket, null, socket.getPort(), false);
                tls.setUseClientMode(false);
                tls.startHandshake();
                us = new Line(tls);
                safe = true;
            } else if (said.startsWith("DATA")) {
                server.say("DATA\r\n");
                us.say(server.reply());
                StringBuilder mail = new StringBuilder();
                for (String line = us.in.readLine(); line != null && !line.equals("."); line = us.in.readLine()) {
                    mail.append(line).append("\r\n");
                }
                if (!refusesData.isEmpty()) {
                    us.say(refusesData + "\r\n");
                    return;
                }
                server.say(mail + ".\r\n");
                String reply = server.reply();
                if (hangsUpAfterData) {
                    return;
                }
                us.say(reply);
            } else {
                server.say(said + "\r\n");
                us.say(server.reply());
            }
        }
    }

    private static final class Line {
        private final BufferedReader in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** "250-one", "250 two": the line with a space is the last. */
        String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reply.append(line).append("\r\n");
                if (line.length() < 4 || line.charAt(3) != '-') {
                    break;
                }
            }
            return reply.toString();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
