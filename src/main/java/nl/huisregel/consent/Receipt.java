package nl.huisregel.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.web.Language;

/**
 * Proof of one answer, for who gave it: what was asked, in which words and by which edition, and what was said.
 *
 * @param person whose images it is about
 * @param by     who said it
 * @param question the question exactly as it stood on the screen
 */
public record Receipt(UUID id, UUID person, UUID by, boolean forSelf, Instant at, String edition, Language language, String question,
                      List<Statement> statements) implements Proven {

    /** Whether it takes back what was given, and says nothing else. */
    public boolean withdrawn() {
        return statements.stream().allMatch(statement -> statement.answer() == Answer.WITHDRAWN);
    }

    Receipt with(Receipt more) {
        return new Receipt(id, person, by, forSelf, at, edition, language, question,
            Stream.concat(statements.stream(), more.statements.stream()).toList());
    }
}
