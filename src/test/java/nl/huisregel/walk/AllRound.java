package nl.huisregel.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.huisregel.cast.Browser;
import org.assertj.core.api.Assertions;

/** With {@code -Dhuisregel.looks} every page a walk looks at is also opened beside it: on a phone and on a desk, in both languages, in the light and in the dark. */
final class AllRound {

    private AllRound() { }

    static void look(Page page, String name) {
        var address = URI.create(page.url());
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        String from = page.getAttribute("html", "lang");
        try (var beside = page.context().newPage()) {
            for (String language : new String[] {"nl", "en"}) {
                var answer = beside.navigate(address.resolve("/taal/" + language + "?naar=" + URLEncoder.encode(path, StandardCharsets.UTF_8)).toString());
                if (answer.status() != 200) {
                    break;
                }
                for (int width : new int[] {390, 1280}) {
                    beside.setViewportSize(width, 844);
                    beside.emulateMedia(new Page.EmulateMediaOptions().setColorScheme((width == 390) == "nl".equals(language) ? ColorScheme.LIGHT : ColorScheme.DARK));
                    Browser.picture(beside, "rond/" + name + "-" + width + "-" + language);
                    Assertions.assertThat(Browser.faults(beside)).as(name + " at " + width + " in " + language).isEmpty();
                }
            }
            beside.navigate(address.resolve("/taal/" + from + "?naar=/vandaag").toString());
        }
    }
}
