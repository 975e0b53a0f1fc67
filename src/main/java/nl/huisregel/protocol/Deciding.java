package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;

/** One act in one place, decided in the ten steps of docs/language.md, "How it is decided". */
final class Deciding {

    private static final Set<Act> ONLINE = EnumSet.of(Act.PUBLISH, Act.REPLY, Act.MESSAGE, Act.REPOST);

    /** The strictest first; the protocol before the law that says the same; what was lifted last. */
    private static final Comparator<Ground> READING_ORDER = Comparator.comparing((Ground ground) -> !ground.stands())
        .thenComparing(Ground::effect).thenComparing(ground -> ground.kind() == Ground.Kind.LAW);

    private final Rulebook book;
    private final Deed deed;
    private final Optional<String> channel;
    private final Gathering gathering;
    private final Set<Act> acts;
    private final Facts facts;
    private final Heard heard;
    private final Answerable answerable;
    private final Citing citing;
    private final Referring referring;

    Deciding(Rulebook book, Deed deed, Optional<String> channel) {
        this.book = book;
        this.deed = deed;
        this.channel = channel;
        this.gathering = new Gathering(book.lexicon(), book.editions(), book.timetable(), deed, channel);
        this.acts = acts();
        this.facts = facts();
        this.heard = new Heard(deed);
        this.answerable = new Answerable(deed);
        this.citing = new Citing(book, deed, channel, gathering);
        this.referring = new Referring(deed, book.holders());
    }

    Decision decide() {
        Set<Level> reached = reached();
        List<Rule> rules = rules(reached);
        weigh(rules);
        new Rights(deed, acts, facts, heard, citing).protect();
        new Instead(heard).replace();
        heard.duties.keep(heard::stillAsks);
        new Doubt(deed, heard, answerable).refer();
        new Silence(book.editions(), deed, heard, referring).speak(reached, rules);
        return strictest();
    }

    /** Step 1: publishing on an online place is also using the internet; norms on either bind. */
    private Set<Act> acts() {
        return ONLINE.contains(deed.act()) && gathering.online() ? EnumSet.of(deed.act(), Act.USE_INTERNET) : EnumSet.of(deed.act());
    }

    /** Step 2: what is known of the act as a whole; who is not sure of something is in doubt. */
    private Facts facts() {
        Facts known = gathering.ofAct();
        if (Doubt.of(deed)) {
            known.settle(Circumstance.IN_DOUBT, 1, book.lexicon().all(Circumstance.IN_DOUBT));
        }
        return known;
    }

    /** Step 3: outside what a protocol is for, only the law and other editions go on; what is unknown of it is asked. */
    private Set<Level> reached() {
        Set<Level> reached = EnumSet.of(Level.LAW);
        for (Edition edition : book.editions()) {
            if (edition.level() != Level.LAW && reaches(edition)) {
                reached.add(edition.level());
            }
        }
        return reached;
    }

    private boolean reaches(Edition edition) {
        long[] unknown = new long[1];
        boolean reaches = edition.appliesTo().binds(deed.by(), deed.otherHats())
            && new Test(edition.appliesWhen(), book.lexicon()).holds(facts, -1, unknown) != Truth.NO;
        if (!reaches) {
            heard.add(Ground.without(Ground.Kind.OUTSIDE, Effect.ALLOW));
        }
        for (Circumstance asked : answerable.among(unknown[0])) {
            heard.questions.ask(asked, Optional.empty(), List.of());
            heard.add(Ground.without(Ground.Kind.OUTSIDE, Effect.QUESTION));
        }
        return reaches;
    }

    /** The norms on these acts that bind this hat. */
    private List<Rule> rules(Set<Level> reached) {
        Set<Rule> rules = new LinkedHashSet<>();
        for (Act act : acts) {
            for (Rule rule : book.rules(act)) {
                if (reached.contains(rule.source.edition().level()) && rule.norm.who().binds(deed.by(), deed.otherHats())) {
                    rules.add(rule);
                }
            }
        }
        return List.copyOf(rules);
    }

    /** Steps 4 and 5: each norm on the act as a whole, or on every picture where it tests what pictures show. */
    private void weigh(List<Rule> rules) {
        Weighing weighing = new Weighing(heard, citing, referring, answerable);
        List<Facts> shown = new ArrayList<>();
        deed.pictures().forEach(picture -> shown.add(gathering.ofPicture(facts, picture)));
        for (Rule rule : rules) {
            if (!rule.perPicture || shown.isEmpty()) {
                weighing.weigh(rule, facts, Optional.empty());
                continue;
            }
            for (int index = 0; index < shown.size(); index++) {
                weighing.weigh(rule, shown.get(index), Optional.of(deed.pictures().get(index)));
            }
        }
    }

    /** Step 10: the strictest standing ground decides; of several roles the highest is asked first. */
    private Decision strictest() {
        Basis basis = basis();
        List<Decider> roles = basis.standing(Effect.REFER).flatMap(ground -> ground.to().stream()).toList();
        if (basis.standing(Effect.FORBID).findAny().isPresent() || basis.standing(Effect.REFER).anyMatch(referring::saidNo)) {
            return new Decision.Refused(basis);
        }
        if (!basis.questions().isEmpty() || basis.standing(Effect.QUESTION).findAny().isPresent()) {
            return new Decision.Questioned(basis);
        }
        if (!roles.isEmpty()) {
            return new Decision.Referred(basis, Collections.max(roles));
        }
        return basis.duties().isEmpty() ? new Decision.Allowed(basis) : new Decision.AllowedWithDuties(basis);
    }

    /** A forbid the author cannot change folds the questions away. */
    private Basis basis() {
        List<Ground> grounds = heard.grounds.stream().map(Weighed::ground).sorted(READING_ORDER).toList();
        boolean hopeless = grounds.stream().anyMatch(ground -> ground.stands() && ground.effect() == Effect.FORBID && !ground.actorCanChange());
        List<Question> questions = hopeless ? List.of() : heard.questions.all(grounds, book.lexicon());
        return new Basis(deed, channel, gathering.layer(), deed.at(), grounds, heard.duties.all(), questions, heard.tells(), book.editions());
    }
}
