package nl.huisregel.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import nl.huisregel.cast.Browser;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seeing a child's pictures and taking one off, in a real browser: on a phone and at a desk, in the light and in the dark. */
@InDemo
class SeeingTest {

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired Pictures pictures;
    @Autowired Journal journal;

    @Test
    void a_mother_takes_a_picture_off_without_scripts() {
        var hung = hangIlyas();
        try (var window = Browser.phoneWithoutScripts()) {
            var page = window.newPage();
            pick(page, "Fatima, moeder van Ilyas");
            var before = page.locator(".placed").count();
            // Other tests hang pictures of this child too: this one, by its number.
            var placed = page.locator(".placed").filter(new Locator.FilterOptions().setHas(page.locator("button[name=foto][value='" + hung.picture() + "']")));
            placed.locator("summary").click();
            placed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ja, haal weg")).click();
            assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Weg.", "In de leeshoek", "de website");
            assertThat(page.locator(".placed").count()).isLessThan(before);
            page.getByText("Bekijk het bewijs").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Bewijs van weghalen");
        }
    }

    @Test
    void on_paper_the_news_names_the_school_and_asks_for_no_taps() {
        var site = hangIlyas();
        try (var window = Browser.desk()) {
            var page = window.newPage();
            for (var path : List.of("/scholen/de-regenton/nieuws", "/scholen/de-regenton/nieuws/" + site.placement())) {
                page.navigate(at(path));
                assertThat(page.locator("a.report").first().isVisible()).isTrue();
                assertThat(page.locator("p.onprint").isVisible()).isFalse();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("a.report").first().isVisible()).isFalse();
                assertThat(page.locator("p.onprint").isVisible()).isTrue();
                assertThat(page.locator("p.onprint").textContent()).startsWith("De Regenton, ").endsWith(path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void no_page_has_a_fault_that_a_machine_can_find() {
        for (int width : List.of(390, 1280)) {
            for (var colours : Browser.colours(width)) {
                var size = "-" + width + "-" + colours.name().toLowerCase();
                var site = hangIlyas();
                try (var window = Browser.window(width, 900, colours, true)) {
                    var page = window.newPage();
                    look(page, "/scholen/de-regenton", "school-met-nieuws" + size);
                    look(page, "/scholen/de-regenton/nieuws", "nieuws" + size);
                    look(page, "/scholen/de-regenton/nieuws/" + site.placement(), "nieuwsbericht" + size);
                    pick(page, "Juf Hanneke");
                    look(page, "/groepen", "groepen" + size);
                    look(page, "/groepen/" + stage().group("de-regenton", "groep 5"), "klaspagina" + size);
                    pick(page, "Fatima, moeder van Ilyas");
                    look(page, "/kinderen", "wat-staat-er" + size);
                    page.locator("details.sure").filter(new Locator.FilterOptions().setHas(page.locator("button[value='" + site.picture() + "']"))).locator("summary").click();
                    check(page, "weg-of-niet" + size);
                    page.locator("button[value='" + site.picture() + "']").click();
                    check(page, "weg" + size);
                    look(page, "/kinderen/" + stage().person("de-regenton", "Ilyas El Amrani") + "/bezwaren", "bewijs-van-weghalen" + size);
                    look(page, "/scholen/de-regenton/nieuws/" + site.placement(), "nieuws-zonder-foto" + size);
                    look(page, "/taal/en?naar=/kinderen", "what-is-shown" + size);
                }
            }
        }
    }

    private Stage.Hung hangIlyas() {
        return stage().hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", stage().picture("de-regenton", "Joris Maas", "Ilyas El Amrani"));
    }

    private Stage stage() {
        return new Stage(directory, fence, jdbc, pictures, journal);
    }

    private void look(Page page, String path, String name) {
        page.navigate(at(path));
        check(page, name);
    }

    private void check(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.faults(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("sideways scrolling on " + name).isZero();
    }

    private void pick(Page page, String who) {
        page.navigate(at("/kies"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(who)).first().click();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
