package nl.huisregel.login;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Under what address people reach this installation: as configured, and never as a request says. */
@Component
public class OwnAddress {

    private final Environment environment;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at its end. */
    public String value() {
        return environment.getProperty("huisregel.address", "http://localhost:" + environment.getProperty("local.server.port", "8080")).strip().replaceAll("/+$", "");
    }

    public String host() {
        return URI.create(value()).getHost();
    }
}
