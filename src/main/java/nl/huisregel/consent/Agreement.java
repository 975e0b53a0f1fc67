package nl.huisregel.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Givers;
import nl.huisregel.school.Authority;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Looks whether everybody whom a protocol wants to say yes about a pupil did so. */
@Component
class Agreement {

    private final School school;
    private final ConsentSql sql;

    Agreement(School school, ConsentSql sql) {
        this.school = school;
        this.sql = sql;
    }

    /** Empty for who is no pupil: they speak for themselves. */
    Optional<ConsentState> of(BoardId board, UUID person, Spot spot, List<ConsentSql.Latest> latest, LocalDate day, Givers givers) {
        return school.pupil(board, person).map(pupil -> givers.state(pupil.knownAgeOn(day),
            school.guardiansOf(board, person).stream().filter(guardian -> guardian.authority() == Authority.YES)
                .map(guardian -> counting(latest, guardian.person(), day).orElse(ConsentState.UNANSWERED)).toList(),
            counting(latest, person, day).or(() -> ofYoungerPupil(board, person, spot, pupil.knownAgeOn(day), givers, day))));
    }

    private static Optional<ConsentState> counting(List<ConsentSql.Latest> latest, UUID giver, LocalDate day) {
        return latest.stream().filter(it -> it.by().equals(giver)).map(it -> Weighing.state(List.of(it.word()), day)).findFirst();
    }

    /** The law does not count the word of a pupil under sixteen, but this protocol asks for it beside that of the guardians. */
    private Optional<ConsentState> ofYoungerPupil(BoardId board, UUID person, Spot spot, Optional<Integer> age, Givers givers, LocalDate day) {
        return givers.needsSelf(age) ? sql.saidBy(board, person, person).stream().filter(statement -> statement.spot().equals(spot))
            .map(statement -> Weighing.state(List.of(new Weighing.Latest(statement.answer(), statement.until())), day)).findFirst() : Optional.empty();
    }
}
