package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.huisregel.cast.Browser;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InSchool;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A school's own installation, from empty to its first administrator. */
@InSchool
@TestPropertySource(properties = "huisregel.test.own-database=first-link")
@TestMethodOrder(OrderAnnotation.class)
class FirstLinkTest {

    @LocalServerPort
    int port;

    @Autowired
    FirstLink link;

    @Autowired
    Directory directory;

    @Autowired
    School school;

    @Test
    @Order(1)
    void an_empty_installation_says_how_to_come_in_and_offers_nobody_to_be() {
        var stranger = Client.stranger(port);
        assertThat(stranger.get("/").body()).contains("Heb je een link gekregen?");
        assertThat(stranger.get("/kies").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_link_makes_the_first_administrator_once() {
        var path = link.make();
        try (var window = Browser.phone()) {
            var page = window.newPage();
            page.navigate("http://localhost:" + port + path);
            Browser.picture(page, "begin-390-light");
            page.fill("#board", "Stichting Elzenrijk");
            page.fill("#school", "De Tuimelaar");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Maak het bestuur")).click();
            assertThat(page.locator("#town-wrong").textContent()).contains("Vul de plaats in.");
            assertThat(page.inputValue("#board")).isEqualTo("Stichting Elzenrijk");
            Browser.picture(page, "begin-fout-390-light");
            assertThat(Browser.faults(page)).isEmpty();
            page.fill("#town", "Elzendam");
            page.fill("#brin", "12 A");
            page.fill("#firstName", "Aïsha");
            page.fill("#lastName", "van der Linden");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Maak het bestuur")).click();
            assertThat(page.locator("#brin-wrong").textContent()).contains("twee cijfers en twee letters");
            page.fill("#brin", "12 ab 01");
            page.locator("input[name=head]").check();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Maak het bestuur")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Vandaag");
            assertThat(page.locator("main").textContent()).contains("Er geldt bij jullie nog geen protocol.");
            assertThat(page.locator("main").textContent()).contains("Om te beginnen");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Kies een protocol")).first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Kies een protocol");
            page.navigate("http://localhost:" + port + "/ik");
            assertThat(page.locator("main").textContent()).contains("Ga verder als directeur van De Tuimelaar");
            page.navigate("http://localhost:" + port + "/start");
            assertThat(page.locator("main").textContent()).contains("De Tuimelaar", "Zo ver is het nu");
            Browser.picture(page, "beheerder-390-light");
            assertThat(Browser.faults(page)).isEmpty();
        }
        assertThat(Client.stranger(port).get(path).body()).contains("Deze link werkt niet meer");
        var board = directory.boards().getFirst().id();
        assertThat(school.codes(board).values()).as("so the first file with pupils finds its school").containsExactly(new SchoolCode("12AB", "01"));
    }

    @Test
    @Order(3)
    void a_new_link_lets_the_administrator_in_again_and_nobody_after() {
        var path = link.make();
        var administrator = Client.stranger(port);
        assertThat(administrator.get(path).body()).contains("Ga verder als Aïsha van der Linden");
        administrator.post(path, Map.of());
        assertThat(administrator.get("/start").statusCode()).isEqualTo(200);
        var second = Client.stranger(port);
        second.get(path);
        assertThat(second.post(path, Map.of()).statusCode()).isNotEqualTo(302);
        assertThat(second.get("/start").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(4)
    void a_guessed_link_opens_nothing() {
        assertThat(Client.stranger(port).get("/begin/raad-maar").body()).contains("Deze link werkt niet meer");
    }
}
