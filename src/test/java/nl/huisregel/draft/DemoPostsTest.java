package nl.huisregel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.edition.Editions;
import nl.huisregel.journal.Entry;
import nl.huisregel.journal.Journal;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.telling.DecisionJson;
import nl.huisregel.protocol.telling.DeedJson;
import nl.huisregel.publication.Channel;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InDemo
@DisplayName("The posts of the demo")
class DemoPostsTest {

    @Autowired Directory directory;
    @Autowired Journal journal;
    @Autowired Editions editions;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("every school has news, and class pages that show pictures")
    void alive() {
        for (var slug : List.of("de-regenton", "het-hazelhout", "de-strandlamp")) {
            for (var channel : List.of(Channel.CLASS_PAGE, Channel.SCHOOL_WEBSITE)) {
                assertThat(live(slug, channel)).as(slug + " " + channel).isPositive();
            }
        }
    }

    @Test
    @DisplayName("meester Joris has a draft of five pictures, all described, two of them with Noor and Sam")
    void the_draft() {
        var place = directory.at("de-regenton").orElseThrow();
        var row = fence.reading(place.board().id(), () -> jdbc.sql("""
            select count(distinct p.picture_id) as pictures, count(distinct s.picture_id) filter (where n.first_name = 'Noor') as noor,
                   count(distinct s.picture_id) filter (where n.first_name = 'Sam') as sam, bool_and(q.alt_text <> '') as described
            from post t
            join post_picture p on p.board_id = t.board_id and p.post_id = t.id
            join picture q on q.board_id = t.board_id and q.id = p.picture_id
            left join picture_person s on s.board_id = t.board_id and s.picture_id = p.picture_id
            left join person n on n.board_id = t.board_id and n.id = s.person_id
            where t.board_id = :board and t.title = 'Een dag in het bos'
            """).param("board", place.board().id().value()).query().singleRow());
        assertThat(row).containsAllEntriesOf(Map.of("pictures", 5L, "noor", 2L, "sam", 2L, "described", true));
    }

    @Test
    @DisplayName("every decision in the journal can be decided again, to the same grounds")
    void replay() {
        for (var board : directory.boards()) {
            var decisions = journal.decisions(board.id());
            assertThat(decisions).isNotEmpty();
            decisions.forEach(entry -> replay(board.id(), entry));
            assertThat(journal.broken(board.id())).isEmpty();
        }
    }

    private void replay(nl.huisregel.database.BoardId board, Entry entry) {
        var held = entry.facts().orElseThrow();
        var book = editions.as(board, entry.editions());
        var deed = DeedReader.read("journal", held.facts(), book.editions(), Map.of(), entry.at().atZone(java.time.ZoneId.of("Europe/Amsterdam")));
        assertThat(DeedJson.write(deed)).isEqualTo(held.facts());
        assertThat(book.decide(deed)).extracting(DecisionJson::write).as(held.facts()).containsExactly(held.decision().orElseThrow());
        assertThat(Optional.of(book.decide(deed).getFirst().outcome())).isEqualTo(entry.outcome());
    }

    private long live(String slug, Channel channel) {
        var place = directory.at(slug).orElseThrow();
        return fence.reading(place.board().id(), () -> jdbc.sql("""
            select count(*) from placement l
            join post t on t.board_id = l.board_id and t.id = l.post_id
            join placement_picture p on p.board_id = l.board_id and p.placement_id = l.id
            where l.board_id = :board and t.location_id = :location and l.channel = :channel and l.state = 'live'
            """).param("board", place.board().id().value()).param("location", place.location().id()).param("channel", channel.key()).query(Long.class).single());
    }
}
