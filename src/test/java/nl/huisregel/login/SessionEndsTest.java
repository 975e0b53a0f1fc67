package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.huisregel.cast.Client;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody waits for hours here: what the database knows of a session is set back, which is all that waiting does. */
@InOffice
@DisplayName("A session that rests")
class SessionEndsTest {

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("ends after eight hours without a click, and not before; each click begins them anew")
    void rests() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        joris.signIn();
        var name = staff.board() + "/" + staff.joris();
        for (int time = 0; time < 2; time++) {
            rested(name, Duration.ofHours(8).minusMinutes(1));
            assertThat(joris.browser.get("/vandaag").statusCode()).as("time %d, a minute before", time).isEqualTo(200);
        }
        rested(name, Duration.ofHours(8).plusSeconds(1));
        assertThat(Someone.to(joris.browser.get("/vandaag"))).as("after eight hours").isEqualTo("/");
        assertThat(joris.browser.get("/vandaag").headers().firstValue("Location")).as("and stays out").isPresent();
    }

    @Test
    @DisplayName("of nobody ends after an hour: the form that lay there is refused, and asks for a new look")
    void of_nobody() {
        var stranger = Client.stranger(port);
        stranger.get("/aanmelden");
        jdbc.sql("update spring_session set last_access_time = last_access_time - :rest, expiry_time = expiry_time - :rest where principal_name is null").param("rest", Duration.ofMinutes(61).toMillis()).update();
        assertThat(stranger.post("/aanmelden", java.util.Map.of("email", "x@y.example", "password", "geheim")).statusCode()).isEqualTo(403);
        stranger.get("/aanmelden");
        assertThat(stranger.post("/aanmelden", java.util.Map.of("email", "", "password", "")).statusCode()).isEqualTo(422);
    }

    private void rested(String name, Duration rest) {
        assertThat(jdbc.sql("update spring_session set last_access_time = last_access_time - :rest, expiry_time = expiry_time - :rest where principal_name = :name").param("rest", rest.toMillis())
            .param("name", name).update()).isPositive();
    }
}
