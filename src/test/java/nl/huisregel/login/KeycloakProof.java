package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Asked for by bin/prove signin, which fetches Keycloak; too long for every run. */
@InSchool
@TestPropertySource(properties = "huisregel.test.own-database=keycloak")
@DisplayName("Signing in through a real Keycloak, in a real browser")
class KeycloakProof {

    private static Keycloak keycloak;

    @LocalServerPort int port;
    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    private int steps;

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry properties) {
        keycloak = Keycloak.start(Path.of(System.getProperty("prove.keycloak")));
        properties.add("huisregel.providers.keycloak.label", () -> "Keycloak");
        properties.add("huisregel.providers.keycloak.issuer", keycloak::issuer);
        properties.add("huisregel.providers.keycloak.client-id", () -> "huisregel");
        properties.add("huisregel.providers.keycloak.client-secret", () -> "een-geheim-voor-dit-bewijs");
        properties.add("huisregel.providers.keycloak.scopes", () -> "openid,email");
        properties.add("huisregel.providers.keycloak.board", () -> "vlierboog");
        properties.add("huisregel.providers.keycloak.claim", () -> "email");
        properties.add("huisregel.providers.keycloak.second-factor-acr", () -> "gezien");
        properties.add("huisregel.providers.klas.label", () -> "Schoolaccount");
        properties.add("huisregel.providers.klas.issuer", keycloak::issuer);
        properties.add("huisregel.providers.klas.client-id", () -> "huisregel");
        properties.add("huisregel.providers.klas.client-secret", () -> "een-geheim-voor-dit-bewijs");
        properties.add("huisregel.providers.klas.board", () -> "vlierboog");
        properties.add("huisregel.providers.klas.who", () -> "pupils");
        properties.add("huisregel.providers.klas.claim", () -> "leerlingnummer");
        properties.add("huisregel.providers.klas.school-claim", () -> "brin");
        properties.add("huisregel.providers.klas.must.rol", () -> "leerling");
    }

    @AfterAll
    static void end() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @DisplayName("in, known again, refused, confirmed, out on both sides, and a sentence when it is away")
    void walk() throws IOException {
        roster();
        try (var window = Browser.desk()) {
            var page = window.newPage();
            page.navigate(at("/aanmelden"));
            Browser.picture(page, "via-aanmelden");
            press(page, "Log in met Keycloak");
            there(page, "joris", "fout");
            step(sees(page, "Invalid username or password"), "a wrong password stays there");
            there(page, "joris", "laarzen in de gang");
            page.waitForURL(at("/**"));
            step(sees(page, "Vandaag"), "joris is in");
            page.navigate(at("/ik/passkeys/nieuw"));
            step(page.locator("h1").textContent().equals("Maak een passkey"), "its acr and auth_time count as the second step it is configured to be");
            page.navigate(at("/ik/toegang"));
            Browser.picture(page, "via-toegang");
            step(page.content().contains("Account bij Keycloak"), "the link stands at Inloggen en apparaten");

            page.navigate(at("/inloggen-via"));
            page.locator("button", new Page.LocatorOptions().setHasText("Laat in: De Regenton")).first().click();
            page.getByText("mag inloggen sinds").nth(1).waitFor();
            step(page.getByText("mag inloggen sinds").count() == 2, "and lets in a school");
            page.locator("button", new Page.LocatorOptions().setHasText("Laat in: De Regenton")).click();
            page.getByText("mag inloggen sinds").nth(2).waitFor();
            step(page.getByText("mag inloggen sinds").count() == 3, "and its pupils");
            Browser.picture(page, "via-toelating");

            page.navigate(at("/bevestigen/via/keycloak?naar=/ik/toegang"));
            step(page.url().startsWith(keycloak.issuer()), "to confirm, it asks anew although a session is there");
            page.fill("#password", "laarzen in de gang");
            page.click("#kc-login");
            page.waitForURL(at("/ik/toegang"));
            step(page.url().equals(at("/ik/toegang")), "confirmed");

            page.navigate(at("/ik"));
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log uit")).first().click();
            step(sees(page, "Je bent uitgelogd"), "out here");
            Browser.picture(page, "via-uitgelogd");
            press(page, "Log ook uit bij Keycloak");
            page.waitForURL(at("/"));
            page.navigate(at("/aanmelden"));
            press(page, "Log in met Keycloak");
            page.locator("#username").waitFor();
            step(page.locator("#username").isVisible(), "out there too: it asks who one is");
            there(page, "vreemd", "laarzen in de gang");
            step(sees(page, "We vinden je niet in de gegevens van de school"), "who is not in the roster stays out");
            Browser.picture(page, "via-geweigerd");
        }
        pupils();
        keycloak.close();
        try (var window = Browser.desk()) {
            var page = window.newPage();
            // Its own words are kept for an hour; what is asked of it now is what fails.
            page.navigate(at("/aanmelden"));
            step(page.locator("#password").isVisible(), "with Keycloak gone the password stays");
        }
        Files.createDirectories(Path.of("target/histories"));
        Files.writeString(Path.of("target/histories/sign-in.txt"), "Keycloak 26.7.3 and Chromium, %d steps of signing in, confirming, refusing and signing out on both sides: **all as they should be**".formatted(steps));
    }

    /** Known by the number in the administration, which a mapper of Keycloak puts in a claim, as Entree does. */
    private void pupils() {
        try (var window = Browser.desk()) {
            var page = window.newPage();
            page.navigate(at("/klas"));
            Browser.picture(page, "via-klas");
            press(page, "Log in met Schoolaccount");
            there(page, "noor", "laarzen in de gang");
            page.waitForURL(at("/**"));
            page.navigate(at("/ik"));
            step(sees(page, "leerling in de klas"), "noor of nine is in, as with the code of the class");
            step(!page.content().contains("Haddad") && !page.content().contains("4711"), "by first name, and no number");
            step(page.navigate(at("/groepen")).status() == 200, "she reads the page of the class");
            Browser.picture(page, "via-groep");
            step(page.navigate(at("/van-mij")).status() == 403 && page.navigate(at("/ik/toegang")).status() == 403, "and nothing more");
            page.navigate(at("/ik"));
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log uit")).first().click();
            press(page, "Log ook uit bij Schoolaccount");
            page.waitForURL(at("/"));
            page.navigate(at("/klas"));
            press(page, "Log in met Schoolaccount");
            page.locator("#username").waitFor();
            step(page.locator("#username").isVisible(), "who comes after her at this screen is asked who they are");
            there(page, "kees", "laarzen in de gang");
            step(sees(page, "We vinden je niet op deze school"), "who left the school stays out, and reads what to do");
            Browser.picture(page, "via-leerling-geweigerd");
        }
        try (var window = Browser.desk()) {
            var page = window.newPage();
            page.navigate(at("/klas"));
            press(page, "Log in met Schoolaccount");
            there(page, "joris", "laarzen in de gang");
            step(sees(page, "Dit account is niet van deze school"), "a teacher is no pupil");
        }
        try (var window = Browser.desk()) {
            var page = window.newPage();
            page.navigate(at("/klas"));
            press(page, "Log in met Schoolaccount");
            there(page, "sem", "laarzen in de gang");
            page.waitForURL(at("/**"));
            step(page.navigate(at("/van-mij")).status() == 200, "sem of sixteen decides alone, and finds the own photos");
        }
    }

    private void roster() {
        var board = register.found("vlierboog", "Stichting Vlierboog", 262);
        fence.inside(board, () -> {
            var school = register.open(board, "de-regenton", "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            register.code(board, school, new SchoolCode("11ZZ", "00"));
            var group = register.form(board, school, SchoolYear.of(LocalDate.now()), "groep 5");
            pupil(board, school, group, "Noor", "Haddad", 9, "4711");
            pupil(board, school, group, "Sem", "Buis", 16, "4712");
            var kees = pupil(board, school, group, "Kees", "Vertrokken", 9, "4713");
            jdbc.sql("update enrolment set until_day = from_day where board_id = :board and pupil_id = :pupil").param("board", board.value()).param("pupil", kees).update();
            UUID joris = register.welcome(board, "Joris", "Maas", "meester Joris", null);
            register.employ(board, joris, Role.ADMINISTRATOR, null, null, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1));
            jdbc.sql("insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, 'joris@vlierboog.example', 'roster', now())")
                .param("board", board.value()).param("person", joris).update();
            jdbc.sql("insert into provider_admission (board_id, provider, location_id, admitted_by, admitted_at) values (:board, 'keycloak', null, :person, now())")
                .param("board", board.value()).param("person", joris).update();
        });
    }

    private UUID pupil(BoardId board, UUID school, UUID group, String first, String last, int age, String number) {
        UUID person = register.welcome(board, first, last, null, LocalDate.now().minusYears(age).minusDays(1));
        register.enrol(board, person, group, LocalDate.now().minusDays(2));
        jdbc.sql("insert into person_key (board_id, location_id, kind, key, person_id) values (:board, :location, 'pupil', :key, :person)")
            .param("board", board.value()).param("location", school).param("key", number).param("person", person).update();
        return person;
    }

    /** Its page asks both, or the password only of whom it knows in this browser: which of the two is seen once it is there. */
    private void there(Page page, String name, String password) {
        page.locator("#password").waitFor();
        if (page.locator("#username").isVisible()) {
            page.fill("#username", name);
        }
        page.fill("#password", password);
        page.click("#kc-login");
    }

    private static boolean sees(Page page, String text) {
        page.getByText(text).first().waitFor();
        return true;
    }

    private void step(boolean holds, String what) {
        assertThat(holds).as(what).isTrue();
        steps++;
        System.out.println("signin: " + what);
    }

    private static void press(Page page, String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).click();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
