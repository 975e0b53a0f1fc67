package nl.huisregel.draft;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Ceiling;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.media.Making;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Reason;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.school.Group;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Writing a post, for its author and nobody else. Once it stands somewhere its words and pictures are history; who is on a picture can
 * always be put right, and places where it still waits can still be made possible.
 */
@Component
public class Drafts {

    public static final int MOST_PICTURES = Ceiling.PHOTOS_PER_POST.most();
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = Post.LONGEST_BODY;

    private final DraftSql sql;
    private final Posts posts;
    private final Doubts doubts;
    private final ComingDown comingDown;
    private final Pictures pictures;
    private final School school;
    private final Guesses guesses;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Drafts(DraftSql sql, Posts posts, Doubts doubts, ComingDown comingDown, Pictures pictures, School school, Guesses guesses, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.doubts = doubts;
        this.comingDown = comingDown;
        this.pictures = pictures;
        this.school = school;
        this.guesses = guesses;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** A new draft for the author's own group, if there is one; meant for the class page until told otherwise. */
    UUID start(Actor actor) {
        UUID location = actor.location().orElseThrow(NotThere::new);
        Optional<UUID> group = school.groupsOf(actor.board(), actor.person(), actor.location()).stream().map(Group::id).findFirst();
        return fence.inside(actor.board(), () -> {
            UUID post = sql.insert(actor.board(), location, group, actor.person(), clock.instant());
            posts.setChannels(actor.board(), post, group.isPresent() ? Set.of(Channel.CLASS_PAGE) : Set.of(Channel.SCHOOL_WEBSITE));
            journal.noted(actor, "post.started", "post", post, Map.of());
            return post;
        });
    }

    /** The post, for its author and nobody else. */
    public Post mine(Actor actor, UUID post) {
        return posts.mine(actor, post);
    }

    /** What the author wrote and ticked on the page of a draft. */
    public record Written(int version, UUID page, String title, String body, Set<Channel> channels, List<Fact> facts, Map<String, Optional<String>> done, Set<String> undone) {

        public boolean tooLong() {
            return title.length() > LONGEST_TITLE || body.length() > LONGEST_BODY;
        }
    }

    /** @throws ChangedMeanwhile where the author changed it somewhere else since the page was made */
    Post write(Actor actor, UUID id, Written written) {
        return changing(actor, id, (board, post) -> {
            String title = post.wasLive() ? post.title() : written.title();
            String body = post.wasLive() ? post.body() : written.body();
            if (!posts.change(actor.board(), id, written.version(), written.page(), title, body, clock.instant())) {
                throw new ChangedMeanwhile(post);
            }
            posts.setChannels(actor.board(), id, written.channels());
            written.facts().forEach(fact -> posts.tell(actor.board(), id, fact, actor.person(), clock.instant()));
            written.done().forEach((duty, given) -> sql.setDuty(actor.board(), id, duty, given, actor.person(), clock.instant()));
            posts.clearDuties(actor.board(), id, written.undone());
        });
    }

    /** One file, with what became of it. */
    public record Sent(String name, Making making) {
    }

    /** Something that can be read once. */
    interface File {
        String name();

        InputStream open() throws IOException;
    }

    /** Makes pictures of these files, as many as there is room for. What cannot become a picture does not keep the others from it. */
    List<Sent> addPictures(Actor actor, UUID id, List<File> files) throws IOException {
        int room = MOST_PICTURES - editable(mine(actor, id).unscheduled()).pictures().size();
        List<Sent> sent = new ArrayList<>();
        for (File file : files.subList(0, Math.clamp(room, 0, files.size()))) {
            if (guesses.take(RateLimit.PHOTO_PER_PERSON, actor.board() + "/" + actor.person()) instanceof RateLimit.Turn.Later) {
                sent.add(new Sent(file.name(), new Making.TurnedAway(Reason.TOO_OFTEN)));
                continue;
            }
            try (InputStream stream = file.open()) {
                Making making = pictures.make(actor.board(), actor.person(), stream);
                if (making instanceof Making.Made made) {
                    changing(actor, id, (board, post) -> {
                        editable(post);
                        sql.addPicture(actor.board(), id, made.id());
                        posts.clearDuties(actor.board(), id, List.of(Post.REVIEWED));
                        posts.touch(actor.board(), id, clock.instant());
                    });
                }
                sent.add(new Sent(file.name(), making));
            }
        }
        return sent;
    }

    void removePictures(Actor actor, UUID id, List<PictureId> some) {
        changing(actor, id, (board, post) -> {
            some.forEach(picture -> mustHave(editable(post), picture));
            for (PictureId picture : some) {
                sql.removePicture(actor.board(), id, picture);
                pictures.delete(actor.board(), picture);
            }
            posts.touch(actor.board(), id, clock.instant());
        });
    }

    /** Leaves pictures off one place, or puts them back. */
    void leaveOff(Actor actor, UUID id, List<PictureId> some, Channel channel, boolean off) {
        changing(actor, id, (board, post) -> {
            for (PictureId picture : some) {
                mustHave(post, picture);
                if (off) {
                    sql.leaveOff(actor.board(), id, picture, channel);
                } else {
                    sql.putBack(actor.board(), id, picture, channel);
                }
            }
            posts.touch(actor.board(), id, clock.instant());
        });
    }

    void dropChannel(Actor actor, UUID id, Channel channel) {
        changing(actor, id, (board, post) -> {
            Set<Channel> left = new java.util.HashSet<>(post.channels());
            left.remove(channel);
            posts.setChannels(actor.board(), id, left);
            posts.touch(actor.board(), id, clock.instant());
        });
    }

    /**
     * Says who is on a picture. Once the post stood somewhere nobody can be unnamed any more, or a picture that somebody took off could be
     * brought back by it; who was forgotten can always be added, and that is kept.
     */
    void name(Actor actor, UUID id, PictureId picture, Shown said) {
        changing(actor, id, (board, post) -> {
            mustHave(post, picture);
            Shown before = pictures.find(actor.board(), picture).orElseThrow(NotThere::new).shown();
            Shown now = post.wasLive() ? together(before, said) : said;
            if (!now.equals(before)) {
                pictures.show(actor.board(), picture, now);
                posts.touch(actor.board(), id, clock.instant());
                if (post.wasLive()) {
                    journal.noted(actor, "picture.named", "picture", picture.value(), Map.of("post", id.toString()));
                    comingDown.ask(actor.board(), List.of(picture.value()), clock.instant());
                }
            }
        });
    }

    private static Shown together(Shown before, Shown said) {
        Set<UUID> persons = new java.util.HashSet<>();
        for (Shown shown : List.of(before, said)) {
            if (shown instanceof Shown.People people) {
                persons.addAll(people.persons());
            }
        }
        return persons.isEmpty() ? before : new Shown.People(persons);
    }

    /** Changes something of one of the post's pictures. */
    void ofPicture(Actor actor, UUID id, PictureId picture, Runnable change) {
        changing(actor, id, (board, post) -> {
            mustHave(post, picture);
            change.run();
            posts.touch(actor.board(), id, clock.instant());
        });
    }

    /** Throws the draft away, with its pictures. Never possible once it stood somewhere. */
    void discard(Actor actor, UUID id) {
        changing(actor, id, (board, post) -> {
            editable(post);
            doubts.forget(actor.board(), id, clock.instant());
            sql.delete(actor.board(), id);
            post.pictures().forEach(picture -> pictures.delete(actor.board(), picture));
            journal.noted(actor, "post.discarded", "post", id, Map.of());
        });
    }

    private Post changing(Actor actor, UUID id, BiConsumer<Actor, Post> change) {
        return fence.inside(actor.board(), () -> {
            Post post = posts.lock(actor.board(), id).filter(it -> it.author().equals(actor.person())).orElseThrow(NotThere::new).unscheduled();
            change.accept(actor, post);
            return posts.find(actor.board(), id).orElse(post);
        });
    }

    private static Post editable(Post post) {
        if (post.wasLive()) {
            throw new NotThere();
        }
        return post;
    }

    private static void mustHave(Post post, PictureId picture) {
        if (!post.pictures().contains(picture)) {
            throw new NotThere();
        }
    }
}
