package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;

/** One act in one place, decided in the ten steps of docs/language.md, "How it is decided". */
final class Deciding {

    /** The strictest first; the protocol before the law that says the same; what was lifted last. */
    private static final Comparator<Ground> READING_ORDER = Comparator.comparing((Ground ground) -> !ground.stands())
        .thenComparing(Ground::effect).thenComparing(ground -> ground.kind() == Ground.Kind.LAW);

    private final Rulebook book;
    private final Deed deed;
    private final Optional<String> channel;
    private final Place place;
    private final Gathering gathering;
    private final Facts facts;
    private final Heard heard;
    private final Answerable answerable;
    private final Citing citing;
    private final Referring referring;

    Deciding(Rulebook book, Deed deed, Optional<String> channel) {
        this.book = book;
        this.deed = deed;
        this.channel = channel;
        this.place = book.place(channel);
        this.gathering = new Gathering(book, deed, place);
        this.facts = facts();
        this.heard = new Heard(deed);
        this.answerable = new Answerable(deed);
        this.citing = new Citing(book, deed, channel.isPresent());
        this.referring = new Referring(deed, book.holders());
    }

    Decision decide() {
        int reached = reached();
        Binding binding = book.binding(new Binding.Key(deed.act(), place.online(), deed.by(), deed.otherHats(), reached));
        weigh(binding);
        new Rights(binding.acts(), facts, gathering, heard, citing).protect();
        new Instead(heard).replace();
        heard.duties.keep(heard::stillAsks);
        new Doubt(deed, heard, answerable).refer();
        new Silence(book.editions(), deed, heard, referring).speak(reached, binding);
        return strictest();
    }

    /** Step 2: what is known of the act as a whole; who is not sure of something is in doubt. */
    private Facts facts() {
        Facts known = gathering.ofAct();
        if (Doubt.of(deed)) {
            known.settle(Circumstance.IN_DOUBT, 1, book.lexicon().all(Circumstance.IN_DOUBT));
        }
        return known;
    }

    /** Step 3: outside what a protocol is for, only the law and other editions go on; what is unknown of it is asked. Levels as bits by ordinal. */
    private int reached() {
        int reached = Reach.LAW;
        for (Reach reach : book.reaches()) {
            reached |= reaches(reach) ? Reach.bit(reach.edition().level()) : 0;
        }
        return reached;
    }

    private boolean reaches(Reach reach) {
        long[] unknown = new long[1];
        boolean reaches = reach.edition().appliesTo().binds(deed.by(), deed.otherHats()) && reach.when().holds(facts, -1, unknown) != Truth.NO;
        if (!reaches) {
            heard.add(Ground.without(Ground.Kind.OUTSIDE, Effect.ALLOW));
        }
        if (answerable.any(unknown[0])) {
            for (Circumstance asked : answerable.among(unknown[0])) {
                heard.questions.ask(asked, Optional.empty(), List.of());
                heard.add(Ground.without(Ground.Kind.OUTSIDE, Effect.QUESTION));
            }
        }
        return reaches;
    }

    /** Steps 4 and 5: each norm on the act as a whole, or on every picture where it tests what pictures show. */
    private void weigh(Binding binding) {
        Weighing weighing = new Weighing(heard, citing, referring, answerable);
        boolean pictures = !deed.pictures().isEmpty();
        for (Rule rule : binding.rules()) {
            if (rule.when.surelyNot(facts, rule.perPicture && pictures)) {
                continue;
            }
            if (rule.perPicture && pictures) {
                gathering.ofPictures(facts).forEach(picture -> weighing.weigh(rule, picture));
            } else {
                weighing.weigh(rule, facts);
            }
        }
    }

    /** Step 10: the strictest standing ground decides; of several roles the highest is asked first. */
    private Decision strictest() {
        Basis basis = basis();
        boolean forbidden = false;
        boolean questioned = !basis.questions().isEmpty();
        Decider highest = null;
        for (Ground ground : basis.grounds()) {
            if (ground.stands()) {
                forbidden |= ground.effect() == Effect.FORBID || ground.effect() == Effect.REFER && referring.saidNo(ground);
                questioned |= ground.effect() == Effect.QUESTION;
                highest = ground.effect() == Effect.REFER ? higher(highest, ground) : highest;
            }
        }
        if (forbidden) {
            return new Decision.Refused(basis);
        }
        if (questioned) {
            return new Decision.Questioned(basis);
        }
        if (highest != null) {
            return new Decision.Referred(basis, highest);
        }
        return basis.duties().isEmpty() ? new Decision.Allowed(basis) : new Decision.AllowedWithDuties(basis);
    }

    private static Decider higher(Decider highest, Ground referral) {
        return referral.to().filter(role -> highest == null || role.compareTo(highest) > 0).orElse(highest);
    }

    /** A forbid the author cannot change folds the questions away. */
    private Basis basis() {
        List<Ground> grounds = new ArrayList<>(heard.grounds.size());
        boolean hopeless = false;
        for (Weighed weighed : heard.grounds) {
            Ground ground = weighed.ground();
            grounds.add(ground);
            hopeless |= ground.effect() == Effect.FORBID && ground.stands() && !ground.actorCanChange();
        }
        if (grounds.size() > 1) {
            grounds.sort(READING_ORDER);
        }
        List<Question> questions = hopeless ? List.of() : heard.questions.all(grounds, book.lexicon());
        return new Basis(deed, channel, place.layer(), deed.at(), Collections.unmodifiableList(grounds), heard.duties.all(), questions, heard.tells(), book.editions());
    }
}
