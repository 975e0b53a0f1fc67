package nl.huisregel.mail;

import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.springframework.stereotype.Component;

/** What somebody wants of mail; once a day, in Dutch, for who never said. */
@Component
public class Choices {

    private static final String PATH = "/mail/stop/";

    private final ChoiceSql sql;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;

    Choices(ChoiceSql sql, Directory directory, Journal journal, Fence fence) {
        this.sql = sql;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
    }

    /** What who never said is taken to want. */
    public static MailChoice usual() {
        return MailChoice.USUAL;
    }

    public MailChoice of(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.of(board, person).orElse(MailChoice.USUAL));
    }

    /** Of everybody who ever said something; all others want the usual. */
    public Map<UUID, MailChoice> all(BoardId board) {
        return fence.reading(board, () -> sql.all(board));
    }

    void set(Actor actor, MailChoice choice) {
        fence.inside(actor.board(), () -> {
            sql.set(actor.board(), actor.person(), choice);
            journal.noted(actor, "mail.chosen", "person", actor.person(), Map.of("pace", choice.pace().key(), "language", choice.language().code()));
        });
    }

    /** The path by which this person stops hearing what waits, without signing in. */
    public String leavePath(BoardId board, UUID person) {
        return PATH + fence.inside(board, () -> sql.leaveToken(board, person, Token.fresh()));
    }

    boolean knows(String token) {
        return directory.boards().stream().map(Board::id).anyMatch(board -> fence.reading(board, () -> sql.knows(board, token)));
    }

    /** Whoever has the mail may stop it; that is all the token can do. */
    boolean leave(String token) {
        return directory.boards().stream().map(Board::id).anyMatch(board -> fence.inside(board, () -> sql.leave(board, token).map(person ->
            journal.noted(board, "mail.chosen", "person", person, Map.of("pace", Pace.NEVER.key(), "by", "link"))).isPresent()));
    }
}
