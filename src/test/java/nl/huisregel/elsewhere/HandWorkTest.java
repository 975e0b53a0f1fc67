package nl.huisregel.elsewhere;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_ACCOUNT;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.Task;
import nl.huisregel.child.Showing;
import nl.huisregel.consent.Pursued;
import nl.huisregel.consent.WithdrawalFollower;
import nl.huisregel.correction.Correcting;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Lying;
import nl.huisregel.journal.Entry;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.report.Reporting;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What stands on the school's account, put there by hand")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HandWorkTest extends DeskTest {

    private static final Words DUTCH = Words.in(Language.NL);
    private static final String POST = "https://www.instagram.com/p/abc/";

    @Autowired HandWork hands;
    @Autowired ComingDown comingDown;
    @Autowired AccountSql accounts;
    @Autowired ElsewhereSql elsewhere;
    @Autowired HandSql handSql;
    @Autowired HandTasks tasks;
    @Autowired WithOthersSql others;
    @Autowired ReadingSql reading;
    @Autowired WithdrawalFollower withdrawals;
    @Autowired Directory directory;
    @Autowired School school;
    @Autowired DataSource pool;

    UUID instagram;

    @BeforeEach
    void an_account() {
        instagram = account("Instagram van De Regenton", Network.INSTAGRAM, "https://www.instagram.com/regenton/");
    }

    @Nested
    @DisplayName("Handing out")
    class HandingOut {

        @Test
        @DisplayName("what may go there is handed out and stands nowhere until somebody tells where")
        void handed_out() {
            var post = ready(desk.mees);
            var outcome = desk.publish(post);
            assertThat(outcome.handed()).containsExactly(SCHOOL_ACCOUNT);
            assertThat(outcome.live()).isEmpty();
            assertThat(placement(post).state()).isEqualTo(Placement.State.HELD);
            assertThat(tasks.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
                assertThat(task.says()).isEqualTo("Vertel waar ‘Een dag in het bos’ staat.");
                assertThat(task.path()).isEqualTo("/berichten/" + post.id() + "/met-de-hand");
            });
            assertThat(tasks.waiting(desk.hanneke, DUTCH)).isEmpty();
            var view = hands.look(desk.joris, post.id()).orElseThrow();
            assertThat(view.pictures()).hasSize(1);
            assertThat(view.text()).startsWith("Een dag in het bos\n\nWe bouwden een hut.").contains("Geschreven door meester Joris.");
            assertThat(hands.fetch(desk.joris, post.id(), view.pictures().getFirst().id())).isPresent();
            assertThat(others()).isEmpty();
        }

        @Test
        @DisplayName("without an account the place is not offered, and nothing is handed out")
        void no_account() {
            fence.inside(desk.board, () -> accounts.end(desk.board, instagram, desk.hanneke.person(), Instant.now()));
            assertThat(hands.possible(desk.board, desk.school)).isFalse();
            assertThat(desk.publish(ready(desk.mees)).handed()).isEmpty();
        }

        @Test
        @DisplayName("to nobody but its author: a colleague and the head of another school find nothing, the head here gets no pictures")
        void to_whom() {
            var post = handed(desk.mees);
            UUID picture = post.pictures().getFirst().value();
            assertThatThrownBy(() -> hands.look(desk.fatima, post.id())).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> hands.look(desk.bram, post.id())).isInstanceOf(NotThere.class);
            for (Actor other : List.of(desk.fatima, desk.hanneke, desk.bram)) {
                assertThatThrownBy(() -> hands.fetch(other, post.id(), picture)).isInstanceOf(NotThere.class);
            }
            assertThat(hands.look(desk.hanneke, post.id()).orElseThrow().own()).isFalse();
        }

        @Test
        @DisplayName("is decided again when the pictures are fetched: after a withdrawal they are not given, and the words are")
        void fetched_after_a_withdrawal() {
            desk.says(desk.samira, desk.noor, true, "social_media");
            var post = handed(desk.mees, desk.noor);
            var before = hands.look(desk.joris, post.id()).orElseThrow();
            desk.says(desk.samira, desk.noor, false, "social_media");
            var after = hands.look(desk.joris, post.id()).orElseThrow();
            assertThat(before.pictures()).extracting(HandView.HandPicture::number).containsExactly(1, 2);
            assertThat(after.may()).isTrue();
            assertThat(after.pictures()).extracting(HandView.HandPicture::number).containsExactly(1);
            assertThat(after.withdrawn()).containsExactly(2);
            assertThat(hands.fetch(desk.joris, post.id(), before.pictures().getLast().id())).isEmpty();
            assertThat(hands.fetch(desk.joris, post.id(), before.pictures().getFirst().id())).isPresent();
        }

        @Test
        @DisplayName("a withdrawal that came first is waited for when a picture is fetched, and then counts")
        void fetching_waits() throws Exception {
            var post = handed(desk.mees);
            UUID picture = post.pictures().getFirst().value();
            var said = new CountDownLatch(1);
            var waits = new CountDownLatch(1);
            var withdrawal = supply(() -> fence.inside(desk.board, () -> {
                desk.says(desk.iris, desk.mees, false, "social_media");
                said.countDown();
                await(waits);
                return true;
            }));
            await(said);
            var fetching = supply(() -> hands.fetch(desk.joris, post.id(), picture));
            untilSomebodyWaits(fetching);
            waits.countDown();
            assertThat(fetching.get()).isEmpty();
            withdrawal.get();
        }

        @Test
        @DisplayName("freezes the post: its words, its pictures and itself stay until it is told, and then it is a draft again")
        void frozen() {
            var post = handed(desk.mees);
            assertThatThrownBy(() -> drafts.discard(desk.joris, post.id())).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> drafts.removePictures(desk.joris, post.id(), post.pictures())).isInstanceOf(NotThere.class);
            assertThat(desk.write(desk.now(post), "Iets anders", "Iets anders", SCHOOL_ACCOUNT).body()).isEqualTo("We bouwden een hut.");
            fence.inside(desk.board, () -> jdbc.sql("update post set changed_at = now() - interval '20 days' where board_id = :board and id = :post").param("board", desk.board.value()).param("post", post.id()).update());
            Lying.cleanUp(house, desk.board);
            assertThat(desk.now(post).pictures()).hasSize(1);

            hands.notPlaced(desk.joris, post.id());

            assertThat(desk.now(post).channels()).isEmpty();
            assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
            assertThat(desk.write(desk.now(post), "Iets anders", "Iets anders", CLASS_PAGE).body()).isEqualTo("Iets anders");
            drafts.discard(desk.joris, post.id());
        }
    }

    @Nested
    @DisplayName("Telling")
    class Telling {

        @Test
        @DisplayName("makes it stand there, since then and by whom, with the decision kept")
        void told() {
            var post = handed(desk.mees);
            assertThat(tell(desk.joris, post)).isEqualTo(new HandWork.Told(false, false));
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(standing(post)).satisfies(there -> {
                assertThat(there.told().by()).isEqualTo("meester Joris");
                assertThat(there.address()).isEqualTo(POST);
                assertThat(there.pictures()).isEqualTo(1);
            });
            assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
            assertThat(others(desk.mees)).singleElement().satisfies(one -> {
                assertThat(one.account()).isEqualTo("Instagram van De Regenton");
                assertThat(one.shown()).isPresent();
                assertThat(one.asked()).isEmpty();
            });
            assertThat(Showing.sightings(house, desk.board, desk.mees)).as("what hangs with us").isEmpty();
            assertThat(journal.about(desk.board, "post", post.id())).filteredOn(entry -> entry.kind().equals("decided")).hasSize(2);
            assertThat(journal.about(desk.board, "placement", placement(post).id())).extracting(Entry::kind).containsExactly("post.handed_out", "elsewhere.told");
        }

        @Test
        @DisplayName("of two accounts at once, and later of a third")
        void several() {
            UUID facebook = account("Facebook van De Regenton", Network.FACEBOOK, "https://www.facebook.com/regenton");
            var post = handed(desk.mees);
            hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST), facebook, new PastedAddress("https://www.facebook.com/regenton/posts/1")), List.of(1));
            assertThat(everywhere(post)).hasSize(2);
            UUID linkedin = account("LinkedIn van De Regenton", Network.LINKEDIN, "https://www.linkedin.com/company/regenton");
            hands.also(desk.joris, post.id());
            assertThat(hands.look(desk.joris, post.id()).orElseThrow().accounts()).extracting(SchoolAccount::id).containsExactly(linkedin);
            hands.tell(desk.joris, post.id(), Map.of(linkedin, new PastedAddress("https://www.linkedin.com/feed/update/1")), List.of(1));
            assertThat(everywhere(post)).hasSize(3).allMatch(there -> there.pictures() == 1);
        }

        @Test
        @DisplayName("by two people at once is told once, and the second hears what is known")
        void two_at_once() throws Exception {
            var post = handed(desk.mees);
            var first = supply(() -> tell(desk.joris, post));
            var second = supply(() -> tell(desk.hanneke, post));
            assertThat(List.of(first.get().already(), second.get().already())).containsExactlyInAnyOrder(true, false);
            assertThat(everywhere(post)).hasSize(1);
        }

        @Test
        @DisplayName("after a withdrawal in between keeps the truth, and asks the picture away at once")
        void a_withdrawal_in_between() {
            desk.says(desk.samira, desk.noor, true, "social_media");
            var post = handed(desk.mees, desk.noor);
            hands.look(desk.joris, post.id());
            desk.says(desk.samira, desk.noor, false, "social_media");
            assertThat(receipt(desk.samira, desk.noor)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Pursued.State.MAYBE));

            assertThat(hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST)), List.of(1, 2)).mustGo()).isTrue();

            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(standing(post).pictureErrands()).singleElement().satisfies(errand -> assertThat(errand.number()).hasValue(2));
            assertThat(receipt(desk.samira, desk.noor)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Pursued.State.ASKED));
        }

        @Test
        @DisplayName("that a withdrawn picture was never put there ends what its receipt asks")
        void never_put_there() {
            desk.says(desk.samira, desk.noor, true, "social_media");
            var post = handed(desk.mees, desk.noor);
            hands.look(desk.joris, post.id());
            desk.says(desk.samira, desk.noor, false, "social_media");
            hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST)), List.of(1));
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(receipt(desk.samira, desk.noor)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Pursued.State.NOT_PLACED));
        }

        @Test
        @DisplayName("waits for a withdrawal that came first, and a withdrawal that comes during it asks the picture away")
        void locks() throws Exception {
            var post = handed(desk.mees);
            var told = new CountDownLatch(1);
            var waits = new CountDownLatch(1);
            var telling = supply(() -> fence.inside(desk.board, () -> {
                var result = tell(desk.joris, post);
                told.countDown();
                await(waits);
                return result;
            }));
            await(told);
            var withdrawal = supply(() -> {
                desk.says(desk.iris, desk.mees, false, "social_media");
                return true;
            });
            untilSomebodyWaits(withdrawal);
            waits.countDown();
            assertThat(telling.get().mustGo()).isFalse();
            withdrawal.get();
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        }

        @Test
        @DisplayName("by the head when whoever had it in hands left or let it lie")
        void by_the_head() {
            var post = handed(desk.mees);
            leaves(desk.joris);
            assertThat(tasks.waiting(desk.hanneke, DUTCH)).extracting(Task::says).containsExactly("Vertel waar ‘Een dag in het bos’ staat.");
            tell(desk.hanneke, post);
            assertThat(standing(post).told().by()).isEqualTo("juf Hanneke");
        }
    }

    @Nested
    @DisplayName("When it must go")
    class MustGo {

        @Test
        @DisplayName("a withdrawal asks it in its own transaction, and no page says gone before a person does")
        void withdrawn() {
            var post = told(desk.mees);
            desk.says(desk.iris, desk.mees, false, "social_media");

            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(receipt(desk.iris, desk.mees)).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo(Pursued.State.ASKED);
                assertThat(it.place()).isEqualTo("Instagram van De Regenton");
                assertThat(it.goneAt()).isEmpty();
            });
            assertThat(withdrawals.gone(desk.board, lastReceipt(desk.iris, desk.mees), DUTCH)).as("nothing is told as gone").isEmpty();
            assertThat(others(desk.mees)).singleElement().satisfies(one -> {
                assertThat(one.asked()).isPresent();
                assertThat(one.gone()).isEmpty();
                assertThat(one.shown()).as("no page gives it").isEmpty();
            });
            assertThat(fence.reading(desk.board, () -> reading.maySeeDraft(desk.board, desk.joris.person(), post.id(), post.pictures().getFirst().value()))).isFalse();
            assertThat(tasks.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
                assertThat(task.says()).isEqualTo("Foto 1 bij ‘Een dag in het bos’ moet weg van Instagram van De Regenton.");
                assertThat(task.due()).hasValueSatisfying(due -> assertThat(due).isAfter(Instant.now()));
                assertThat(task.sources()).extracting(source -> source.norm().id()).containsExactly("avg-6");
                assertThat(task.toString()).doesNotContain("Mees").doesNotContain("Iris");
            });

            comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.PostGone());

            assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
            assertThat(receipt(desk.iris, desk.mees)).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo(Pursued.State.GONE);
                assertThat(it.goneAt()).isPresent();
            });
            assertThat(others(desk.mees)).singleElement().satisfies(one -> assertThat(one.gone()).isPresent());
            assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
        }

        @Test
        @DisplayName("a withdrawal that does not end asks nothing")
        void rolled_back() {
            var post = told(desk.mees);
            assertThatThrownBy(() -> fence.inside(desk.board, () -> {
                desk.says(desk.iris, desk.mees, false, "social_media");
                assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
                throw new IllegalStateException("the power goes");
            })).hasMessage("the power goes");
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(standing(post).errands()).isEmpty();
        }

        @Test
        @DisplayName("a withdrawal for the website alone takes nothing away from an account")
        void another_layer() {
            var post = told(desk.mees);
            desk.says(desk.iris, desk.mees, false, "open_web");
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(receipt(desk.iris, desk.mees)).isEmpty();
        }

        @Test
        @DisplayName("one picture of several: by its number there, and the rest of the post stands on when that one is gone")
        void one_of_several() {
            desk.says(desk.samira, desk.noor, true, "social_media");
            var post = told(desk.mees, desk.noor);
            desk.says(desk.samira, desk.noor, false, "social_media");
            assertThat(tasks.waiting(desk.joris, DUTCH).getFirst().says()).startsWith("Foto 2 bij");
            var there = standing(post);
            assertThat(there.everyPicture()).isFalse();

            comingDown.say(desk.joris, post.id(), there.id(), new ComingDown.Said.PicturesGone(errands(there)));

            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(standing(post).pictures()).isEqualTo(1);
            assertThat(others(desk.noor)).singleElement().satisfies(one -> assertThat(one.gone()).isPresent());
            assertThat(others(desk.mees)).singleElement().satisfies(one -> assertThat(one.gone()).isEmpty());
        }

        @Test
        @DisplayName("what was asked after the page was made is not gone by what is said on it")
        void asked_meanwhile() {
            desk.says(desk.samira, desk.noor, true, "social_media");
            var post = told(desk.mees, desk.noor);
            desk.says(desk.samira, desk.noor, false, "social_media");
            var page = standing(post);
            desk.says(desk.iris, desk.mees, false, "social_media");

            comingDown.say(desk.joris, post.id(), page.id(), new ComingDown.Said.PicturesGone(errands(page)));

            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(others(desk.mees)).singleElement().satisfies(one -> assertThat(one.gone()).isEmpty());
            assertThat(others(desk.noor)).singleElement().satisfies(one -> assertThat(one.gone()).isPresent());
        }

        @Test
        @DisplayName("on two accounts it is down only when it is gone from both")
        void two_accounts() {
            UUID facebook = account("Facebook van De Regenton", Network.FACEBOOK, "https://www.facebook.com/regenton");
            var post = handed(desk.mees);
            hands.look(desk.joris, post.id());
            hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST), facebook, new PastedAddress("https://www.facebook.com/regenton/posts/1")), List.of(1));
            desk.says(desk.iris, desk.mees, false, "social_media");
            assertThat(tasks.waiting(desk.joris, DUTCH)).hasSize(2);
            var both = everywhere(post);
            comingDown.say(desk.joris, post.id(), both.getFirst().id(), new ComingDown.Said.PostGone());
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(receipt(desk.iris, desk.mees)).extracting(Pursued::state).containsExactlyInAnyOrder(Pursued.State.ASKED, Pursued.State.GONE);
            comingDown.say(desk.joris, post.id(), both.getLast().id(), new ComingDown.Said.PostGone());
            assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
        }

        @Test
        @DisplayName("placed again without the picture: the old one is gone, the new one stands, with the others on it")
        void placed_again() {
            desk.says(desk.samira, desk.noor, true, "social_media");
            var post = told(desk.mees, desk.noor);
            desk.says(desk.samira, desk.noor, false, "social_media");
            var old = standing(post);
            hands.again(desk.joris, post.id(), old.id(), new PastedAddress("https://www.instagram.com/p/new/"), errands(old));
            assertThat(everywhere(post)).hasSize(2);
            var fresh = everywhere(post).stream().filter(Elsewhere::stands).findFirst().orElseThrow();
            assertThat(fresh.address()).endsWith("/p/new/");
            assertThat(fresh.pictures()).isEqualTo(1);
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(others(desk.noor)).allMatch(one -> one.gone().isPresent());
        }

        @Test
        @DisplayName("taken down by the head it is asked of who put it there, who reads it as a task")
        void taken_down() {
            var post = handed(List.of(CLASS_PAGE, SCHOOL_ACCOUNT), desk.mees);
            hands.look(desk.joris, post.id());
            tell(desk.joris, post);
            takedown.takeDown(desk.hanneke, post.id(), Optional.of("Het klopt niet."));
            assertThat(desk.now(post).placement(CLASS_PAGE).orElseThrow().state()).isEqualTo(Placement.State.DOWN);
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(tasks.waiting(desk.joris, DUTCH)).extracting(Task::says).containsExactly("‘Een dag in het bos’ moet weg van Instagram van De Regenton.");
            assertThat(others(desk.mees)).as("not gone yet").singleElement().satisfies(one -> {
                assertThat(one.asked()).isPresent();
                assertThat(one.gone()).isEmpty();
            });
            comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.PostGone());
            assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
        }

        /** Samira says on the website that the photo is of a child. */
        private void report(Post post) {
            Reporting.ofChild(house, desk.samira, desk.school, desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id(), post.pictures().getFirst().value());
        }

        @Test
        @DisplayName("a report holds it there too, and when the head puts it back nothing need be done any more")
        void reported() {
            var post = handed(List.of(SCHOOL_WEBSITE, SCHOOL_ACCOUNT), desk.mees);
            hands.look(desk.joris, post.id());
            tell(desk.joris, post);
            report(post);
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(standing(post).pictureErrands()).hasSize(1);
            Reporting.putBack(house, desk.hanneke);
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            assertThat(standing(post).errands()).isEmpty();
        }

        @Test
        @DisplayName("what somebody took away for a report does not stand there again because the head puts it back")
        void reported_and_gone() {
            var post = handed(List.of(SCHOOL_WEBSITE, SCHOOL_ACCOUNT), desk.mees);
            hands.look(desk.joris, post.id());
            tell(desk.joris, post);
            report(post);
            comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.PostGone());
            Reporting.putBack(house, desk.hanneke);
            assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
        }

        @Test
        @DisplayName("somebody forgotten is named on it, of whom there is a no: it must go there")
        void named_afterwards() {
            desk.says(desk.samira, desk.noor, false, "social_media");
            var post = told(desk.mees);
            drafts.name(desk.joris, post.id(), post.pictures().getFirst(), new Shown.People(Set.of(desk.mees, desk.noor)));
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        }
    }

    @Nested
    @DisplayName("Who hears of it")
    class WhoHears {

        @Test
        @DisplayName("stuck goes to the head with the reason, and it still stands")
        void stuck() {
            var post = told(desk.mees);
            desk.says(desk.iris, desk.mees, false, "social_media");
            assertThat(tasks.waiting(desk.hanneke, DUTCH)).isEmpty();
            comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.Stuck("Het wachtwoord is kwijt."));
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(receipt(desk.iris, desk.mees)).extracting(Pursued::state).containsExactly(Pursued.State.ASKED);
            assertThat(tasks.waiting(desk.hanneke, DUTCH)).singleElement().satisfies(task -> assertThat(task.note()).isEqualTo("Meester Joris kreeg het niet weg: Het wachtwoord is kwijt."));
            comingDown.say(desk.hanneke, post.id(), standing(post).id(), new ComingDown.Said.PostGone());
            assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
        }

        @Test
        @DisplayName("who left, or was too late, is followed by the head")
        void left_or_late() {
            var post = told(desk.mees);
            desk.says(desk.iris, desk.mees, false, "social_media");
            var later = new HandTasks(handSql, elsewhere, fence, Clock.fixed(Instant.now().plus(Duration.ofDays(5)), ZoneId.of("Europe/Amsterdam")));
            assertThat(later.waiting(desk.hanneke, DUTCH)).extracting(Task::note).containsExactly("Meester Joris deed het nog niet.");
            assertThat(later.waiting(desk.bram, DUTCH)).isEmpty();
            leaves(desk.joris);
            assertThat(tasks.waiting(desk.hanneke, DUTCH)).extracting(Task::note).containsExactly("Meester Joris zette het erop en werkt hier niet meer.");
            assertThat(post).isNotNull();
        }

        @Test
        @DisplayName("nobody else says anything of it")
        void nobody_else() {
            var post = told(desk.mees);
            desk.says(desk.iris, desk.mees, false, "social_media");
            for (Actor other : List.of(desk.fatima, desk.bram)) {
                assertThatThrownBy(() -> comingDown.say(other, post.id(), standing(post).id(), new ComingDown.Said.PostGone())).isInstanceOf(NotThere.class);
            }
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        }

        @Test
        @DisplayName("an account that is ended keeps what stands there; removed at the network, it takes all of it along")
        void account_ended() {
            var post = told(desk.mees);
            fence.inside(desk.board, () -> accounts.end(desk.board, instagram, desk.hanneke.person(), Instant.now()));
            assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
            desk.says(desk.iris, desk.mees, false, "social_media");
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            assertThat(tasks.waiting(desk.joris, DUTCH)).hasSize(1);
            fence.inside(desk.board, () -> comingDown.accountGone(desk.hanneke, instagram, Instant.now()));
            assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
            assertThat(receipt(desk.iris, desk.mees)).extracting(Pursued::state).containsExactly(Pursued.State.GONE);
        }
    }

    @Test
    @DisplayName("a correction here is a task there, with the new words, and the last one counts")
    void corrected() {
        var post = told(desk.mees);
        for (String body : List.of("We bouwden twee hutten.", "We bouwden drie hutten.")) {
            assertThat(Correcting.correct(house, desk.joris, desk.now(post), body)).isTrue();
        }
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(tasks.waiting(desk.joris, DUTCH)).extracting(Task::says).containsExactly("Verbeter ‘Een dag in het bos’ ook op Instagram van De Regenton.");
        assertThat(hands.correctedText(desk.board, desk.now(post))).contains("We bouwden drie hutten.").contains("Verbeterd op").contains("door meester Joris");
        var there = standing(post);
        comingDown.say(desk.joris, post.id(), there.id(), new ComingDown.Said.Corrected(there.correction().orElseThrow().id()));
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
    }

    private UUID account(String name, Network network, String address) {
        return fence.inside(desk.board, () -> accounts.insert(desk.board, desk.school, name, network, address, desk.hanneke.person(), Instant.now()));
    }

    /** A picture for each of these children. */
    private Post ready(UUID... shown) {
        return ready(List.of(SCHOOL_ACCOUNT), shown);
    }

    private Post ready(List<Channel> channels, UUID... shown) {
        Post post = desk.startPost(channels.toArray(Channel[]::new));
        for (UUID one : shown) {
            post = desk.hang(post, one);
        }
        return desk.doDuties(post);
    }

    private Post handed(UUID... shown) {
        return handed(List.of(SCHOOL_ACCOUNT), shown);
    }

    private Post handed(List<Channel> channels, UUID... shown) {
        Post post = ready(channels, shown);
        assertThat(desk.publish(post).handed()).containsExactly(SCHOOL_ACCOUNT);
        hands.look(desk.joris, post.id());
        return desk.now(post);
    }

    private Post told(UUID... shown) {
        Post post = handed(shown);
        hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST)), hands.look(desk.joris, post.id()).orElseThrow().pictures().stream().map(HandView.HandPicture::number).toList());
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        return desk.now(post);
    }

    private HandWork.Told tell(Actor actor, Post post) {
        return hands.tell(actor, post.id(), Map.of(instagram, new PastedAddress(POST)), List.of(1));
    }

    private Placement placement(Post post) {
        return desk.now(post).placement(SCHOOL_ACCOUNT).orElseThrow();
    }

    private List<Elsewhere> everywhere(Post post) {
        return fence.reading(desk.board, () -> elsewhere.of(desk.board, post.id()));
    }

    private Elsewhere standing(Post post) {
        return everywhere(post).getFirst();
    }

    private static List<UUID> errands(Elsewhere there) {
        return there.pictureErrands().stream().map(Errand::id).toList();
    }

    private List<WithOthers> others() {
        return others(desk.mees);
    }

    private List<WithOthers> others(UUID person) {
        return fence.reading(desk.board, () -> others.of(desk.board, person, Instant.EPOCH));
    }

    private UUID lastReceipt(Actor giver, UUID person) {
        return consents.receipts(giver, person).getFirst().id();
    }

    private List<Pursued> receipt(Actor giver, UUID person) {
        return withdrawals.pursued(desk.board, lastReceipt(giver, person), DUTCH);
    }

    private void leaves(Actor who) {
        fence.inside(desk.board, () -> jdbc.sql("update employment set until_day = current_date - 2 where board_id = :board and person_id = :person").param("board", desk.board.value()).param("person", who.person()).update());
    }

    /** Until somebody waits for a lock; an end without waiting is a fault. */
    private void untilSomebodyWaits(CompletableFuture<?> work) {
        while (JdbcClient.create(pool).sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 0) {
            assertThat(work).as("it went on without waiting").isNotDone();
            Thread.onSpinWait();
        }
    }

    private static <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().start(task));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
