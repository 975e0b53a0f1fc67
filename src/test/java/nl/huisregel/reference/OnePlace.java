package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Role;

/** One act in one place, weighed in the order of docs/language.md, "How it is decided". */
final class OnePlace {

    private static final List<String> STRICTEST_FIRST = List.of("forbid", "question", "refer", "require", "advise", "allow", "met");

    private static final Set<String> EVERYBODY = Set.of("pupil", "colleague", "guardian", "other_person");

    private final List<Edition> editions;
    private final Deed deed;
    private final Optional<String> channel;
    private final Situation situation;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Edition> within = new LinkedHashSet<>();

    OnePlace(List<Edition> editions, Deed deed, Optional<String> channel) {
        this.editions = editions;
        this.deed = deed;
        this.channel = channel;
        this.situation = new Situation(editions, deed, channel);
    }

    Verdict verdict() {
        for (Edition edition : editions) {
            if (edition.level() == Level.LAW || reaches(edition)) {
                within.add(edition);
            }
        }
        for (Edition edition : within) {
            edition.norms().filter(this::concerns).forEach(norm -> parts(norm).forEach(part -> weigh(edition, norm, part)));
        }
        refer();
        protect();
        putInPlace();
        doubt();
        silence();
        refer();
        return conclude();
    }

    /** Outside a protocol's reach only the law goes on. */
    private boolean reaches(Edition edition) {
        if (!edition.appliesTo().binds(deed.by(), deed.otherHats())) {
            reasons.add(new Reason("allow", "outside"));
            return false;
        }
        Kleene reach = situation.holds(edition.appliesWhen(), Optional.empty(), EVERYBODY);
        if (reach == Kleene.NO) {
            reasons.add(new Reason("allow", "outside"));
        } else if (reach == Kleene.UNKNOWN) {
            Reason asked = new Reason("question", "outside");
            asked.ask(situation, List.of(edition.appliesWhen()), List.of(edition.appliesWhen()), Optional.empty(), EVERYBODY);
            if (!asked.questions.isEmpty()) {
                reasons.add(asked);
            }
        }
        return reach != Kleene.NO;
    }

    /** What is done, and what follows from where: to post on an online place is to use the internet too. */
    private Set<Act> acts() {
        Set<Act> acts = new LinkedHashSet<>(Set.of(deed.act()));
        if (situation.online() && Set.of("publish", "reply", "message", "repost").contains(deed.act().key())) {
            acts.add(Act.USE_INTERNET);
        }
        return acts;
    }

    private boolean concerns(Norm norm) {
        return norm.form() instanceof Form.OnAct form && form.acts().stream().anyMatch(acts()::contains)
            && norm.who().binds(deed.by(), deed.otherHats());
    }

    /** A norm on what a picture shows is weighed for each picture; every other norm once. */
    private List<Optional<Picture>> parts(Norm norm) {
        return ofPicture(norm) && !deed.pictures().isEmpty() ? deed.pictures().stream().map(Optional::of).toList() : List.of(Optional.empty());
    }

    private static boolean ofPicture(Norm norm) {
        return conditions(norm).stream().flatMap(condition -> condition.anyOf().stream()).anyMatch(clause -> clause.all().keySet().stream().anyMatch(Circumstance::ofPicture));
    }

    private static List<Condition> conditions(Norm norm) {
        List<Condition> all = new ArrayList<>(List.of(((Form.OnAct) norm.form()).when()));
        exception(norm).ifPresent(all::add);
        return all;
    }

    private static Optional<Condition> exception(Norm norm) {
        return switch (norm.form()) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Require require -> require.unless();
            case Form.Allow allow -> allow.onlyIf();
            default -> Optional.empty();
        };
    }

    private void weigh(Edition edition, Norm norm, Optional<Picture> part) {
        Form.OnAct form = (Form.OnAct) norm.form();
        Set<String> kinds = kinds(form.when());
        Kleene when = situation.holds(form.when(), part, kinds);
        Kleene exception = exception(norm).map(condition -> situation.holds(condition, part, kinds)).orElse(form instanceof Form.Allow ? Kleene.YES : Kleene.NO);
        switch (form) {
            case Form.Forbid forbid -> {
                if (when == Kleene.YES && exception == Kleene.YES) {
                    add(edition, norm, part, "met", List.of()).speaks = true;
                }
                bar(edition, norm, part, when.and(exception.not()), forbid.duties());
            }
            case Form.Allow allow -> {
                if (when == Kleene.YES && exception == Kleene.YES) {
                    add(edition, norm, part, "allow", allow.duties()).speaks = true;
                }
                boolean asIfApplied = when == Kleene.UNKNOWN && exception == Kleene.YES && situation.holds(form.when(), part, kinds, Kleene.YES) == Kleene.YES;
                if (asIfApplied && !allow.duties().isEmpty()) {
                    add(edition, norm, part, "allow", allow.duties());
                }
                bar(edition, norm, part, when.and(exception.not()), allow.duties());
            }
            case Form.Require require -> require(edition, norm, part, require, when, exception);
            case Form.Refer refer -> {
                if (when == Kleene.YES) {
                    Reason reason = add(edition, norm, part, norm.advises() ? "advise" : "refer", List.of());
                    reason.speaks = true;
                    reason.refer(norm.advises() ? Optional.empty() : Optional.of(refer.to()));
                } else if (when == Kleene.UNKNOWN && !norm.advises()) {
                    unsettled(edition, norm, part, "refer").ifPresent(reason -> reason.refer(Optional.of(refer.to())));
                }
            }
            case Form.Protect protect -> { }
            case Form.Tell tell -> { }
        }
    }

    /** It stands in the way; or might, and then it is asked; advice that is not sure is not given. */
    private void bar(Edition edition, Norm norm, Optional<Picture> part, Kleene stands, List<Duty> duties) {
        if (stands == Kleene.YES) {
            add(edition, norm, part, norm.advises() ? "advise" : "forbid", duties).speaks = true;
        } else if (stands == Kleene.UNKNOWN && !norm.advises()) {
            unsettled(edition, norm, part, "forbid");
        }
    }

    private void require(Edition edition, Norm norm, Optional<Picture> part, Form.Require require, Kleene when, Kleene met) {
        if (when == Kleene.YES && met == Kleene.YES) {
            Reason quiet = add(edition, norm, part, "nothing", List.of());
            quiet.speaks = true;
        }
        if (when == Kleene.NO || met == Kleene.YES) {
            return;
        }
        boolean before = require.duties().stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE);
        Reason asked = new Reason("question", norm.id());
        asked.ask(situation, List.of(require.when()), conditions(norm), part, kinds(require.when()));
        if (when == Kleene.UNKNOWN && before && !norm.advises() && !asked.questions.isEmpty() && !standsAnyway(norm, part)) {
            unsettled(edition, norm, part, "");
        } else {
            add(edition, norm, part, norm.advises() ? "advise" : "require", require.duties()).speaks = when == Kleene.YES;
        }
    }

    /** Asked where the author can answer; otherwise it holds as if it applied, and the answer is empty where it was asked. */
    private Optional<Reason> unsettled(Edition edition, Norm norm, Optional<Picture> part, String asIfApplied) {
        Reason reason = add(edition, norm, part, "question", List.of());
        List<Condition> open = norm.form() instanceof Form.Require require ? List.of(require.when()) : conditions(norm);
        reason.ask(situation, open, conditions(norm), part, kinds(((Form.OnAct) norm.form()).when()));
        if (!reason.questions.isEmpty() && !standsAnyway(norm, part)) {
            return Optional.empty();
        }
        reason.questions.clear();
        reason.effect = asIfApplied;
        reason.unchecked = true;
        return Optional.of(reason);
    }

    /** Whether it holds whatever the author would answer, because of what nobody can answer. */
    private boolean standsAnyway(Norm norm, Optional<Picture> part) {
        Condition when = ((Form.OnAct) norm.form()).when();
        Kleene met = exception(norm).map(condition -> situation.holds(condition, part, kinds(when), Kleene.NO)).orElse(Kleene.NO);
        return situation.holds(when, part, kinds(when), Kleene.YES).and(met.not()) == Kleene.YES;
    }

    /** Whose consent a norm asks: of the kinds its circumstances speak of, or of everybody. */
    private static Set<String> kinds(Condition when) {
        Set<String> kinds = new TreeSet<>();
        for (Condition.Clause clause : when.anyOf()) {
            List<String> shows = clause.all().getOrDefault(Circumstance.SHOWS, List.of("people"));
            kinds.addAll(shows.contains("people") ? EVERYBODY : shows);
        }
        return kinds.isEmpty() ? EVERYBODY : kinds;
    }

    private Reason add(Edition edition, Norm norm, Optional<Picture> part, String effect, List<Duty> duties) {
        Reason reason = new Reason(effect, norm.id());
        reason.edition = Optional.of(edition);
        reason.norm = Optional.of(norm);
        reason.picture = part.map(Picture::label);
        reason.duties = duties;
        if (!effect.equals("met")) {
            part.filter(picture -> conditions(norm).stream().anyMatch(condition -> condition.names(Circumstance.CONSENT)))
                .ifPresent(picture -> reason.persons.addAll(situation.lacking(picture, kinds(((Form.OnAct) norm.form()).when()))));
        }
        reasons.add(reason);
        return reason;
    }

    /** From the law down: a right lifts or softens the forms it names, of its own and of narrower layers. */
    private void protect() {
        List<Edition> order = List.copyOf(within);
        for (boolean lifting : List.of(true, false)) {
            for (Edition edition : order) {
                edition.norms().filter(this::concerns).filter(norm -> norm.form() instanceof Form.Protect right && right.lifts() == lifting)
                    .forEach(norm -> protect(edition, norm, (Form.Protect) norm.form()));
            }
        }
    }

    private void protect(Edition edition, Norm norm, Form.Protect right) {
        Set<Optional<String>> speaks = new LinkedHashSet<>();
        for (Optional<Picture> part : parts(norm)) {
            boolean givesWay = inPlaceOf(norm).anyMatch(other -> parts(other).stream().filter(one -> one.isEmpty() || one.equals(part))
                .anyMatch(one -> situation.holds(((Form.OnAct) other.form()).when(), one, kinds(((Form.OnAct) other.form()).when())) != Kleene.NO));
            if (!givesWay && situation.holds(right.when(), part, kinds(right.when())) == Kleene.YES) {
                speaks.add(part.map(Picture::label));
            }
        }
        for (Reason other : reasons) {
            boolean touched = other.lifted.isEmpty() && other.edition.map(it -> it.level().compareTo(edition.level()) >= 0).orElse(false)
                && other.norm.map(it -> right.against().contains(it.form().key())).orElse(false) && reaches(speaks, other)
                && acts().stream().filter(((Form.OnAct) other.norm.get().form()).acts()::contains).allMatch(right.acts()::contains)
                && !Set.of("allow", "met", "nothing").contains(other.effect);
            if (touched && right.lifts()) {
                other.lift(norm.id());
            } else if (touched && other.norm.get().form() instanceof Form.Forbid && !guardsOthers(other.norm.get())) {
                if (other.effect.equals("forbid")) {
                    other.effect = "advise";
                } else if (other.effect.equals("question")) {
                    other.lift(norm.id());
                }
            }
        }
        speaks.forEach(label -> add(edition, norm, label.flatMap(it -> deed.pictures().stream().filter(picture -> picture.label().equals(it)).findFirst()), "allow", List.of()).speaks = true);
    }

    /** A right that is unsure is none: it gives way to a norm that may speak in its place. */
    private Stream<Norm> inPlaceOf(Norm norm) {
        return within.stream().flatMap(Edition::norms).filter(this::concerns).filter(other -> other.insteadOf().filter(norm.id()::equals).isPresent());
    }

    /** One person's right never softens what guards another, nor at which hour. */
    private static boolean guardsOthers(Norm norm) {
        return Stream.of(Circumstance.CONSENT, Circumstance.PERMISSION, Circumstance.REVEALS, Circumstance.WHOSE, Circumstance.SHOWS, Circumstance.DURING)
            .anyMatch(circumstance -> conditions(norm).stream().anyMatch(condition -> condition.names(circumstance)));
    }

    /** What speaks of a picture reaches that picture; what speaks of every picture reaches the act as a whole. */
    private boolean reaches(Set<Optional<String>> speaks, Reason other) {
        Set<Optional<String>> pictures = new LinkedHashSet<>();
        deed.pictures().forEach(picture -> pictures.add(Optional.of(picture.label())));
        return speaks.contains(Optional.<String>empty())
            || (other.picture.isPresent() ? speaks.contains(other.picture) : !speaks.isEmpty() && speaks.containsAll(pictures));
    }

    /** A norm that speaks, and that no right lifted, takes the place of the one it names; one step, whatever the forms. */
    private void putInPlace() {
        Map<String, Set<Optional<String>>> speaking = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            reason.norm.flatMap(Norm::insteadOf).filter(id -> reason.speaks && reason.lifted.isEmpty()).ifPresent(id -> {
                speaking.computeIfAbsent(reason.what, key -> new LinkedHashSet<>()).add(reason.picture);
                places.put(reason.what, id);
            });
        }
        places.forEach((by, replaced) -> reasons.stream().filter(other -> other.norm.isPresent() && other.what.equals(replaced) && reaches(speaking.get(by), other)).forEach(other -> other.lift(by)));
    }

    /** Where the protocol sends doubt to somebody, what the author is unsure of, or did not say in doubt, goes along with it. */
    private void doubt() {
        if (!situation.inDoubt()) {
            return;
        }
        Optional<Reason> referral = reasons.stream().filter(reason -> reason.effect.equals("refer") && !reason.unchecked && reason.decider.isPresent() && reason.lifted.orElse("answer").equals("answer")
                && reason.norm.map(norm -> conditions(norm).stream().anyMatch(condition -> condition.names(Circumstance.IN_DOUBT))).orElse(false))
            .max(Comparator.comparing((Reason reason) -> reason.lifted.isEmpty()).thenComparing(reason -> reason.decider.get()));
        referral.ifPresent(doubt -> reasons.stream().filter(this::doubted).forEach(reason -> {
            reason.effect = "refer";
            reason.decider = doubt.decider;
            doubt.lifted.ifPresent(reason::lift);
        }));
    }

    private boolean doubted(Reason reason) {
        return reason.norm.isPresent() && reason.edition.get().level() != Level.LAW && reason.lifted.isEmpty() && !reason.aboutWhoIsShown && !reason.unanswerable
            && (reason.effect.equals("question") || reason.effect.equals("forbid") && reason.unchecked);
    }

    /** Silent: no norm that speaks for this act and these people, whatever its circumstances. */
    private void silence() {
        List<Edition> own = within.stream().filter(edition -> edition.level() != Level.LAW).toList();
        if (own.isEmpty()) {
            return;
        }
        boolean speaks = own.stream().flatMap(Edition::norms).anyMatch(norm -> speaks(norm) && ((Form.OnAct) norm.form()).acts().contains(deed.act())
            && norm.who().binds(deed.by(), deed.otherHats()));
        if (speaks) {
            boolean applied = reasons.stream().anyMatch(reason -> reason.lifted.isEmpty() && reason.edition.map(it -> it.level() != Level.LAW).orElse(false)
                && !Set.of("require", "advise", "nothing").contains(reason.effect));
            boolean nobody = reasons.stream().anyMatch(reason -> reason.nobody && reason.lifted.isEmpty());
            if (!applied && !nobody) {
                reasons.add(new Reason("allow", "nothing_against"));
            }
            return;
        }
        Optional<Decider> role = own.reversed().stream().flatMap(edition -> Optional.ofNullable(edition.whenSilent().get(deed.act())).stream()).findFirst();
        Reason silent = new Reason("allow", "silent");
        if (role.isPresent() && !deed.act().makesSmaller()) {
            silent.effect = "refer";
            silent.refer(Optional.of(List.of(role.get())));
        }
        reasons.add(silent);
    }

    private static boolean speaks(Norm norm) {
        return norm.form() instanceof Form.Forbid || norm.form() instanceof Form.Allow || norm.form() instanceof Form.Refer || norm.form() instanceof Form.Protect;
    }

    /** A role is looked for from the actor upwards and is never the actor; a yes lifts that referral alone. */
    private void refer() {
        for (Reason reason : List.copyOf(reasons)) {
            if (reason.refers) {
                Optional<Decider> role = decider(reason.to);
                reason.refers = false;
                if (role.isEmpty()) {
                    reason.effect = "forbid";
                    reason.nobody = true;
                    reason.persons.clear();
                    reason.what = reason.norm.isPresent() ? reason.what : "nobody_named";
                } else {
                    reason.decider = role;
                    if (answered(role.get(), true)) {
                        reason.lift("answer");
                    }
                }
            }
        }
    }

    private boolean answered(Decider role, boolean yes) {
        return deed.answer().filter(answer -> answer.yes() == yes && answer.by().equals(role.key())).isPresent();
    }

    private Optional<Decider> decider(List<Decider> wanted) {
        Optional<Map<Decider, String>> holders = editions.reversed().stream().map(Edition::holders).filter(held -> !held.isEmpty()).findFirst();
        for (Decider first : wanted) {
            Optional<Decider> candidate = first == Decider.MANAGER ? manager() : Optional.of(first);
            while (candidate.isPresent()) {
                Decider one = candidate.get();
                boolean held = holders.map(map -> map.containsKey(one)).orElse(one != Decider.RESPONSIBLE);
                if (held && above(one)) {
                    return candidate;
                }
                candidate = switch (one) {
                    case BOARD -> Optional.empty();
                    case HEAD -> Optional.of(Decider.BOARD);
                    default -> Optional.of(Decider.HEAD);
                };
            }
        }
        return Optional.empty();
    }

    private Optional<Decider> manager() {
        return switch (deed.by()) {
            case PUPIL -> Optional.of(Decider.TEACHER);
            case HEAD, LEADER -> Optional.of(Decider.BOARD);
            case BOARD -> Optional.empty();
            default -> Optional.of(Decider.HEAD);
        };
    }

    private boolean above(Decider role) {
        Role by = deed.by();
        return switch (role) {
            case TEACHER -> Set.of(Role.PUPIL, Role.GUARDIAN, Role.OTHERS, Role.TRAINEE).contains(by);
            case COORDINATOR -> Set.of(Role.PUPIL, Role.GUARDIAN, Role.OTHERS, Role.TRAINEE, Role.TEACHER).contains(by);
            case HEAD -> by != Role.HEAD && by != Role.BOARD;
            case BOARD -> by != Role.BOARD;
            case RESPONSIBLE -> true;
            case MANAGER -> false;
        };
    }

    private Verdict conclude() {
        List<Reason> standing = reasons.stream().filter(reason -> reason.lifted.isEmpty()).toList();
        String strictest = STRICTEST_FIRST.stream().filter(effect -> standing.stream().anyMatch(reason -> reason.effect.equals(effect))).findFirst().orElse("allow");
        Map<String, Owed> duties = new TreeMap<>();
        standing.forEach(reason -> reason.duties.forEach(duty -> duties.computeIfAbsent(
            duty.key() + (duty.matter().key().equals("other") ? " " + reason.what : ""), key -> new Owed()).add(duty, reason)));
        boolean fixed = standing.stream().anyMatch(reason -> reason.effect.equals("forbid") && !actorCanChange(reason));
        Map<String, Set<String>> asked = new TreeMap<>();
        if (!fixed) {
            standing.stream().filter(reason -> reason.effect.equals("question")).forEach(reason ->
                reason.questions.forEach((what, options) -> asked.computeIfAbsent(what, key -> new TreeSet<>()).addAll(options)));
        }
        boolean waits = duties.values().stream().anyMatch(owed -> owed.blocks(deed));
        List<Decider> roles = standing.stream().filter(reason -> reason.effect.equals("refer")).map(reason -> reason.decider.get()).toList();
        String outcome = roles.stream().anyMatch(role -> answered(role, false)) ? "refused" : switch (strictest) {
            case "forbid" -> "refused";
            case "question" -> "questioned";
            case "refer" -> "referred to " + Collections.max(roles).key();
            default -> duties.isEmpty() ? "allowed" : "allowed_with_duties";
        };
        Set<String> owed = new TreeSet<>();
        duties.values().forEach(one -> owed.add(Verdict.duty(one.key, one.done(deed), one.advised, one.blocks(deed), one.options)));
        Set<String> questions = new TreeSet<>();
        questions.addAll(asked.keySet());
        Set<String> grounds = new TreeSet<>();
        reasons.stream().filter(reason -> !reason.effect.equals("nothing")).forEach(reason -> grounds.add(Verdict.ground(reason.effect, reason.what, reason.picture, reason.persons, reason.decider.map(Decider::key), reason.lifted)));
        return new Verdict(channel.orElse("nowhere"), outcome, outcome.startsWith("allowed") && !waits, grounds, owed, questions);
    }

    /** Whether one of the circumstances the norm tests is in the hands of who acts; another place is a way out of a missing consent too. */
    private boolean actorCanChange(Reason reason) {
        return !reason.nobody && reason.norm.map(norm -> conditions(norm).stream().flatMap(condition -> condition.anyOf().stream()).anyMatch(clause -> clause.all().keySet().stream()
            .anyMatch(circumstance -> circumstance.changedBy() == ChangedBy.ACTOR || circumstance == Circumstance.CONSENT && channel.isPresent()))).orElse(false);
    }
}
