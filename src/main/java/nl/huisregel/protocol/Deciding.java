package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private record Part(Source source, Optional<String> picture) {
    }

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
    /** What speaks, and of which part: a picture by its label, or the act as a whole. */
    private final Map<Rule, Set<Optional<String>>> spoken = new LinkedHashMap<>();
    /** What speaks or may speak, and of which part. */
    private final Map<Rule, Set<Optional<String>>> possible = new LinkedHashMap<>();
    /** What is unknown to a norm on one part, as bits by ordinal. */
    private final Map<Part, Long> open = new HashMap<>();
    private final Map<Level, Truth> reach = new EnumMap<>(Level.class);
    private final boolean doubting;
    /** Circumstances that nobody can answer now, as bits by ordinal. */
    private final long unanswerable;

    Deciding(Rulebook book, Deed deed, Optional<String> channel) {
        this.book = book;
        this.deed = deed;
        this.channel = channel;
        this.gathering = new Gathering(book.lexicon(), book.editions(), book.timetable(), deed, channel);
        this.facts = gathering.ofAct();
        this.doubting = !deed.notSure().isEmpty() || !deed.told().getOrDefault(Circumstance.IN_DOUBT, Set.of()).isEmpty();
        this.unanswerable = Stream.of(CIRCUMSTANCES).filter(it -> !canAnswer(it)).mapToLong(Deciding::bit).sum();
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
        duties.keep(this::stands);
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
        if (when != Truth.NO) {
            possible.computeIfAbsent(rule, key -> new LinkedHashSet<>()).add(picture.map(Picture::label));
        }
        switch (rule.form) {
            case Form.Forbid forbid -> forbid(rule, here, picture, when, unknown);
            case Form.Allow allow -> allow(rule, here, picture, when, unknown);
            case Form.Require require -> require(rule, here, picture, when, unknown);
            case Form.Refer refer -> refer(rule, refer, here, picture, when, unknown);
            case Form.Protect protect -> {
                if (when == Truth.YES) {
                    spoke(rule, picture);
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
            spoke(rule, picture);
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
            spoke(rule, picture);
            add(rule, Effect.ALLOW, here, picture, false);
            rule.duties.forEach(duty -> duties.add(duty, rule, deed));
        } else if (within == Truth.YES && !rule.duties.isEmpty() && rule.when.holds(here, rule.kinds, unanswerable, Truth.YES) == Truth.YES) {
            // A check that failed takes no duty away that comes with a permission.
            add(rule, Effect.ALLOW, here, picture, true);
            rule.duties.forEach(duty -> duties.add(duty, rule, deed));
        } else if (rule.proviso.isPresent() && when != Truth.NO && within != Truth.YES) {
            bar(rule, here, picture, when.and(within.not()), unknown[0]);
        }
    }

    /** The norm stands in the way, or would, depending on what is still unknown. */
    private void bar(Rule rule, Facts here, Optional<Picture> picture, Truth stands, long unknown) {
        Effect effect = rule.norm.advises() ? Effect.ADVISE : Effect.FORBID;
        if (stands == Truth.YES) {
            spoke(rule, picture);
            add(rule, effect, here, picture, false);
            rule.duties.forEach(duty -> duties.add(duty, rule, deed));
        } else if (!rule.norm.advises()) {
            unresolved(rule, here, picture, unknown);
        }
    }

    private void require(Rule rule, Facts here, Optional<Picture> picture, Truth when, long[] unknown) {
        Truth met = rule.proviso.map(unless -> unless.holds(here, rule.kinds, new long[1])).orElse(Truth.NO);
        if (when == Truth.YES && met == Truth.YES) {
            spoke(rule, picture);
        }
        if (when == Truth.NO || met == Truth.YES) {
            return;
        }
        boolean before = rule.duties.stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE);
        if (when == Truth.UNKNOWN && before && !rule.norm.advises() && askable(unknown[0]) && !standsAnyway(rule, here)) {
            unresolved(rule, here, picture, unknown[0]);
            return;
        }
        if (when == Truth.YES) {
            spoke(rule, picture);
        }
        add(rule, rule.norm.advises() ? Effect.ADVISE : Effect.REQUIRE, here, picture, false);
        rule.duties.forEach(duty -> duties.add(duty, rule, deed));
    }

    private void refer(Rule rule, Form.Refer refer, Facts here, Optional<Picture> picture, Truth when, long[] unknown) {
        if (rule.norm.advises()) {
            if (when == Truth.YES) {
                spoke(rule, picture);
                add(rule, Effect.ADVISE, here, picture, false);
            }
        } else if (when == Truth.UNKNOWN) {
            unresolved(rule, here, picture, unknown[0]);
        } else if (when == Truth.YES) {
            spoke(rule, picture);
            Ground ground = ground(rule, Effect.REFER, here, picture, false);
            grounds.add(resolved(ground, refer.to()));
        }
    }

    private Ground resolved(Ground ground, List<Decider> wanted) {
        Optional<Decider> role = Upwards.resolve(wanted, deed.by(), book.holders());
        if (role.isEmpty()) {
            return new Ground(Ground.Kind.NOBODY_NAMED, Effect.FORBID, ground.source(), List.of(), ground.picture(), List.of(), ground.facts(), List.of(), false, Optional.empty(), Optional.empty());
        }
        Ground referred = ground.referring(role.get());
        return answered(role.get(), true) ? referred.lifted("answer") : referred;
    }

    /** Only the role itself answers what was referred to it. */
    private boolean answered(Decider role, boolean yes) {
        return deed.answer().filter(answer -> answer.yes() == yes && answer.by().equals(role.key())).isPresent();
    }

    /** What is unknown is asked where somebody can answer it; a failed check makes the norm hold as if it applied, but in nobody's place. */
    private void unresolved(Rule rule, Facts here, Optional<Picture> picture, long unknown) {
        open.put(new Part(rule.source, picture.map(Picture::label)), unknown);
        if (askable(unknown) && !standsAnyway(rule, here)) {
            add(rule, Effect.QUESTION, here, picture, false);
            ask(unknown, picture.map(Picture::label), List.of(rule));
        } else {
            Ground ground = ground(rule, rule.form instanceof Form.Refer ? Effect.REFER : Effect.FORBID, here, picture, true);
            grounds.add(rule.form instanceof Form.Refer refer ? resolved(ground, refer.to()) : ground);
        }
    }

    /** Whether it holds whatever the author would answer, because of what nobody can answer. */
    private boolean standsAnyway(Rule rule, Facts here) {
        Truth when = rule.when.holds(here, rule.kinds, unanswerable, Truth.YES);
        Truth met = rule.proviso.map(test -> test.holds(here, rule.kinds, unanswerable, Truth.NO)).orElse(Truth.NO);
        return when.and(met.not()) == Truth.YES;
    }

    private boolean askable(long unknown) {
        return (unknown & ~unanswerable) != 0;
    }

    private boolean canAnswer(Circumstance circumstance) {
        return !deed.notSure().contains(circumstance) && !deed.failed().contains(circumstance)
            && (circumstance.knows() == Knows.AUTHOR || circumstance.knows() == Knows.ON_HINT);
    }

    private void ask(long unknown, Optional<String> picture, List<Rule> raisedBy) {
        for (Circumstance circumstance : CIRCUMSTANCES) {
            if ((unknown & 1L << circumstance.ordinal()) != 0 && canAnswer(circumstance)) {
                questions.ask(circumstance, picture, raisedBy);
                if (raisedBy.isEmpty()) {
                    grounds.add(Ground.without(Ground.Kind.OUTSIDE, Effect.QUESTION));
                }
            }
        }
    }

    private void spoke(Rule rule, Optional<Picture> picture) {
        spoken.computeIfAbsent(rule, key -> new LinkedHashSet<>()).add(picture.map(Picture::label));
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
        for (Rule rule : spoken.keySet().stream().filter(it -> it.form instanceof Form.Protect).sorted(Comparator.comparing(it -> !((Form.Protect) it.form).lifts())).toList()) {
            if (rule.form instanceof Form.Protect right) {
                Set<Optional<String>> parts = new LinkedHashSet<>(spoken.get(rule));
                parts.removeIf(part -> givesWay(rule, part));
                spoken.put(rule, parts);
                grounds.replaceAll(ground -> touches(rule, right, parts, ground)
                    ? right.lifts() ? ground.lifted(rule.norm.id()) : softened(rule, ground) : ground);
                parts.forEach(part -> grounds.add(ground(rule, Effect.ALLOW, facts, picture(part), false)));
            }
        }
    }

    /** To a norm that may speak in its place, for a right that is unsure is none. */
    private boolean givesWay(Rule right, Optional<String> part) {
        return possible.entrySet().stream().anyMatch(entry -> entry.getKey().norm.insteadOf().filter(right.norm.id()::equals).isPresent()
            && (entry.getValue().contains(Optional.<String>empty()) || entry.getValue().contains(part)));
    }

    private Optional<Picture> picture(Optional<String> label) {
        return label.flatMap(it -> deed.pictures().stream().filter(picture -> picture.label().equals(it)).findFirst());
    }

    /** Whether something that speaks of these parts reaches this ground: its picture, or every picture where the ground is of the whole act. */
    private boolean reaches(Set<Optional<String>> parts, Ground ground) {
        return parts.contains(Optional.<String>empty()) || !parts.isEmpty() && (ground.picture().isPresent() ? parts.contains(ground.picture())
            : deed.pictures().stream().allMatch(picture -> parts.contains(Optional.of(picture.label()))));
    }

    /** A forbid becomes advice; what is still open of one need not be asked, because it could only become advice. */
    private Ground softened(Rule right, Ground ground) {
        if (staysWhole(ground) || !ground.source().get().norm().form().key().equals("forbid")) {
            return ground;
        }
        return ground.effect() == Effect.FORBID ? ground.softened() : ground.effect() == Effect.QUESTION ? ground.lifted(right.norm.id()) : ground;
    }

    /** One person's right never softens what guards another: consent, permission, personal data. Nor does a right to speak say at which hour. */
    private boolean staysWhole(Ground ground) {
        Rule rule = ruleOf(ground);
        return rule != null && List.of(Circumstance.CONSENT, Circumstance.PERMISSION, Circumstance.REVEALS, Circumstance.WHOSE, Circumstance.SHOWS, Circumstance.DURING).stream().anyMatch(rule::tests);
    }

    /** A right to one act leaves alone what forbids another act of the same deed. */
    private boolean touches(Rule rule, Form.Protect right, Set<Optional<String>> parts, Ground ground) {
        return ground.stands() && ground.source().isPresent() && reaches(parts, ground)
            && acts().stream().filter(act -> ((Form.OnAct) ground.source().get().norm().form()).acts().contains(act)).allMatch(right.acts()::contains)
            && ground.source().get().edition().level().compareTo(rule.source.edition().level()) >= 0
            && right.against().contains(ground.source().get().norm().form().key())
            && (ground.effect() == Effect.FORBID || ground.effect() == Effect.QUESTION || ground.effect() == Effect.REQUIRE || ground.effect() == Effect.ADVISE || ground.effect() == Effect.REFER);
    }

    /** What a right lifted takes nobody's place. */
    private void replace() {
        Map<String, Map<Rule, Set<Optional<String>>>> replacing = new LinkedHashMap<>();
        spoken.forEach((rule, parts) -> rule.norm.insteadOf().ifPresent(id -> replacing.computeIfAbsent(id, key -> new LinkedHashMap<>())
            .put(rule, parts.stream().filter(part -> grounds.stream().noneMatch(ground -> !ground.stands() && ground.picture().equals(part) && from(rule, ground))).collect(java.util.stream.Collectors.toSet()))));
        grounds.replaceAll(ground -> ground.stands() ? replacer(replacing, ground).map(rule -> ground.lifted(rule.norm.id())).orElse(ground) : ground);
    }

    private Optional<Rule> replacer(Map<String, Map<Rule, Set<Optional<String>>>> replacing, Ground ground) {
        return ground.source().flatMap(source -> replacing.getOrDefault(source.norm().id(), Map.of()).entrySet().stream()
            .filter(entry -> reaches(entry.getValue(), ground)).map(Map.Entry::getKey).findFirst());
    }

    private static boolean from(Rule rule, Ground ground) {
        return ground.source().filter(rule.source::equals).isPresent();
    }

    /** Whether what this norm asks is still asked: a duty goes with the ground it came with. */
    private boolean stands(Rule rule) {
        return grounds.stream().anyMatch(ground -> ground.stands() && from(rule, ground) && ground.effect() != Effect.QUESTION && ground.effect() != Effect.MET);
    }

    /** "Not sure" is doubt: where the protocol sends doubt to somebody, the unsure norm goes along; where it does not, the norm holds. */
    private void settleDoubt() {
        Optional<Ground> referral = grounds.stream().filter(this::ofDoubt).max(Comparator.comparing(Ground::stands).thenComparing(ground -> ground.to().get()));
        if (!doubting || referral.isEmpty()) {
            return;
        }
        boolean answered = !referral.get().stands();
        grounds.replaceAll(ground -> doubted(ground) ? withDoubt(ground, referral.get(), answered) : ground);
    }

    /** A referral of a norm on doubt, waiting or answered with yes. Neither is one that gave way to another norm or to a right, or that only could not be checked. */
    private boolean ofDoubt(Ground ground) {
        return ground.effect() == Effect.REFER && ground.to().isPresent() && ground.source().isPresent() && !ground.unchecked()
            && ruleOf(ground).tests(Circumstance.IN_DOUBT) && ground.liftedBy().orElse("answer").equals("answer");
    }

    /** Doubt never covers the law, nor who is on a picture, nor a check that failed: nobody else can answer that. */
    private boolean doubted(Ground ground) {
        if (ground.kind() != Ground.Kind.ARTICLE || !ground.stands()) {
            return false;
        }
        long unsettled = open.getOrDefault(new Part(ground.source().get(), ground.picture()), 0L);
        boolean ofPicture = (unsettled & (bit(Circumstance.SHOWS) | bit(Circumstance.CONSENT))) != 0;
        long unsure = deed.notSure().stream().filter(it -> !deed.failed().contains(it)).mapToLong(Deciding::bit).sum();
        boolean unchecked = (unsettled & unanswerable & ~unsure) != 0;
        return !ofPicture && !unchecked && (ground.effect() == Effect.FORBID && ground.unchecked() || ground.effect() == Effect.QUESTION);
    }

    private static long bit(Circumstance circumstance) {
        return 1L << circumstance.ordinal();
    }

    private Rule ruleOf(Ground ground) {
        return ground.source().flatMap(source -> rules().stream().filter(rule -> rule.source.equals(source)).findFirst()).orElse(null);
    }

    private static Ground withDoubt(Ground ground, Ground referral, boolean answered) {
        Ground referred = new Ground(ground.kind(), Effect.REFER, ground.source(), List.of(), ground.picture(), ground.persons(), ground.facts(),
            ground.changes(), false, referral.to(), Optional.empty());
        return answered ? referred.lifted("answer") : referred;
    }

    /**
     * Where neither board nor location says anything of this act by this person, a named person decides; otherwise say that nothing is against it.
     * An act that only follows from the place brings its norms, and never breaks the silence on what is done.
     */
    private void silence() {
        boolean inside = reach.values().stream().anyMatch(truth -> truth != Truth.NO);
        if (!inside) {
            return;
        }
        if (looked.stream().noneMatch(source -> ((Form.OnAct) source.norm().form()).acts().contains(deed.act()))) {
            silent();
        } else if (grounds.stream().noneMatch(Deciding::saysSomething)) {
            grounds.add(Ground.without(Ground.Kind.NOTHING_AGAINST, Effect.ALLOW).looking(List.copyOf(looked)));
        }
    }

    /** Duties and advice stand beside an answer and are none themselves. */
    private static boolean saysSomething(Ground ground) {
        return ground.stands() && (ground.kind() == Ground.Kind.NOBODY_NAMED
            || ground.kind() == Ground.Kind.ARTICLE && ground.effect() != Effect.REQUIRE && ground.effect() != Effect.ADVISE);
    }

    private void silent() {
        Optional<Decider> decides = deed.act().makesSmaller() ? Optional.empty() : book.editions().reversed().stream()
            .filter(edition -> reach.getOrDefault(edition.level(), Truth.YES) != Truth.NO).flatMap(edition -> Optional.ofNullable(edition.whenSilent().get(deed.act())).stream()).findFirst();
        if (decides.isEmpty()) {
            grounds.add(Ground.without(Ground.Kind.SILENT, Effect.ALLOW));
        } else {
            grounds.add(resolved(Ground.without(Ground.Kind.SILENT, Effect.REFER), List.of(decides.get())));
        }
    }

    private Decision outcome() {
        Basis basis = basis();
        List<Decider> referred = basis.standing(Effect.REFER).flatMap(ground -> ground.to().stream()).toList();
        if (basis.standing(Effect.FORBID).findAny().isPresent() || referred.stream().anyMatch(role -> answered(role, false))) {
            return new Decision.Refused(basis);
        }
        if (!basis.questions().isEmpty() || basis.standing(Effect.QUESTION).findAny().isPresent()) {
            return new Decision.Questioned(basis);
        }
        if (!referred.isEmpty()) {
            return new Decision.Referred(basis, Collections.max(referred));
        }
        return basis.duties().isEmpty() ? new Decision.Allowed(basis) : new Decision.AllowedWithDuties(basis);
    }

    private Basis basis() {
        grounds.sort(READING_ORDER);
        boolean hopeless = grounds.stream().anyMatch(ground -> ground.stands() && ground.effect() == Effect.FORBID && !ground.actorCanChange());
        return new Basis(deed, channel, gathering.layer(), deed.at(), List.copyOf(grounds), duties.all(), hopeless ? List.of() : questions.all(grounds, book.lexicon()), List.copyOf(tells), book.editions());
    }
}
