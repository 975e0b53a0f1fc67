package nl.huisregel.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where we listen: on this machine only, unless a school says otherwise; a demo never does. */
@Component
class Address implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    static final int FIRST = 8080;
    private static final int LAST = 8180;

    private final InstallationSettings settings;
    private final Environment environment;
    private boolean moved;

    Address(InstallationSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        factory.setAddress(address());
        if (settings.port() != null) {
            factory.setPort(settings.port());
        } else if (!environment.containsProperty("server.port")) {
            var port = firstFree();
            moved = port != FIRST;
            factory.setPort(port);
        }
    }

    /** Whether the usual port was taken by something else. */
    boolean moved() {
        return moved;
    }

    private InetAddress address() {
        try {
            return settings.installation() == Kind.DEMO ? InetAddress.getByName("127.0.0.1") : InetAddress.getByName(settings.listen());
        } catch (UnknownHostException e) {
            throw new CannotStart(
                "HUISREGEL_LISTEN noemt geen adres van deze machine: %s.".formatted(settings.listen()),
                "HUISREGEL_LISTEN names no address of this machine: %s.".formatted(settings.listen()), e);
        }
    }

    private static int firstFree() {
        return IntStream.rangeClosed(FIRST, LAST).filter(Address::free).findFirst().orElseThrow(() -> new CannotStart(
            "Alle poorten van %d tot en met %d zijn bezet: kies er zelf een met --port.".formatted(FIRST, LAST),
            "Every port from %d to %d is taken: choose one yourself with --port.".formatted(FIRST, LAST)));
    }

    /** Free everywhere: another program on [::1] would answer a browser that asks for "localhost". */
    private static boolean free(int port) {
        try (var everywhere = new ServerSocket(port)) {
            return everywhere.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
