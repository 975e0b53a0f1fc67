package nl.huisregel.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Takedown;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.schedule.CallingOff;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Corrects the words of a post in the open: by its author, or by the head of the school. It is decided twice for each place where the post
 * stands: as correcting, and as publishing the new words there, so that nothing slips in. Pictures never change by it.
 */
@Component
class Correction {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String KEEP = "keep original";

    private final Posts posts;
    private final CorrectionSql corrections;
    private final HappeningSql happened;
    private final ComingDown comingDown;
    private final Verdicts verdicts;
    private final CallingOff callingOff;
    private final Editions editions;
    private final Pictures pictures;
    private final Consents consents;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;
    private final OwnChildren ownChildren;

    Correction(Posts posts, CorrectionSql corrections, HappeningSql happened, ComingDown comingDown, Verdicts verdicts, CallingOff callingOff, Editions editions, Pictures pictures, Consents consents, Journal journal,
               Fence fence, Clock clock, OwnChildren ownChildren) {
        this.ownChildren = ownChildren;
        this.posts = posts;
        this.corrections = corrections;
        this.happened = happened;
        this.comingDown = comingDown;
        this.verdicts = verdicts;
        this.callingOff = callingOff;
        this.editions = editions;
        this.pictures = pictures;
        this.consents = consents;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** The new words, with what was answered and done for them. @param same whether what was told of the old words holds for the new ones too */
    record Words(String title, String body, boolean same, List<Fact> facts, Map<String, Optional<String>> done) {
    }

    /** What the protocol says of it in every place where the post stands. */
    Corrigible decide(Actor actor, Post post, Words words) {
        return fence.reading(actor.board(), () -> decided(actor, post, words, clock.instant()));
    }

    /**
     * Changes the words in every place at once, or in none where one place does not allow it.
     *
     * @throws ChangedMeanwhile where the post is another one than the one looked at
     */
    Corrigible correct(Actor actor, UUID id, int version, Words words) {
        return fence.inside(actor.board(), () -> {
            Post post = posts.lock(actor.board(), id).filter(it -> mayTry(actor, it)).orElseThrow(NotThere::new);
            if (post.version() != version) {
                throw new ChangedMeanwhile(post);
            }
            consents.hold(actor.board(), Verdicts.personsOn(pictures.hold(actor.board(), post.pictures())));
            Instant now = clock.instant();
            Corrigible decided = decided(actor, post, words, now);
            if (decided.mayGoAhead()) {
                change(actor, post, words, decided, now);
            }
            return decided;
        });
    }

    /** Its author, and who leads the school it is of; while it stands somewhere. */
    static boolean mayTry(Actor actor, Post post) {
        return Takedown.mayTry(actor, post) && post.placements().stream().anyMatch(Placement::stands);
    }

    private Corrigible decided(Actor actor, Post post, Words words, Instant now) {
        ownChildren.refuse(actor, post.location(), Verdicts.personsOn(pictures.all(actor.board(), post.pictures())));
        List<Channel> places = post.placements().stream().filter(Placement::stands).map(Placement::channel).toList();
        Post anew = with(post, words.title(), words.body(), facts(post, words), done(post, words), hanging(actor, post, places, now), places);
        List<Verdict> publishing = verdicts.of(actor, anew, now);
        var book = editions.inForce(actor.board(), post.location(), now);
        List<Corrigible.Place> all = publishing.stream().map(verdict -> {
            Deed deed = deed(actor, verdict, anew, now);
            return new Corrigible.Place(verdict.channel(), deed, book.decide(deed, Optional.of(verdict.channel().circumstance())), verdict);
        }).toList();
        return new Corrigible(anew, all);
    }

    /** A picture that hangs by an older decision and could not be hung today is no part of the question: it does not change. */
    private Map<Channel, Set<PictureId>> hanging(Actor actor, Post post, List<Channel> places, Instant now) {
        Map<Channel, Set<PictureId>> off = new EnumMap<>(Channel.class);
        Post asItStands = with(post, post.title(), post.body(), post.facts(), post.duties(), Map.of(), places);
        for (Verdict verdict : verdicts.of(actor, asItStands, now)) {
            Set<PictureId> not = new HashSet<>(post.pictures());
            not.removeAll(posts.onShow(actor.board(), post.placement(verdict.channel()).orElseThrow().id()));
            Stream.concat(verdict.refusals().stream().flatMap(reason -> reason.pictures().stream()), verdict.decision().basis().questions().stream().flatMap(question -> question.picture().stream()))
                .forEach(label -> not.add(post.pictures().get(Integer.parseInt(label) - 1)));
            off.put(verdict.channel(), not);
        }
        return off;
    }

    private static Post with(Post post, String title, String body, List<Fact> facts, Map<String, Optional<String>> duties, Map<Channel, Set<PictureId>> off, List<Channel> places) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(places);
        return new Post(post.id(), post.location(), post.group(), post.author(), title, body, post.version(), post.changedAt(), post.pictures(), channels, off, facts, duties, post.placements());
    }

    /** In whose name it is written stays; the rest is what was told of these words. */
    private static List<Fact> facts(Post post, Words words) {
        Map<Circumstance, Fact> facts = new LinkedHashMap<>();
        post.facts().stream().filter(fact -> words.same() || fact.circumstance() == Circumstance.CAPACITY).forEach(fact -> facts.put(fact.circumstance(), fact));
        words.facts().forEach(fact -> facts.put(fact.circumstance(), fact));
        return List.copyOf(facts.values());
    }

    /** What was given with the old words is given with the new ones where the author says that it still holds; what is to be looked over is looked over anew. */
    private static Map<String, Optional<String>> done(Post post, Words words) {
        Map<String, Optional<String>> done = new LinkedHashMap<>();
        post.duties().forEach((duty, given) -> {
            if (words.same() && given.isPresent() && !duty.equals(Takedown.REASON)) {
                done.put(duty, given);
            }
        });
        done.putAll(words.done());
        return done;
    }

    private Deed deed(Actor actor, Verdict verdict, Post anew, Instant now) {
        Map<Circumstance, Set<String>> told = new HashMap<>(verdict.deed().told());
        List<Done> done = new ArrayList<>();
        anew.duties().forEach((duty, given) -> done.add(new Done(duty, given)));
        return new Deed(Act.CORRECT, Verdicts.role(actor.hat()), verdict.deed().otherHats(), now.atZone(ZONE), List.of(verdict.channel().circumstance()), told,
            verdict.deed().notSure(), EnumSet.noneOf(Circumstance.class), EnumSet.noneOf(Circumstance.class), List.of(), Map.of(), done, Optional.empty());
    }

    private void change(Actor actor, Post post, Words words, Corrigible decided, Instant now) {
        Optional<String> reason = words.done().getOrDefault(Takedown.REASON, Optional.empty());
        for (Corrigible.Place place : decided.places()) {
            UUID placement = post.placement(place.channel()).orElseThrow().id();
            UUID correcting = journal.decided(actor, "post", post.id(), place.deed(), place.decision());
            UUID publishing = journal.decided(actor, "post", post.id(), place.publishing().deed(), place.publishing().decision());
            boolean keep = place.decision().basis().duties().stream().anyMatch(owed -> owed.duty().key().equals(KEEP));
            corrections.correct(actor, post.id(), placement, new CorrectionSql.Change(words.title(), words.body(), keep, reason, correcting, publishing), now);
            journal.noted(actor, "post.corrected", "placement", placement, Map.of("post", post.id().toString(), "decision", correcting.toString(),
                "publishing", publishing.toString(), "original", keep ? "kept" : "not kept"));
            if (place.channel().byHand()) {
                comingDown.askCorrection(actor.board(), placement, now);
            }
        }
        callingOff.stop(actor, post.id(), Missed.Why.CHANGED);
        corrections.words(actor.board(), post.id(), words.title(), words.body(), now);
        post.placements().stream().filter(Placement::live).forEach(placement -> happened.see(actor.board(), post.author(), Happening.What.BARED, placement.id(), now));
        words.facts().forEach(fact -> posts.tell(actor.board(), post.id(), fact, actor.person(), now));
    }
}
