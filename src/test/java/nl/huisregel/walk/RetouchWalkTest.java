package nl.huisregel.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.cast.Browser;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.media.Area;
import nl.huisregel.media.Painting;
import nl.huisregel.media.Pixels;
import nl.huisregel.media.Sent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Meester Joris makes somebody on a photo unrecognisable, with a finger, with a keyboard, with and without scripts. */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=walk")
@DisplayName("The way out on the picture itself")
class RetouchWalkTest {

    /** What two taps below point at: a quarter of the way in, at whatever width it is shown. */
    private static final Area TAPPED = new Area(240, 180, 480, 480);
    private static final byte[] PAINTING = Sent.jpeg(Painting.of(1600, 1200, new int[] {300, 250, 300}), false);

    @LocalServerPort int port;

    @ParameterizedTest(name = "{0} px wide, scripts {1}")
    @CsvSource({"390, true", "1280, true", "390, false", "340, false", "240, false"})
    @DisplayName("two taps, a look and one button: the face is gone from the picture and the rest is as it was")
    void taps(int width, boolean scripts) {
        try (var window = Browser.window(width, 1300, ColorScheme.LIGHT, scripts)) {
            Page page = draft(window.newPage(), scripts);
            byte[] before = picture(page, "groot"), smallBefore = picture(page, "klein");

            press(page, "Vervaag iemand");
            looksAround(page, scripts, "foto-1-" + width);
            tap(page, .15, .15);
            assertThat(page.locator("h2").first()).hasText("Tik nu de hoek er schuin tegenover aan.");
            tap(page, .45, .55);
            assertThat(page.locator("h2").first()).hasText("Kijk goed: is dit het vlak?");
            assertThat(page.locator("main")).containsText("Dit kunnen we niet terugdraaien.");
            assertThat(picture(page, "groot")).as("nothing changes before it is confirmed").isEqualTo(before);
            looksAround(page, scripts, "foto-2-" + width);
            press(page, "Vervaag dit vlak");

            assertThat(page.locator("main")).containsText("De foto is veranderd. De oude is weg.");
            looksAround(page, scripts, "foto-3-" + width);
            byte[] after = picture(page, "groot");
            assertThat(Pixels.detail(TAPPED, Pixels.of(after))).isLessThan(Pixels.detail(TAPPED, Pixels.of(before)) / 3);
            assertThat(Pixels.outside(around(TAPPED, 12), Pixels.of(before), Pixels.of(after))).isLessThan(2.5);
            assertThat(picture(page, "klein")).isNotEqualTo(smallBefore);
            assertThat(page.locator("#foto img").first().evaluate("it => it.complete && it.naturalWidth")).isEqualTo(1600);
        }
    }

    @Test
    @DisplayName("numbers and Enter do the same without a mouse, and a key on the picture says so")
    void keyboard() {
        try (var window = Browser.desk()) {
            Page page = draft(window.newPage(), true);
            byte[] before = picture(page, "groot");
            press(page, "Snijd bij");
            page.locator(".tap input:visible").press("Enter");
            assertThat(page.locator("main")).containsText("Met het toetsenbord kun je hieronder getallen invullen.");
            page.getByLabel("Linkerkant").fill("50");
            page.getByLabel("Bovenkant").fill("0");
            page.getByLabel("Rechterkant").fill("100");
            page.getByLabel("Onderkant").fill("50,5");
            page.getByLabel("Onderkant").press("Enter");
            assertThat(page.locator("h2").first()).hasText("Kijk goed: is dit het vlak?");
            page.locator(".btn.main").press("Enter");

            assertThat(page.locator("main")).containsText("De foto is veranderd.");
            var kept = Pixels.of(picture(page, "groot"));
            assertThat(kept.getWidth()).isEqualTo(800);
            assertThat(kept.getHeight()).isEqualTo(606);
            assertThat(Pixels.inside(new Area(0, 0, 800, 606), Pixels.of(before).getSubimage(800, 0, 800, 606), kept)).isLessThan(2.5);
        }
    }

    @Test
    @DisplayName("what software sees comes by itself as a question, and only an answer is kept")
    void hints() {
        try (var window = Browser.phone()) {
            Page page = draft(window.newPage(), true);
            assertThat(page.locator("#vlakken text")).hasText("1", new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("#aanwijzing")).containsText("Er lijkt iemand recht in de lens te kijken. Klopt dat?");
            assertThat(page.locator("#aanwijzing :checked")).hasCount(0);
            looksAround(page, true, "foto-hint");
            saved(page, () -> page.getByLabel("Niemand is herkenbaar").click());
            Locator portrait = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Dit lijkt een portret. Klopt dat?"));
            saved(page, () -> portrait.getByLabel("Nee").click());
            page.navigate(page.url().replaceAll("#.*", ""));

            press(page, "Wie", "Niemand herkenbaar");
            assertThat(page.locator("#aanwijzing")).containsText("Je zei dat niemand herkenbaar is. Klopt dat?");
            assertThat(page.locator("#aanwijzing")).not().containsText("Dit lijkt een portret. Klopt dat?");
            assertThat(page.locator("#portret-nee")).isChecked();
            assertThat(page.locator("#lens-ja, #lens-nee").and(page.locator(":checked"))).hasCount(0);
            press(page, "Vervaag iemand");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gezicht 1")).click();
            press(page, "Vervaag dit vlak");
            assertThat(page.locator("main")).containsText("De foto is veranderd.");
        }
    }

    @Test
    @DisplayName("what will not do gets a sentence, and nothing changes")
    void bad_days() {
        try (var window = Browser.phoneWithoutScripts()) {
            Page page = draft(window.newPage(), false);
            byte[] before = picture(page, "groot");
            String post = page.url().replaceAll("^http://[^/]*|[?#].*$", "");
            String tool = post + "/foto/" + page.locator("input[name=foto]").getAttribute("value") + "/bewerking";
            Client joris = Client.as(port, "Meester Joris, leerkracht");

            assertThat(joris.get(tool + "?doe=vervaag&tik340.x=900&tik340.y=3").body()).contains("Dat punt ligt buiten de foto.");
            assertThat(joris.post(tool, form("snij", 1, "10", "10", "10", "10"))).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("Dan blijft er te weinig over.");
            });
            assertThat(joris.post(tool, form("snij", 1, "10", "10", "10.07", "10.08")).statusCode()).isEqualTo(422);
            assertThat(joris.post(tool, java.util.Map.of("doe", "vervaag", "druk", "1")).body()).contains("Wijs eerst een vlak aan.");
            assertThat(picture(page, "groot")).isEqualTo(before);

            assertThat(joris.post(tool, form("vlak", 1, "20", "20", "40", "60")).statusCode()).isEqualTo(302);
            byte[] covered = picture(page, "groot");
            assertThat(joris.post(tool, form("snij", 1, "0", "0", "50", "50"))).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("intussen in een ander tabblad veranderd");
            });
            assertThat(picture(page, "groot")).isEqualTo(covered);

            page.navigate("http://localhost:" + port + post);
            press(page, "Haal foto 1 uit het bericht");
            assertThat(joris.get(tool).statusCode()).isEqualTo(404);
            assertThat(joris.post(tool, form("vlak", 2, "20", "20", "40", "60")).statusCode()).isEqualTo(404);
            assertThat(joris.get(tool.replaceAll("/bewerking$", "/aanwijzing")).statusCode()).isEqualTo(404);
            assertThat(joris.get(post + "/foto/" + UUID.randomUUID() + "/bewerking").statusCode()).isEqualTo(404);
        }
    }

    private Page draft(Page page, boolean scripts) {
        page.navigate("http://localhost:" + port + "/kies");
        press(page, "Meester Joris, leerkracht");
        page.navigate("http://localhost:" + port + "/berichten");
        press(page, "Nieuw bericht");
        page.getByLabel("Foto’s erbij").setInputFiles(new FilePayload("schilderij.jpg", "image/jpeg", PAINTING));
        if (!scripts) {
            press(page, "Stuur de foto’s");
        }
        assertThat(page.locator("#foto")).containsText("Wie staan er op foto 1?");
        return page;
    }

    /** The page may answer before anybody looks whether a mark stands, so a choice is made and not looked at. */
    private static void saved(Page page, Runnable doing) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), doing);
    }

    private byte[] picture(Page page, String size) {
        String id = page.locator("input[name=foto]").count() > 0 ? page.locator("input[name=foto]").getAttribute("value") : page.url().replaceAll(".*/foto/([^/]*)/.*", "$1");
        return page.request().get(page.url().replaceAll("(/berichten/[^/?#]*).*", "$1") + "/beeld/" + id + "/" + size).body();
    }

    private static void tap(Page page, double across, double down) {
        Locator picture = page.locator(".tap input:visible");
        var box = picture.boundingBox();
        picture.click(new Locator.ClickOptions().setPosition(box.width * across, box.height * down));
    }

    private static void press(Page page, String... oneOf) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(String.join("|", oneOf)))).first().click();
    }

    private static void looksAround(Page page, boolean scripts, String name) {
        Browser.picture(page, name);
        if (scripts) {
            assertThat(Browser.faults(page)).as(name).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("sideways scrolling on " + name).isZero();
        }
    }

    private static Area around(Area area, int more) {
        return new Area(area.x() - more, area.y() - more, area.width() + 2 * more, area.height() + 2 * more);
    }

    private static java.util.Map<String, String> form(String how, int print, String left, String top, String right, String bottom) {
        return java.util.Map.of("doe", how, "druk", String.valueOf(print), "links", left, "boven", top, "rechts", right, "onder", bottom);
    }
}
