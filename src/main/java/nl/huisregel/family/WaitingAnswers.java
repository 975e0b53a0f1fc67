package nl.huisregel.family;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.SignIn;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.MayNotDecide;
import nl.huisregel.consent.QuestionChanged;
import nl.huisregel.consent.Receipt;
import nl.huisregel.consent.Reply;
import nl.huisregel.consent.Spot;
import nl.huisregel.consent.Statement;
import nl.huisregel.consent.Vouching;
import nl.huisregel.consent.Waiting;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.Logins;
import org.springframework.stereotype.Component;

/**
 * A letter can be in other hands, so a yes counts once more than a letter was shown: the mailbox the school knows, or a second
 * factor; a change of an earlier answer asks it anew. Where neither can be, the office says whether it was really them.
 */
@Component
class WaitingAnswers implements Vouching {

    private static final Set<WaitingAnswer.State> WAITS = Set.of(WaitingAnswer.State.CONFIRM, WaitingAnswer.State.OFFICE);

    private final WaitingSql sql;
    private final FamilySql families;
    private final Mailbox mailbox;
    private final Logins logins;
    private final SignIn signIn;
    private final Consents consents;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    WaitingAnswers(WaitingSql sql, FamilySql families, Mailbox mailbox, Logins logins, SignIn signIn, Consents consents, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.families = families;
        this.mailbox = mailbox;
        this.logins = logins;
        this.signIn = signIn;
        this.consents = consents;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public Optional<String> hold(Actor giver, UUID person, List<Reply> yes, Map<Spot, Statement> said, String shown, HttpServletRequest request) {
        if (giver.hat().staff() || countsNow(giver, yes.stream().map(Reply::spot).collect(Collectors.toSet()), said, request)) {
            return Optional.empty();
        }
        var one = new WaitingAnswer(UUID.randomUUID(), giver.person(), giver.hat(), person, yes.stream().map(Reply::spot).collect(Collectors.toSet()), shown, clock.instant(),
            canConfirm(giver) && !(signIn.vouchedAnew(request) && unclear(giver, about(said, yes.stream().map(Reply::spot).collect(Collectors.toSet())))) ? WaitingAnswer.State.CONFIRM : WaitingAnswer.State.OFFICE, Optional.empty(), "");
        fence.inside(giver.board(), () -> {
            sql.add(giver.board(), one);
            journal.noted(giver, "family.answer_waits", "person", person, Map.of("answer", one.id().toString(), "for", one.state().name()));
        });
        return Optional.of(WaitingPages.path(one.id()));
    }

    private boolean countsNow(Actor giver, Set<Spot> spots, Map<Spot, Statement> said, HttpServletRequest request) {
        boolean first = said.isEmpty();
        return first ? signIn.vouched(request) : signIn.vouchedAnew(request) && !(unclear(giver, about(said, spots)) && !signIn.fresh(request));
    }

    private static Map<Spot, Statement> about(Map<Spot, Statement> said, Set<Spot> spots) {
        return said.entrySet().stream().filter(entry -> spots.contains(entry.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A mailbox that two people read does not tell which of them turns a no into a yes. */
    private boolean unclear(Actor giver, Map<Spot, Statement> said) {
        return said.values().stream().anyMatch(statement -> !statement.answer().yes()) && fence.reading(giver.board(), () -> families.shared(giver.board(), giver.person()));
    }

    private boolean canConfirm(Actor giver) {
        return mailbox.reachable(giver).isPresent() || logins.of(giver.board(), giver.person()).isPresent();
    }

    @Override
    public Optional<Waiting> waiting(Actor giver, UUID person) {
        return fence.reading(giver.board(), () -> sql.newest(giver.board(), giver.person(), person)).filter(one -> one.state().waits() || refusedAndNotAnsweredSince(giver, one))
            .map(one -> new Waiting(one.spots(), Waiting.State.valueOf(one.state().name()), one.at(), WaitingPages.path(one.id()), one.reason()));
    }

    private boolean refusedAndNotAnsweredSince(Actor giver, WaitingAnswer one) {
        return one.state() == WaitingAnswer.State.REFUSED && consents.receipts(giver, one.person()).stream().noneMatch(receipt -> receipt.at().isAfter(one.decidedAt().orElse(Instant.MAX)));
    }

    Optional<WaitingAnswer> of(Actor giver, UUID id) {
        return fence.reading(giver.board(), () -> sql.one(giver.board(), id, giver.person()));
    }

    /** What waited for the mailbox counts; answers where the reader goes on: to the proof of it where they came for that. */
    String count(Actor giver, String path) {
        var waiting = fence.reading(giver.board(), () -> sql.ofGiver(giver.board(), giver.person(), WaitingAnswer.State.CONFIRM));
        var on = path;
        for (var one : waiting) {
            var counted = confirm(giver, one, true);
            if (path.equals(WaitingPages.path(one.id())) && counted instanceof Counted.Kept kept) {
                on = kept.path();
            }
        }
        return on;
    }

    /** What became of a yes that was to count. */
    sealed interface Counted {
        /** @param path of its proof */
        record Kept(String path) implements Counted {}
        /** The same question is not asked any more, or its giver may not answer it any more. */
        record TooLate() implements Counted {}
        /** It was decided or answered meanwhile. */
        record Meanwhile() implements Counted {}
    }

    /** Its giver showed who they are. @param mailbox whether by the mailbox alone */
    Counted confirm(Actor giver, WaitingAnswer one, boolean mailbox) {
        if (mailbox && unclear(giver, about(consents.saidBy(giver, one.person()), one.spots()))) {
            toOffice(giver, one);
            return new Counted.Meanwhile();
        }
        return take(giver, one, Optional.empty(), "");
    }

    /** It begins to count now, not when it was said. What its giver said since then stands. @param by who of the office decided */
    Counted take(Actor giver, WaitingAnswer one, Optional<UUID> by, String reason) {
        try {
            return fence.inside(giver.board(), () -> {
                var later = consents.receipts(giver, one.person()).stream().filter(receipt -> receipt.at().isAfter(one.at()))
                    .flatMap(receipt -> receipt.statements().stream()).map(Statement::spot).collect(Collectors.toSet());
                var left = new HashSet<>(one.spots());
                left.removeAll(later);
                var settled = sql.settle(giver.board(), one.id(), WAITS, left.isEmpty() ? WaitingAnswer.State.REPLACED : WaitingAnswer.State.COUNTED, by, reason, clock.instant());
                return !settled || left.isEmpty() ? new Counted.Meanwhile()
                    : new Counted.Kept(proof(consents.state(giver, one.person(), left.stream().map(spot -> new Reply(spot, true)).toList(), one.asked())));
            });
        } catch (QuestionChanged | MayNotDecide tooLate) {
            fence.inside(giver.board(), () -> sql.settle(giver.board(), one.id(), WAITS, WaitingAnswer.State.REPLACED, by, reason, clock.instant()));
            return new Counted.TooLate();
        }
    }

    /** Who cannot read the mailbox lets the office look. */
    void toOffice(Actor giver, WaitingAnswer one) {
        fence.inside(giver.board(), () -> {
            if (sql.settle(giver.board(), one.id(), Set.of(WaitingAnswer.State.CONFIRM), WaitingAnswer.State.OFFICE, Optional.empty(), "", clock.instant())) {
                journal.noted(giver, "family.answer_waits", "person", one.person(), Map.of("answer", one.id().toString(), "for", WaitingAnswer.State.OFFICE.name()));
            }
        });
    }

    /** Its giver does not want it any more: that needs no proof of anything. */
    void drop(Actor giver, WaitingAnswer one) {
        fence.inside(giver.board(), () -> {
            sql.settle(giver.board(), one.id(), WAITS, WaitingAnswer.State.REPLACED, Optional.empty(), "", clock.instant());
            journal.noted(giver, "family.answer_dropped", "person", one.person(), Map.of("answer", one.id().toString()));
        });
    }

    private static String proof(Receipt receipt) {
        return receipt.forSelf() ? "/mijn-foto/bewijzen#" + receipt.id() : "/bewijzen/" + receipt.id();
    }
}
