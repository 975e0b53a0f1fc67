package nl.huisregel.elsewhere;

import static nl.huisregel.publication.Channel.SCHOOL_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Pursued;
import nl.huisregel.consent.WithdrawalFollower;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests at the school's account have in common: an account of De Regenton, and posts on their way to it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class HandTest extends DeskTest {

    static final Words DUTCH = Words.in(Language.NL);
    static final String POST = "https://www.instagram.com/p/abc/";

    @Autowired HandWork hands;
    @Autowired ComingDown comingDown;
    @Autowired AccountSql accounts;
    @Autowired ElsewhereSql elsewhere;
    @Autowired HandSql handSql;
    @Autowired HandTasks tasks;
    @Autowired WithOthersSql others;
    @Autowired ReadingSql reading;
    @Autowired WithdrawalFollower withdrawals;
    @Autowired DataSource pool;

    UUID instagram;

    @BeforeEach
    void an_account() {
        instagram = account("Instagram van De Regenton", Network.INSTAGRAM, "https://www.instagram.com/regenton/");
    }

    UUID account(String name, Network network, String address) {
        return fence.inside(desk.board, () -> accounts.insert(desk.board, desk.school, name, network, address, desk.hanneke.person(), Instant.now()));
    }

    /** A picture for each of these children. */
    Post ready(UUID... shown) {
        return ready(List.of(SCHOOL_ACCOUNT), shown);
    }

    Post ready(List<Channel> channels, UUID... shown) {
        Post post = desk.startPost(channels.toArray(Channel[]::new));
        for (UUID one : shown) {
            post = desk.hang(post, one);
        }
        return desk.doDuties(post);
    }

    Post handed(UUID... shown) {
        return handed(List.of(SCHOOL_ACCOUNT), shown);
    }

    Post handed(List<Channel> channels, UUID... shown) {
        Post post = ready(channels, shown);
        assertThat(desk.publish(post).handed()).containsExactly(SCHOOL_ACCOUNT);
        hands.look(desk.joris, post.id());
        return desk.now(post);
    }

    Post told(UUID... shown) {
        Post post = handed(shown);
        hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST)), hands.look(desk.joris, post.id()).orElseThrow().pictures().stream().map(HandView.HandPicture::number).toList());
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        return desk.now(post);
    }

    HandWork.Told tell(Actor actor, Post post) {
        return hands.tell(actor, post.id(), Map.of(instagram, new PastedAddress(POST)), List.of(1));
    }

    Placement placement(Post post) {
        return desk.now(post).placement(SCHOOL_ACCOUNT).orElseThrow();
    }

    List<Elsewhere> everywhere(Post post) {
        return fence.reading(desk.board, () -> elsewhere.of(desk.board, post.id()));
    }

    Elsewhere standing(Post post) {
        return everywhere(post).getFirst();
    }

    static List<UUID> errands(Elsewhere there) {
        return there.pictureErrands().stream().map(Errand::id).toList();
    }

    List<WithOthers> others() {
        return others(desk.mees);
    }

    List<WithOthers> others(UUID person) {
        return fence.reading(desk.board, () -> others.of(desk.board, person, Instant.EPOCH));
    }

    UUID lastReceipt(Actor giver, UUID person) {
        return consents.receipts(giver, person).getFirst().id();
    }

    List<Pursued> receipt(Actor giver, UUID person) {
        return withdrawals.pursued(desk.board, lastReceipt(giver, person), DUTCH);
    }

    void leaves(Actor who) {
        fence.inside(desk.board, () -> jdbc.sql("update employment set until_day = current_date - 2 where board_id = :board and person_id = :person").param("board", desk.board.value()).param("person", who.person()).update());
    }
}
