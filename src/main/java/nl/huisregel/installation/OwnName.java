package nl.huisregel.installation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the installation was told its address ({@code HUISREGEL_ADDRESS}), it answers by that name only, and to the machine itself: a link we make
 * then never leads to a name that whoever asks made up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OwnName extends OncePerRequestFilter {

    /** 421: a name we do not answer to. */
    private static final int MISDIRECTED = 421;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    private final Optional<String> name;

    OwnName(Environment environment) {
        this.name = Optional.ofNullable(environment.getProperty("huisregel.address")).filter(address -> !address.isBlank()).map(OwnName::host);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return name.isEmpty() || name.get().equalsIgnoreCase(request.getServerName()) || HERE.contains(request.getServerName());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
            Deze site heet anders. Kijk of het adres klopt.
            This site has another name. Check the address.
            """);
    }

    private static String host(String address) {
        var host = URI.create(address.strip()).getHost();
        if (host == null) {
            throw new CannotStart(
                "HUISREGEL_ADDRESS is geen adres: %s. Schrijf het zoals https://huisregel.school.nl.".formatted(address),
                "HUISREGEL_ADDRESS is no address: %s. Write it like https://huisregel.school.nl.".formatted(address), null);
        }
        return host;
    }
}
