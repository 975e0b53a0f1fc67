package nl.huisregel.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.web.Language;

/**
 * Proof of one answer, for who gave it: what was asked, in which words and by which edition, and what was said.
 *
 * @param person whose images it is about
 * @param by     who said it
 * @param question the question exactly as it stood on the screen
 * @param paper    what it rests on, where the school took it over
 */
public record Receipt(UUID id, UUID person, UUID by, boolean forSelf, Instant at, String edition, Language language, String question,
                      List<Statement> statements, Optional<Paper> paper) implements Proven {

    /** An answer on paper or by mail: when it was given, where it is kept, and who of the school took it over. */
    public record Paper(LocalDate said, String proof, UUID takenBy) {}

    /** Whether it takes back what was given, and says nothing else. */
    public boolean withdrawn() {
        return statements.stream().allMatch(statement -> statement.answer() == Answer.WITHDRAWN);
    }

    Receipt with(Receipt more) {
        return new Receipt(id, person, by, forSelf, at, edition, language, question,
            Stream.concat(statements.stream(), more.statements.stream()).toList(), paper);
    }
}
