package nl.huisregel.report;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.correction.Correcting;
import nl.huisregel.correction.Happening;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.journal.Entry;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.report.Reported.Outcome;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Place;
import nl.huisregel.school.School;
import nl.huisregel.wall.LivePicture;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@DisplayName("Reporting a picture or a post")
class ReportsTest extends DeskTest {

    private static final Words DUTCH = Words.in(Language.NL);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired Reports reports;
    @Autowired ReportSql sql;
    @Autowired ReadingSql reading;
    @Autowired @Qualifier("happeningTasks") TaskSource told;
    @Autowired ReportTasks tasks;
    @Autowired Directory directory;
    @Autowired School school;
    @Autowired Clock clock;

    @Test
    @DisplayName("about a child holds the picture in every place at once, and tells the head with a term")
    void about_a_child() {
        var post = live(CLASS_PAGE, SCHOOL_WEBSITE);

        assertThat(report(desk.samira, post, CLASS_PAGE, true)).isInstanceOf(Reports.Result.Away.class);

        assertThat(onShow(post, CLASS_PAGE)).isEmpty();
        assertThat(onShow(post, SCHOOL_WEBSITE)).isEmpty();
        assertThat(desk.now(post).pictures()).isEmpty();
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.REPORT);
            assertThat(task.due()).hasValue(school.timetable(desk.board, post.location()).endOfNextSchoolDay(waiting().getFirst().openedAt()));
        });
        assertThat(tasks.waiting(desk.bram, DUTCH)).isEmpty();
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
    }

    @Test
    @DisplayName("about something else leaves it standing until the head looked")
    void about_something_else() {
        var post = live(SCHOOL_WEBSITE);
        assertThat(report(desk.samira, post, SCHOOL_WEBSITE, false)).isInstanceOf(Reports.Result.Noted.class);
        assertThat(onShow(post, SCHOOL_WEBSITE)).hasSize(1);
        assertThat(waiting()).singleElement().satisfies(it -> assertThat(it.held()).isFalse());
    }

    @Test
    @DisplayName("the author hears that, and never by whom; the reporter hears what became of it")
    void who_hears_what() {
        var post = live(SCHOOL_WEBSITE);
        report(desk.samira, post, SCHOOL_WEBSITE, true);

        assertThat(told.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.says()).contains("is gemeld en is nu weg");
            assertThat(task.toString()).doesNotContain("Samira").doesNotContain("Haddad").doesNotContain("ouder");
        });
        assertThat(fence.reading(desk.board, () -> sql.reports(desk.board, waiting().getFirst().id()))).extracting(Report::by).containsExactly(Optional.of("Samira Haddad"));

        decide(Outcome.PUT_BACK, "De foto klopt.");

        assertThat(fence.reading(desk.board, () -> sql.by(desk.board, desk.samira.person()))).singleElement()
            .satisfies(it -> assertThat(it.decided().orElseThrow().why()).isEqualTo("De foto klopt."));
        assertThat(told.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> assertThat(task.says()).contains("besloten"));
        assertThat(onShow(post, SCHOOL_WEBSITE)).hasSize(1);
    }

    @Test
    @DisplayName("ends with the picture away for good, and then a draft, a page or the author never gets it back")
    void stays_away() {
        var post = live(SCHOOL_WEBSITE);
        report(desk.samira, post, SCHOOL_WEBSITE, true);
        decide(Outcome.STAYS_AWAY, "");
        assertThat(onShow(post, SCHOOL_WEBSITE)).isEmpty();
        assertThat(desk.now(post).pictures()).isEmpty();
        var told = Correcting.heard(house, desk.joris);
        assertThat(told).extracting(Happening::what).containsExactlyInAnyOrder(Happening.What.REPORT, Happening.What.BARED);
        assertThat(told).extracting(Happening::at).as("both are of the moment it was decided").containsOnly(told.getFirst().at()).doesNotContain(desk.now(post).changedAt());
    }

    @Test
    @DisplayName("ends with the whole post taken down, and then everything reported about it is decided")
    void post_down() {
        var post = live(SCHOOL_WEBSITE);
        report(desk.samira, post, SCHOOL_WEBSITE, true);
        words(desk.iris, post, SCHOOL_WEBSITE);
        assertThat(waiting()).hasSize(2);
        decide(Outcome.POST_DOWN, "Dit hoort er niet.");
        assertThat(waiting()).isEmpty();
        assertThat(desk.now(post).placements()).noneMatch(Placement::live);
        assertThat(told.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.says()).contains("weggehaald van de website door juf Hanneke, directeur");
            assertThat(task.note()).contains("Dit hoort er niet.");
        });
    }

    @Test
    @DisplayName("is decided once, by the head of that school, with everything said about it")
    void decided_once() {
        var post = live(SCHOOL_WEBSITE);
        report(desk.samira, post, SCHOOL_WEBSITE, true);
        anybody(post);
        var one = waiting().getFirst();
        assertThat(one.reports()).isEqualTo(2);
        assertThatThrownBy(() -> reports.decide(desk.bram, one.id(), Outcome.PUT_BACK, Optional.of("Mag"))).isInstanceOf(NotThere.class);
        decide(Outcome.PUT_BACK, "De foto klopt.");
        assertThatThrownBy(() -> reports.decide(desk.hanneke, one.id(), Outcome.STAYS_AWAY, Optional.empty())).isInstanceOf(NotThere.class);
        assertThat(journal.about(desk.board, "reported", one.id())).extracting(Entry::kind).containsExactly("report.made", "report.made", "report.decided");
    }

    @Test
    @DisplayName("what the head put back does not go again for nobody, nor for who said so before; for somebody else it does")
    void put_back() {
        var post = live(SCHOOL_WEBSITE);
        report(desk.samira, post, SCHOOL_WEBSITE, true);
        decide(Outcome.PUT_BACK, "De foto klopt.");
        assertThat(anybody(post)).isInstanceOf(Reports.Result.Noted.class);
        assertThat(report(desk.samira, post, SCHOOL_WEBSITE, true)).isInstanceOf(Reports.Result.Noted.class);
        assertThat(onShow(post, SCHOOL_WEBSITE)).hasSize(1);
        assertThat(report(desk.iris, post, SCHOOL_WEBSITE, true)).isInstanceOf(Reports.Result.Away.class);
        assertThat(onShow(post, SCHOOL_WEBSITE)).isEmpty();
    }

    @Test
    @DisplayName("a flood without names is written down whole, holds no more than it may, and stands in one line before the head")
    void a_flood() {
        var post = live(20, SCHOOL_WEBSITE);
        var placement = desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id();
        var pictures = onShow(post, SCHOOL_WEBSITE);

        var results = pictures.stream().map(picture -> send(placement, picture, new Sender(Optional.empty(), address()), true)).toList();

        assertThat(results.stream().filter(Reports.Result.Away.class::isInstance)).hasSize(Reports.MOST_HELD_WITHOUT_NAME);
        assertThat(results.stream().filter(Reports.Result.Full.class::isInstance)).hasSize(20 - Reports.MOST_HELD_WITHOUT_NAME);
        assertThat(onShow(post, SCHOOL_WEBSITE)).hasSize(20 - Reports.MOST_HELD_WITHOUT_NAME);
        assertThat(waiting()).hasSize(20);
        assertThat(waiting().subList(0, 12)).as("what still hangs is looked at first").noneMatch(Reported::held);
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).singleElement().satisfies(task -> assertThat(task.says()).contains("20"));
        assertThat(send(placement, onShow(post, SCHOOL_WEBSITE).getFirst(), new Sender(Optional.of(desk.iris), address()), true))
            .as("whoever gives a name is not kept waiting by the flood").isInstanceOf(Reports.Result.Away.class);
    }

    @Test
    @DisplayName("one address sends so many in an hour and then reads when it can again; the next address is not hindered")
    void too_many() {
        var post = live(SCHOOL_WEBSITE);
        var placement = desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id();
        var picture = onShow(post, SCHOOL_WEBSITE).getFirst();
        var sender = new Sender(Optional.empty(), "2001:db8:1:2::1");
        for (int i = 0; i < RateLimit.REPORT_PER_ADDRESS.most(); i++) {
            assertThat(send(placement, picture, sender, true)).isInstanceOf(Reports.Result.Away.class);
        }
        assertThat(send(placement, picture, new Sender(Optional.empty(), "2001:db8:1:2:ffff::9"), true)).as("the same household")
            .isInstanceOfSatisfying(Reports.Result.TooMany.class, many -> assertThat(many.again()).isAfter(Instant.now()));
        assertThat(send(placement, picture, new Sender(Optional.empty(), "2001:db8:1:3::1"), true)).isInstanceOf(Reports.Result.Away.class);
        assertThat(waiting()).singleElement().satisfies(it -> assertThat(it.reports()).isEqualTo(RateLimit.REPORT_PER_ADDRESS.most() + 1));
        assertThat(fence.reading(desk.board, () -> jdbc.sql("select encode(sender, 'escape') from report_tally where board_id = :board").param("board", desk.board.value())
            .query(String.class).list())).noneMatch(kept -> kept.contains("2001"));
    }

    @Test
    @DisplayName("a form that is sent again is still one report")
    void sent_again() {
        var post = live(SCHOOL_WEBSITE);
        var placement = desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id();
        var said = new Reports.Said(UUID.randomUUID(), true, "");
        var sender = new Sender(Optional.empty(), address());
        for (int i = 0; i < 3; i++) {
            assertThat(reports.report(Viewer.of(desk.board, Optional.empty(), school), place(), placement, Optional.of(picture(placement)), sender, said)).isInstanceOf(Reports.Result.Away.class);
        }
        assertThat(waiting()).singleElement().satisfies(it -> assertThat(it.reports()).isEqualTo(1));
        assertThat(journal.about(desk.board, "reported", waiting().getFirst().id())).extracting(Entry::kind).containsExactly("report.made");
    }

    @Test
    @DisplayName("only what one can see can be reported")
    void only_what_one_sees() {
        var post = live(CLASS_PAGE);
        assertThatThrownBy(() -> report(desk.bram, post, CLASS_PAGE, true)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> send(desk.now(post).placement(CLASS_PAGE).orElseThrow().id(), onShow(post, CLASS_PAGE).getFirst(), new Sender(Optional.empty(), address()), true))
            .isInstanceOf(NotThere.class);
        assertThat(onShow(post, CLASS_PAGE)).hasSize(1);
    }

    @Test
    @DisplayName("a picture that somebody shown took off meanwhile is not looked at again by the head")
    void taken_off_meanwhile() {
        desk.says(desk.samira, desk.noor, true, "open_web");
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.noor));
        desk.publish(post);
        report(desk.iris, post, SCHOOL_WEBSITE, true);
        var reported = waiting().getFirst();
        assertThat(fence.reading(desk.board, () -> sql.underDecision(desk.board, post.location(), reported.id()))).isPresent();
        desk.says(desk.samira, desk.noor, false, "open_web");
        assertThat(fence.reading(desk.board, () -> sql.underDecision(desk.board, post.location(), reported.id()))).isEmpty();
        decide(Outcome.PUT_BACK, "De foto klopt.");
        assertThat(onShow(post, SCHOOL_WEBSITE)).as("a decision of the head takes nobody's no away").isEmpty();
    }

    private Post live(Channel... channels) {
        return live(1, channels);
    }

    private Post live(int pictures, Channel... channels) {
        var post = desk.startPost(channels);
        for (int i = 0; i < pictures; i++) {
            post = desk.hang(post, desk.mees);
        }
        post = desk.doDuties(post);
        assertThat(desk.publish(post).live()).containsExactly(channels);
        return desk.now(post);
    }

    private Reports.Result report(Actor actor, Post post, Channel channel, boolean ofChild) {
        UUID placement = desk.now(post).placement(channel).orElseThrow().id();
        return reports.report(Viewer.of(actor, school), place(), placement, Optional.of(picture(placement)), new Sender(Optional.of(actor), "192.0.2.1"), new Reports.Said(UUID.randomUUID(), ofChild, ""));
    }

    private void words(Actor actor, Post post, Channel channel) {
        reports.report(Viewer.of(actor, school), place(), desk.now(post).placement(channel).orElseThrow().id(), Optional.empty(), new Sender(Optional.of(actor), "192.0.2.1"), new Reports.Said(UUID.randomUUID(), true, "Dit klopt niet."));
    }

    private Reports.Result anybody(Post post) {
        UUID placement = desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id();
        return send(placement, picture(placement), new Sender(Optional.empty(), address()), true);
    }

    private Reports.Result send(UUID placement, UUID picture, Sender sender, boolean ofChild) {
        return reports.report(Viewer.of(desk.board, sender.actor(), school), place(), placement, Optional.of(picture), sender, new Reports.Said(UUID.randomUUID(), ofChild, ""));
    }

    private void decide(Outcome outcome, String why) {
        reports.decide(desk.hanneke, waiting().getFirst().id(), outcome, Optional.of(why).filter(it -> !it.isEmpty()));
    }

    private List<Reported> waiting() {
        return fence.reading(desk.board, () -> sql.waiting(desk.board, desk.hanneke.location().orElseThrow()));
    }

    private UUID picture(UUID placement) {
        return fence.reading(desk.board, () -> jdbc.sql("select picture_id from placement_picture where board_id = :board and placement_id = :placement order by position limit 1")
            .param("board", desk.board.value()).param("placement", placement).query(UUID.class).single());
    }

    private List<UUID> onShow(Post post, Channel channel) {
        return fence.reading(desk.board, () -> reading.placed(desk.board, post.location(), post.id(), channel)).orElseThrow().pictures().stream().map(LivePicture::picture).toList();
    }

    private Place place() {
        return directory.at(school.location(desk.board, desk.joris.location().orElseThrow()).orElseThrow().slug()).orElseThrow();
    }

    private static String address() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }
}
