package nl.huisregel.text;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** The short lists of a board: which words may be coarse, and what its schools tell everybody themselves. Each change is kept in the journal, without the words. */
@Component
public class WordLists {

    static final int LONGEST_WORD = 40;
    static final int LONGEST_LINE = 200;
    static final int MOST = 500;

    private final TextSql sql;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    WordLists(TextSql sql, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    public WordList of(Actor actor) {
        return fence.reading(actor.board(), () -> new WordList(sql.coarse(actor.board()), sql.published(actor.board())));
    }

    /** Whether this word is looked for already, however it was typed. */
    public boolean looksFor(Actor actor, String typed) {
        return fence.reading(actor.board(), () -> sql.coarse(actor.board()).contains(Folded.key(typed)));
    }

    /** One word, as it is looked for; false where it is no word. */
    public boolean addCoarse(Actor actor, String typed) {
        String word = Folded.key(typed.substring(0, Math.min(typed.length(), LONGEST_WORD * 2)));
        if (!word.matches("[\\p{L}'-]{2," + LONGEST_WORD + "}")) {
            return false;
        }
        return fence.inside(actor.board(), () -> {
            if (sql.coarse(actor.board()).size() >= MOST) {
                return false;
            }
            changed(actor, "word.listed", sql.setCoarse(actor.board(), word, true, actor.person(), clock.instant()));
            return true;
        });
    }

    public void removeCoarse(Actor actor, String word) {
        fence.inside(actor.board(), () -> {
            if (!sql.coarse(actor.board()).contains(word)) {
                throw new NotThere();
            }
            changed(actor, "word.struck", sql.setCoarse(actor.board(), word, false, actor.person(), clock.instant()));
        });
    }

    /** What is found in the line, each piece of it; false where there is no number, address or e-mail address in it. */
    public boolean publish(Actor actor, String typed) {
        String line = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_LINE));
        Folded text = Folded.of(line);
        List<Found> pieces = Published.in(text);
        return fence.inside(actor.board(), () -> {
            if (sql.published(actor.board()).size() + pieces.size() > MOST) {
                return false;
            }
            pieces.forEach(piece -> sql.publish(actor.board(), piece, line.substring(text.start(piece.start()), text.end(piece.end())), actor.person(), clock.instant())
                .ifPresent(id -> journal.noted(actor, "contact.published", "published_contact", id, Map.of("kind", piece.kind().key()))));
            return !pieces.isEmpty();
        });
    }

    public void unpublish(Actor actor, UUID contact) {
        fence.inside(actor.board(), () -> {
            if (!sql.unpublish(actor.board(), contact)) {
                throw new NotThere();
            }
            journal.noted(actor, "contact.unpublished", "published_contact", contact, Map.of());
        });
    }

    private void changed(Actor actor, String kind, UUID word) {
        journal.noted(actor, kind, "coarse_word", word, Map.of());
    }
}
