package nl.huisregel.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address somebody pastes")
class PastedAddressTest {

    private static final SchoolAccount INSTAGRAM = account(Network.INSTAGRAM, "https://www.instagram.com/regenton/");

    @ParameterizedTest
    @ValueSource(strings = {"https://www.instagram.com/p/Abc_9-x/", "https://instagram.com/regenton/p/1?igsh=abc", "  https://www.instagram.com/p/1/  ", "www.instagram.com/p/1", "HTTPS://WWW.INSTAGRAM.COM/p/1"})
    @DisplayName("of a post on that network is kept")
    void kept(String typed) {
        assertThat(PastedAddress.ofPost(INSTAGRAM, typed)).isInstanceOf(PastedAddress.Reading.Good.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "javascript:alert(1) | hand.wrong.address", "http://www.instagram.com/p/1 | hand.wrong.address", "data:text/html,x | hand.wrong.address",
        "https://meester:geheim@www.instagram.com/p/1 | hand.wrong.address", "https://www.instagram.com:8443/p/1 | hand.wrong.address", "https://127.0.0.1/p/1 | hand.wrong.address",
        "https://localhost/p/1 | hand.wrong.address", "https://www.instagram.com/p/<script>alert(1)</script> | hand.wrong.address", "https://www.instagram.com/p/1 2 | hand.wrong.address",
        "onzin | hand.wrong.address", "https://instagram.com.kwaad.nl/p/1 | hand.wrong.network", "https://kwaadinstagram.com/p/1 | hand.wrong.network", "https://www.facebook.com/p/1 | hand.wrong.network",
        "https://www.instagram.com/ | hand.wrong.account", "https://www.instagram.com/regenton | hand.wrong.account", "https://ínstagram.com/p/1 | hand.wrong.address"})
    @DisplayName("that is none, or of something else, is turned away with what to do")
    void turned_away(String typed, String key) {
        assertThat(PastedAddress.ofPost(INSTAGRAM, typed)).isEqualTo(new PastedAddress.Reading.Wrong(key));
    }

    @Test
    @DisplayName("with an emoji or writing from right to left is written out, so that it looks like what it is")
    void written_out() {
        assertThat(PastedAddress.ofPost(INSTAGRAM, "https://www.instagram.com/p/\uD83C\uDF42/\u202Emoc")).isEqualTo(
            new PastedAddress.Reading.Good(new PastedAddress("https://www.instagram.com/p/%F0%9F%8D%82/%E2%80%AEmoc")));
    }

    @ParameterizedTest
    @CsvSource({"?igsh=MzRl,''", "?igsh=a&img_index=2,?img_index=2", "?img_index=2&utm_source=ig,?img_index=2", "?img_index=2,?img_index=2"})
    @DisplayName("is kept without what tells who shared it")
    void who_shared(String query, String kept) {
        assertThat(PastedAddress.ofPost(INSTAGRAM, "https://www.instagram.com/p/1/" + query)).isEqualTo(new PastedAddress.Reading.Good(new PastedAddress("https://www.instagram.com/p/1/" + kept)));
    }

    @ParameterizedTest
    @CsvSource({"INSTAGRAM, instagram.com/p/Abc, instagram.com/andere.school/", "INSTAGRAM, www.instagram.com/reel/Abc/, www.instagram.com/andere.school/tagged/",
        "INSTAGRAM, www.instagram.com/regenton/p/Abc, www.instagram.com/andere.school?hl=nl", "FACEBOOK, www.facebook.com/regenton/posts/pfbid0abc, www.facebook.com/andere.school",
        "FACEBOOK, www.facebook.com/permalink.php?story_fbid=1&id=2, www.facebook.com/profile.php?id=2", "FACEBOOK, www.facebook.com/share/p/1Abc/, www.facebook.com/andere.school/posts",
        "FACEBOOK, fb.watch/abc, www.facebook.com/people/Andere-School/100", "FACEBOOK, www.facebook.com/photo?fbid=1, facebook.com/groups/1",
        "LINKEDIN, www.linkedin.com/posts/regenton_dag-1, www.linkedin.com/company/regenton/", "LINKEDIN, www.linkedin.com/feed/update/urn:li:activity:1, www.linkedin.com/company/regenton/posts/",
        "YOUTUBE, www.youtube.com/watch?v=abc, www.youtube.com/@regenton", "YOUTUBE, youtu.be/abc, www.youtube.com/@regenton/videos", "YOUTUBE, youtube.com/shorts/abc, www.youtube.com/channel/UC1",
        "TIKTOK, www.tiktok.com/@regenton/video/1, www.tiktok.com/@regenton", "TIKTOK, vm.tiktok.com/abc, tiktok.com/@regenton/", "X, x.com/regenton/status/1, x.com/regenton"})
    @DisplayName("of a post is told from somebody's own page, on every network we know")
    void post_or_page(Network network, String post, String page) {
        var account = account(network, "https://example.org/school");
        assertThat(PastedAddress.ofPost(account, post)).isInstanceOf(PastedAddress.Reading.Good.class);
        assertThat(PastedAddress.ofPost(account, page)).isEqualTo(new PastedAddress.Reading.Wrong("hand.wrong.account"));
    }

    @Test
    @DisplayName("that is far too long is no address")
    void too_long() {
        assertThat(PastedAddress.ofPost(INSTAGRAM, "https://www.instagram.com/p/" + "a".repeat(PastedAddress.LONGEST))).isEqualTo(new PastedAddress.Reading.Wrong("hand.wrong.address"));
    }

    @Test
    @DisplayName("on a network we do not know is on the host of the account itself")
    void another_network() {
        var mastodon = account(Network.OTHER, "https://sociaal.example.nl/@regenton");
        assertThat(PastedAddress.ofPost(mastodon, "https://sociaal.example.nl/@regenton/1")).isInstanceOf(PastedAddress.Reading.Good.class);
        assertThat(PastedAddress.ofPost(mastodon, "https://elders.example.nl/@regenton/1")).isEqualTo(new PastedAddress.Reading.Wrong("hand.wrong.network"));
        assertThat(PastedAddress.ofAccount(Network.INSTAGRAM, "https://sociaal.example.nl/@regenton")).isEqualTo(new PastedAddress.Reading.Wrong("account.wrong.network"));
    }

    private static SchoolAccount account(Network network, String address) {
        return new SchoolAccount(UUID.randomUUID(), UUID.randomUUID(), "Account", network, address, Optional.empty(), 0);
    }
}
