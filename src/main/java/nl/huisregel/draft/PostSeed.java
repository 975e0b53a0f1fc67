package nl.huisregel.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.demo.Cast;
import nl.huisregel.demo.DemoBoard;
import nl.huisregel.demo.DemoSeed;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.elsewhere.HandView;
import nl.huisregel.elsewhere.HandWork;
import nl.huisregel.elsewhere.PastedAddress;
import nl.huisregel.elsewhere.SchoolAccount;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The posts of the demo, read from the lists of the {@link Cast}; they go the way every post goes, the decision included. */
@Component
@Order(20)
public class PostSeed implements DemoSeed {

    private final Drafts drafts;
    private final Verdicts verdicts;
    private final Publishing publishing;
    private final Doubts doubts;
    private final HandWork hands;
    private final Pictures pictures;
    private final School school;
    private final Clock clock;

    PostSeed(Drafts drafts, Verdicts verdicts, Publishing publishing, Doubts doubts, HandWork hands, Pictures pictures, School school, Clock clock) {
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.publishing = publishing;
        this.doubts = doubts;
        this.hands = hands;
        this.pictures = pictures;
        this.school = school;
        this.clock = clock;
    }

    /** A row of the list. @param question what its author doubts; empty where nothing is doubted */
    private record Line(boolean live, String question, String author, Hat hat, String school, Set<Channel> places, String about, String purpose, List<String> pictures,
                        String title, String text) {

        static Line of(List<String> row) {
            return new Line(row.get(0).equals("live"), row.size() > 10 ? row.get(10) : "", row.get(1), Hat.valueOf(row.get(2).toUpperCase()), row.get(3),
                Arrays.stream(row.get(4).split(", ")).map(Channel::of).collect(Collectors.toSet()), row.get(5), row.get(6),
                List.of(row.get(7).split("; ")), row.get(8), row.get(9));
        }
    }

    @Override
    public void sow(DemoBoard board) {
        sow(board, "posts");
    }

    /** The posts of this part of the list. */
    public void sow(DemoBoard board, String part) {
        Cast.rows(board.slug(), part).stream().map(Line::of).forEach(line -> sow(board, line));
    }

    private void sow(DemoBoard board, Line line) {
        Actor author = author(board, line.author(), line.hat(), line.school());
        Post post = drafts.mine(author, drafts.start(author));
        for (String picture : line.pictures()) {
            String[] nameAndPeople = picture.split(": ");
            hang(board, author, post, DrawnPicture.named(nameAndPeople[0]), nameAndPeople[1]);
        }
        post = write(author, post, line, Map.of());
        if (!line.question().isEmpty()) {
            doubts.ask(author, post.id(), line.question());
        }
        if (line.live()) {
            post = write(author, post, line, duties(author, post, line.purpose()));
            if (!publishing.publish(author, post.id(), post.version()).handed().isEmpty()) {
                tell(author, post.id());
            }
        }
    }

    /** Its author put it on the first account of the school and told so. */
    private void tell(Actor author, UUID post) {
        hands.look(author, post).ifPresent(view -> {
            SchoolAccount account = view.accounts().getFirst();
            hands.tell(author, post, Map.of(account.id(), new PastedAddress(account.address() + "p/" + post.toString().substring(24))), view.pictures().stream().map(HandView.HandPicture::number).toList());
        });
    }

    public Actor author(DemoBoard board, String name, Hat hat, String slug) {
        var person = board.person(name);
        var location = board.location(slug);
        String called = school.colleaguesAt(board.id(), location).stream().filter(it -> it.person().equals(person)).findFirst().orElseThrow().name();
        return new Actor(board.id(), person, hat, Optional.of(location), called);
    }

    /** Where pictures cannot be made now, the post stands without: the demo starts, and uploading says what is wrong. */
    private void hang(DemoBoard board, Actor author, Post post, DrawnPicture drawing, String people) {
        try {
            drafts.addPictures(author, post.id(), List.of(new Drafts.File() {
                @Override
                public String name() {
                    return drawing.file();
                }

                @Override
                public InputStream open() {
                    return drawing.open();
                }
            })).forEach(sent -> {
                if (sent.making() instanceof nl.huisregel.media.Making.Made made) {
                    pictures.describe(board.id(), made.id(), drawing.altText());
                    pictures.mark(board.id(), made.id(), new Marks(told(drawing.portrait()), told(drawing.facing()), Marks.Logo.NONE));
                    pictures.show(board.id(), made.id(), people.equals("nobody") ? new Shown.NobodyRecognisable()
                        : new Shown.People(Arrays.stream(people.split(", ")).map(board::person).collect(Collectors.toSet())));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Post write(Actor author, Post post, Line line, Map<String, Optional<String>> done) {
        List<Fact> facts = new ArrayList<>();
        if (!line.about().isEmpty()) {
            facts.add(new Fact(Circumstance.ABOUT, Optional.empty(), List.of(line.about())));
        }
        if (!line.question().isEmpty()) {
            facts.add(new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of("true")));
        }
        return drafts.write(author, post.id(), new Drafts.Written(drafts.mine(author, post.id()).version(), post.id(), line.title(), line.text(), line.places(), facts, done, Set.of()));
    }

    /** What the protocol of this board asks before a post goes out, done. */
    private Map<String, Optional<String>> duties(Actor author, Post post, String purpose) {
        Map<String, Optional<String>> done = new LinkedHashMap<>();
        verdicts.of(author, post, clock.instant()).stream().flatMap(verdict -> verdict.decision().basis().duties().stream()).filter(OwedDuty::blocks)
            .forEach(owed -> done.put(owed.duty().key(), owed.duty().options().isEmpty() ? Optional.empty() : Optional.of(purpose)));
        return done;
    }

    private static Marks.Told told(boolean yes) {
        return yes ? Marks.Told.YES : Marks.Told.NO;
    }
}
