package nl.huisregel.publication;

import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.draft.Desk;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.text.Hint;
import nl.huisregel.text.HintKind;
import nl.huisregel.text.WordLists;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What stands in the text of a post is asked, and the protocol decides")
class PostHintsTest extends DeskTest {

    private static final String PHONE = "Vragen over morgen? Bel 06-12345678.";

    @Autowired PostHints hints;
    @Autowired WordLists lists;

    @Test
    @DisplayName("nothing found, nothing asked")
    void nothing() {
        var post = post("We bouwden een hut.");

        assertThat(website(post).deed().hinted()).isEmpty();
        assertThat(website(post).deed().told()).doesNotContainKeys(Circumstance.REVEALS, Circumstance.WHOSE, Circumstance.CONTAINS);
        assertThat(website(post).decision().mayGoAhead()).isTrue();
    }

    @Test
    @DisplayName("a telephone number is asked before it goes anywhere, and a hint never makes a yes")
    void asked() {
        var post = post(PHONE);

        assertThat(website(post).decision()).isInstanceOf(Decision.Questioned.class);
        assertThat(website(post).deed().hinted()).containsExactlyInAnyOrder(Circumstance.REVEALS, Circumstance.WHOSE);
        assertThat(publish(post)).isEmpty();
    }

    @Test
    @DisplayName("of a mother it may not under Opmaat, and the article says so; of oneself and of nobody it may")
    void whose() {
        var post = post(PHONE);

        say(post, "guardian");
        assertThat(website(post).decision()).isInstanceOf(Decision.Refused.class);
        assertThat(norms(website(post))).contains("opmaat-doe-2a");
        assertThat(publish(post)).isEmpty();

        say(post, "self");
        assertThat(website(post).decision().mayGoAhead()).isTrue();

        say(post, "nobody");
        assertThat(website(post).decision().mayGoAhead()).isTrue();
        assertThat(publish(post)).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("of a pupil it may not on the website, by the article on what leads to a pupil")
    void of_a_pupil() {
        var post = post(PHONE);

        say(post, "pupil");

        assertThat(norms(website(post))).contains("opmaat-leerkracht-6");
    }

    @Test
    @DisplayName("under ProCon one's own number may not either")
    void procon() {
        procon("Els");
        var post = post(PHONE);

        say(post, "self");

        assertThat(norms(website(post))).contains("procon-a2-gegevens");
    }

    @Test
    @DisplayName("taken out of the text, nothing is asked any more")
    void taken_out() {
        var post = post("Bel 06-12345678 voor vragen, of 06 1234 5678. Dag!");

        cut(post, false);

        assertThat(desk.now(post).body()).isEqualTo("Bel voor vragen, of. Dag!");
        assertThat(website(post).decision().mayGoAhead()).isTrue();
        assertThat(journal.about(desk.board, "post", post.id())).anyMatch(entry -> entry.kind().equals("post.cut"));
    }

    @Test
    @DisplayName("a name is replaced by who it was, with a capital where a sentence begins and its genitive with it")
    void in_words() {
        var post = post("Noor las voor. Daarna keken we naar Noors werkstuk en lachte Noor.");

        cut(post, true);

        assertThat(desk.now(post).body()).isEqualTo("Een leerling las voor. Daarna keken we naar iemands werkstuk en lachte een leerling.");
    }

    @Test
    @DisplayName("an answer stays with its content: another word changes nothing, and something new is asked alone")
    void stays() {
        var post = post(PHONE);
        say(post, "self");

        rewrite(post, "Het was een mooie dag. " + PHONE);
        assertThat(website(post).open()).isEmpty();

        rewrite(post, "Vandaag las Noor voor. " + PHONE);
        assertThat(website(post).open()).containsExactly(key(post, HintKind.NAME));
        assertThat(website(post).decision()).isInstanceOf(Decision.Questioned.class);
    }

    @Test
    @DisplayName("what is gone takes its question and its answer away, and is asked again when it comes back")
    void gone() {
        var post = post(PHONE);
        say(post, "nobody");

        rewrite(post, "We bouwden een hut.");
        hints.keep(desk.joris, post.id(), Map.of());
        assertThat(hints.heard(desk.board, desk.now(post)).answers()).isEmpty();

        rewrite(post, PHONE);
        assertThat(website(post).decision()).isInstanceOf(Decision.Questioned.class);
    }

    @Test
    @DisplayName("what came into the text elsewhere does not slip by")
    void elsewhere() {
        var post = post("We bouwden een hut.");
        assertThat(website(post).decision().mayGoAhead()).isTrue();

        rewrite(post, PHONE);

        assertThatThrownBy(() -> desk.publish(post)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        assertThat(desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().state()).isEqualTo(Placement.State.HELD);
    }

    @Test
    @DisplayName("publishing knows who came to the school since the page was made")
    void somebody_new() {
        var post = post("Vandaag las Wubbo voor.");
        assertThat(website(post).decision().mayGoAhead()).isTrue();

        fence.inside(desk.board, () -> register.enrol(desk.board, register.welcome(desk.board, "Wubbo", "Aardema", null, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusYears(8)), group(post), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));

        assertThat(publish(post)).isEmpty();
    }

    @Test
    @DisplayName("nobody of another school or another board is ever found, nor who left")
    void fenced() {
        fence.inside(desk.board, () -> register.welcome(desk.board, "Wubbo", "Aardema", null, null));
        pupilAt(desk, desk.bram, "Tjibbe");
        Desk other = Desk.with(new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown));
        pupilAt(other, other.joris, "Sjoukje");

        assertThat(hints.heard(desk.board, desk.now(post("Vandaag lazen Wubbo, Tjibbe, Sjoukje en Bram voor."))).hints()).isEmpty();
        assertThat(hints.heard(desk.board, desk.now(post("Vandaag lazen Mees en Noor voor."))).hints()).hasSize(2);
    }

    @Test
    @DisplayName("\"I am not sure\" is doubt, and somebody else decides")
    void not_sure() {
        var post = post(PHONE);

        say(post, "not_sure");

        assertThat(website(post).decision()).isInstanceOf(Decision.Referred.class);
    }

    @Test
    @DisplayName("a quotation is asked where the protocol speaks of quoting, and nowhere else")
    void quotation() {
        var post = post("Een moeder zei: “Wat een fijne dag was dit”.");
        assertThat(website(post).open()).hasSize(1);

        say(post, "yes");
        assertThat(norms(website(post))).containsExactly("opmaat-niet-7a");

        procon("Ada");
        assertThat(website(post).asked()).isEmpty();
        assertThat(website(desk.doDuties(desk.now(post))).decision().mayGoAhead()).isTrue();
    }

    @Test
    @DisplayName("a link, which no protocol speaks of, is not asked, and an answer about a quotation still counts beside it")
    void beside_a_link() {
        var post = post("Een moeder zei: “Wat een fijne dag was dit”. Kijk op www.voorbeeld.nl.");
        assertThat(website(post).open()).hasSize(1);

        hints.keep(desk.joris, post.id(), Map.of(key(post, HintKind.QUOTE), "yes"));

        assertThat(norms(website(post))).containsExactly("opmaat-niet-7a");
    }

    @Test
    @DisplayName("a coarse word that is meant so is insulting; what the board struck from the list is no find")
    void coarse() {
        var post = post("Wat een kutweer.");
        say(post, "yes");
        assertThat(norms(website(post))).contains("opmaat-niet-2a");

        lists.removeCoarse(desk.hanneke, "kut");
        assertThat(website(post).asked()).isEmpty();
        assertThat(lists.of(desk.hanneke).coarse()).doesNotContain("kut").contains("klootzak");

        assertThat(lists.addCoarse(desk.hanneke, "Gloepens")).isTrue();
        assertThat(lists.addCoarse(desk.hanneke, "twee woorden")).isFalse();
        assertThat(website(post("Een gloepens werk.")).asked()).hasSize(1);
        assertThatThrownBy(() -> lists.removeCoarse(desk.hanneke, "kut")).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("what the school publishes itself is no find, however it is written, and at no other board")
    void published() {
        assertThat(lists.publish(desk.hanneke, "Kerkstraat 1, 1234 AB, 030 - 254 12 34")).isTrue();
        assertThat(lists.publish(desk.hanneke, "een mooie school")).isFalse();

        assertThat(hints.heard(desk.board, post("Bel +31302541234 of kom naar Kerkstraat 1.")).hints()).isEmpty();
        lists.of(desk.hanneke).published().forEach(one -> lists.unpublish(desk.hanneke, one.id()));
        assertThat(hints.heard(desk.board, post("Bel +31302541234 of kom naar Kerkstraat 1.")).hints()).hasSize(2);
    }

    @Test
    @DisplayName("a name tagged on a photo is still asked for the text")
    void tagged() {
        var post = desk.doDuties(desk.hang(post("Vandaag las Mees voor."), desk.mees));

        assertThat(website(post).open()).containsExactly(key(post, HintKind.NAME));
    }

    @Test
    @DisplayName("neither the journal nor what was said keeps a piece of the text")
    void only_kinds() {
        var post = post("Vandaag las Noor voor. " + PHONE);
        say(post, "guardian");
        desk.publish(desk.now(post));
        cut(post, false);

        String kept = fence.reading(desk.board, () -> String.join(" ", jdbc.sql("select row_to_json(f)::text from journal_facts f where board_id = :board").param("board", desk.board.value()).query(String.class).list())
            + jdbc.sql("select coalesce(string_agg(row_to_json(h)::text, ' '), '') from post_hint h where board_id = :board").param("board", desk.board.value()).query(String.class).single());
        assertThat(kept).contains("phone").contains("reveals").doesNotContain("12345678").doesNotContain("Noor").doesNotContain("voor.");
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("an answer that is none, or about something else, is not kept, and nobody answers for another")
    void forged() {
        var post = post(PHONE);

        hints.keep(desk.joris, post.id(), Map.of(key(post, HintKind.PHONE), "yes", "0123456789abcdef", "self"));

        assertThat(hints.heard(desk.board, desk.now(post)).answers()).isEmpty();
        assertThatThrownBy(() -> hints.keep(desk.fatima, post.id(), Map.of())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> hints.cut(desk.fatima, post.id(), UUID.randomUUID(), List.of(), false)).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("a thrown-away draft takes along what was said of it")
    void discarded() {
        var post = post(PHONE);
        say(post, "self");

        drafts.discard(desk.joris, post.id());

        assertThatThrownBy(() -> desk.now(post)).isInstanceOf(NotThere.class);
    }

    private Post post(String body) {
        return desk.doDuties(desk.write(desk.startPost(SCHOOL_WEBSITE), "Een dag in het bos", body, SCHOOL_WEBSITE));
    }

    private void rewrite(Post post, String body) {
        desk.doDuties(desk.write(desk.now(post), "Een dag in het bos", body, SCHOOL_WEBSITE));
    }

    private void say(Post post, String answer) {
        Map<String, String> said = new HashMap<>();
        hints.heard(desk.board, desk.now(post)).hints().forEach(hint -> said.put(hint.key(), answer));
        hints.keep(desk.joris, post.id(), said);
        desk.doDuties(desk.now(post));
    }

    private void cut(Post post, boolean inWords) {
        hints.cut(desk.joris, post.id(), UUID.randomUUID(), hints.heard(desk.board, desk.now(post)).hints().stream().map(Hint::key).toList(), inWords);
        desk.doDuties(desk.now(post));
    }

    private String key(Post post, HintKind kind) {
        return hints.heard(desk.board, desk.now(post)).hints().stream().filter(hint -> hint.kind() == kind).findFirst().orElseThrow().key();
    }

    private Verdict website(Post post) {
        return desk.check(post, SCHOOL_WEBSITE);
    }

    private List<Channel> publish(Post post) {
        return desk.publish(desk.now(post)).live();
    }

    private static List<String> norms(Verdict verdict) {
        return verdict.decision().basis().standing(Effect.FORBID).flatMap(ground -> ground.source().stream()).map(source -> source.norm().id()).distinct().toList();
    }

    private void procon(String first) {
        UUID person = fence.inside(desk.board, () -> register.welcome(desk.board, first, "Terpstra", null, null));
        editions.adopt(new Actor(desk.board, person, Hat.BOARD_MEMBER, java.util.Optional.empty(), first), "procon");
    }

    /** Somebody at the school of this colleague. */
    private void pupilAt(Desk there, Actor colleague, String first) {
        fence.inside(there.board, () -> register.enrol(there.board, register.welcome(there.board, first, "Aardema", null, null),
            register.form(there.board, colleague.location().orElseThrow(), SchoolYear.of(LocalDate.now(ZoneId.of("Europe/Amsterdam"))), "groep 8"), LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(9)));
    }

    private static UUID group(Post post) {
        return post.group().orElseThrow();
    }
}
