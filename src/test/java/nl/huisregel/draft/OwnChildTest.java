package nl.huisregel.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.OwnChildOpened;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Verdict;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Relation;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A teacher who is the father of Mees")
class OwnChildTest extends DeskTest {

    @Autowired OwnChildren ownChildren;
    @Autowired HandOver handOver;
    @Autowired Accounts accounts;

    @BeforeEach
    void father() {
        fence.inside(desk.board, () -> {
            register.entrust(desk.board, desk.joris.person(), desk.mees, Relation.FATHER, Authority.YES, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusYears(8));
            List.of(desk.fatima, desk.hanneke, desk.joris).forEach(one -> accounts.open(desk.board, one.person()));
        });
    }

    @Test
    @DisplayName("does not check or place a post with Mees, though Mees has every consent")
    void a_draft() {
        var post = desk.doDuties(desk.hang(desk.startPost(Channel.CLASS_PAGE), desk.mees));
        assertThat(desk.check(post, Channel.CLASS_PAGE)).satisfies(verdict -> {
            assertThat(verdict.ownChild()).contains("Mees");
            assertThat(verdict.sign()).isEqualTo(Verdict.Sign.NOT);
        });
        assertThat(desk.publish(post).live()).isEmpty();
        assertThatThrownBy(() -> verdicts.sideBySide(desk.joris, desk.now(post), java.time.Instant.now())).isInstanceOf(OwnChildOpened.class);
    }

    @Test
    @DisplayName("places one without Mees as always")
    void without() {
        var post = desk.doDuties(desk.hang(desk.startPost(Channel.CLASS_PAGE)));
        assertThat(desk.publish(post).live()).containsExactly(Channel.CLASS_PAGE);
    }

    @Test
    @DisplayName("gives the post to a colleague, who checks and places it, and sees it no more")
    void handed_over() {
        var post = desk.doDuties(desk.hang(desk.startPost(Channel.CLASS_PAGE), desk.mees));
        assertThat(handOver.candidates(desk.joris, post)).extracting(Colleague::name).containsExactlyInAnyOrder("juf Fatima", "juf Hanneke");
        var fatima = handOver.candidates(desk.joris, post).stream().filter(one -> one.person().equals(desk.fatima.person())).findFirst().orElseThrow();
        assertThat(handOver.give(desk.joris, post.id(), fatima)).isTrue();

        assertThatThrownBy(() -> drafts.mine(desk.joris, post.id())).isInstanceOf(NotThere.class);
        var hers = drafts.mine(desk.fatima, post.id());
        assertThat(publishing.publish(desk.fatima, hers.id(), hers.version()).live()).containsExactly(Channel.CLASS_PAGE);
        assertThat(journal.about(desk.board, "post", post.id())).extracting(entry -> entry.kind()).contains("post.handed_over");
    }

    @Test
    @DisplayName("opens nothing about Mees at work and hears whom to ask, but everything as his father")
    void opens_nothing() {
        var people = List.of(desk.noor, desk.mees);
        assertThatThrownBy(() -> ownChildren.refuse(desk.joris, desk.school, people)).isInstanceOfSatisfying(OwnChildOpened.class, opened -> {
            assertThat(opened.child()).isEqualTo("Mees");
            assertThat(opened.ask()).containsExactly("juf Hanneke");
        });
        assertThat(ownChildren.among(desk.joris, List.of(desk.noor))).isEmpty();
        assertThat(ownChildren.among(new Actor(desk.board, desk.joris.person(), Hat.GUARDIAN, Optional.of(desk.school), "Joris"), people)).isEmpty();
        fence.inside(desk.board, () -> register.entrust(desk.board, desk.hanneke.person(), desk.mees, Relation.MOTHER, Authority.YES, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusYears(8)));
        assertThatThrownBy(() -> ownChildren.refuse(desk.joris, desk.school, people)).as("never the other parent")
            .isInstanceOfSatisfying(OwnChildOpened.class, opened -> assertThat(opened.ask()).containsExactly("Wouter"));
    }
}
