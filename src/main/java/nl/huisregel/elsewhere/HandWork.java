package nl.huisregel.elsewhere;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Origin;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.PictureSize;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.Source;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Takedown;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Putting a post on an account of the school by hand: it is handed out to its author, who tells where it stands. Each step is decided again, on
 * what is on record at that moment and held until its end, as {@link Publishing} does. What somebody tells is always kept: it stands there.
 */
@Component
public class HandWork {

    private final Posts posts;
    private final HandSql sql;
    private final ElsewhereSql elsewhere;
    private final AccountSql accounts;
    private final ComingDown comingDown;
    private final Takedown takedown;
    private final Verdicts verdicts;
    private final Pictures pictures;
    private final Consents consents;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    HandWork(Posts posts, HandSql sql, ElsewhereSql elsewhere, AccountSql accounts, ComingDown comingDown, Takedown takedown, Verdicts verdicts, Pictures pictures,
             Consents consents, School school, Journal journal, Fence fence, Clock clock) {
        this.posts = posts;
        this.sql = sql;
        this.elsewhere = elsewhere;
        this.accounts = accounts;
        this.comingDown = comingDown;
        this.takedown = takedown;
        this.verdicts = verdicts;
        this.pictures = pictures;
        this.consents = consents;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Whether there is an account in use on which the post does not stand. */
    boolean more(BoardId board, Post post, List<Elsewhere> everywhere) {
        return accounts.at(board, post.location()).stream().anyMatch(account -> account.inUse()
            && everywhere.stream().noneMatch(there -> there.stands() && there.account().id().equals(account.id())));
    }

    /** The words as they are now, for where they were put before they were corrected. */
    String correctedText(BoardId board, Post post) {
        return fence.reading(board, () -> HandText.of(post, elsewhere.stated(board, post.id()), author(board, post), name(board, post.location()), Map.of(), elsewhere.correctedBy(board, post.id())));
    }

    /** Whether this school has an account to put anything on. */
    public boolean possible(BoardId board, UUID location) {
        return fence.reading(board, () -> accounts.at(board, location)).stream().anyMatch(SchoolAccount::inUse);
    }

    /** Hands out once more what stands on one account already, to put it on another as well. */
    void also(Actor actor, UUID id) {
        fence.inside(actor.board(), () -> {
            Post post = mine(actor, id);
            post.placement(Channel.SCHOOL_ACCOUNT).filter(Placement::live).orElseThrow(NotThere::new);
            sql.take(actor.board(), id, actor.person(), clock.instant()).ifPresent(placement -> journal.noted(actor, "post.handed_out", "placement", placement, Map.of("post", id.toString())));
        });
    }

    /** What the page shows, decided now. @param pictures those that may go @param refused those that may not, of what was meant */
    private record Now(Verdict verdict, List<Picture> pictures, Set<PictureId> refused) {
    }

    /** The page for who puts it there, and for the head, who can only tell. Nothing where nobody is putting it anywhere. */
    public Optional<HandView> look(Actor actor, UUID id) {
        return fence.inside(actor.board(), () -> {
            Post post = posts.lock(actor.board(), id).filter(it -> Takedown.mayTry(actor, it)).orElseThrow(NotThere::new);
            return sql.of(actor.board(), id).map(hands -> view(actor, post, hands, decide(actor, post, clock.instant())));
        });
    }

    private HandView view(Actor actor, Post post, HandSql.InHands hands, Now now) {
        boolean own = post.author().equals(actor.person());
        if (own && now.verdict().decision().mayGoAhead()) {
            now.pictures().forEach(picture -> sql.handOut(actor.board(), hands.placement(), picture.id()));
        }
        Map<Integer, PictureId> handed = sql.handedOut(actor.board(), hands.placement());
        Map<PictureId, Picture> may = now.pictures().stream().collect(Collectors.toMap(Picture::id, it -> it));
        List<HandView.HandPicture> out = new ArrayList<>();
        List<Integer> withdrawn = new ArrayList<>();
        Map<Integer, Origin> origins = new TreeMap<>();
        handed.forEach((number, id) -> {
            if (may.containsKey(id)) {
                out.add(new HandView.HandPicture(id.value(), number, may.get(id).altText()));
                origins.put(number, may.get(id).origin());
            } else {
                withdrawn.add(number);
            }
        });
        List<Elsewhere> standing = elsewhere.of(actor.board(), post.id()).stream().filter(Elsewhere::stands).toList();
        return new HandView(post, own, HandText.of(post, Publishing.stated(now.verdict()), author(actor.board(), post), name(actor.board(), post.location()), origins, Optional.empty()), out, withdrawn,
            free(actor.board(), post, hands.since(), standing), standing, now.verdict().decision(), terms(actor, post, now));
    }

    /** Where the protocol speaks of what a network does with a picture: what it tells here and not of the class page, or tells again when something is taken down. */
    private List<Source> terms(Actor actor, Post post, Now now) {
        List<Source> closed = verdicts.of(actor, post.onlyAt(Channel.CLASS_PAGE, now.refused()), clock.instant()).getFirst().decision().basis().tells();
        List<Source> down = takedown.decide(actor, post).basis().tells();
        return now.verdict().decision().basis().tells().stream().filter(source -> !closed.contains(source) || down.contains(source)).toList();
    }

    /** An account that was ended while somebody was at it may have got the post. */
    private List<SchoolAccount> free(BoardId board, Post post, Instant since, List<Elsewhere> standing) {
        return accounts.at(board, post.location()).stream().filter(account -> account.ended().filter(ended -> ended.isBefore(since)).isEmpty())
            .filter(account -> standing.stream().noneMatch(there -> there.account().id().equals(account.id()))).toList();
    }

    /** The bytes of one picture for who puts it there, decided again; nothing where it may not go now. @return with the number it has there */
    Optional<Map.Entry<Integer, byte[]>> fetch(Actor actor, UUID id, UUID picture) {
        return fence.inside(actor.board(), () -> {
            Post post = mine(actor, id);
            Optional<HandSql.InHands> hands = sql.of(actor.board(), id);
            Instant now = clock.instant();
            if (hands.isEmpty()) {
                return Optional.empty();
            }
            Now decided = decide(actor, post, now);
            PictureId wanted = new PictureId(picture);
            Optional<Integer> number = sql.handedOut(actor.board(), hands.get().placement()).entrySet().stream().filter(it -> it.getValue().equals(wanted)).map(Map.Entry::getKey).findFirst();
            if (number.isEmpty() || !decided.verdict().decision().mayGoAhead() || decided.pictures().stream().noneMatch(it -> it.id().equals(wanted))) {
                return Optional.empty();
            }
            if (sql.fetched(actor.board(), hands.get().placement(), wanted, now)) {
                journal.noted(actor, "picture.fetched", "picture", picture, Map.of("placement", hands.get().placement().toString()));
            }
            return pictures.bytes(actor.board(), wanted, PictureSize.LARGE).map(bytes -> Map.entry(number.get(), bytes));
        });
    }

    /** What came of telling. @param mustGo whether something of it must go again */
    record Told(boolean already, boolean mustGo) {
    }

    /**
     * Keeps where it stands. Whatever the protocol says now, what stands there stands there: what may not is asked away at once.
     *
     * @param where  the address by account
     * @param placed numbers of the pictures that stand there
     */
    public Told tell(Actor actor, UUID id, Map<UUID, PastedAddress> where, Collection<Integer> placed) {
        return fence.inside(actor.board(), () -> {
            Post post = posts.lock(actor.board(), id).filter(it -> Takedown.mayTry(actor, it)).orElseThrow(NotThere::new);
            Optional<HandSql.InHands> hands = sql.of(actor.board(), id);
            if (hands.isEmpty()) {
                return new Told(true, false);
            }
            Instant now = clock.instant();
            Now decided = decide(actor, post, now);
            journal.decided(actor, "post", id, decided.verdict().deed(), decided.verdict().decision());
            UUID placement = hands.get().placement();
            Map<Integer, PictureId> standing = sql.handedOut(actor.board(), placement);
            standing.keySet().retainAll(Set.copyOf(placed));
            live(actor, post, placement, standing, now);
            for (Map.Entry<UUID, PastedAddress> there : where.entrySet()) {
                sql.stand(actor.board(), placement, there.getKey(), there.getValue().text(), actor.person(), now).ifPresent(it ->
                    stands(actor, placement, it, standing, decided, now));
            }
            sql.answered(actor.board(), placement);
            elsewhere.settle(actor.board(), placement, actor.person(), actor.as(), now);
            posts.touch(actor.board(), id, now);
            return new Told(false, posts.find(actor.board(), id).flatMap(it -> it.placement(Channel.SCHOOL_ACCOUNT)).filter(it -> it.state() == Placement.State.COMING_DOWN).isPresent());
        });
    }

    private void live(Actor actor, Post post, UUID placement, Map<Integer, PictureId> standing, Instant now) {
        if (post.placement(Channel.SCHOOL_ACCOUNT).filter(it -> it.state() == Placement.State.HELD).isPresent()) {
            posts.goLive(actor, post, Channel.SCHOOL_ACCOUNT, now);
        }
        standing.forEach((number, picture) -> sql.placed(actor.board(), placement, picture.value(), number, pictures.find(actor.board(), picture).map(Picture::altText).orElse("")));
    }

    private void stands(Actor actor, UUID placement, UUID there, Map<Integer, PictureId> standing, Now decided, Instant now) {
        standing.forEach((number, picture) -> sql.standing(actor.board(), there, picture.value(), number));
        journal.noted(actor, "elsewhere.told", "placement", placement, Map.of("standing", there.toString(), "pictures", standing.size()));
        // A rule for a time of the day does not make away with what was put there before it.
        boolean refused = decided.verdict().refusals().stream().anyMatch(reason -> reason.pictures().isEmpty() && reason.until().isEmpty());
        if (refused) {
            comingDown.askAll(actor, placement, Optional.empty(), now);
        }
        comingDown.askThere(actor.board(), there, standing.values().stream().filter(decided.refused()::contains).map(PictureId::value).toList(), now);
        comingDown.ask(actor.board(), standing.values().stream().map(PictureId::value).toList(), now);
    }

    /** It was put nowhere: the place is free again, and what was handed out stands nowhere, as somebody says. */
    void notPlaced(Actor actor, UUID id) {
        fence.inside(actor.board(), () -> {
            Post post = posts.lock(actor.board(), id).filter(it -> Takedown.mayTry(actor, it)).orElseThrow(NotThere::new);
            sql.of(actor.board(), id).ifPresent(hands -> {
                journal.noted(actor, "post.not_placed", "placement", hands.placement(), Map.of("post", id.toString()));
                sql.answered(actor.board(), hands.placement());
                if (hands.held()) {
                    Set<Channel> left = EnumSet.noneOf(Channel.class);
                    left.addAll(post.channels());
                    left.remove(Channel.SCHOOL_ACCOUNT);
                    posts.setChannels(actor.board(), id, left);
                }
                posts.touch(actor.board(), id, clock.instant());
            });
        });
    }

    /** The post was taken away there and put back without the pictures that had to go: the old one is gone, and the new one is told. */
    void again(Actor actor, UUID id, UUID standing, PastedAddress address, Collection<UUID> errands) {
        fence.inside(actor.board(), () -> {
            mine(actor, id);
            Elsewhere there = comingDown.lock(actor, id, standing);
            Instant now = clock.instant();
            Now decided = decide(actor, posts.find(actor.board(), id).orElseThrow(NotThere::new), now);
            journal.decided(actor, "post", id, decided.verdict().deed(), decided.verdict().decision());
            elsewhere.picturesGone(actor.board(), standing, errands, actor.person(), now);
            Map<Integer, PictureId> left = new TreeMap<>();
            elsewhere.pictures(actor.board(), standing).forEach(picture -> left.put(picture.number(), new PictureId(picture.picture())));
            elsewhere.gone(actor.board(), standing, actor.person(), now);
            sql.stand(actor.board(), there.placement(), there.account().id(), address.text(), actor.person(), now).ifPresent(it -> stands(actor, there.placement(), it, left, decided, now));
            elsewhere.settle(actor.board(), there.placement(), actor.person(), actor.as(), now);
        });
    }

    /** Decides on the post in this one place, without the pictures that may not go there if it may go without them. */
    private Now decide(Actor actor, Post post, Instant now) {
        List<Picture> held = pictures.hold(actor.board(), post.pictures());
        consents.hold(actor.board(), Verdicts.personsOn(held));
        Verdict whole = verdicts.of(actor, post.onlyAt(Channel.SCHOOL_ACCOUNT, Set.of()), now).getFirst();
        Set<PictureId> refused = whole.decision().mayGoAhead() ? Set.of() : refused(post, whole);
        Verdict verdict = refused.isEmpty() ? whole : verdicts.of(actor, post.onlyAt(Channel.SCHOOL_ACCOUNT, refused), now).getFirst();
        return new Now(verdict, held.stream().filter(picture -> verdict.pictures().contains(picture.id())).toList(), refused);
    }

    private static Set<PictureId> refused(Post post, Verdict verdict) {
        Set<PictureId> refused = new HashSet<>();
        Stream.concat(verdict.refusals().stream().flatMap(reason -> reason.pictures().stream()), verdict.decision().basis().questions().stream().flatMap(question -> question.picture().stream()))
            .forEach(label -> refused.add(post.pictures().get(Integer.parseInt(label) - 1)));
        return refused;
    }

    private Post mine(Actor actor, UUID id) {
        return posts.lock(actor.board(), id).filter(it -> it.author().equals(actor.person())).orElseThrow(NotThere::new);
    }

    private String author(BoardId board, Post post) {
        return school.colleaguesAt(board, post.location()).stream().filter(it -> it.person().equals(post.author())).map(Colleague::name).findFirst()
            .orElseGet(() -> school.firstName(board, post.author()));
    }

    private String name(BoardId board, UUID location) {
        return school.location(board, location).map(Location::name).orElse("");
    }
}
