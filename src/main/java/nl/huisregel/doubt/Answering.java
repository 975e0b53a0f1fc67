package nl.huisregel.doubt;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.NothingInForce;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Answers a doubt, for whom the protocol names at that moment. An answer is for what was read: in one transaction everything it is about is
 * held, compared with what the reader had before them, and only then is it kept.
 */
@Component
class Answering {

    private final DoubtSql sql;
    private final Posts posts;
    private final ReadingSql seeing;
    private final Verdicts verdicts;
    private final Pictures pictures;
    private final Consents consents;
    private final Answerers answerers;
    private final Precedents precedents;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;
    private final OwnChildren ownChildren;

    Answering(DoubtSql sql, Posts posts, ReadingSql seeing, Verdicts verdicts, Pictures pictures, Consents consents, Answerers answerers, Precedents precedents,
              Journal journal, Fence fence, Clock clock, OwnChildren ownChildren) {
        this.ownChildren = ownChildren;
        this.sql = sql;
        this.posts = posts;
        this.seeing = seeing;
        this.verdicts = verdicts;
        this.pictures = pictures;
        this.consents = consents;
        this.answerers = answerers;
        this.precedents = precedents;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of an answer. */
    sealed interface Outcome {

        record Answered() implements Outcome {
        }

        /** Somebody was first, it was taken back, or the post needs no answer any more: what became of it is read instead. */
        record TooLate() implements Outcome {
        }

        /** It is not what was read. */
        record Changed(List<Content.Difference> since) implements Outcome {
        }
    }

    /** What somebody says. @param read the content that was on their screen, as the form carried it @param ownChoice keep it as the school's own choice */
    record Said(DoubtAnswer.Kind kind, String reason, String read, boolean ownChoice) {
    }

    /** The doubt, for who may answer it now, or answered it. */
    DoubtView read(Actor actor, UUID id) {
        return fence.reading(actor.board(), () -> {
            Doubt doubt = sql.find(actor.board(), id).orElseThrow(NotThere::new);
            Optional<DoubtView.Now> now = doubt.open() ? now(actor.board(), doubt) : Optional.empty();
            Optional<Answerers.As> as = answerers.as(actor, role(doubt, now), doubt.askedBy(), doubt.location());
            if (as.isEmpty() && doubt.answer().filter(answer -> answer.by().equals(actor.person())).isEmpty()) {
                throw new NotThere();
            }
            now.ifPresent(it -> ownChildren.refuse(actor, doubt.location(), Verdicts.personsOn(it.pictures())));
            List<Content.Difference> since = now.flatMap(it -> doubt.content().map(then -> then.differences(it.content()))).orElse(List.of());
            return new DoubtView(doubt, now, as.equals(Optional.of(Answerers.As.DEPUTY)), names(actor.board(), doubt, now), since,
                now.map(it -> precedents.like(actor.board(), doubt.location(), it.verdict(), it.referral().norms())).orElse(List.of()),
                now.map(it -> also(actor, doubt, it)).orElse(List.of()));
        });
    }

    private List<DoubtView.Also> also(Actor actor, Doubt doubt, DoubtView.Now here) {
        return sql.open(actor.board()).stream()
            .filter(other -> other.post().equals(doubt.post()) && other.askedBy().equals(doubt.askedBy()) && other.channel() != doubt.channel())
            .flatMap(other -> now(actor.board(), other)
                .filter(there -> there.content().sameElsewhere(here.content()) && there.verdict().refusals().isEmpty() && there.referral().silent() == here.referral().silent())
                .filter(there -> answerers.as(actor, there.referral().to(), other.askedBy(), other.location()).isPresent())
                .map(there -> new DoubtView.Also(other, there.content())).stream())
            .toList();
    }

    Outcome answer(Actor actor, UUID id, Said said) {
        return fence.inside(actor.board(), () -> {
            Doubt asked = sql.find(actor.board(), id).orElseThrow(NotThere::new);
            Optional<Post> post = asked.post().flatMap(it -> posts.lock(actor.board(), it));
            sql.lock(actor.board(), id);
            Doubt doubt = sql.find(actor.board(), id).orElseThrow(NotThere::new);
            Optional<DoubtView.Now> now = doubt.open() ? post.flatMap(it -> held(actor.board(), doubt, it)) : Optional.empty();
            Answerers.As as = answerers.as(actor, role(doubt, now), doubt.askedBy(), doubt.location()).orElseThrow(NotThere::new);
            if (now.isEmpty()) {
                return new Outcome.TooLate();
            }
            ownChildren.refuse(actor, doubt.location(), Verdicts.personsOn(now.get().pictures()));
            Content read = Content.read(said.read());
            if (!read.equals(now.get().content())) {
                return new Outcome.Changed(read.differences(now.get().content()));
            }
            keep(actor, doubt, now.get(), as, said);
            return new Outcome.Answered();
        });
    }

    private void keep(Actor actor, Doubt doubt, DoubtView.Now now, Answerers.As as, Said said) {
        DoubtAnswer answer = new DoubtAnswer(said.kind(), Doubts.cut(said.reason()), now.referral().to(), now.referral().norms(), as == Answerers.As.DEPUTY, actor.person(), actor.name(),
            clock.instant(), Optional.of(now.content()));
        UUID entry = journal.decided(asker(actor.board(), doubt), "post", now.post().id(), now.verdict().deed(), now.verdict().decision());
        sql.answer(actor.board(), doubt.id(), answer);
        precedents.keep(actor.board(), doubt.location(), now.verdict(), answer, said.ownChoice() && now.referral().silent());
        journal.noted(actor, "doubt.answered", "post", now.post().id(), Map.of("doubt", doubt.id().toString(), "channel", doubt.channel().key(), "answer", answer.kind().key(),
            "as", answer.role().key(), "deputy", answer.deputy(), "norms", answer.norms(), "decision", entry.toString()));
    }

    /** Who can have looked at the pictures: whoever may answer, while it waits, and what its author may still see of them. */
    boolean maySee(Actor actor, UUID id, UUID picture) {
        return sql.find(actor.board(), id).filter(Doubt::open).flatMap(doubt -> now(actor.board(), doubt)
            .filter(now -> now.verdict().pictures().contains(new PictureId(picture)) && answerers.as(actor, now.referral().to(), doubt.askedBy(), doubt.location()).isPresent())
            .filter(now -> ownChildren.among(actor, Verdicts.personsOn(now.pictures())).isEmpty())
            .filter(now -> seeing.maySeeDraft(actor.board(), doubt.askedBy(), now.post().id(), picture))).isPresent();
    }

    /** Doubts that this actor can answer now. */
    List<Doubt> waiting(Actor actor) {
        if (!answerers.mayEver(actor)) {
            return List.of();
        }
        return fence.reading(actor.board(), () -> sql.open(actor.board()).stream().filter(doubt -> now(actor.board(), doubt)
            .filter(now -> answerers.as(actor, now.referral().to(), doubt.askedBy(), doubt.location()).isPresent()).isPresent()).toList());
    }

    /** The same, with what is one question for several places together; each has at least one. */
    List<List<Doubt>> questions(Actor actor) {
        return List.copyOf(waiting(actor).stream()
            .collect(Collectors.groupingBy(doubt -> List.of(doubt.post(), doubt.askedBy(), doubt.question()), LinkedHashMap::new, Collectors.toList())).values());
    }

    /** What asks for an answer now, to be cited. */
    List<nl.huisregel.protocol.Source> sources(BoardId board, Doubt doubt) {
        return fence.reading(board, () -> now(board, doubt).map(now -> now.referral().sources()).orElse(List.of()));
    }

    /** Doubts that wait and that nobody can answer, for who can do something about that. */
    List<Doubt> withoutAnyone(BoardId board) {
        return fence.reading(board, () -> sql.open(board).stream()
            .filter(doubt -> now(board, doubt).map(now -> answerers.names(board, now.referral().to(), doubt.askedBy(), doubt.location()).isEmpty()).orElseGet(() -> nobody(board, doubt))).toList());
    }

    /** Where the rulebook itself finds nobody, it refuses and refers to no role. */
    private boolean nobody(BoardId board, Doubt doubt) {
        return verdict(board, doubt).filter(verdict -> verdict.decision().basis().standing().anyMatch(ground -> ground.kind() == nl.huisregel.protocol.Ground.Kind.NOBODY_NAMED)).isPresent();
    }

    /** What was answered: to a head at that school, to the board what the board decided. */
    List<Doubt> answered(Actor actor) {
        boolean head = actor.hat() == nl.huisregel.access.Hat.HEAD;
        return fence.reading(actor.board(), () -> sql.answered(actor.board(), head ? actor.location() : Optional.empty())).stream()
            .filter(doubt -> head || doubt.answer().filter(answer -> answer.role() == Decider.BOARD).isPresent()).toList();
    }

    private Optional<DoubtView.Now> held(BoardId board, Doubt doubt, Post post) {
        consents.hold(board, Verdicts.personsOn(pictures.hold(board, post.pictures())));
        return now(board, doubt);
    }

    /** The post as it is now in that place, decided as an act of its author; empty where it does not wait for anybody there. */
    private Optional<DoubtView.Now> now(BoardId board, Doubt doubt) {
        return doubt.post().flatMap(id -> posts.find(board, id)).flatMap(post -> verdict(board, doubt).flatMap(verdict -> Referral.of(verdict.decision()).map(referral -> {
            List<Picture> all = pictures.all(board, post.pictures());
            return new DoubtView.Now(post, verdict, referral, Content.of(post, verdict, all), all.stream().filter(picture -> verdict.pictures().contains(picture.id())).toList());
        })));
    }

    private Optional<Verdict> verdict(BoardId board, Doubt doubt) {
        Instant at = clock.instant();
        try {
            return doubt.post().flatMap(id -> posts.find(board, id)).stream()
                .filter(post -> post.placement(doubt.channel()).filter(placement -> placement.state() != Placement.State.HELD).isEmpty())
                .flatMap(post -> verdicts.of(asker(board, doubt), post, at).stream()).filter(verdict -> verdict.channel() == doubt.channel()).findFirst();
        } catch (NothingInForce nothing) {
            return Optional.empty();
        }
    }

    private static Actor asker(BoardId board, Doubt doubt) {
        return new Actor(board, doubt.askedBy(), doubt.hat(), Optional.of(doubt.location()), doubt.asker());
    }

    /** The role that decides now; the protocol, or who holds which role, can have changed since it was asked. */
    private static Decider role(Doubt doubt, Optional<DoubtView.Now> now) {
        return now.map(it -> it.referral().to()).or(() -> doubt.answer().map(DoubtAnswer::role)).orElse(doubt.role());
    }

    private Map<UUID, String> names(BoardId board, Doubt doubt, Optional<DoubtView.Now> now) {
        Set<UUID> persons = new HashSet<>(now.map(it -> Verdicts.personsOn(it.pictures())).orElse(Set.of()));
        doubt.content().ifPresent(then -> persons.addAll(people(then)));
        return names(board, persons);
    }

    Map<UUID, String> names(BoardId board, Set<UUID> persons) {
        return fence.reading(board, () -> posts.shown(board, persons)).stream().collect(Collectors.toMap(Posts.Shown::id, shown -> shown.pupil() ? shown.firstName() : shown.called()));
    }

    static Set<UUID> people(Content content) {
        return content.parts().entrySet().stream().filter(part -> part.getKey().startsWith("people."))
            .flatMap(part -> java.util.Arrays.stream(part.getValue().split(" "))).filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString).collect(Collectors.toSet());
    }
}
