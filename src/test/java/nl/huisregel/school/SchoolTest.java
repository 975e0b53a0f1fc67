package nl.huisregel.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is where, asked of the invented schools. */
@InDemo
class SchoolTest {

    @Autowired
    School school;

    @Autowired
    Directory directory;

    @Test
    void two_lottes_get_an_initial_and_the_others_do_not() {
        assertThat(pupils("de-regenton", "groep 5")).extracting(Pupil::name)
            .contains("Lotte B.", "Lotte V.", "Noor", "Çınar", "Anne-Sophie").hasSize(16);
    }

    @Test
    void a_shielded_pupil_shows_only_that_nothing_may_be_published() {
        assertThat(pupils("de-regenton", "groep 5")).filteredOn(Pupil::doNotPublish).extracting(Pupil::name).containsExactly("Lina");
    }

    @Test
    void juf_fatima_is_one_person_teacher_and_mother() {
        var fatima = colleague("juf Fatima").person();
        assertThat(school.groupsOf(board("de-regenton"), fatima)).extracting(Group::name).containsExactly("groep 7");
        assertThat(school.childrenOf(board("de-regenton"), fatima)).extracting(Child::name).containsExactly("Ilyas");
    }

    @Test
    void both_guardians_of_yara_have_authority() {
        var yara = pupils("de-regenton", "groep 5").stream().filter(pupil -> pupil.name().equals("Yara")).findFirst().orElseThrow();
        assertThat(school.guardiansOf(board("de-regenton"), yara.id())).extracting(Guardian::name, Guardian::authority)
            .containsExactly(tuple("Ine Jansen", Authority.YES), tuple("Tom Jansen", Authority.YES));
    }

    @Test
    void the_manager_of_a_teacher_is_the_head_and_of_a_head_the_board() {
        assertThat(school.managerOf(board("de-regenton"), colleague("meester Joris").person())).hasValueSatisfying(
            manager -> assertThat(manager.name()).isEqualTo("juf Hanneke"));
        assertThat(school.managerOf(board("de-regenton"), colleague("juf Hanneke").person())).hasValueSatisfying(
            manager -> assertThat(manager.fullName()).isEqualTo("Wouter Terpstra"));
    }

    @Test
    void another_board_finds_none_of_them() {
        var noor = pupils("de-regenton", "groep 5").getFirst().id();
        assertThat(school.pupil(board("de-strandlamp"), noor)).isEmpty();
        assertThat(pupils("de-strandlamp", "groep 5")).extracting(Pupil::name).contains("Noor").hasSize(20);
    }

    @Test
    void there_are_sixty_pupils() {
        assertThat(List.of("de-regenton/groep 5", "de-regenton/groep 7", "het-hazelhout/Eiken", "de-strandlamp/groep 5").stream()
            .mapToInt(name -> pupils(name.split("/")[0], name.split("/")[1]).size()).sum()).isEqualTo(60);
    }

    private BoardId board(String slug) {
        return directory.at(slug).orElseThrow().board().id();
    }

    private UUID location(String slug) {
        return directory.at(slug).orElseThrow().location().id();
    }

    private Colleague colleague(String name) {
        return school.colleaguesAt(board("de-regenton"), location("de-regenton")).stream()
            .filter(colleague -> colleague.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Pupil> pupils(String slug, String group) {
        var found = school.groupsAt(board(slug), location(slug)).stream().filter(one -> one.name().equals(group)).findFirst().orElseThrow();
        return school.pupilsOf(board(slug), found.id());
    }
}
