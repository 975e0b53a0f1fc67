package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import nl.huisregel.cast.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InOffice
@DisplayName("From an invitation to today, in a browser")
class SignInWalkTest {

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired MovableClock clock;

    @Test
    @DisplayName("on a phone, with the mistakes people make")
    void on_a_phone() {
        var staff = office.open();
        var link = office.link(staff, staff.joris());
        try (var window = Browser.phone()) {
            var page = window.newPage();
            page.navigate(at(link));
            look(page, "welkom-390-light");
            page.fill("#email", staff.email("joris"));
            page.fill("#password", "wachtwoord123");
            press(page, "Ga verder");
            assertThat(page.locator("#password-wrong").textContent()).contains("gebruiken veel mensen");
            assertThat(page.inputValue("#email")).isEqualTo(staff.email("joris"));
            assertThat(page.inputValue("#password")).isEmpty();
            look(page, "welkom-fout-390-light");
            page.fill("#password", Office.PASSWORD);
            press(page, "Toon");
            assertThat(page.getAttribute("#password", "type")).isEqualTo("text");
            press(page, "Verberg");
            assertThat(page.getAttribute("#password", "type")).isEqualTo("password");
            press(page, "Ga verder");
            assertThat(page.locator("h1").textContent()).isEqualTo("Koppel je telefoon");
            assertThat(page.locator("svg.qr path").getAttribute("d")).startsWith("M4 4h1v1h-1z");
            page.locator("summary", new Page.LocatorOptions().setHasText("Scannen lukt niet")).click();
            var secret = Someone.secret(page.content());
            page.fill("#code", "123");
            press(page, "Koppel en log in");
            assertThat(page.locator("#code-wrong").textContent()).contains("Deze code klopt niet");
            look(page, "koppel-390-light");
            page.fill("#code", code(secret));
            press(page, "Koppel en log in");
            assertThat(page.locator(".codes li").count()).isEqualTo(8);
            look(page, "codes-390-light");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Ik heb ze bewaard")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Vandaag");
            page.click(".me");
            press(page, "Log uit");
            signIn(page, staff.email("joris"), "nog eens raden dan");
            assertThat(page.locator("[role=alert]").textContent()).contains("horen niet bij elkaar");
            look(page, "aanmelden-fout-390-light");
            signIn(page, staff.email("joris"), Office.PASSWORD);
            look(page, "code-390-light");
            clock.move(Duration.ofSeconds(30));
            page.fill("#code", code(secret));
            press(page, "Log in");
            assertThat(page.locator("h1").textContent()).isEqualTo("Vandaag");
            page.navigate(at(link));
            assertThat(page.locator("h1").textContent()).isEqualTo("Deze link werkt niet meer");
            look(page, "link-op-390-light");
        }
    }

    @Test
    @DisplayName("without scripts the head finds a colleague, confirms, and hands over a link")
    void without_scripts() {
        var staff = office.open();
        var hanneke = office.comes(port, staff, staff.hanneke(), staff.email("hanneke"));
        try (var window = Browser.phoneWithoutScripts()) {
            var page = window.newPage();
            signIn(page, hanneke.email, hanneke.password);
            clock.move(Duration.ofSeconds(30));
            page.fill("#code", hanneke.code());
            press(page, "Log in");
            page.click(".me");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Collega’s en toegang")).click();
            clock.move(Duration.ofMinutes(16));
            pressFor(page, "Nodig uit: Joris Maas");
            assertThat(page.locator("h1").textContent()).isEqualTo("Even bevestigen");
            page.fill("#code", hanneke.code());
            press(page, "Ga verder");
            pressFor(page, "Nodig uit: Joris Maas");
            assertThat(page.locator("h1").textContent()).isEqualTo("Link voor Joris Maas");
            assertThat(page.locator("#link").textContent()).startsWith("http://localhost:" + port + "/welkom/");
        }
    }

    @Test
    @DisplayName("no page has a fault that a machine can find, at two sizes, in light and in dark")
    void every_page() {
        var staff = office.open();
        var petra = office.comes(port, staff, staff.petra(), staff.email("petra"));
        office.comes(port, staff, staff.fatima(), staff.email("fatima"));
        office.link(staff, staff.joris());
        for (int width : List.of(390, 1280)) {
            for (var colours : Browser.colours(width)) {
                var size = "-" + width + "-" + colours.name().toLowerCase();
                try (var window = Browser.window(width, 900, colours, true)) {
                    var page = window.newPage();
                    go(page, "/", "deur" + size);
                    go(page, "/taal/en?naar=/aanmelden", "sign-in" + size);
                    page.navigate(at("/taal/nl"));
                    go(page, "/aanmelden", "aanmelden" + size);
                    var link = office.link(staff, staff.hanneke());
                    go(page, link, "welkom" + size);
                    page.fill("#email", staff.email("hanneke"));
                    page.fill("#password", Office.PASSWORD);
                    press(page, "Ga verder");
                    look(page, "koppel" + size);
                    signIn(page, petra.email, petra.password);
                    clock.move(Duration.ofSeconds(30));
                    page.fill("#code", petra.code());
                    press(page, "Log in");
                    go(page, "/ik", "ik-toegang" + size);
                    go(page, "/ik/toegang", "toegang" + size);
                    go(page, "/ik/wachtwoord", "wachtwoord" + size);
                    go(page, "/ik/hoedanigheid", "hoedanigheid" + size);
                    go(page, "/grenzen", "grenzen" + size);
                    go(page, "/bevestigen?naar=/collegas", "bevestigen" + size);
                    go(page, "/collegas", "collegas" + size);
                    pressFor(page, "Wachtwoord of telefoon kwijt: Fatima Benali");
                    look(page, "link" + size);
                }
            }
        }
    }

    private void signIn(Page page, String email, String password) {
        page.navigate(at("/aanmelden"));
        page.fill("#email", email);
        page.fill("#password", password);
        press(page, "Log in");
    }

    private void go(Page page, String path, String name) {
        page.navigate(at(path));
        look(page, name);
    }

    private void look(Page page, String name) {
        Browser.picture(page, "inloggen-" + name);
        assertThat(Browser.faults(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("sideways scrolling on " + name).isZero();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().click();
    }

    /** A button whose last words are for who cannot see whose row it is in. */
    private static void pressFor(Page page, String text) {
        page.locator("button", new Page.LocatorOptions().setHasText(text)).click();
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()), 6);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
