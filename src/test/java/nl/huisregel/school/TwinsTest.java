package nl.huisregel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two pupils of one first name at a school get an initial, in whatever groups they are; what happens is undone after each test. */
@InDemo
@Transactional
class TwinsTest {

    @Autowired
    School school;

    @Autowired
    Directory directory;

    @Autowired
    Fence fence;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_pupil_of_another_group_makes_both_get_an_initial() {
        call("de-regenton", "groep 7", "Fenna", "Mees");
        assertThat(names("de-regenton", "groep 5")).contains("Mees W.").doesNotContain("Mees");
        assertThat(names("de-regenton", "groep 7")).contains("Mees P.").doesNotContain("Mees", "Fenna");
    }

    @Test
    void a_pupil_of_another_school_of_the_board_does_not() {
        call("het-hazelhout", "Eiken", "Finn", "Mees");
        assertThat(names("de-regenton", "groep 5")).contains("Mees");
        assertThat(names("het-hazelhout", "Eiken")).contains("Mees").doesNotContain("Finn");
    }

    @Test
    void one_who_left_does_not() {
        call("de-regenton", "groep 7", "Fenna", "Mees");
        jdbc.sql("update enrolment set from_day = date '2000-08-01', until_day = date '2001-07-31' where board_id = :board and pupil_id = :pupil")
            .param("board", board("de-regenton").value()).param("pupil", pupil("de-regenton", "groep 7", "Mees P.").id()).update();
        assertThat(names("de-regenton", "groep 5")).contains("Mees");
    }

    @Test
    void a_pupil_alone_is_called_as_on_the_list_of_the_group() {
        for (Pupil pupil : pupils("de-regenton", "groep 5")) {
            assertThat(school.pupil(board("de-regenton"), pupil.id())).contains(pupil);
        }
    }

    private void call(String slug, String group, String before, String after) {
        UUID pupil = pupil(slug, group, before).id();
        fence.inside(board(slug), () -> {
            jdbc.sql("update person set first_name = :name where board_id = :board and id = :pupil").param("name", after).param("board", board(slug).value()).param("pupil", pupil).update();
        });
    }

    private Pupil pupil(String slug, String group, String name) {
        return pupils(slug, group).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> names(String slug, String group) {
        return pupils(slug, group).stream().map(Pupil::name).toList();
    }

    private List<Pupil> pupils(String slug, String group) {
        UUID location = directory.at(slug).orElseThrow().location().id();
        Group found = school.groupsAt(board(slug), location).stream().filter(one -> one.name().equals(group)).findFirst().orElseThrow();
        return school.pupilsOf(board(slug), found.id());
    }

    private BoardId board(String slug) {
        return directory.at(slug).orElseThrow().board().id();
    }
}
