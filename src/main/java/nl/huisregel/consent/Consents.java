package nl.huisregel.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.edition.NothingInForce;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Givers;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What people said about images of themselves or of their children, and what it comes to on a day. */
@Component
public class Consents {

    private final Fence fence;
    private final ConsentSql sql;
    private final Voices voices;
    private final Editions editions;
    private final Agreement agreement;
    private final Recorder recorder;
    private final Clock clock;

    Consents(Fence fence, ConsentSql sql, Voices voices, Editions editions, Agreement agreement, Recorder recorder, Clock clock) {
        this.fence = fence;
        this.sql = sql;
        this.voices = voices;
        this.editions = editions;
        this.agreement = agreement;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * What is on record for each of these persons on the day, by {@link Spot#key}; what nobody answered is not in it. A yes that ran out is
     * expired, two guardians apart are a conflict, a guardian without authority does not count.
     */
    public Map<UUID, Map<String, ConsentState>> onRecord(BoardId board, Collection<UUID> persons, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneId.of("Europe/Amsterdam"));
        var edition = editions.boardEdition(board, at);
        var givers = new HashMap<String, Optional<Givers>>();
        Function<String, Optional<Givers>> wanted = layer -> givers.computeIfAbsent(layer, it -> edition.map(book -> Givers.of(List.of(book), "pupil", it)).filter(Givers::wantsMore));
        var words = fence.reading(board, () -> sql.words(board, persons, day)).stream()
            .collect(Collectors.groupingBy(ConsentSql.Latest::person, Collectors.groupingBy(latest -> latest.spot().key(), TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), latest -> state(board, latest, day, wanted)))));
        return persons.stream().distinct().collect(Collectors.toMap(Function.identity(), person -> Map.copyOf(words.getOrDefault(person, new TreeMap<>()))));
    }

    /** What is on record of somebody who said no to all that is asked. For a decision a shielded child is exactly that, and nothing tells the two apart. */
    public Map<String, ConsentState> refusedAltogether(BoardId board, Instant at) {
        return editions.boardEdition(board, at).map(edition -> Asking.of(edition, Protocols.law(), Asked.Kind.CHILD, LocalDate.ofInstant(at, ZoneId.of("Europe/Amsterdam"))).spots().stream()
            .collect(Collectors.toMap(Spot::key, _ -> ConsentState.REFUSED))).orElse(Map.of());
    }

    /** Who of these may be shown nowhere, because somebody who counts said no and nowhere is a yes. */
    public Set<UUID> nowhere(BoardId board, Collection<UUID> persons, Instant at) {
        return onRecord(board, fence.reading(board, () -> sql.refusedOnce(board, persons)), at).entrySet().stream()
            .filter(one -> one.getValue().values().stream().anyMatch(Consents::no) && one.getValue().values().stream().noneMatch(ConsentState.GIVEN::equals))
            .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean no(ConsentState state) {
        return state == ConsentState.REFUSED || state == ConsentState.WITHDRAWN || state == ConsentState.CONFLICT;
    }

    /** Until the caller's transaction ends, nobody says anything about this person and nothing is decided that rests on what was said. */
    public void holdAlone(BoardId board, UUID person) {
        fence.inside(board, () -> sql.lock(board, person));
    }

    /** A protocol may want more people to say yes than the law does; then one yes is no consent yet. */
    private ConsentState state(BoardId board, List<ConsentSql.Latest> latest, LocalDate day, Function<String, Optional<Givers>> wanted) {
        var state = Weighing.state(latest.stream().map(ConsentSql.Latest::word).toList(), day);
        var first = latest.getFirst();
        var givers = wanted.apply(first.spot().layer());
        return state != ConsentState.GIVEN || givers.isEmpty() ? state
            : agreement.of(board, first.person(), first.spot(), latest, day, givers.get()).orElse(state);
    }

    /** Of whom somebody said yes to anything that still holds on this day; whether that is enough is decided elsewhere. */
    public Set<UUID> withYes(BoardId board, Collection<UUID> persons, LocalDate day) {
        return fence.reading(board, () -> sql.withYes(board, persons, day));
    }

    /** Until the caller's transaction ends, nobody's word about these persons changes. Ask {@link #onRecord} after it, not before. */
    public void hold(BoardId board, Collection<UUID> persons) {
        fence.inside(board, () -> sql.share(board, persons));
    }

    /** Whether this actor's word about this person counts; empty for who has nothing to do with the person. */
    public Optional<Voice> voice(Actor actor, UUID person) {
        return voices.of(actor, person);
    }

    /** What this actor is asked about this person, by the protocol in force. */
    public Asked asked(Actor actor, UUID person) {
        var kind = switch (actor.hat()) {
            case GUARDIAN -> actor.person().equals(person) ? Asked.Kind.PARENT : Asked.Kind.CHILD;
            case PUPIL, CLASS_PUPIL -> Asked.Kind.PUPIL;
            case TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR -> Asked.Kind.COLLEAGUE;
        };
        return asked(actor.board(), kind);
    }

    /** What those who decide about a child are asked, by the protocol in force. */
    public Asked askedAboutChild(BoardId board) {
        return asked(board, Asked.Kind.CHILD);
    }

    private Asked asked(BoardId board, Asked.Kind kind) {
        return editions.boardEdition(board, clock.instant()).map(edition -> Asking.of(edition, Protocols.law(), kind, voices.today()))
            .orElseThrow(() -> new NothingInForce(board.toString()));
    }

    /** What this actor said last, per spot. */
    public Map<Spot, Statement> saidBy(Actor actor, UUID person) {
        return fence.reading(actor.board(), () -> sql.saidBy(actor.board(), person, actor.person())).stream()
            .collect(Collectors.toMap(Statement::spot, Function.identity()));
    }

    /**
     * Keeps an answer. When it returns, a no works: in the same transaction every follower heard of it.
     *
     * @param shown the hash of the question as it stood on the screen
     * @throws MayNotDecide    for a guardian without a say
     * @throws QuestionChanged where another question is asked by now
     */
    public Receipt state(Actor giver, UUID person, List<Reply> replies, String shown) {
        return fence.inside(giver.board(), () -> {
            mustDecide(giver, person);
            sql.lock(giver.board(), person);
            var asked = asked(giver, person);
            var words = Words.in(asked.shownIn(shown).orElseThrow(QuestionChanged::new));
            if (replies.isEmpty() || !replies.stream().map(Reply::spot).allMatch(asked.spots()::contains)) {
                throw new QuestionChanged();
            }
            return recorder.keep(giver, person, replies, asked.edition().id(), asked.until(), words, asked.text(words), clock.instant());
        });
    }

    /**
     * Like {@link #state}, from a form that showed earlier answers. The same answers sent twice are one.
     *
     * @param last the receipt of the latest answer the form knew of
     * @throws AnsweredMeanwhile where there is a later one that says something else
     */
    public Receipt state(Actor giver, UUID person, List<Reply> replies, String shown, Optional<UUID> last) {
        return fence.inside(giver.board(), () -> {
            mustDecide(giver, person);
            sql.lock(giver.board(), person);
            var latest = receipts(giver, person).stream().findFirst();
            if (latest.map(Receipt::id).equals(last)) {
                return state(giver, person, replies, shown);
            }
            var said = saidBy(giver, person);
            if (latest.isEmpty() || !replies.stream().allMatch(reply -> said.containsKey(reply.spot()) && said.get(reply.spot()).answer().yes() == reply.yes())) {
                throw new AnsweredMeanwhile();
            }
            return latest.get();
        });
    }

    /** Takes back every yes this giver gave for a layer, whatever is asked by now; empty where there was none. */
    public Optional<Receipt> withdraw(Actor giver, UUID person, String layer, Words words) {
        return fence.inside(giver.board(), () -> {
            mustDecide(giver, person);
            sql.lock(giver.board(), person);
            var given = sql.saidBy(giver.board(), person, giver.person()).stream()
                .filter(statement -> statement.spot().layer().equals(layer) && statement.answer().yes())
                .map(statement -> new Reply(statement.spot(), false)).toList();
            if (given.isEmpty()) {
                return Optional.empty();
            }
            var asked = asked(giver, person);
            var name = asked.layer(layer).map(it -> it.name(words)).orElse(layer);
            return Optional.of(recorder.keep(giver, person, given, asked.edition().id(), Optional.empty(), words,
                words.say("consent.withdraw.text", name), clock.instant()));
        });
    }

    /** A receipt, for who got it and nobody else. */
    public Receipt receipt(Actor actor, UUID receipt) {
        return fence.reading(actor.board(), () -> sql.receipt(actor.board(), receipt, actor.person()))
            .filter(found -> found.forSelf() || actor.hat() == Hat.GUARDIAN).orElseThrow(NotThere::new);
    }

    /** The receipts this actor got about this person, newest first. */
    public List<Receipt> receipts(Actor actor, UUID person) {
        return fence.reading(actor.board(), () -> sql.receiptsAbout(actor.board(), person, actor.person()));
    }

    private void mustDecide(Actor giver, UUID person) {
        if (voices.of(giver, person).orElseThrow(NotThere::new) != Voice.DECIDES) {
            throw new MayNotDecide();
        }
    }
}
