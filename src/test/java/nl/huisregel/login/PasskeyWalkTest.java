package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisregel.cast.Browser;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InOffice
@DisplayName("A passkey")
class PasskeyWalkTest {

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired MovableClock clock;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("is made, opens by itself, confirms, counts once and upwards, and asks for its owner each time")
    void walk() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        try (var window = Browser.phone()) {
            var page = window.newPage();
            var sent = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/passkey")) {
                    sent.add(request.postData());
                }
            });
            var cdp = window.newCDPSession(page);
            var device = device(cdp);
            page.navigate(at("/aanmelden"));
            look(page, "aanmelden");
            page.fill("#email", joris.email);
            page.fill("#password", joris.password);
            press(page, "Log in");
            clock.move(Duration.ofSeconds(30));
            page.fill("#code", joris.code());
            press(page, "Log in");
            page.navigate(at("/ik/passkeys/nieuw"));
            look(page, "maken");
            page.fill("#naam", "Mijn telefoon");
            press(page, "Maak de passkey");
            page.waitForURL("**/ik/toegang");
            assertThat(page.content()).contains("Passkey: Mijn telefoon");
            look(page, "toegang");
            page.navigate(at("/ik/passkeys/nieuw"));
            page.fill("#naam", "Nog een");
            press(page, "Maak de passkey");
            page.getByText("Van dit apparaat heb je al een passkey").waitFor();

            leave(page);
            page.navigate(at("/aanmelden"));
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Log in met een passkey")).click();
            look(page, "passkey");
            verified(cdp, device, false);
            press(page, "Gebruik mijn passkey");
            page.getByText("Het is niet gelukt").waitFor();
            verified(cdp, device, true);
            press(page, "Gebruik mijn passkey");
            page.waitForURL("**/ik/toegang");
            assertThat(page.content()).as("told at the next sign-in").contains("Dit veranderde sinds je laatst inlogde", "passkey gemaakt");

            var again = page.request().post(at("/aanmelden/passkey"), RequestOptions.create().setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData(sent.getLast().replaceFirst("_csrf=[^&]*", "_csrf=" + page.locator("input[name=_csrf]").first().inputValue())));
            assertThat(again.status()).as("the same answer a second time").isEqualTo(422);

            clock.move(Duration.ofMinutes(16));
            page.navigate(at("/ik/passkeys/nieuw"));
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Bevestig met je passkey")).click();
            press(page, "Gebruik mijn passkey");
            page.waitForURL("**/ik/passkeys/nieuw");
            leave(page);

            fence.inside(staff.board(), () -> jdbc.sql("update passkey set sign_count = 1000 where board_id = :board").param("board", staff.board().value()).update());
            page.navigate(at("/aanmelden/passkey"));
            press(page, "Gebruik mijn passkey");
            page.getByText("misschien heeft iemand er een kopie van").waitFor();
            assertThat(Someone.to(Client.stranger(port).get("/vandaag"))).isEqualTo("/");
            joris.signIn();
            assertThat(joris.browser.get("/ik/toegang").body()).contains("een passkey gaf een verkeerde teller", "misschien is er een kopie van");
        }
    }

    @Test
    @DisplayName("of nobody, or badly written, opens nothing; without scripts the page leads to the password")
    void bad_answers() {
        var visitor = Client.stranger(port);
        assertThat(visitor.get("/aanmelden/passkey").body()).contains("<noscript>", "Toch met wachtwoord", "&#34;userVerification&#34;:&#34;required&#34;", "&#34;allowCredentials&#34;:[]");
        var unknown = "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"userHandle\":\"" + "A".repeat(43) + "\"},\"clientExtensionResults\":{}}";
        for (var wrong : List.of("", "onzin", "{}", "[]", "{\"id\":1}", unknown, unknown.replace("A".repeat(43), "AAAA"), "x".repeat(30_000))) {
            visitor.get("/aanmelden/passkey");
            var answer = visitor.post("/aanmelden/passkey", Map.of("antwoord", wrong));
            assertThat(answer.statusCode()).as(wrong.substring(0, Math.min(20, wrong.length()))).isEqualTo(422);
            assertThat(answer.body()).contains("Deze passkey kennen we niet");
        }
        assertThat(Someone.to(visitor.get("/vandaag"))).isEqualTo("/");
    }

    @Test
    @DisplayName("goes with a new link and with a closed account, and is of its owner alone")
    void goes() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        var fatima = office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        var id = planted(staff);
        assertThat(joris.browser.get("/ik/toegang").body()).contains("Passkey: Sleutelhanger");
        fatima.browser.get("/ik");
        assertThat(fatima.browser.post("/ik/passkeys/" + id + "/naam", Map.of("naam", "Van mij")).statusCode()).isEqualTo(404);
        assertThat(fatima.browser.post("/ik/passkeys/" + id + "/einde", Map.of()).statusCode()).isEqualTo(404);
        joris.browser.get("/ik/toegang");
        joris.browser.post("/ik/passkeys/" + id + "/naam", Map.of("naam", "  Werktelefoon "));
        assertThat(joris.browser.get("/ik/toegang").body()).contains("Passkey: Werktelefoon");
        joris.browser.post("/ik/passkeys/" + id + "/einde", Map.of());
        assertThat(joris.browser.get("/ik/toegang").body()).doesNotContain("Werktelefoon").contains("passkey verwijderd");
        planted(staff);
        joris.accept(office.link(staff, staff.joris()));
        assertThat(joris.browser.get("/ik/toegang").body()).as("it may lie on the lost telephone").doesNotContain("Sleutelhanger");
        planted(staff);
        var petra = office.comes(port, staff, staff.petra(), staff.email("petra"));
        petra.browser.get("/collegas");
        petra.browser.post("/collegas/" + staff.joris() + "/sluiting", Map.of());
        assertThat(fence.reading(staff.board(), () -> jdbc.sql("select count(*) from passkey where board_id = :board").param("board", staff.board().value()).query(Integer.class).single())).isZero();
    }

    private java.util.UUID planted(Office.Staff staff) {
        return fence.inside(staff.board(), () -> jdbc.sql("""
            insert into passkey (board_id, person_id, credential_id, public_key, attestation, client_data, sign_count, transports, backup_eligible, backed_up, label, made_at)
            values (:board, :person, decode('0102', 'hex'), 'x', 'x', 'x', 0, '', false, false, 'Sleutelhanger', now()) returning id
            """).param("board", staff.board().value()).param("person", staff.joris()).query(java.util.UUID.class).single());
    }

    /** A telephone with a sensor for a finger, as Chromium can play one. */
    private static String device(CDPSession cdp) {
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var can : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(can, true);
        }
        var ask = new JsonObject();
        ask.add("options", options);
        return cdp.send("WebAuthn.addVirtualAuthenticator", ask).get("authenticatorId").getAsString();
    }

    private static void verified(CDPSession cdp, String device, boolean finger) {
        var ask = new JsonObject();
        ask.addProperty("authenticatorId", device);
        ask.addProperty("isUserVerified", finger);
        cdp.send("WebAuthn.setUserVerified", ask);
    }

    private void leave(Page page) {
        page.navigate(at("/ik"));
        press(page, "Log uit");
    }

    private void look(Page page, String name) {
        Browser.picture(page, "passkey-" + name);
        assertThat(Browser.faults(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("sideways scrolling on " + name).isZero();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().click();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
