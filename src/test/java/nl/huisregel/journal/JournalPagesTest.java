package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.huisregel.cast.Browser;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The page that says whether the journal is right, for the administrator and the board. */
@InDemo
class JournalPagesTest {

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Environment environment;

    @Test
    @DisplayName("says that it is right, since when, and how to check it elsewhere")
    void right() {
        var wouter = Client.as(port, "Wouter Terpstra");
        wouter.get("/logboek");
        assertThat(wouter.post("/logboek/controle", Map.of()).headers().firstValue("Location")).hasValueSatisfying(where -> assertThat(where).endsWith("/logboek?klaar=controle"));
        assertThat(wouter.get("/logboek?klaar=controle").body()).contains("Het logboek klopt.", "Voor het laatst gecontroleerd op", "Laatste ijkpunt", "huisregel-journal-1 " + vlierboog() + " mark ")
            .doesNotContain("Het logboek klopt niet", "Oude regels");
    }

    @Test
    @DisplayName("says what is not right and what to do; the administrator finds it on Vandaag until somebody looked into it")
    void wrong() {
        var petra = Client.as(port, "Petra Lindeman");
        petra.get("/logboek");
        try {
            asOwner("update journal_entry set subject_id = gen_random_uuid() where board_id = :board and number = 2", "");
            petra.post("/logboek/controle", Map.of());
            var page = petra.get("/logboek").body();
            assertThat(page).contains("Het logboek klopt niet.", "Regel 2 is veranderd", "Wat nu?", "binnen 72 uur");
            assertThat(petra.get("/vandaag").body()).contains("Het logboek klopt niet.", "Bekijk wat te doen");
            petra.post("/logboek/gezien", Map.of("controle", Client.hidden(page).get("controle")));
            assertThat(petra.get("/vandaag").body()).doesNotContain("Het logboek klopt niet.");
            assertThat(petra.get("/logboek").body()).contains("Het logboek klopt niet.", "Iemand heeft dit uitgezocht.").doesNotContain("Dit is uitgezocht</button>");
        } finally {
            asOwner("update journal_entry set subject_id = :was::uuid where board_id = :board and number = 2", was);
        }
        petra.post("/logboek/controle", Map.of());
        assertThat(petra.get("/logboek").body()).contains("Het logboek klopt.");
    }

    @Test
    @DisplayName("nothing younger than five school years can be cut, whatever is sent")
    void young() {
        var wouter = Client.as(port, "Wouter Terpstra");
        wouter.get("/logboek");
        assertThat(wouter.post("/logboek/snede", Map.of("voor", "2026-08-01")).statusCode()).isEqualTo(404);
        assertThat(wouter.post("/logboek/snede", Map.of("voor", "ooit")).statusCode()).isEqualTo(404);
        var petra = Client.as(port, "Petra Lindeman");
        petra.get("/logboek");
        assertThat(petra.post("/logboek/snede", Map.of("voor", "2001-08-01")).statusCode()).as("who reads it does not cut it").isEqualTo(403);
        assertThat(wouter.post("/logboek/snede", Map.of("voor", "2001-08-01")).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("can be read by everybody, on a phone and at a desk, by day and by night, right and wrong")
    void looks() {
        var petra = Client.as(port, "Petra Lindeman");
        petra.get("/logboek");
        petra.post("/logboek/controle", Map.of());
        look("logboek");
        try {
            asOwner("update journal_entry set subject_id = gen_random_uuid() where board_id = :board and number = 2", "");
            petra.post("/logboek/controle", Map.of());
            look("logboek-stuk");
        } finally {
            asOwner("update journal_entry set subject_id = :was::uuid where board_id = :board and number = 2", was);
        }
        petra.post("/logboek/controle", Map.of());
    }

    private void look(String name) {
        for (int width : new int[] {390, 1280}) {
            for (var colours : Browser.colours(width)) {
                try (var window = Browser.window(width, 900, colours, true)) {
                    var page = window.newPage();
                    page.navigate("http://localhost:" + port + "/kies");
                    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Petra Lindeman")).first().click();
                    page.navigate("http://localhost:" + port + "/logboek");
                    page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                    Browser.picture(page, name + "-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT));
                    assertThat(Browser.faults(page)).isEmpty();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("sideways scrolling").isZero();
                }
            }
        }
    }

    private String was;

    private void asOwner(String statement, String value) {
        var source = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        Fence fence = TestDatabase.fence(source);
        fence.inside(vlierboog(), () -> {
            JdbcClient owner = JdbcClient.create(source);
            was = value.isEmpty() ? owner.sql("select subject_id::text from journal_entry where board_id = :board and number = 2").param("board", vlierboog().value()).query(String.class).single() : value;
            owner.sql(statement).param("board", vlierboog().value()).param("was", was).update();
        });
    }

    private BoardId vlierboog() {
        return directory.boards().stream().filter(board -> board.slug().equals("vlierboog")).findFirst().orElseThrow().id();
    }
}
