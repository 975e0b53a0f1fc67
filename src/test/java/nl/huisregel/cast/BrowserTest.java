package nl.huisregel.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What checks the pages must itself find a fault. */
class BrowserTest {

    @Test
    @DisplayName("a picture without words, grey on grey and a page without a language are found")
    void faults_are_found() {
        try (var window = Browser.desk()) {
            var page = window.newPage();
            page.setContent("<main><h1>Een</h1><img src='data:,'><p style='color:#999;background:#aaa'>grijs</p></main>");
            assertThat(String.join(" ", Browser.faults(page))).contains("image-alt", "color-contrast", "html-has-lang");
        }
    }
}
