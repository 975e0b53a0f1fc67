package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisregel.access.Accounts;
import nl.huisregel.cast.Client;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.AnotherNode;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

@InOffice
@DisplayName("Guessing does not pay")
class GuessingTest {

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired SigningIn signingIn;
    @Autowired LoginSql sql;
    @Autowired Passwords passwords;
    @Autowired SecondFactor factor;
    @Autowired Guesses guesses;
    @Autowired KnownDevices devices;
    @Autowired Vault vault;
    @Autowired Accounts accounts;
    @Autowired Logins logins;
    @Autowired Journal journal;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MovableClock clock;
    @Autowired Environment environment;
    @Autowired JdbcClient jdbc;

    private SingleConnectionDataSource second;

    @AfterEach
    void close() {
        if (second != null) {
            second.destroy();
        }
    }

    @Test
    @DisplayName("of 10,000 guesses at one account in a day, from 1,000 addresses and on two nodes, at most 100 are looked at")
    void ten_thousand() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            // Every so often a fresh one, as after a restart: what it knows it must find in the database.
            var node = guess % 1000 == 0 || guess % 2 == 1 ? anotherNode() : signingIn;
            if (!(node.password(joris.email, "poging nummer " + guess, "10.1." + guess % 1000 / 250 + "." + guess % 250, Optional.empty()) instanceof SigningIn.Answer.Later)) {
                looked++;
            }
            clock.move(Duration.ofMillis(8_640));
        }
        assertThat(looked).isBetween(10, 100);
    }

    @Test
    @DisplayName("of fifty guesses at the same moment no more are looked at than of fifty in a row")
    void at_once() throws Exception {
        var name = "tegelijk@voorbeeld.example";
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(IntStream.range(0, 50).<Callable<RateLimit.Turn>>mapToObj(_ -> () -> guesses.take(RateLimit.PASSWORD_PER_NAME, name)).toList());
            assertThat(answers.stream().map(Future::resultNow).filter(RateLimit.Turn.Granted.class::isInstance)).hasSize(RateLimit.PASSWORD_PER_NAME.free());
        }
    }

    @Test
    @DisplayName("a name that nobody has gets the same answers, after the same waits")
    void unknown() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (int guess = 0; guess < 40; guess++) {
            known.add(answer(signingIn.password(joris.email, "fout wachtwoord", "10.2.0." + guess, Optional.empty())));
            unknown.add(answer(signingIn.password("niemand" + staff.number() + "@voorbeeld.example", "fout wachtwoord", "10.3.0." + guess, Optional.empty())));
            clock.move(Duration.ofSeconds(47));
        }
        assertThat(unknown).isEqualTo(known).contains("Wrong", "Later");
    }

    @Test
    @DisplayName("the page says the same word for word to a wrong password and to a name that nobody has, before and during the wait")
    void same_page() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var nobody = new Someone(port, clock, staff.email("niemand"), "maakt niet uit wat");
        joris.browser = Client.stranger(port);
        for (int guess = 0; guess < 6; guess++) {
            var known = joris.tries("fout wachtwoord");
            var unknown = nobody.tries("fout wachtwoord");
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(guess < 5 ? 422 : 429);
            assertThat(bare(unknown.body(), nobody.email)).isEqualTo(bare(known.body(), joris.email));
        }
    }

    @Test
    @DisplayName("while waiting not even the right password is looked at; after it, it is, and then the row begins again")
    void the_owner() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        for (int guess = 0; guess < 5; guess++) {
            joris.tries("fout wachtwoord");
        }
        var waits = joris.tries(joris.password);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.body()).contains("Vraag je directeur of de beheerder om een nieuwe link");
        clock.move(Duration.ofSeconds(31));
        assertThat(Someone.to(joris.signIn())).isEqualTo("/");
        for (int guess = 0; guess < 4; guess++) {
            assertThat(joris.tries("fout wachtwoord").statusCode()).isEqualTo(422);
        }
    }

    @Test
    @DisplayName("elsewhere does not keep out who signed in on this device before; a device that is known has its own limit, for its own person only")
    void a_known_device() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var fatima = office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        joris.signIn();
        var his = joris.browser;
        joris.browser = Client.stranger(port);
        fatima.browser = Client.stranger(port);
        for (int guess = 0; guess < 6; guess++) {
            joris.tries("fout wachtwoord");
            fatima.tries("fout wachtwoord");
        }
        assertThat(joris.tries(joris.password).statusCode()).as("from elsewhere").isEqualTo(429);
        joris.browser = his;
        fatima.browser = his;
        assertThat(Someone.to(joris.tries(joris.password))).isEqualTo("/aanmelden/code");
        assertThat(fatima.tries(fatima.password).statusCode()).as("Fatima at the device of Joris").isEqualTo(429);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(joris.tries("fout wachtwoord").statusCode()).isEqualTo(422);
        }
        assertThat(joris.tries(joris.password).statusCode()).as("the device itself waits too").isEqualTo(429);
    }

    @Test
    @DisplayName("a device is known no longer once the telephone was replaced, nor with a made-up proof")
    void a_device_forgotten() {
        var staff = office.open();
        var now = clock.instant();
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        var said = devices.remember(staff.board(), staff.joris(), now, request).replaceAll("^[^=]+=([^;]+);.*", "$1");
        assertThat(devices.known(staff.board(), staff.joris(), now, Optional.of(said))).isPresent();
        request.setServerName("huisregel.school.example");
        assertThat(devices.remember(staff.board(), staff.joris(), now, request)).startsWith("__Host-toestel=").contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax").hasSizeLessThan(4096);
        assertThat(devices.known(staff.board(), staff.joris(), now.plusSeconds(1), Optional.of(said))).isEmpty();
        assertThat(devices.known(staff.board(), staff.fatima(), now, Optional.of(said))).isEmpty();
        for (var wrong : new String[] {"", ".", said + "A", said.substring(1), "0".repeat(32) + said.substring(32)}) {
            assertThat(devices.known(staff.board(), staff.joris(), now, Optional.of(wrong))).as(wrong).isEmpty();
        }
    }

    @Test
    @DisplayName("who waits comes in at once with a new link")
    void a_new_link_helps() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        for (int guess = 0; guess < 8; guess++) {
            joris.tries("fout wachtwoord");
        }
        joris.browser = Client.stranger(port);
        joris.password = "zeven gele laarzen buiten";
        joris.accept(office.link(staff, staff.joris()));
        assertThat(joris.browser.get("/vandaag").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("at the code of a telephone pays no better, with the password known and from a new session each time")
    void codes() {
        var staff = office.open();
        office.comes(port, staff, staff.joris(), staff.email("joris"));
        int looked = 0;
        for (int guess = 0; guess < 400; guess++) {
            if (!(factor.give(staff.board(), staff.joris(), "%06d".formatted(guess)) instanceof SecondFactor.Given.Later)) {
                looked++;
            }
            clock.move(Duration.ofSeconds(216));
        }
        assertThat(looked).isBetween(5, 100);
    }

    @Test
    @DisplayName("one address that tries many names is slowed down too, and so is a whole net of IPv6")
    void one_address() {
        assertThat(IntStream.range(0, 200).filter(_ -> guesses.take(RateLimit.PASSWORD_PER_ADDRESS, Guesses.net("10.9.9.9")) instanceof RateLimit.Turn.Granted).count())
            .isEqualTo(RateLimit.PASSWORD_PER_ADDRESS.free());
        assertThat(Guesses.net("2001:db8:1:2::1")).isEqualTo(Guesses.net("2001:db8:1:2:ffff::9")).isNotEqualTo(Guesses.net("2001:db8:1:3::1"));
    }

    @Test
    @DisplayName("each limit says what happens without its table: these let nobody pass")
    void fails_closed() {
        var broken = AnotherNode.counts(JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nothing")), vault, clock);
        assertThat(RateLimit.values()).allSatisfy(limit -> {
            assertThat(limit.fails()).isEqualTo(RateLimit.Fails.CLOSED);
            assertThatThrownBy(() -> broken.take(limit, "iemand")).isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    @DisplayName("leaves no name and no address in the table, and is swept when somebody comes in two days later")
    void swept() {
        guesses.take(RateLimit.PASSWORD_PER_NAME, "oud@voorbeeld.example");
        assertThat(jdbc.sql("select string_agg(encode(whose, 'escape'), ' ') from guess").query(String.class).single()).doesNotContain("voorbeeld");
        clock.move(Duration.ofHours(49));
        guesses.right(RateLimit.PASSWORD_PER_NAME, "iemand anders");
        assertThat(jdbc.sql("select count(*) from guess").query(Integer.class).single()).isZero();
    }

    @Test
    @DisplayName("waits twice as long each time, up to the longest")
    void waits() {
        assertThat(Stream.of(4, 5, 6, 7, 30).map(RateLimit.PASSWORD_PER_NAME::after))
            .containsExactly(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(30));
        var name = "wachten@voorbeeld.example";
        for (int inARow = 1; inARow <= 12; inARow++) {
            assertThat(guesses.take(RateLimit.PASSWORD_PER_NAME, name)).as("guess %d", inARow).isInstanceOf(RateLimit.Turn.Granted.class);
            if (inARow >= RateLimit.PASSWORD_PER_NAME.free()) {
                var wait = RateLimit.PASSWORD_PER_NAME.after(inARow);
                clock.move(wait.minusSeconds(2));
                assertThat(guesses.take(RateLimit.PASSWORD_PER_NAME, name)).isInstanceOf(RateLimit.Turn.Later.class);
                clock.move(Duration.ofSeconds(3));
            }
        }
    }

    @Test
    @DisplayName("begins anew after a day, and not before")
    void a_day_later() {
        var name = "volgende-dag@voorbeeld.example";
        var begun = clock.instant();
        int looked = 0;
        while (guesses.take(RateLimit.PASSWORD_PER_NAME, name) instanceof RateLimit.Turn.Granted) {
            looked++;
            clock.move(RateLimit.PASSWORD_PER_NAME.after(looked).plusSeconds(1));
        }
        assertThat(looked).isBetween(20, 100);
        clock.move(Duration.between(clock.instant(), begun.plus(Duration.ofHours(24))).minusSeconds(5));
        assertThat(guesses.take(RateLimit.PASSWORD_PER_NAME, name)).isInstanceOf(RateLimit.Turn.Later.class);
        clock.move(Duration.ofSeconds(10));
        assertThat(guesses.take(RateLimit.PASSWORD_PER_NAME, name)).isInstanceOf(RateLimit.Turn.Granted.class);
    }

    /** What a second process would have: its own objects and its own connections, and nothing shared but the database and the key. */
    private SigningIn anotherNode() {
        if (second == null) {
            second = new SingleConnectionDataSource(environment.getRequiredProperty("huisregel.database.url"),
                environment.getRequiredProperty("huisregel.database.app.user"), environment.getRequiredProperty("huisregel.database.app.password"), true);
        }
        var theirs = AnotherNode.counts(JdbcClient.create(second), vault, clock);
        return new SigningIn(sql, passwords, factor, theirs, devices, accounts, logins, journal, transactions);
    }

    private static String answer(SigningIn.Answer answer) {
        return answer.getClass().getSimpleName();
    }

    private static String bare(String page, String email) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("om \\d+\\.\\d+ uur", "").replace(email, "");
    }
}
