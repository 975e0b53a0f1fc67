package nl.huisregel.correction;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=school-posts")
@DisplayName("The posts of a school are found")
class SchoolPostsPagesTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("by a piece of the title, and by who wrote them")
    void found() {
        var hanneke = Client.as(port, "Juf Hanneke, directeur");
        assertThat(hanneke.get("/berichten-van-school").body()).contains("De pompoenen zijn rijp", "Een vulkaan in de klas");
        assertThat(hanneke.get("/berichten-van-school?zoek=POMPOEN").body()).contains("De pompoenen zijn rijp").doesNotContain("Een vulkaan in de klas");
        assertThat(hanneke.get("/berichten-van-school?zoek=meester+joris").body()).contains("Een vulkaan in de klas").doesNotContain("De leeshoek is klaar");
        assertThat(hanneke.get("/berichten-van-school?zoek=Maas&plek=class_page").body()).doesNotContain("Van juf Fatima");
    }

    @Test
    @DisplayName("or not, and then it says so; a sign of the database finds nothing by itself")
    void not_found() {
        var hanneke = Client.as(port, "Juf Hanneke, directeur");
        assertThat(hanneke.get("/berichten-van-school?zoek=kameel").body()).contains("Geen bericht met ‘kameel’");
        assertThat(hanneke.get("/berichten-van-school?zoek=%25").body()).contains("Geen bericht met ‘%’");
    }
}
