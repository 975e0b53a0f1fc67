package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in, on a phone and at a desk, in the light and in the dark, in Dutch and in English. */
@InDemo
class EntranceTest {

    private static final Map<String, String> FIRST_PAGES = Map.of(
        "Meester Joris, leerkracht", "Vandaag", "Samira, moeder", "Wat staat er van Noor?", "Juf Hanneke", "Vandaag",
        "Wouter Terpstra", "Vandaag", "Finn", "Wat staat er van mij?");

    @LocalServerPort
    int port;

    @Test
    void everyone_lands_where_their_work_is() {
        for (var first : FIRST_PAGES.entrySet()) {
            try (var window = Browser.phone()) {
                var page = choose(window, first.getKey());
                assertThat(page.locator("h1").textContent()).as(first.getKey()).isEqualTo(first.getValue());
            }
        }
    }

    @Test
    void everything_works_without_scripts() {
        try (var window = Browser.phoneWithoutScripts()) {
            var page = choose(window, "Juf Fatima, leerkracht");
            page.click(".me");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ga verder als moeder van Ilyas")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Wat staat er van Ilyas?");
            page.click(".me");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log uit")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Wie ben je vandaag?");
            page.navigate(at("/berichten"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Wie ben je vandaag?");
        }
    }

    @Test
    void no_page_has_a_fault_that_a_machine_can_find() {
        for (int width : List.of(390, 1280)) {
            for (var colours : Browser.colours(width)) {
                var size = "-" + width + "-" + colours.name().toLowerCase();
                try (var window = Browser.window(width, 900, colours, true)) {
                    var page = window.newPage();
                    look(page, "/kies", "kies" + size);
                    look(page, "/taal/en?naar=/kies", "choose" + size);
                    page.navigate(at("/taal/nl"));
                    look(page, "/scholen/de-regenton", "school" + size);
                    look(page, "/bestaat-niet", "niets" + size);
                    pick(page, "Meester Joris, leerkracht");
                    look(page, "/vandaag", "vandaag" + size);
                    look(page, "/berichten", "berichten" + size);
                    look(page, "/start", "niet-voor-jou" + size);
                    pick(page, "Juf Fatima, leerkracht");
                    look(page, "/ik", "ik" + size);
                    pick(page, "Samira");
                    look(page, "/kinderen", "kinderen" + size);
                    pick(page, "Juf Hanneke");
                    look(page, "/start", "start" + size);
                    pick(page, "Wouter");
                    look(page, "/vandaag", "vandaag-bestuur" + size);
                    look(page, "/start", "bestuur" + size);
                }
            }
        }
    }

    private void look(Page page, String path, String name) {
        page.navigate(at(path));
        Browser.picture(page, name);
        assertThat(Browser.faults(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("sideways scrolling on " + name).isZero();
    }

    private Page choose(BrowserContext window, String who) {
        var page = window.newPage();
        page.navigate(at("/"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(who)).first().click();
        return page;
    }

    private void pick(Page page, String who) {
        page.navigate(at("/kies"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(who)).first().click();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
