package nl.huisregel.articles;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One page with every compared act: what each protocol answers, with its articles beside each other. */
class FiveAnswersTest {

    @Test
    void the_page_shows_each_act_as_the_protocols_decide_it_now() throws IOException {
        Pages.same(Pages.ARTICLES.resolve("five-answers.md"), new FiveAnswers().write(Library.compared()));
    }

    @Test
    void each_compared_act_is_in_another_place_on_the_page() {
        List<String> anchors = Library.compared().stream().flatMap(compared -> compared.points().stream()).map(FiveAnswers::anchor).toList();
        org.assertj.core.api.Assertions.assertThat(anchors).doesNotHaveDuplicates();
    }
}
