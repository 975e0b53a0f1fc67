package nl.huisregel.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.journal.Journal;
import nl.huisregel.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes an answer down: the words, their proof, the journal, and whoever follows a no. Runs inside the giver's transaction and lock. */
@Component
class Recorder {

    private final ConsentSql sql;
    private final Journal journal;
    private final ObjectProvider<WithdrawalFollower> followers;

    /** The followers show images and may themselves ask for consent, so they are looked up when there is something to follow. */
    Recorder(ConsentSql sql, Journal journal, ObjectProvider<WithdrawalFollower> followers) {
        this.sql = sql;
        this.journal = journal;
        this.followers = followers;
    }

    Receipt keep(Actor giver, UUID person, List<Reply> replies, String edition, Optional<LocalDate> until, Words words, String question, Instant at) {
        return keep(giver, giver, person, replies, edition, until, words, question, at, Optional.empty());
    }

    /** @param writer who writes it down: the giver, or who of the school takes it over from paper */
    Receipt keep(Actor writer, Actor giver, UUID person, List<Reply> replies, String edition, Optional<LocalDate> until, Words words, String question, Instant at, Optional<Receipt.Paper> paper) {
        var before = sql.saidBy(giver.board(), person, giver.person()).stream().collect(Collectors.toMap(Statement::spot, Function.identity()));
        var statements = replies.stream().map(reply -> statement(reply, Optional.ofNullable(before.get(reply.spot())), until)).toList();
        var receipt = new Receipt(UUID.randomUUID(), person, giver.person(), giver.person().equals(person), at, edition, words.language(), question, statements, paper);
        sql.keepQuestion(giver.board(), Asked.hash(question), words.language(), question);
        sql.keep(giver.board(), receipt, Asked.hash(question));
        note(writer, receipt);
        follow(giver, receipt);
        return receipt;
    }

    private static Statement statement(Reply reply, Optional<Statement> before, Optional<LocalDate> until) {
        if (reply.yes()) {
            return new Statement(reply.spot(), Answer.GIVEN, until);
        }
        boolean tookBack = before.map(Statement::answer).filter(answer -> answer != Answer.REFUSED).isPresent();
        return new Statement(reply.spot(), tookBack ? Answer.WITHDRAWN : Answer.REFUSED, Optional.empty());
    }

    private void note(Actor giver, Receipt receipt) {
        receipt.statements().stream().collect(Collectors.groupingBy(Statement::answer)).forEach((answer, same) ->
            journal.noted(giver, "consent." + answer.word(), "person", receipt.person(), Map.of(
                "receipt", receipt.id().toString(), "edition", receipt.edition(), "spots", same.stream().map(it -> it.spot().key()).sorted().toList(),
                "by", receipt.paper().isPresent() ? "paper" : "the giver")));
    }

    private void follow(Actor giver, Receipt receipt) {
        var stopped = receipt.statements().stream().filter(statement -> !statement.answer().yes()).map(Statement::spot).collect(Collectors.toUnmodifiableSet());
        if (!stopped.isEmpty()) {
            var withdrawal = new Withdrawal(giver, receipt.id(), receipt.person(), stopped, receipt.at());
            followers.orderedStream().forEach(follower -> follower.withdrawn(withdrawal));
        }
    }
}
