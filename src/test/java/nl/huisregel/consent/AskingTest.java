package nl.huisregel.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisregel.consent.Asked.Kind;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Source;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The question")
class AskingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    @DisplayName("of Opmaat asks about a child per layer, in photo, film and sound, until the end of the school year")
    void opmaat() {
        var asked = asked("opmaat", Kind.CHILD);
        assertThat(asked.layers()).extracting(AskedLayer::key).containsExactly("paper", "closed_digital", "open_web", "social_media");
        assertThat(asked.layers()).allSatisfy(layer -> assertThat(layer.media()).containsExactly("photo", "film", "sound"));
        assertThat(articles(asked.by())).containsExactly("Toepassing bij profilering 3");
        assertThat(asked.until()).contains(LocalDate.of(2027, 7, 31));
    }

    @Test
    @DisplayName("of Opmaat ends with the school year as the register of groups counts it, on either side of the summer")
    void school_year() {
        for (var day : List.of(LocalDate.of(2027, 7, 31), LocalDate.of(2027, 8, 1))) {
            assertThat(Asking.of(Protocols.shipped("opmaat").edition(), Protocols.law(), Kind.CHILD, day).until()).contains(SchoolYear.of(day).last());
        }
    }

    @Test
    @DisplayName("of De Duinsprong comes back after a year, not after a school year")
    void duinsprong() {
        assertThat(asked("duinsprong", Kind.CHILD).until()).contains(LocalDate.of(2027, 11, 20));
    }

    @Test
    @DisplayName("of MosaLira names social media alone, is put for every layer all the same, and a yes holds until it is withdrawn")
    void mosalira() {
        var asked = asked("mosalira", Kind.CHILD);
        assertThat(articles(asked.by())).containsExactly("Richtlijnen 2");
        assertThat(asked.layers()).extracting(AskedLayer::key).containsExactly("paper", "closed_digital", "open_web", "social_media");
        assertThat(asked.layers()).allSatisfy(layer -> assertThat(layer.media()).containsExactly("photo", "film", "sound"));
        assertThat(asked.until()).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("of the CNV model is the law's, because the model asks nothing")
    void cnv() {
        var asked = asked("cnv", Kind.CHILD);
        assertThat(articles(asked.by())).containsExactly("AVG 8 en UAVG 5");
        assertThat(asked.layers()).extracting(AskedLayer::key).containsExactly("paper", "closed_digital", "open_web", "social_media");
        assertThat(asked.layers()).allSatisfy(layer -> assertThat(layer.media()).containsExactly("photo", "film", "sound"));
    }

    @Test
    @DisplayName("of a colleague follows the article about colleagues, and holds until it is withdrawn")
    void colleague() {
        var asked = asked("opmaat", Kind.COLLEAGUE);
        assertThat(articles(asked.by())).containsExactly("Gedragsafspraken voor leerkrachten (10)");
        assertThat(asked.layers()).allSatisfy(layer -> assertThat(layer.media()).containsExactly("photo", "film"));
        assertThat(asked.until()).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("is put for every layer, also where the protocol names only one: without a yes nothing may stand there")
    void every_layer() {
        var asked = asked("duinsprong", Kind.COLLEAGUE);
        assertThat(asked.layers()).extracting(AskedLayer::key).containsExactly("paper", "closed_digital", "open_web", "social_media");
        assertThat(asked.layer("closed_digital").orElseThrow().media()).containsExactly("photo");
        assertThat(asked.layer("social_media").orElseThrow().media()).containsExactly("photo", "film", "sound");
    }

    @Test
    @DisplayName("of ProCon is one, though two of its articles ask it, and holds until it is withdrawn")
    void procon() {
        var asked = asked("procon", Kind.CHILD);
        assertThat(articles(asked.by())).containsExactly("A. Voor alle gebruikers 5", "Voetnoot 3 bij A5");
        assertThat(asked.layers()).extracting(AskedLayer::key).containsExactly("paper", "closed_digital", "open_web", "social_media");
        assertThat(asked.layers()).allSatisfy(layer -> assertThat(layer.media()).containsExactly("photo", "film", "sound"));
        assertThat(asked.until()).isEqualTo(Optional.empty());
        assertThat(articles(asked("procon", Kind.COLLEAGUE).by())).containsExactly("A. Voor alle gebruikers 5");
    }

    @Test
    @DisplayName("tells of foreign law where the layer has networks from outside the EU, and nowhere else")
    void foreign_law() {
        var asked = asked("opmaat", Kind.CHILD);
        assertThat(articles(asked.layer("social_media").orElseThrow().tells())).containsExactly("Toepassing bij profilering 5");
        assertThat(asked.layers()).filteredOn(layer -> !layer.key().equals("social_media")).allSatisfy(layer -> assertThat(layer.tells()).isEmpty());
        assertThat(asked.text(Words.in(Language.NL))).contains("Amerikaans recht");
    }

    @Test
    @DisplayName("is another one as soon as a word of it changes")
    void hash() {
        var asked = asked("opmaat", Kind.CHILD);
        var shorter = new Asked(asked.edition(), asked.kind(), asked.by(), asked.layers().subList(0, 3), asked.tells(), asked.until());
        assertThat(asked.shownIn(asked.hash(Words.in(Language.EN)))).contains(Language.EN);
        assertThat(asked.shownIn(shorter.hash(Words.in(Language.NL)))).isEmpty();
    }

    private static Asked asked(String protocol, Kind kind) {
        return Asking.of(Protocols.shipped(protocol).edition(), Protocols.law(), kind, DAY);
    }

    private static List<String> articles(List<Source> sources) {
        return sources.stream().map(Source::article).map(Article::ref).toList();
    }
}
