package nl.huisregel.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.huisregel.cast.Browser;
import org.assertj.core.api.Assertions;

/** Somebody who reads the screen and does what it says, in the words that stand on it. */
final class Visitor {

    private static final Path FOR_THE_README = Path.of("docs", "screens");

    private final Page page;
    private final String address;

    private final boolean scripts;

    private Visitor(BrowserContext window, int port, boolean scripts) {
        this.page = window.newPage();
        this.address = "http://localhost:" + port;
        this.scripts = scripts;
    }

    static Visitor stranger(BrowserContext window, int port) {
        return new Visitor(window, port, true);
    }

    /** Nothing of what a machine checks works without scripts; the rest does. */
    static Visitor withoutScripts(BrowserContext window, int port) {
        return new Visitor(window, port, false);
    }

    Visitor as(String who) {
        goTo("/kies");
        press(who);
        return this;
    }

    Visitor goTo(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return this;
    }

    Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    /** The link that belongs to the card or the row with this heading. */
    Visitor followFor(String heading, String link) {
        page.locator("li, section, article, fieldset").filter(new Locator.FilterOptions().setHas(page.getByText(heading, new Page.GetByTextOptions().setExact(true))))
            .last().getByText(link).click();
        return this;
    }

    /** Opens what folds out. */
    Visitor open(String summary) {
        page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).first().click();
        return this;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Visitor choose(String label) {
        return pick(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first());
    }

    /** What is said of something found in the text, in the card that quotes it; once what was typed before is answered, as somebody does who reads. */
    Visitor answer(String found, String answer) {
        return pick(page.locator(".seen").filter(new Locator.FilterOptions().setHas(page.locator("mark").getByText(found, new Locator.GetByTextOptions().setExact(true))))
            .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)));
    }

    /** The page may answer before anybody looks whether the mark stands: a choice that is made can be gone at once. */
    private Visitor pick(Locator choice) {
        assertThat(page.locator(".htmx-request")).hasCount(0);
        if (!choice.isChecked()) {
            choice.click();
        }
        return this;
    }

    Visitor send(Path... files) {
        page.getByLabel("Foto’s erbij").setInputFiles(files);
        return this;
    }

    /** A file of the administration, chosen and not sent yet. */
    Visitor sendFile(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        return this;
    }

    Visitor select(String label, String choice) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(choice));
        return this;
    }

    /** The first choice whose label begins so; the code of the school may stand behind its name. */
    Visitor pickSchool(String name) {
        page.locator("#school").selectOption(page.locator("#school option").filter(new Locator.FilterOptions().setHasText(name)).first().getAttribute("value"));
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** Not only there, but in sight. */
    Visitor hasInSight(String text) {
        assertThat(page.getByText(text)).isVisible();
        return this;
    }

    Visitor hasNotInSight(String text) {
        assertThat(page.getByText(text)).isHidden();
        return this;
    }

    Visitor holds(String label, String value) {
        assertThat(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))).hasValue(value);
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Visitor isAt(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    Visitor seesPhotos(int count) {
        assertThat(page.locator(".photo")).hasCount(count);
        return this;
    }

    /** Per place the word in the bar: "Klaspagina", "mag". */
    Visitor hears(String place, String word) {
        assertThat(page.locator(".bar li").filter(new Locator.FilterOptions().setHasText(place))).containsText(Pattern.compile(word + "$"));
        return this;
    }

    String value(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).inputValue();
    }

    int answer(String path) {
        return page.request().get(path.startsWith("http") ? path : address + path).status();
    }

    /** The bytes of a file. */
    byte[] file(String path) {
        return page.request().get(address + path).body();
    }

    /** The page as a printer gets it. */
    byte[] printed() {
        page.waitForLoadState();
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    }

    /** The texts of everything there is of this kind, in order. */
    java.util.List<String> all(String where) {
        return page.locator(where).allInnerTexts();
    }

    String source(String alt) {
        return address + page.getByAltText(alt).first().getAttribute("src");
    }

    String path() {
        return page.url().substring(address.length()).replaceAll("[?#].*", "");
    }

    /** A machine finds nothing wrong, nothing scrolls sideways, and there is a picture for people to look at. */
    Visitor looksAround(String name) {
        Browser.picture(page, name);
        if (!scripts) {
            return this;
        }
        Assertions.assertThat(Browser.faults(page)).as(name).isEmpty();
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("sideways scrolling on " + name).isZero();
        if (Browser.LOOKED_AT) {
            AllRound.look(page, name);
        }
        return this;
    }

    /** The picture the README shows; throw it away and it is made anew. */
    Visitor shows(String name, String where) {
        page.locator(where).first().evaluate("it => it.scrollIntoView({block: 'start'})");
        var picture = FOR_THE_README.resolve(name + ".png");
        if (!Files.exists(picture)) {
            try {
                Files.createDirectories(FOR_THE_README);
                page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }
}
