package nl.huisregel.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.elsewhere.HandWork;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.Heard;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.PostHints;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.retouch.PictureHints;
import nl.huisregel.schedule.Scheduling;
import nl.huisregel.schedule.Timing;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Parent;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Gathers what the page of a draft shows. */
@Component
public class DraftViews {

    /** What a school mostly writes about, first; a protocol may know more. */
    public static final List<String> TOPICS = List.of("school_activity", "trip", "notice", "homework", "school", "policy", "not_school");

    private final Verdicts verdicts;
    private final Doubts doubts;
    private final Pictures pictures;
    private final School school;
    private final Posts posts;
    private final Fence fence;
    private final PostHints heard;
    private final Scheduling scheduling;
    private final HandWork hands;
    private final Consents consents;
    private final Clock clock;

    DraftViews(Scheduling scheduling, PostHints heard, HandWork hands, Consents consents, Verdicts verdicts, Doubts doubts, Pictures pictures, School school, Posts posts, Fence fence, Clock clock) {
        this.scheduling = scheduling;
        this.heard = heard;
        this.hands = hands;
        this.consents = consents;
        this.posts = posts;
        this.fence = fence;
        this.verdicts = verdicts;
        this.doubts = doubts;
        this.pictures = pictures;
        this.school = school;
        this.clock = clock;
    }

    /** @param open the picture whose card the reader wants open; otherwise the first of which nobody said who is on it */
    DraftView of(Actor actor, Post post, Optional<PictureId> open) {
        return of(actor, post, open, scheduling.timing(actor.board(), post));
    }

    /** @param timing as it was filled in just now */
    DraftView of(Actor actor, Post post, Optional<PictureId> open, Timing timing) {
        return fence.reading(actor.board(), () -> gathered(actor, post, open, timing));
    }

    private DraftView gathered(Actor actor, Post post, Optional<PictureId> open, Timing timing) {
        List<Picture> all = pictures.all(actor.board(), post.pictures());
        Optional<Picture> card = open.flatMap(id -> all.stream().filter(picture -> picture.id().equals(id)).findFirst())
            .or(() -> all.stream().filter(picture -> picture.shown() instanceof Shown.Untagged).findFirst());
        String slug = school.location(actor.board(), post.location()).map(Location::slug).orElse("");
        Heard said = heard.heard(actor.board(), post);
        List<Verdict> decided = verdicts.of(actor, post, timing.at().orElseGet(clock::instant), said);
        return new DraftView(post, slug, post.group().flatMap(group -> school.group(actor.board(), group)).map(Group::name), all, card,
            card.map(picture -> barred(actor.board(), people(actor.board(), post, picture))).orElse(List.of()), TOPICS, decided, doubts.of(actor, post, decided), card.flatMap(picture -> hints(actor.board(), post, picture)), PostHints.seen(decided, said), timing, hands.possible(actor.board(), post.location()));
    }

    /** Asks for all pictures, so that the hints on the others are there when their card opens. Once it stands somewhere nothing is pointed out. */
    private Optional<PictureHints> hints(BoardId board, Post post, Picture picture) {
        return post.wasLive() ? Optional.empty() : Optional.ofNullable(pictures.faces(board, post.pictures()).get(picture.id())).map(faces -> new PictureHints(post.id(), picture, faces));
    }

    /** Everybody of the group a post is for. */
    List<DraftView.Someone> group(Actor actor, Post post) {
        return people(actor.board(), post).getFirst().people();
    }

    /** Who can be named on this picture: who is offered, and who was named before and has moved on since. */
    Set<UUID> nameable(Actor actor, Post post, Picture picture) {
        return people(actor.board(), post, picture).stream().flatMap(row -> row.people().stream()).map(DraftView.Someone::id).collect(Collectors.toSet());
    }

    private List<DraftView.Row> people(BoardId board, Post post, Picture picture) {
        List<DraftView.Row> rows = new ArrayList<>(people(board, post));
        Set<UUID> moved = new HashSet<>(Verdicts.personsOn(List.of(picture)));
        rows.forEach(row -> row.people().forEach(one -> moved.remove(one.id())));
        if (!moved.isEmpty()) {
            rows.add(new DraftView.Row("post.people.moved", fence.reading(board, () -> posts.shown(board, moved)).stream()
                .map(one -> new DraftView.Someone(one.id(), one.called(), one.shielded())).toList()));
        }
        return rows;
    }

    /** Somebody of whom everything was refused is told apart from a shielded child by nothing. */
    private List<DraftView.Row> barred(BoardId board, List<DraftView.Row> rows) {
        Set<UUID> nowhere = consents.nowhere(board, rows.stream().flatMap(row -> row.people().stream()).map(DraftView.Someone::id).toList(), clock.instant());
        return rows.stream().map(row -> new DraftView.Row(row.text(), row.people().stream()
            .map(one -> new DraftView.Someone(one.id(), one.name(), one.doNotPublish() || nowhere.contains(one.id()))).toList())).toList();
    }

    /** Everybody of the group is offered first; where there is no group, everybody of the school. */
    private List<DraftView.Row> people(BoardId board, Post post) {
        List<DraftView.Row> rows = new ArrayList<>();
        List<UUID> groups = post.group().map(List::of).orElseGet(() -> school.groupsAt(board, post.location()).stream().map(Group::id).toList());
        rows.add(new DraftView.Row("post.people.pupils", groups.stream().flatMap(group -> school.pupilsOf(board, group).stream()).map(DraftViews::pupil).toList()));
        if (post.group().isPresent()) {
            List<DraftView.Someone> others = school.groupsAt(board, post.location()).stream().filter(group -> !group.id().equals(post.group().get()))
                .flatMap(group -> school.pupilsOf(board, group.id()).stream()).map(DraftViews::pupil).toList();
            rows.add(new DraftView.Row("post.people.others", others));
        }
        rows.add(new DraftView.Row("post.people.colleagues", school.colleaguesAt(board, post.location()).stream()
            .map(DraftViews::colleague).distinct().toList()));
        rows.add(new DraftView.Row("post.people.parents", groups.stream().flatMap(group -> school.parentsOf(board, group).stream()).map(DraftViews::parent).distinct().toList()));
        return rows.stream().filter(row -> !row.people().isEmpty()).toList();
    }

    private static DraftView.Someone pupil(Pupil pupil) {
        return new DraftView.Someone(pupil.id(), pupil.name(), pupil.doNotPublish());
    }

    private static DraftView.Someone colleague(Colleague colleague) {
        return new DraftView.Someone(colleague.person(), colleague.name(), false);
    }

    private static DraftView.Someone parent(Parent parent) {
        return new DraftView.Someone(parent.person(), parent.name(), false);
    }
}
