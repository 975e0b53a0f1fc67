package nl.huisregel.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InDemo
@DisplayName("The question of consent, in a browser,")
class QuestionTest {

    @LocalServerPort int port;
    @Autowired School school;
    @Autowired Directory directory;

    BrowserContext window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    @DisplayName("shows nothing chosen to who never answered, and yes and no of equal size")
    void first_visit() {
        var page = as(Browser.phone(), "Ruud", "/mijn-foto");
        assertThat(page.locator("input[type=radio]").count()).isPositive();
        assertThat(page.locator("input[type=radio]:checked").count()).isZero();
        var picks = page.locator(".picks").first().locator(".pick");
        assertThat(picks.nth(0).boundingBox().width).isEqualTo(picks.nth(1).boundingBox().width);
        assertThat(picks.nth(0).boundingBox().height).isEqualTo(picks.nth(1).boundingBox().height);
    }

    @Test
    @DisplayName("shows the reader's own answers as chosen, and what the other guardian said only as the outcome")
    void own_answers() {
        var page = as(Browser.phone(), "Ine, moeder van Yara", question("Yara"));
        assertThat(choice(page, "Op de website: Foto", "Ja").isChecked()).isTrue();
        assertThat(card(page, "Op de website").textContent()).contains("Jij zei ja. Toch is het nu nee");
        assertThat(page.locator("main").textContent()).contains("Tom, vader van Yara, antwoordt zelf ook");
    }

    @Test
    @DisplayName("is answered, taken back in as many steps, and proved, on a phone without scripts")
    void answered_and_taken_back() {
        var page = as(Browser.phoneWithoutScripts(), "Fatima, moeder van Ilyas", question("Ilyas"));
        choice(page, "Op sociale media: Foto", "Ja").check();
        page.getByText("Verstuur mijn antwoorden").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Bewijs");
        assertThat(row(page, "Op sociale media")).isEqualTo("ja");
        Browser.picture(page, "bewijs-390");
        page.getByText("Terug naar de vraag").click();
        card(page, "Op sociale media").getByText("Trek mijn ja in").click();
        assertThat(page.locator("main").textContent()).contains("Je hoeft niet te zeggen waarom");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trek in")).click();
        assertThat(row(page, "Op sociale media")).startsWith("nee");
        page.getByText("Terug naar de vraag").click();
        assertThat(choice(page, "Op sociale media: Foto", "Nee").isChecked()).isTrue();
    }

    @Test
    @DisplayName("asks to choose something where nothing was chosen, and keeps nothing")
    void nothing_chosen() {
        var page = as(Browser.phone(), "Ruud", "/mijn-foto");
        page.getByText("Verstuur mijn antwoorden").click();
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Je hebt nog niets gekozen");
    }

    @Test
    @DisplayName("does not let an old page undo a withdrawal made in another window")
    void two_windows() {
        var path = question("Ilyas");
        var page = as(Browser.phone(), "Fatima, moeder van Ilyas", path);
        choice(page, "Op papier: Foto", "Ja").check();
        page.getByText("Verstuur mijn antwoorden").click();
        page.navigate(address(path));
        var other = window.newPage();
        other.navigate(address(path + "/paper/intrekking"));
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trek in")).click();
        page.getByText("Verstuur mijn antwoorden").click();
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Je hebt intussen al geantwoord");
        assertThat(choice(page, "Op papier: Foto", "Nee").isChecked()).isTrue();
    }

    @Test
    @DisplayName("is not there for a guardian of another child, nor for another school's")
    void not_theirs() {
        var page = as(Browser.phone(), "Samira", question("Sam"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Hier is niets");
    }

    @Test
    @DisplayName("looks right on a phone and on a desk, by day and by night, in both languages")
    void looks_right() {
        for (var size : List.of(320, 390, 1280)) {
            for (var colours : Browser.colours(size)) {
                var name = "-" + size + "-" + colours.name().toLowerCase();
                var page = as(Browser.window(size, 900, colours, true), "Samira", question("Noor"));
                looksRight(page, "toestemming" + name);
                page.navigate(page.url() + "/closed_digital/intrekking");
                looksRight(page, "intrekking" + name);
                if (size == 390 && colours == ColorScheme.LIGHT) {
                    page.navigate(address("/taal/en?naar=" + question("Noor")));
                    looksRight(page, "toestemming-en");
                }
                window.close();
            }
        }
        var page = as(Browser.phone(), "Finn", question("het-hazelhout", "Finn"));
        looksRight(page, "toestemming-finn-390");
        page.locator("section[aria-labelledby=bewijzen] a").first().click();
        looksRight(page, "bewijs-finn-390");
        window.close();
        page = as(Browser.desk(), "Juf Hanneke", "/mijn-foto");
        looksRight(page, "mijn-foto-1280");
        window.close();
        looksRight(as(Browser.phone(), "Jeltje", question("de-strandlamp", "Noor")), "toestemming-strandlamp-390");
    }

    private static void looksRight(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.faults(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name + " fits").isEqualTo(true);
    }

    private Page as(BrowserContext window, String who, String path) {
        this.window = window;
        var page = window.newPage();
        page.navigate(address("/kies"));
        page.locator("button.way", new Page.LocatorOptions().setHasText(who)).first().click();
        page.navigate(address(path));
        return page;
    }

    private String question(String child) {
        return question("de-regenton", child);
    }

    private String question(String slug, String child) {
        var place = directory.at(slug).orElseThrow();
        return school.groupsAt(place.board().id(), place.location().id()).stream()
            .flatMap(group -> school.pupilsOf(place.board().id(), group.id()).stream())
            .filter(pupil -> pupil.name().equals(child)).map(pupil -> "/kinderen/" + pupil.id() + "/toestemming").findFirst().orElseThrow();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Locator card(Page page, String title) {
        return page.locator("section.card", new Page.LocatorOptions().setHasText(title));
    }

    private static Locator choice(Page page, String legend, String answer) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend)).getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
    }

    private static String row(Page page, String where) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(where)).locator("td").first().textContent().strip();
    }
}
