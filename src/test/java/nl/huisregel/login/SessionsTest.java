package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.access.Accounts;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InOffice
@DisplayName("A session")
class SessionsTest {

    private static final Pattern OTHER = Pattern.compile("name=\"apparaat\" value=\"([0-9a-f]+)\"");

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired MovableClock clock;
    @Autowired Accounts accounts;
    @Autowired Register register;
    @Autowired School school;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("stands on the list of its owner, can be ended from another device, and all can be ended at once")
    void devices() {
        var joris = joris();
        joris.signIn();
        var first = joris.browser;
        joris.signIn();
        var second = joris.browser;
        var page = second.get("/ik/toegang").body();
        assertThat(page).contains("Hier ben je ingelogd", "dit apparaat");
        var other = OTHER.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(other).as("the one of the invitation and the first").hasSize(2);
        for (var handle : other) {
            second.post("/ik/toegang/afmelding", Map.of("apparaat", handle));
        }
        assertThat(Someone.to(first.get("/vandaag"))).isEqualTo("/");
        assertThat(second.get("/vandaag").statusCode()).isEqualTo(200);
        joris.signIn();
        joris.browser.get("/ik/toegang");
        var left = joris.browser.post("/ik/toegang/afmelding", Map.of("apparaat", "overal"));
        assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(Someone.to(second.get("/vandaag"))).isEqualTo("/");
        assertThat(Someone.to(joris.browser.get("/vandaag"))).isEqualTo("/");
    }

    @Test
    @DisplayName("of somebody else cannot be ended, nor one that is not there")
    void not_anothers() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var fatima = office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        fatima.signIn();
        var fatimas = OTHER.matcher(fatima.browser.get("/ik/toegang").body());
        assertThat(fatimas.find()).isTrue();
        joris.browser.get("/ik/toegang");
        joris.browser.post("/ik/toegang/afmelding", Map.of("apparaat", fatimas.group(1)));
        joris.browser.post("/ik/toegang/afmelding", Map.of("apparaat", "0".repeat(24)));
        assertThat(OTHER.matcher(fatima.browser.get("/ik/toegang").body()).results()).hasSize(1);
    }

    @Test
    @DisplayName("gets a new number at signing in and at giving a code again")
    void new_numbers() {
        var joris = joris();
        clock.move(Duration.ofSeconds(30));
        joris.browser = Client.stranger(port);
        joris.browser.get("/aanmelden");
        var form = newest();
        joris.browser.post("/aanmelden", Map.of("email", joris.email, "password", joris.password));
        assertThat(ids()).as("after the password").doesNotContain(form);
        var halfway = ids();
        joris.browser.get("/aanmelden/code");
        joris.browser.post("/aanmelden/code", Map.of("code", joris.code()));
        var in = ids();
        assertThat(in.stream().filter(id -> !halfway.contains(id))).as("after the code").hasSize(1);
        joris.confirm("/ik");
        assertThat(ids()).as("after a code again").doesNotContainAnyElementsOf(in.stream().filter(id -> !halfway.contains(id)).toList());
        assertThat(joris.browser.get("/ik").statusCode()).isEqualTo(200);
        assertThat(ids()).as("27 bytes each").allMatch(id -> id.matches("[\\w-]{36}")).doesNotHaveDuplicates().noneMatch(id -> id.matches("[0-9a-f]{8}-.*"));
    }

    @Test
    @DisplayName("on the old password ends when the password is changed; the one that changed it goes on")
    void password() {
        var joris = joris();
        joris.signIn();
        var other = joris.browser;
        joris.signIn();
        joris.browser.get("/ik/wachtwoord");
        assertThat(joris.browser.post("/ik/wachtwoord", Map.of("old", "fout", "password", "zeven gele laarzen buiten")).body()).contains("niet je wachtwoord van nu");
        assertThat(joris.browser.post("/ik/wachtwoord", Map.of("old", joris.password, "password", joris.password)).body()).contains("je oude wachtwoord");
        assertThat(joris.browser.post("/ik/wachtwoord", Map.of("old", joris.password, "password", "kort")).body()).contains("te kort");
        assertThat(other.get("/vandaag").statusCode()).isEqualTo(200);
        assertThat(Someone.to(joris.browser.post("/ik/wachtwoord", Map.of("old", joris.password, "password", "zeven gele laarzen buiten")))).isEqualTo("/ik/toegang");
        assertThat(Someone.to(other.get("/vandaag"))).isEqualTo("/");
        assertThat(joris.browser.get("/vandaag").statusCode()).isEqualTo(200);
        assertThat(joris.tries(joris.password).statusCode()).isEqualTo(422);
        joris.password = "zeven gele laarzen buiten";
        assertThat(Someone.to(joris.signIn())).isEqualTo("/ik/toegang");
    }

    @Test
    @DisplayName("of a closed account ends at the next request, and the password opens nothing any more")
    void closed() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var petra = office.comes(port, staff, staff.petra(), staff.email("petra"));
        assertThat(joris.browser.get("/vandaag").statusCode()).isEqualTo(200);
        accounts.close(staff.board(), staff.joris());
        assertThat(Someone.to(joris.browser.get("/vandaag"))).as("closed in the database, nothing else done").isEqualTo("/");
        assertThat(joris.tries(joris.password).statusCode()).isEqualTo(422);
        petra.browser.get("/collegas");
        petra.browser.post("/collegas/" + staff.fatima() + "/sluiting", Map.of());
        assertThat(petra.browser.get("/collegas").body()).contains("toegang gesloten");
    }

    @Test
    @DisplayName("of who lost the role ends at the next request; who is a parent too can still come in as one")
    void lost_role() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var fatima = office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        fence.inside(staff.board(), () -> List.of(staff.joris(), staff.fatima()).forEach(gone -> school.employmentsOf(staff.board(), gone)
            .forEach(job -> register.endEmployment(staff.board(), job.employment(), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)))));
        assertThat(Someone.to(joris.browser.get("/vandaag"))).as("told what is over, and as what there is to go on").isEqualTo("/rol-voorbij");
        assertThat(Someone.to(fatima.browser.get("/vandaag"))).as("told what is over, and as what there is to go on").isEqualTo("/rol-voorbij");
        joris.browser = Client.stranger(port);
        assertThat(joris.tries(joris.password).statusCode()).isEqualTo(422);
        assertThat(Someone.to(fatima.signIn())).isEqualTo("/");
        assertThat(Someone.to(fatima.browser.get("/kinderen"))).as("to the one child").startsWith("/kinderen/");
    }

    @Test
    @DisplayName("of a teacher who is a mother asks which; the page says which, and changing needs no new sign-in and keeps the code fresh")
    void hats() {
        var staff = office.open();
        var fatima = office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        assertThat(Someone.to(fatima.signIn())).isEqualTo("/ik/hoedanigheid");
        assertThat(fatima.browser.get("/ik/hoedanigheid").body()).contains("Als wie ga je verder?", "Ga verder als leerkracht", "Ga verder als moeder van Ilyas");
        fatima.browser.post("/ik/hoedanigheid", Map.of("hat", "GUARDIAN"));
        assertThat(fatima.browser.get("/ik").body()).contains("Fatima (moeder van Ilyas)");
        assertThat(fatima.browser.get("/vandaag").statusCode()).isEqualTo(403);
        fatima.browser.get("/ik");
        fatima.browser.post("/ik/hoedanigheid", Map.of("hat", "TEACHER"));
        assertThat(fatima.browser.get("/vandaag").body()).contains("Juf Fatima (leerkracht)");
        assertThat(fatima.browser.get("/ik/wachtwoord").statusCode()).as("the code was given less than a quarter of an hour ago").isEqualTo(200);
        fatima.browser.get("/ik");
        assertThat(fatima.browser.post("/ik/hoedanigheid", Map.of("hat", "ADMINISTRATOR")).statusCode()).isEqualTo(302);
        assertThat(fatima.browser.get("/vandaag").body()).as("a hat she does not have changes nothing").contains("Juf Fatima (leerkracht)");
    }

    @Test
    @DisplayName("asks for a code again after a quarter of an hour, where a page is confidential")
    void fresh() {
        var joris = joris();
        clock.move(Duration.ofMinutes(14));
        assertThat(joris.browser.get("/ik/wachtwoord").statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(2));
        assertThat(Someone.to(joris.browser.get("/ik/wachtwoord"))).isEqualTo("/bevestigen?naar=%2Fik%2Fwachtwoord");
        assertThat(joris.browser.get("/bevestigen?naar=/ik/wachtwoord").body()).contains("Even bevestigen");
        assertThat(joris.browser.post("/bevestigen", Map.of("naar", "/ik/wachtwoord", "code", "000000")).statusCode()).isEqualTo(422);
        assertThat(Someone.to(joris.confirm("/ik/wachtwoord"))).isEqualTo("/ik/wachtwoord");
        assertThat(joris.browser.get("/ik/wachtwoord").statusCode()).isEqualTo(200);
        for (var elsewhere : new String[] {"//kwaad.example", "https://kwaad.example", "/\\kwaad.example"}) {
            clock.move(Duration.ofSeconds(30));
            joris.browser.get("/bevestigen?naar=/ik");
            assertThat(Someone.to(joris.browser.post("/bevestigen", Map.of("naar", elsewhere, "code", joris.code())))).isEqualTo("/");
        }
    }

    @Test
    @DisplayName("of nobody ends after an hour without a click, of somebody after eight")
    void rest() {
        joris().signIn();
        Client.stranger(port).get("/aanmelden");
        assertThat(jdbc.sql("select distinct max_inactive_interval from spring_session where principal_name is not null").query(Integer.class).list()).containsExactly(8 * 3600);
        assertThat(jdbc.sql("select distinct max_inactive_interval from spring_session where principal_name is null").query(Integer.class).list()).containsExactly(3600);
    }

    @Test
    @DisplayName("ends after half a day, however busy it was")
    void half_a_day() {
        var joris = joris();
        clock.move(Duration.ofHours(11));
        assertThat(joris.browser.get("/vandaag").statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(61));
        assertThat(Someone.to(joris.browser.get("/vandaag"))).isEqualTo("/");
    }

    @Test
    @DisplayName("begins with a code that was not used before; a recovery code works once, also in small letters")
    void codes_count_once() {
        var joris = joris();
        clock.move(Duration.ofSeconds(30));
        var code = joris.code();
        assertThat(withCode(joris, code)).isEqualTo(302);
        assertThat(withCode(joris, code)).as("seen over the shoulder").isEqualTo(422);
        var paper = joris.recoveryCodes.get(3);
        assertThat(withCode(joris, paper.toLowerCase().replace('-', ' '))).isEqualTo(302);
        assertThat(joris.browser.get("/ik/toegang").body()).contains("een herstelcode gebruikt", "Nog 7 over");
        assertThat(withCode(joris, paper)).isEqualTo(422);
        assertThat(withCode(joris, "AAAA-AAAA-AAAA")).isEqualTo(422);
    }

    @Test
    @DisplayName("does not begin with the password alone: whoever knows it sees the question for the code, and nothing else, for ten minutes")
    void halfway() {
        var joris = joris();
        joris.browser = Client.stranger(port);
        assertThat(Someone.to(joris.tries(joris.password))).isEqualTo("/aanmelden/code");
        assertThat(Someone.to(joris.browser.get("/vandaag"))).isEqualTo("/");
        assertThat(joris.browser.get("/aanmelden/code").body()).doesNotContain("Joris");
        clock.move(Duration.ofMinutes(11));
        assertThat(Someone.to(joris.browser.post("/aanmelden/code", Map.of("code", joris.code())))).isEqualTo("/aanmelden");
        assertThat(Someone.to(Client.stranger(port).get("/aanmelden/code"))).isEqualTo("/aanmelden");
    }

    @Test
    @DisplayName("new recovery codes end the old ones")
    void renewed() {
        var joris = joris();
        joris.browser.get("/ik/toegang");
        assertThat(joris.browser.post("/ik/toegang/codes", Map.of()).body()).contains("Bewaar je herstelcodes").doesNotContain(joris.recoveryCodes);
        assertThat(withCode(joris, joris.recoveryCodes.getFirst())).isEqualTo(422);
    }

    @Test
    @DisplayName("has a cookie that only an encrypted line carries and no other site of the domain can set, except on the machine itself")
    void cookie() throws IOException {
        var elsewhere = cookies("huisregel.vlierboog.example");
        assertThat(elsewhere).contains("__Host-huisregel=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/").doesNotContainIgnoringCase("domain=");
        assertThat(cookies("localhost:" + port)).contains("huisregel=", "HttpOnly").doesNotContain("__Host-", "Secure");
    }

    private Someone joris() {
        var staff = office.open();
        return office.comes(port, staff, staff.joris(), staff.email("joris"));
    }

    private int withCode(Someone someone, String code) {
        someone.browser = Client.stranger(port);
        someone.tries(someone.password);
        someone.browser.get("/aanmelden/code");
        return someone.browser.post("/aanmelden/code", Map.of("code", code)).statusCode();
    }

    private List<String> ids() {
        return jdbc.sql("select session_id from spring_session").query(String.class).list();
    }

    /** The one that the form of the name began. */
    private String newest() {
        return jdbc.sql("select session_id from spring_session order by creation_time desc limit 1").query(String.class).single();
    }

    private String cookies(String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET /aanmelden HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.startsWith("Set-Cookie:")).reduce("", (left, right) -> left + right + "\n");
        }
    }
}
