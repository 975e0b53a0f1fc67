package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Knows;

/** One decision being made: the acts that follow from the deed, every norm on them, and then the strictest effect that stands. */
final class Deciding {

    private static final Circumstance[] CIRCUMSTANCES = Circumstance.values();
    /** The strictest first; the protocol before the law that says the same; what was lifted last. */
    private static final Comparator<Ground> READING_ORDER = Comparator.comparing((Ground ground) -> !ground.stands())
        .thenComparing(Ground::effect).thenComparing(ground -> ground.kind() == Ground.Kind.LAW);
    private static final Set<Act> ONLINE = EnumSet.of(Act.PUBLISH, Act.REPLY, Act.MESSAGE, Act.REPOST);

    private final Rulebook book;
    private final Deed deed;
    private final Optional<String> channel;
    private final Gathering gathering;
    private final Facts facts;
    private final List<Ground> grounds = new ArrayList<>();
    private final Duties duties = new Duties();
    private final Questions questions = new Questions();
    private final List<Source> tells = new ArrayList<>();
    private final List<Source> looked = new ArrayList<>();
    private final List<Rule> protecting = new ArrayList<>();
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Map<String, String> replacedBy = new LinkedHashMap<>();
    private final Map<Level, Truth> reach = new EnumMap<>(Level.class);
    private final boolean doubting;

    Deciding(Rulebook book, Deed deed, Optional<String> channel) {
        this.book = book;
        this.deed = deed;
        this.channel = channel;
        this.gathering = new Gathering(book.lexicon(), book.editions(), book.timetable(), deed, channel);
        this.facts = gathering.ofAct();
        this.doubting = !deed.notSure().isEmpty() || !deed.told().getOrDefault(Circumstance.IN_DOUBT, Set.of()).isEmpty();
        if (doubting) {
            facts.settle(Circumstance.IN_DOUBT, 1, book.lexicon().all(Circumstance.IN_DOUBT));
        }
    }

    Decision decide() {
        reach();
        for (Rule rule : rules()) {
            weigh(rule);
        }
        protect();
        replace();
        settleDoubt();
        silence();
        return outcome();
    }

    /** Publishing on an online place is also using the internet; norms on either bind. */
    private Set<Act> acts() {
        return ONLINE.contains(deed.act()) && gathering.online() ? EnumSet.of(deed.act(), Act.USE_INTERNET) : EnumSet.of(deed.act());
    }

    private Set<Rule> rules() {
        Set<Rule> rules = new LinkedHashSet<>();
        for (Act act : acts()) {
            for (Rule rule : book.rules(act)) {
                if (rule.norm.who().binds(deed.by(), deed.otherHats()) && reach.getOrDefault(rule.source.edition().level(), Truth.YES) != Truth.NO) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    /** Outside what the protocol is for, only the law goes on. */
    private void reach() {
        for (Edition edition : book.editions()) {
            if (edition.level() != Level.LAW) {
                long[] unknown = new long[1];
                Truth inside = edition.appliesTo().binds(deed.by(), deed.otherHats())
                    ? new Test(edition.appliesWhen(), book.lexicon()).holds(facts, -1, unknown) : Truth.NO;
                reach.put(edition.level(), inside);
                if (inside == Truth.NO) {
                    grounds.add(Ground.without(Ground.Kind.OUTSIDE, Effect.ALLOW));
                }
                ask(unknown[0], Optional.empty(), List.of());
            }
        }
    }

    private void weigh(Rule rule) {
        if (!rule.perPicture || deed.pictures().isEmpty()) {
            weigh(rule, facts, Optional.empty());
            return;
        }
        for (Picture picture : deed.pictures()) {
            weigh(rule, gathering.ofPicture(facts, picture), Optional.of(picture));
        }
    }

    private void weigh(Rule rule, Facts here, Optional<Picture> picture) {
        long[] unknown = new long[1];
        Truth when = rule.when.holds(here, rule.kinds, unknown);
        switch (rule.form) {
            case Form.Forbid forbid -> forbid(rule, here, picture, when, unknown);
            case Form.Allow allow -> allow(rule, here, picture, when, unknown);
            case Form.Require require -> require(rule, here, picture, when, unknown);
            case Form.Refer refer -> refer(rule, refer, picture, when, unknown);
            case Form.Protect protect -> {
                if (when == Truth.YES) {
                    protecting.add(rule);
                    spoke(rule);
                }
            }
            case Form.Tell tell -> {
                if (when != Truth.NO && !tells.contains(rule.source)) {
                    tells.add(rule.source);
                }
            }
        }
        if (rule.speaks() && !rule.source.law() && !looked.contains(rule.source)) {
            looked.add(rule.source);
        }
    }

    private void forbid(Rule rule, Facts here, Optional<Picture> picture, Truth when, long[] unknown) {
        Truth met = rule.proviso.map(unless -> unless.holds(here, rule.kinds, unknown)).orElse(Truth.NO);
        if (when == Truth.YES && met == Truth.YES) {
            spoke(rule);
            add(rule, Effect.MET, here, picture, false);
            return;
        }
        if (when == Truth.NO || met == Truth.YES) {
            return;
        }
        bar(rule, here, picture, when.and(met.not()), unknown[0]);
    }

    private void allow(Rule rule, Facts here, Optional<Picture> picture, Truth when, long[] unknown) {
        Truth within = rule.proviso.map(onlyIf -> onlyIf.holds(here, rule.kinds, unknown)).orElse(Truth.YES);
        if (when == Truth.YES && within == Truth.YES) {
            spoke(rule);
            add(rule, Effect.ALLOW, here, picture, false);
            rule.duties.forEach(duty -> duties.add(duty, rule, deed));
        } else if (rule.proviso.isPresent() && when != Truth.NO && within != Truth.YES) {
            bar(rule, here, picture, when.and(within.not()), unknown[0]);
        }
    }

    /** The norm stands in the way, or would, depending on what is still unknown. */
    private void bar(Rule rule, Facts here, Optional<Picture> picture, Truth stands, long unknown) {
        Effect effect = rule.norm.advises() ? Effect.ADVISE : Effect.FORBID;
        if (stands == Truth.YES) {
            spoke(rule);
            add(rule, effect, here, picture, false);
            rule.duties.forEach(duty -> duties.add(duty, rule, deed));
        } else if (!rule.norm.advises()) {
            unresolved(rule, here, picture, unknown);
        }
    }

    private void require(Rule rule, Facts here, Optional<Picture> picture, Truth when, long[] unknown) {
        Truth met = rule.proviso.map(unless -> unless.holds(here, rule.kinds, new long[1])).orElse(Truth.NO);
        if (when == Truth.NO || met == Truth.YES) {
            return;
        }
        boolean before = rule.duties.stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE);
        if (when == Truth.UNKNOWN && before && !rule.norm.advises() && askable(unknown[0])) {
            unresolved(rule, here, picture, unknown[0]);
            return;
        }
        spoke(rule);
        add(rule, rule.norm.advises() ? Effect.ADVISE : Effect.REQUIRE, here, picture, false);
        rule.duties.forEach(duty -> duties.add(duty, rule, deed));
    }

    private void refer(Rule rule, Form.Refer refer, Optional<Picture> picture, Truth when, long[] unknown) {
        if (when == Truth.UNKNOWN) {
            unresolved(rule, facts, picture, unknown[0]);
        } else if (when == Truth.YES) {
            spoke(rule);
            Ground ground = ground(rule, Effect.REFER, facts, picture, false);
            grounds.add(resolved(ground, refer.to()));
        }
    }

    private Ground resolved(Ground ground, List<Decider> wanted) {
        Optional<Decider> role = Upwards.resolve(wanted, deed.by(), book.holders());
        if (role.isEmpty()) {
            return new Ground(Ground.Kind.NOBODY_NAMED, Effect.FORBID, ground.source(), List.of(), ground.picture(), List.of(), ground.facts(), List.of(), false, Optional.empty(), Optional.empty());
        }
        Ground referred = ground.referring(role.get());
        return Answer.says(deed.answer(), true, referred) ? referred.lifted("answer") : referred;
    }

    /** What is unknown is asked where somebody can answer it; a failed check makes the norm hold as if it applied. */
    private void unresolved(Rule rule, Facts here, Optional<Picture> picture, long unknown) {
        if (askable(unknown)) {
            add(rule, Effect.QUESTION, here, picture, false);
            ask(unknown, picture.map(Picture::label), List.of(rule));
        } else {
            spoke(rule);
            grounds.add(rule.form instanceof Form.Refer refer ? resolved(ground(rule, Effect.REFER, here, picture, true), refer.to())
                : ground(rule, Effect.FORBID, here, picture, true));
        }
    }

    private boolean askable(long unknown) {
        for (Circumstance circumstance : CIRCUMSTANCES) {
            boolean open = (unknown & 1L << circumstance.ordinal()) != 0;
            if (open && canAnswer(circumstance)) {
                return true;
            }
        }
        return false;
    }

    private boolean canAnswer(Circumstance circumstance) {
        return !deed.notSure().contains(circumstance) && !deed.failed().contains(circumstance)
            && (circumstance.knows() == Knows.AUTHOR || circumstance.knows() == Knows.ON_HINT);
    }

    private void ask(long unknown, Optional<String> picture, List<Rule> raisedBy) {
        for (Circumstance circumstance : CIRCUMSTANCES) {
            if ((unknown & 1L << circumstance.ordinal()) != 0 && canAnswer(circumstance)) {
                questions.ask(circumstance, picture.filter(label -> circumstance.ofPicture()), raisedBy);
                if (raisedBy.isEmpty()) {
                    grounds.add(Ground.without(Ground.Kind.OUTSIDE, Effect.QUESTION));
                }
            }
        }
    }

    private void spoke(Rule rule) {
        rule.norm.insteadOf().ifPresent(id -> {
            replaced.add(id);
            replacedBy.put(id, rule.norm.id());
        });
    }

    private void add(Rule rule, Effect effect, Facts here, Optional<Picture> picture, boolean unchecked) {
        grounds.add(ground(rule, effect, here, picture, unchecked));
    }

    private Ground ground(Rule rule, Effect effect, Facts here, Optional<Picture> picture, boolean unchecked) {
        List<String> persons = picture.filter(it -> rule.tests(Circumstance.CONSENT) && effect != Effect.MET)
            .map(it -> gathering.lacking(it, rule.kinds)).orElse(List.of());
        return new Ground(rule.source.law() ? Ground.Kind.LAW : Ground.Kind.ARTICLE, effect, Optional.of(rule.source), List.of(),
            picture.map(Picture::label), persons, restsOn(rule, here), changes(rule, effect), unchecked, Optional.empty(), Optional.empty());
    }

    private Map<Circumstance, Set<String>> restsOn(Rule rule, Facts here) {
        Map<Circumstance, Set<String>> rests = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : CIRCUMSTANCES) {
            if (rule.tests(circumstance) && circumstance != Circumstance.CONSENT && here.known[circumstance.ordinal()] != 0) {
                rests.put(circumstance, new LinkedHashSet<>(book.lexicon().values(circumstance, here.yes[circumstance.ordinal()])));
            }
        }
        return rests;
    }

    private List<Change> changes(Rule rule, Effect effect) {
        if (effect != Effect.FORBID && effect != Effect.ADVISE && effect != Effect.QUESTION) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (ChangedBy who : List.of(ChangedBy.ACTOR, ChangedBy.OTHER)) {
            for (Circumstance circumstance : CIRCUMSTANCES) {
                if (canChange(rule, circumstance) && circumstance.changedBy() == who) {
                    changes.add(new Change(circumstance, who, circumstance == Circumstance.DURING ? until(rule) : Optional.empty()));
                }
            }
        }
        return changes;
    }

    /** Consent is asked per layer, so another place is a way out of a missing consent too. */
    private boolean canChange(Rule rule, Circumstance circumstance) {
        return rule.tests(circumstance) || circumstance == Circumstance.CHANNEL && rule.tests(Circumstance.CONSENT) && channel.isPresent();
    }

    private Optional<java.time.ZonedDateTime> until(Rule rule) {
        Set<String> kinds = new LinkedHashSet<>();
        rule.form.when().anyOf().forEach(clause -> clause.all().getOrDefault(Circumstance.DURING, List.of()).forEach(kinds::add));
        Set<String> running = new LinkedHashSet<>(kinds);
        for (String kind : List.of("lesson", "school_hours", "online_lesson", "gym_first", "break", "exam")) {
            if ((book.lexicon().expand(Circumstance.DURING, kind) & book.lexicon().mask(Circumstance.DURING, kinds)) != 0) {
                running.add(kind);
            }
        }
        return book.timetable().flatMap(table -> table.endOf(running, deed.at()));
    }

    /** Rights first, from the law down: what they lift or soften stays visible. */
    private void protect() {
        for (Rule rule : protecting) {
            Form.Protect right = (Form.Protect) rule.form;
            grounds.replaceAll(ground -> touches(rule, right, ground)
                ? right.lifts() ? ground.lifted(rule.norm.id()) : ground.effect() == Effect.FORBID && !staysWhole(ground) ? ground.softened() : ground : ground);
            if (right.lifts() && right.against().contains("require")) {
                duties.lift(rule.source.edition().level());
            }
            grounds.add(ground(rule, Effect.ALLOW, facts, Optional.empty(), false));
        }
    }

    /** One person's right never softens what guards another: consent, permission, personal data. Nor does a right to speak say at which hour. */
    private boolean staysWhole(Ground ground) {
        Rule rule = ruleOf(ground);
        return rule != null && List.of(Circumstance.CONSENT, Circumstance.PERMISSION, Circumstance.REVEALS, Circumstance.WHOSE, Circumstance.SHOWS, Circumstance.DURING).stream().anyMatch(rule::tests);
    }

    private static boolean touches(Rule rule, Form.Protect right, Ground ground) {
        return ground.stands() && ground.source().isPresent()
            && ground.source().get().edition().level().compareTo(rule.source.edition().level()) >= 0
            && right.against().contains(ground.source().get().norm().form().key())
            && (ground.effect() == Effect.FORBID || ground.effect() == Effect.QUESTION || ground.effect() == Effect.REQUIRE || ground.effect() == Effect.ADVISE || ground.effect() == Effect.REFER);
    }

    private void replace() {
        grounds.replaceAll(ground -> ground.source().filter(source -> replaced.contains(source.norm().id())).isPresent() && ground.stands()
            ? ground.lifted(replacedBy.get(ground.source().get().norm().id())) : ground);
        replaced.forEach(duties::lift);
    }

    /** "Not sure" is doubt: where the protocol sends doubt to somebody, the unsure norm goes along; where it does not, the norm holds. */
    private void settleDoubt() {
        Optional<Ground> referral = grounds.stream().filter(ground -> ground.effect() == Effect.REFER && ground.to().isPresent())
            .min(Comparator.comparing(ground -> !ground.stands()));
        if (!doubting || referral.isEmpty()) {
            return;
        }
        boolean answered = !referral.get().stands();
        grounds.replaceAll(ground -> doubted(ground) ? withDoubt(ground, referral.get(), answered) : ground);
    }

    /** Doubt never covers the law, nor who is on a picture: nobody else can answer that. */
    private boolean doubted(Ground ground) {
        if (ground.kind() != Ground.Kind.ARTICLE || !ground.stands()) {
            return false;
        }
        return ground.effect() == Effect.FORBID && ground.unchecked() && unsure(ground)
            || ground.effect() == Effect.QUESTION && !questions.asks(Circumstance.SHOWS, ruleOf(ground));
    }

    private boolean unsure(Ground ground) {
        Rule rule = ruleOf(ground);
        return rule != null && deed.notSure().stream().anyMatch(rule::tests);
    }

    private Rule ruleOf(Ground ground) {
        return ground.source().flatMap(source -> rules().stream().filter(rule -> rule.source.equals(source)).findFirst()).orElse(null);
    }

    private static Ground withDoubt(Ground ground, Ground referral, boolean answered) {
        Ground referred = new Ground(ground.kind(), Effect.REFER, ground.source(), List.of(), ground.picture(), ground.persons(), ground.facts(),
            ground.changes(), false, referral.to(), Optional.empty());
        return answered ? referred.lifted("answer") : referred;
    }

    /** Where neither board nor location says anything of this act by this hat, nor of the person in any hat, a named person decides; otherwise say that nothing is against it. */
    private void silence() {
        boolean inside = reach.values().stream().anyMatch(truth -> truth != Truth.NO);
        if (!inside) {
            return;
        }
        if (looked.isEmpty() && book.silent(deed.act(), deed.by())) {
            silent();
        } else if (grounds.stream().noneMatch(ground -> ground.kind() == Ground.Kind.ARTICLE && ground.effect() != Effect.REQUIRE && ground.effect() != Effect.ADVISE && ground.stands())) {
            grounds.add(Ground.without(Ground.Kind.NOTHING_AGAINST, Effect.ALLOW).looking(List.copyOf(looked)));
        }
    }

    private void silent() {
        Optional<Decider> decides = deed.act().makesSmaller() ? Optional.empty() : book.whenSilent(deed.act());
        if (decides.isEmpty()) {
            grounds.add(Ground.without(Ground.Kind.SILENT, Effect.ALLOW));
        } else {
            grounds.add(resolved(Ground.without(Ground.Kind.SILENT, Effect.REFER), List.of(decides.get())));
        }
    }

    private Decision outcome() {
        Basis basis = basis();
        if (basis.standing(Effect.FORBID).findAny().isPresent()) {
            return new Decision.Refused(basis);
        }
        if (!basis.questions().isEmpty() || basis.standing(Effect.QUESTION).findAny().isPresent()) {
            return new Decision.Questioned(basis);
        }
        Optional<Ground> referral = basis.standing(Effect.REFER).filter(ground -> ground.to().isPresent()).findFirst();
        if (referral.isPresent()) {
            return basis.standing(Effect.REFER).anyMatch(ground -> Answer.says(deed.answer(), false, ground)) ? new Decision.Refused(basis) : new Decision.Referred(basis, referral.get().to().get());
        }
        return basis.duties().isEmpty() ? new Decision.Allowed(basis) : new Decision.AllowedWithDuties(basis);
    }

    private Basis basis() {
        grounds.sort(READING_ORDER);
        boolean hopeless = grounds.stream().anyMatch(ground -> ground.stands() && ground.effect() == Effect.FORBID && !ground.actorCanChange());
        return new Basis(deed, channel, gathering.layer(), deed.at(), List.copyOf(grounds), duties.all(), hopeless ? List.of() : questions.all(grounds, book.lexicon()), List.copyOf(tells), book.editions());
    }
}
