package nl.huisregel.draft;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.doubt.Ask;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Question;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Obstacle;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Seen;
import nl.huisregel.publication.Verdict;
import nl.huisregel.retouch.PictureHints;
import nl.huisregel.schedule.Timing;
import nl.huisregel.school.SchoolYear;

/**
 * A draft as its page shows it.
 *
 * @param school    the slug of the school, for addresses of its pages
 * @param group     the name of the group it is written for
 * @param card      the picture whose card is open
 * @param people    who can be on a picture, in rows: pupils, colleagues, parents
 * @param topics    what a post can be about, most likely first
 * @param asks      where it stands with a doubt, place by place
 * @param hints     what software points out on the picture whose card is open
 * @param seen      what is seen in the text, what waits for an answer first
 * @param timing    when it goes out; what may is judged for that moment
 * @param accounts  whether the school has an account of its own anywhere
 */
public record DraftView(Post post, String school, Optional<String> group, List<Picture> pictures, Optional<Picture> card, List<Row> people, List<String> topics, List<Verdict> verdicts, List<Ask> asks, Optional<PictureHints> hints, List<Seen> seen, Timing timing, boolean accounts) {

    private static final List<Channel> DESCRIBED = List.of(Channel.SCHOOL_WEBSITE, Channel.NEWSLETTER, Channel.SCHOOL_ACCOUNT);

    /** People of one kind. @param text the key of what they are called together */
    public record Row(String text, List<Someone> people) {
    }

    /** Somebody who can be on a picture. @param doNotPublish somebody nothing may be published of: a shielded child, or everything was refused; which of the two stands nowhere */
    public record Someone(UUID id, String name, boolean doNotPublish) {
    }

    /** The last day of the class page, where the post is to go on it at a moment after that. */
    public Optional<LocalDate> classPageEnds() {
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        LocalDate last = SchoolYear.of(LocalDate.ofInstant(post.changedAt(), zone)).last();
        return post.group().isPresent() && post.channels().contains(Channel.CLASS_PAGE) ? timing.at().filter(at -> LocalDate.ofInstant(at, zone).isAfter(last)).map(_ -> last) : Optional.empty();
    }

    public int number(Picture picture) {
        return post.number(picture.id());
    }

    public Set<UUID> on(Picture picture) {
        return picture.shown() instanceof Shown.People people ? people.persons() : Set.of();
    }

    public boolean said(Picture picture) {
        return !(picture.shown() instanceof Shown.Untagged);
    }

    public boolean nobody(Picture picture) {
        return picture.shown() instanceof Shown.NobodyRecognisable;
    }

    /** The picture before this one, whose people are often the same. */
    public Optional<Picture> before(Picture picture) {
        int index = pictures.indexOf(picture);
        return index > 0 ? Optional.of(pictures.get(index - 1)) : Optional.empty();
    }

    public Optional<Picture> picture(String label) {
        return pictures.stream().filter(picture -> String.valueOf(number(picture)).equals(label)).findFirst();
    }

    public PictureId labelled(String label) {
        return picture(label).orElseThrow().id();
    }

    /** Pictures by their labels, as a button names them: ids with a comma between. */
    public String labelled(List<String> labels) {
        return labels.stream().map(label -> labelled(label).toString()).collect(java.util.stream.Collectors.joining(","));
    }

    /** Pictures meant for many to see that have no words yet for who cannot see them. */
    public List<String> undescribed() {
        return pictures.stream().filter(picture -> picture.altText().isBlank() && DESCRIBED.stream().anyMatch(place -> post.channels().contains(place) && !stands(place)
            && post.picturesFor(place).contains(picture.id()))).map(picture -> String.valueOf(number(picture))).toList();
    }

    /** A first sentence on what is to be seen on the picture whose card is open. */
    public Optional<String> proposedText() {
        return AltText.proposal(this);
    }

    /** Whether the pixels of its pictures may still be changed. */
    public boolean canRetouch() {
        return !post.wasLive();
    }

    /** Those of the pictures that the draft has no place for at all, as things are now. */
    public List<String> nowhere(List<String> labels) {
        return post.wasLive() ? List.of() : labels.stream().filter(label -> verdicts.stream().allMatch(verdict -> !verdict.pictures().contains(labelled(label))
            || verdict.refusals().stream().anyMatch(reason -> reason.pictures().contains(label)))).toList();
    }

    /** Where the way out of taking another picture is offered: once, at the first place that refuses them. */
    public boolean firstToRefuse(Verdict verdict, List<String> labels) {
        return verdicts.stream().filter(it -> it.refusals().stream().anyMatch(reason -> reason.pictures().equals(labels))).findFirst().filter(verdict::equals).isPresent();
    }

    /** Advice for this place that is not already asked as something to give before it goes out. */
    public List<Verdict.Advice> advice(Verdict verdict) {
        return verdict.advice().stream().filter(advice -> given().stream().noneMatch(owed -> owed.from().contains(advice.source()))).toList();
    }

    /** Labels of the pictures that a duty is about; none where it is about the post as a whole. */
    public List<String> pictures(OwedDuty owed) {
        return verdicts.stream().flatMap(verdict -> verdict.advice().stream()).filter(advice -> owed.from().contains(advice.source()))
            .flatMap(advice -> advice.pictures().stream()).distinct().sorted(java.util.Comparator.comparing(Integer::valueOf)).toList();
    }

    /** What the author does next: the first thing that something waits for, and where on the page it stands. */
    public Optional<Next> next() {
        if (post.empty()) {
            return Optional.of(Next.at("post.next.write", "#woorden"));
        }
        if (verdicts.isEmpty()) {
            return Optional.of(Next.at("post.next.where", "#waar"));
        }
        Optional<Picture> unsaid = pictures.stream().filter(picture -> !said(picture)).findFirst();
        if (unsaid.isPresent()) {
            return Optional.of(card.equals(unsaid) ? Next.at("post.next.who", "#foto") : new Next("post.next.photo", "#foto", unsaid));
        }
        if (topicAsked()) {
            return Optional.of(Next.at("post.next.about", "#over"));
        }
        if (seen.stream().anyMatch(Seen::open)) {
            return Optional.of(Next.at("post.next.seen", "#gezien"));
        }
        if (!questions().isEmpty()) {
            return Optional.of(Next.at("post.next.question", "#vraag-" + questions().getFirst().circumstance().key()));
        }
        if (verdicts.stream().anyMatch(verdict -> asks.stream().anyMatch(ask -> ask.channel() == verdict.channel() && ask.canAsk()))) {
            return Optional.of(Next.at("post.next.ask", "#twijfel"));
        }
        boolean owing = verdicts.stream().filter(verdict -> verdict.refusals().isEmpty() && !stands(verdict.channel())).anyMatch(verdict -> !verdict.decision().basis().blocking().isEmpty());
        if (owing) {
            return Optional.of(Next.at("post.next.duties", "#eerst"));
        }
        return ready().isEmpty() ? verdicts.stream().filter(verdict -> !verdict.refusals().isEmpty() && !stands(verdict.channel())).findFirst()
            .map(verdict -> Next.at("post.next.refused", "#oordeel-" + verdict.channel().key())) : Optional.empty();
    }

    /** Something to do on this page. @param text the key of what it is @param anchor where it stands @param photo whose card is opened for it */
    public record Next(String text, String anchor, Optional<Picture> photo) {

        static Next at(String text, String anchor) {
            return new Next(text, anchor, Optional.empty());
        }
    }

    /** How many of those named on this picture stand in the way somewhere it is meant to go. */
    public long barred(Picture picture) {
        return verdicts.stream().filter(verdict -> !stands(verdict.channel())).flatMap(verdict -> verdict.refusals().stream()).flatMap(reason -> reason.parts().stream())
            .filter(part -> part.picture().equals(String.valueOf(number(picture)))).flatMap(part -> part.persons().stream()).distinct().count();
    }

    /** Whether a place waits for what the post is about. */
    public boolean topicAsked() {
        return verdicts.stream().flatMap(verdict -> verdict.decision().basis().questions().stream()).anyMatch(question -> question.circumstance() == Circumstance.ABOUT);
    }

    /** Questions on the post as a whole, each once, but for the topic, which has a place of its own. */
    public List<Question> questions() {
        return verdicts.stream().flatMap(verdict -> verdict.decision().basis().questions().stream().filter(question -> !ofText(verdict, question)))
            .filter(question -> question.picture().isEmpty() && question.circumstance() != Circumstance.ABOUT && question.circumstance() != Circumstance.CAPACITY)
            .collect(java.util.stream.Collectors.toMap(Question::circumstance, question -> question, (first, second) -> first, java.util.LinkedHashMap::new)).values().stream().toList();
    }

    /** Whether it is asked below the text, find by find, and not of the post as a whole. */
    public boolean ofText(Verdict verdict, Question question) {
        return question.picture().isEmpty() && verdict.deed().hinted().contains(question.circumstance());
    }

    /** How many questions stand between this post and this place: each find in the text is one, whatever number of circumstances it touches. */
    public long questions(Verdict verdict) {
        return verdict.decision().basis().questions().stream().filter(question -> !ofText(verdict, question)).map(Question::circumstance).distinct().count()
            + seen.stream().filter(one -> one.open() && one.hints().stream().anyMatch(hint -> verdict.open().contains(hint.key()))).count();
    }

    /** What was answered and makes this reason stand, where no earlier one of this place named it: taking it out of the text is a way out. */
    public List<Seen> behind(Verdict verdict, Obstacle reason) {
        List<Obstacle> earlier = verdict.refusals().subList(0, verdict.refusals().indexOf(reason));
        return behind(reason).stream().filter(one -> earlier.stream().noneMatch(other -> behind(other).contains(one))).toList();
    }

    private List<Seen> behind(Obstacle reason) {
        return post.wasLive() || !reason.pictures().isEmpty() ? List.of() : seen.stream().filter(one -> one.removable() && one.answer().isPresent()
            && reason.grounds().stream().anyMatch(ground -> one.first().kind().touches().entrySet().stream()
                .anyMatch(touched -> ground.facts().getOrDefault(touched.getKey(), Set.of()).contains(touched.getValue())))
            && !List.of("nobody", "no", "not_sure").contains(one.answer().get())).limit(4).toList();
    }

    /** Duties that come before and that the author does by ticking one box. */
    public List<OwedDuty> confirmations() {
        return before(DutyKind.CONFIRM);
    }

    /** Duties that come before and for which something must be given. */
    public List<OwedDuty> given() {
        return before(DutyKind.GIVE);
    }

    private List<OwedDuty> before(DutyKind kind) {
        Map<String, OwedDuty> owed = new java.util.LinkedHashMap<>();
        verdicts.stream().flatMap(verdict -> verdict.decision().basis().duties().stream())
            .filter(duty -> duty.duty().kind() == kind && duty.duty().moment() == nl.huisregel.protocol.words.DutyMoment.BEFORE)
            .forEach(duty -> owed.putIfAbsent(duty.duty().key(), duty));
        return List.copyOf(owed.values());
    }

    public boolean confirmed() {
        return !confirmations().isEmpty() && confirmations().stream().allMatch(OwedDuty::done);
    }

    /** The places it can be meant for: a class page where there is a class, an account where the school has one, or where it was meant for before. */
    public List<Channel> offered() {
        return Stream.of(Channel.values()).filter(channel -> switch (channel) {
            case CLASS_PAGE -> post.group().isPresent();
            case SCHOOL_WEBSITE, NEWSLETTER -> true;
            case SCHOOL_ACCOUNT -> accounts || post.channels().contains(channel) || stands(channel);
        }).toList();
    }

    /** Where it can go now. */
    public List<Channel> ready() {
        return post.empty() ? List.of() : verdicts.stream().filter(verdict -> !stands(verdict.channel()) && verdict.decision().mayGoAhead() && verdict.ownChild().isEmpty()).map(Verdict::channel).toList();
    }

    public boolean stands(Channel channel) {
        return post.placement(channel).filter(placement -> placement.state() != Placement.State.HELD || placement.inHands()).isPresent();
    }

    /** Whether a person is putting it there now, and has not told yet where it stands. */
    public boolean inHands(Channel channel) {
        return post.placement(channel).filter(Placement::inHands).isPresent();
    }

    /** Whether it was taken down there. */
    public boolean down(Channel channel) {
        return post.placement(channel).filter(placement -> placement.state() == Placement.State.DOWN).isPresent();
    }

    /** Questions that wait for an answer, those that are the same in several places together. */
    public List<List<Ask>> waiting() {
        return List.copyOf(asks.stream().filter(Ask::waits).collect(java.util.stream.Collectors.groupingBy(ask -> List.of(ask.names(), ask.doubt().orElseThrow().question()),
            java.util.LinkedHashMap::new, java.util.stream.Collectors.toList())).values());
    }

    /** Who is to answer a question about this place; empty where nobody was asked. */
    public Optional<Ask> waitsFor(Channel channel) {
        return asks.stream().filter(ask -> ask.channel() == channel && ask.waits()).findFirst();
    }

    /** Whether a question was put to somebody about it: then that question is what there is to change, and no box. */
    public boolean asked() {
        return asks.stream().anyMatch(ask -> ask.doubt().isPresent());
    }

    /** The author doubts, and the protocol sends that doubt to nobody. */
    public boolean doubtOfOneself() {
        return doubting() && !verdicts.isEmpty() && !asked() && verdicts.stream().flatMap(verdict -> verdict.decision().basis().grounds().stream())
            .noneMatch(ground -> ground.effect() == nl.huisregel.protocol.Effect.REFER || ground.kind() == nl.huisregel.protocol.Ground.Kind.NOBODY_NAMED);
    }

    public boolean doubting() {
        return post.fact(Circumstance.IN_DOUBT).filter(fact -> !fact.answers().isEmpty()).isPresent();
    }

    public List<String> answers(Circumstance circumstance) {
        return post.fact(circumstance).map(Fact::answers).orElse(List.of());
    }

    public boolean answered(Circumstance circumstance) {
        return post.fact(circumstance).isPresent();
    }
}
