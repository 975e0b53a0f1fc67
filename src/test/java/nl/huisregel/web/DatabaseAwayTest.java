package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The database goes away under somebody who is signed in: even the session cannot be read then. */
@InDemo
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    @LocalServerPort
    int port;

    @Autowired
    HikariDataSource pool;

    @Test
    void the_reader_hears_to_wait_and_that_nothing_was_published(CapturedOutput log) {
        var joris = Client.as(port, "Meester Joris");
        pool.close();
        for (var path : List.of("/berichten", "/scholen/de-regenton")) {
            assertThat(joris.get(path)).as(path).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("Er is niets geplaatst. Wacht een minuut en probeer het opnieuw.")
                    .doesNotContain("Exception", "at nl.huisregel");
                assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            });
        }
        var fault = log.getOut().substring(log.getOut().indexOf("DATABASE_AWAY"));
        assertThat(fault).contains("nl.huisregel").doesNotContain("Joris", "select ", "/berichten");
    }
}
