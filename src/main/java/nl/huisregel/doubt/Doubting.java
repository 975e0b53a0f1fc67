package nl.huisregel.doubt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.AnswerSource;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Content;
import org.springframework.stereotype.Component;

/** What was asked and answered about a post, as the rulebook hears it. */
@Component
class Doubting implements AnswerSource {

    private final DoubtSql sql;

    Doubting(DoubtSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Channel, Given> given(BoardId board, UUID post) {
        Map<Channel, Given> given = new EnumMap<>(Channel.class);
        sql.standing(board, post).forEach((channel, asked) -> given.put(channel, (book, deed, now) -> in(book, deed, asked, now)));
        return given;
    }

    /**
     * The act with what was answered to it as it is now. Who put a doubt to somebody doubts until the question is taken back or answered:
     * otherwise a no would be gone with one box that is no longer ticked.
     */
    private static Deed in(Rulebook book, Deed deed, List<Doubt> asked, Content now) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        told.putAll(deed.told());
        if (asked.stream().anyMatch(doubt -> aboutDoubt(book, doubt))) {
            told.put(Circumstance.IN_DOUBT, Set.of("true"));
        }
        return new Deed(deed.act(), deed.by(), deed.otherHats(), deed.at(), deed.channels(), told, deed.notSure(), deed.hinted(), deed.failed(), deed.pictures(),
            deed.persons(), deed.done(), Doubt.heard(asked, now));
    }

    private static boolean aboutDoubt(Rulebook book, Doubt doubt) {
        return book.editions().stream().flatMap(edition -> edition.norms()).filter(norm -> doubt.norms().contains(norm.id()))
            .anyMatch(norm -> norm.form() instanceof Form.Refer refer && refer.when().anyOf().stream().anyMatch(clause -> clause.all().containsKey(Circumstance.IN_DOUBT)));
    }
}
