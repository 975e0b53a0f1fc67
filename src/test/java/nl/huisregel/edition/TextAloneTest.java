package nl.huisregel.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads a protocol sees which articles the software enforces and which are text. */
@InDemo
class TextAloneTest {

    private static final String MARK = "Tekst, niet gehandhaafd.";

    @LocalServerPort
    int port;

    @Test
    void the_page_of_the_law_marks_each_article_that_is_text_alone() {
        marks("/wet", Protocols.law());
    }

    @Test
    void the_page_of_the_protocol_marks_each_article_that_is_text_alone() {
        marks("/scholen/de-regenton/protocol", Protocols.shipped("opmaat").edition());
    }

    private void marks(String path, Edition edition) {
        List<String> sections = Arrays.asList(Client.as(port, "Meester Joris").get(path).body().split("<section class=\"card\""));
        assertThat(edition.articles()).anyMatch(Article::runs).anyMatch(article -> !article.runs());
        for (Article article : edition.articles()) {
            String section = sections.stream().filter(it -> it.contains("id=\"" + Anchor.of(article.ref()) + "\"")).findFirst().orElseThrow();
            assertThat(section.contains(MARK)).as(article.ref()).isEqualTo(!article.runs());
            long waiting = article.norms().stream().filter(norm -> !norm.runs()).count();
            assertThat(section.split("tekst, niet gehandhaafd: ", -1)).as("norms of " + article.ref() + " that do not run").hasSize((int) waiting + 1);
        }
        assertThat(edition.norms()).anyMatch(Norm::runs);
    }
}
