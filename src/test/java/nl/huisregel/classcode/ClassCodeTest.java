package nl.huisregel.classcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.school.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@InDemo
@DisplayName("The code of a class")
class ClassCodeTest {

    private static final Pattern CODE = Pattern.compile("class=\"big\" dir=\"ltr\">([0-9A-Z]{3} [0-9A-Z]{3})<");

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired School school;
    @Autowired Environment environment;

    private Client joris;
    private UUID group;

    @BeforeEach
    void open() {
        joris = Client.as(port, "Meester Joris");
        var place = directory.at("de-regenton").orElseThrow();
        group = school.groupsAt(place.board().id(), place.location().id()).stream().filter(one -> one.name().equals("groep 5")).findFirst().orElseThrow().id();
    }

    @AfterEach
    void forgetGuesses() {
        JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"))).sql("delete from guess").update();
    }

    @Test
    @DisplayName("lets a pupil in with the own first name and three pictures, to read the class page and decide nothing")
    void in() {
        var code = show();
        var mees = Client.stranger(port);
        assertThat(to(types(mees, code.toLowerCase().replace(" ", "-"), "mees"))).isEqualTo("/klas/plaatjes");
        assertThat(mees.get("/klas/plaatjes").body()).contains("Hallo Mees", "Kies drie plaatjes");
        assertThat(taps(mees, "SUN", "FISH", "").statusCode()).as("two are not enough").isEqualTo(422);
        assertThat(to(taps(mees, "SUN", "FISH", "FISH"))).isEqualTo("/");
        assertThat(mees.get("/groepen/" + group).statusCode()).isEqualTo(200);
        assertThat(mees.get("/ik").body()).contains("Mees", "leerling in de klas").doesNotContain("/mijn-meldingen", "/ik/toegang");
        for (var shut : List.of("/vandaag", "/van-mij", "/bewijzen", "/mijn-foto", "/ik/toegang", "/ouders", "/klascode")) {
            assertThat(mees.get(shut).statusCode()).as(shut).isEqualTo(403);
        }
        assertThat(joris.get("/klascode/" + group).body()).contains("<b>Mees</b>");
        var bully = Client.stranger(port);
        types(bully, code, "Mees");
        assertThat(bully.get("/klas/plaatjes").body()).contains("Tik je eigen drie plaatjes");
        assertThat(taps(bully, "SUN", "FISH", "BOAT").body()).contains("Dit zijn niet jouw plaatjes");
        assertThat(bully.get("/groepen").statusCode()).isEqualTo(302);
        joris.post("/klascode/" + group + "/afmelding", Map.of("leerling", pupil("Mees").toString()));
        assertThat(mees.get("/groepen/" + group).statusCode()).as("sent out").isEqualTo(302);
        types(mees, code, "Mees");
        mees.get("/klas/plaatjes");
        assertThat(to(taps(mees, "SUN", "FISH", "FISH"))).isEqualTo("/");
        joris.post("/klascode/" + group + "/plaatjes", Map.of("leerling", pupil("Mees").toString()));
        assertThat(mees.get("/groepen/" + group).statusCode()).isEqualTo(302);
        types(mees, code, "Mees");
        assertThat(mees.get("/klas/plaatjes").body()).as("new pictures").contains("Kies drie plaatjes");
    }

    @Test
    @DisplayName("stops with one tap, for who is halfway too; a newer one takes its place")
    void stops() {
        var old = show();
        var code = show();
        var sam = Client.stranger(port);
        assertThat(types(sam, old, "Sam").body()).contains("Deze code werkt niet");
        assertThat(to(types(sam, code, "Sam"))).isEqualTo("/klas/plaatjes");
        joris.get("/klascode/" + group);
        joris.post("/klascode/" + group + "/einde", Map.of());
        assertThat(to(sam.get("/klas/plaatjes"))).isEqualTo("/klas");
        assertThat(types(sam, code, "Sam").body()).contains("Deze code werkt niet");
        assertThat(joris.get("/klascode/" + group).body()).doesNotContain("class=\"big\"");
    }

    @Test
    @DisplayName("shows nobody's name: who types one that is not in the class, or that two have, reads what to do")
    void names() {
        var code = show();
        var child = Client.stranger(port);
        assertThat(types(child, code, "Fenna").body()).contains("Die naam staat niet in deze klas").doesNotContain("Mees", "Noor");
        assertThat(types(child, code, "Lotte").body()).contains("In je klas heten er twee zo").doesNotContain("Bos", "Vonk");
        assertThat(to(types(child, code, "lotte v"))).isEqualTo("/klas/plaatjes");
        assertThat(child.get("/klas/plaatjes").body()).contains("Hallo Lotte V.");
        assertThat(to(types(child, code, "sahin"))).as("without the signs a keyboard may lack").isEqualTo("/klas/plaatjes");
        assertThat(to(types(child, code, "anne sophie"))).isEqualTo("/klas/plaatjes");
        assertThat(types(child, "", "Mees").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("is of the teacher's own group; and guessing pictures waits longer every time")
    void bounds() {
        assertThat(Client.as(port, "Juf Fatima").get("/klascode/" + group).statusCode()).isEqualTo(404);
        var code = show();
        var child = Client.stranger(port);
        types(child, code, "Yara");
        child.get("/klas/plaatjes");
        taps(child, "SUN", "SUN", "SUN");
        var other = Client.stranger(port);
        types(other, code, "Yara");
        other.get("/klas/plaatjes");
        for (int i = 0; i < 5; i++) {
            taps(other, "MOON", "MOON", "MOON");
        }
        assertThat(taps(other, "SUN", "SUN", "SUN").statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("works for a lesson, and who is in stays until the last bell; after school and without a timetable there is an end too")
    void ends_with_the_day() {
        var monday = new Timetable(List.of(hours(Timetable.Hours.Kind.SCHOOL, "08:15", "14:15"), hours(Timetable.Hours.Kind.LESSON, "08:30", "10:15"), hours(Timetable.Hours.Kind.LESSON, "12:30", "14:15")), List.of());
        assertThat(times(monday, "09:00")).containsExactly(at("10:15"), at("14:15"));
        assertThat(times(monday, "13:30")).containsExactly(at("14:15"), at("14:15"));
        assertThat(times(monday, "10:20")).as("between lessons").containsExactly(at("11:20"), at("14:15"));
        assertThat(times(monday, "16:00")).as("after school").containsExactly(at("17:00"), at("17:00"));
        assertThat(times(new Timetable(List.of(), List.of()), "09:00")).containsExactly(at("10:00"), at("17:00"));
    }

    private static List<Instant> times(Timetable timetable, String now) {
        var day = SchoolDay.of(timetable, at(now));
        return List.of(day.lesson(), day.end());
    }

    private static Timetable.Hours hours(Timetable.Hours.Kind kind, String from, String to) {
        return new Timetable.Hours(DayOfWeek.MONDAY, kind, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse("2026-11-23T" + time + ":00+01:00[Europe/Amsterdam]").toInstant();
    }

    private String show() {
        joris.get("/klascode/" + group);
        joris.post("/klascode/" + group, Map.of("tot", "les"));
        var found = CODE.matcher(joris.get("/klascode/" + group).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> types(Client child, String code, String name) {
        child.get("/klas");
        return child.post("/klas", Map.of("code", code, "naam", name));
    }

    private static HttpResponse<String> taps(Client child, String one, String two, String three) {
        return child.post("/klas/plaatjes", Map.of("een", one, "twee", two, "drie", three));
    }

    private UUID pupil(String name) {
        return school.pupilsOf(directory.at("de-regenton").orElseThrow().board().id(), group).stream().filter(pupil -> pupil.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]*", "");
    }
}
