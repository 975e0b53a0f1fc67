package nl.huisregel.login.oidc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.login.oidc.LinkSql.Asked;
import nl.huisregel.login.oidc.LinkSql.Known;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Whom the school knows by what a provider says: today, and of those only whom this provider vouches for. */
@Component
class Roll {

    private final LinkSql sql;
    private final School school;
    private final Clock clock;

    Roll(LinkSql sql, School school, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.clock = clock;
    }

    /** Everybody it may be about, with the key the school has for them; an empty one where it has none. */
    List<Known> everybody(BoardId board, Provider provider) {
        return look(board, provider, Asked.EVERYBODY);
    }

    /** Where this person is today; nothing for who is no longer there, or is not of whom it vouches for. */
    List<Known> of(BoardId board, Provider provider, UUID person) {
        return look(board, provider, new Asked(List.of(), Optional.of(person)));
    }

    /** A number may come with the administration it is of behind it: 1234@school.example. */
    List<Known> by(BoardId board, Provider provider, String says) {
        return look(board, provider, new Asked(switch (provider.by()) {
            case MAILBOX -> List.of(java.text.Normalizer.normalize(says, java.text.Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT));
            case NUMBER -> Stream.of(says, says.replaceAll("@.*", "")).filter(key -> !key.isEmpty()).distinct().toList();
        }, Optional.empty()));
    }

    /** The locations that are meant by a BRIN, with or without the two figures of the site. */
    List<UUID> schools(BoardId board, String brin) {
        return school.codes(board).entrySet().stream()
            .filter(one -> brin.equalsIgnoreCase(one.getValue().brin()) || brin.equalsIgnoreCase(one.getValue().brin() + one.getValue().dependance())).map(java.util.Map.Entry::getKey).toList();
    }

    private List<Known> look(BoardId board, Provider provider, Asked asked) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        return switch (provider.who()) {
            case PUPILS -> sql.pupilsByNumber(board, today, asked);
            case STAFF -> provider.by() == Provider.By.MAILBOX ? sql.staffByMailbox(board, today, asked) : sql.staffByNumber(board, today, asked);
        };
    }
}
