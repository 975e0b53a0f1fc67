package nl.huisregel.reference;

import java.util.ArrayList;
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

    private final List<Edition> editions;
    private final Deed deed;
    private final Optional<String> channel;
    private final Situation situation;
    private final List<Reason> reasons = new ArrayList<>();

    OnePlace(List<Edition> editions, Deed deed, Optional<String> channel) {
        this.editions = editions;
        this.deed = deed;
        this.channel = channel;
        this.situation = new Situation(editions, deed, channel);
    }

    Verdict verdict() {
        Set<Edition> within = new LinkedHashSet<>();
        for (Edition edition : editions) {
            if (reaches(edition)) {
                within.add(edition);
            } else if (edition.level() != Level.LAW) {
                break;
            }
        }
        for (Edition edition : within) {
            edition.norms().filter(this::concerns).forEach(norm -> parts(norm).forEach(part -> weigh(edition, norm, part)));
        }
        putInPlace();
        protect(within);
        silence(within);
        refer();
        return conclude();
    }

    /** Outside a protocol's reach only the law goes on. */
    private boolean reaches(Edition edition) {
        if (!edition.appliesTo().binds(deed.by(), deed.otherHats())) {
            reasons.add(new Reason("allow", "outside"));
            return false;
        }
        Kleene reach = situation.holds(edition.appliesWhen(), Optional.empty(), true);
        if (reach == Kleene.NO) {
            reasons.add(new Reason("allow", "outside"));
            return false;
        }
        if (reach == Kleene.UNKNOWN) {
            Reason asked = new Reason("question", "outside");
            asked.ask(situation, edition.appliesWhen(), Optional.empty());
            reasons.add(asked);
        }
        return true;
    }

    /** What is done, and what follows from where: to post on social media is to use the internet too. */
    private Set<Act> acts() {
        Set<Act> acts = new LinkedHashSet<>(Set.of(deed.act()));
        if (situation.words(Circumstance.CHANNEL, Optional.empty()).contains("social_media")) {
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
        Kleene when = situation.holds(form.when(), part, true);
        if (when == Kleene.NO) {
            return;
        }
        Kleene met = exception(norm).map(condition -> situation.holds(condition, part, false)).orElse(Kleene.NO);
        switch (form) {
            case Form.Forbid forbid -> unlessMet(edition, norm, part, when, met, norm.advises() ? "advise" : "forbid", forbid.duties());
            case Form.Require require -> {
                boolean before = require.duties().stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE);
                String effect = norm.advises() ? "advise" : "require";
                if (met == Kleene.YES) {
                    unlessMet(edition, norm, part, when, met, effect, List.of());
                } else if (when.and(met.not()) == Kleene.YES || !before) {
                    add(edition, norm, part, effect, require.duties());
                } else {
                    ask(edition, norm, part);
                }
            }
            case Form.Refer refer -> {
                if (norm.advises()) {
                    add(edition, norm, part, "advise", List.of());
                } else if (when == Kleene.YES) {
                    add(edition, norm, part, "refer", List.of()).to = refer.to();
                } else {
                    ask(edition, norm, part);
                }
            }
            case Form.Allow allow -> {
                Kleene inside = allow.onlyIf().isEmpty() ? Kleene.YES : met;
                if (when == Kleene.YES && inside == Kleene.YES) {
                    add(edition, norm, part, "allow", allow.duties());
                } else if (when == Kleene.YES && inside == Kleene.NO) {
                    add(edition, norm, part, norm.advises() ? "advise" : "forbid", List.of());
                } else if (inside != Kleene.YES) {
                    ask(edition, norm, part);
                }
            }
            default -> { }
        }
    }

    private void unlessMet(Edition edition, Norm norm, Optional<Picture> part, Kleene when, Kleene met, String otherwise, List<Duty> duties) {
        if (met == Kleene.YES) {
            if (when == Kleene.YES) {
                add(edition, norm, part, "met", List.of());
            }
        } else if (when == Kleene.YES && met == Kleene.NO) {
            add(edition, norm, part, otherwise, duties);
        } else {
            ask(edition, norm, part);
        }
    }

    private void ask(Edition edition, Norm norm, Optional<Picture> part) {
        Reason asked = add(edition, norm, part, "question", List.of());
        conditions(norm).forEach(condition -> asked.ask(situation, condition, part));
    }

    private Reason add(Edition edition, Norm norm, Optional<Picture> part, String effect, List<Duty> duties) {
        Reason reason = new Reason(effect, norm.id());
        reason.edition = Optional.of(edition);
        reason.norm = Optional.of(norm);
        reason.picture = part.map(Picture::label);
        reason.speaks = situation.holds(((Form.OnAct) norm.form()).when(), part, false) == Kleene.YES;
        reason.duties = duties;
        part.ifPresent(picture -> reason.persons.addAll(persons(norm, picture, effect)));
        reasons.add(reason);
        return reason;
    }

    private Set<String> persons(Norm norm, Picture picture, String effect) {
        boolean consent = conditions(norm).stream().anyMatch(condition -> condition.names(Circumstance.CONSENT));
        return consent && !effect.equals("met") ? situation.lacking(picture) : new TreeSet<>(picture.shows());
    }

    /** A norm that speaks takes the place of the one it names, for the same part; one step, whatever the forms. */
    private void putInPlace() {
        for (Reason reason : List.copyOf(reasons)) {
            reason.norm.flatMap(Norm::insteadOf).filter(id -> reason.speaks).ifPresent(replaced -> {
                for (Reason other : reasons) {
                    if (other.what.equals(replaced) && (reason.picture.isEmpty() || other.picture.equals(reason.picture))) {
                        other.lift(reason.what);
                    }
                }
            });
        }
    }

    /** From the law down: a right lifts or softens the forms it names, of its own and of narrower layers. */
    private void protect(Set<Edition> within) {
        List<Edition> order = List.copyOf(within);
        for (Edition edition : order) {
            edition.norms().filter(this::concerns).filter(norm -> norm.form() instanceof Form.Protect).forEach(norm -> {
                Form.Protect right = (Form.Protect) norm.form();
                for (Optional<Picture> part : parts(norm)) {
                    if (situation.holds(right.when(), part, false) != Kleene.YES) {
                        continue;
                    }
                    Reason reason = add(edition, norm, part, "allow", List.of());
                    for (Reason other : reasons) {
                        boolean narrower = other.edition.map(order::indexOf).orElse(-1) >= order.indexOf(edition);
                        boolean named = other.norm.map(it -> right.against().contains(it.form().key())).orElse(false);
                        boolean samePart = part.isEmpty() || other.picture.equals(reason.picture);
                        if (narrower && named && samePart) {
                            if (right.lifts()) {
                                other.lift(norm.id());
                            } else if (other.effect.equals("forbid")) {
                                other.effect = "advise";
                            }
                        }
                    }
                }
            });
        }
    }

    /** Silent: no norm that speaks for this act and these people, whatever its circumstances. */
    private void silence(Set<Edition> within) {
        List<Edition> own = within.stream().filter(edition -> edition.level() != Level.LAW).toList();
        if (own.isEmpty()) {
            return;
        }
        boolean speaks = own.stream().flatMap(Edition::norms).anyMatch(norm -> speaks(norm) && ((Form.OnAct) norm.form()).acts().contains(deed.act())
            && norm.who().binds(deed.by(), deed.otherHats()));
        if (speaks) {
            boolean applied = reasons.stream().anyMatch(reason -> reason.edition.map(it -> it.level() != Level.LAW).orElse(false));
            if (!applied) {
                reasons.add(new Reason("allow", "nothing_against"));
            }
            return;
        }
        Optional<Decider> role = own.reversed().stream().flatMap(edition -> Optional.ofNullable(edition.whenSilent().get(deed.act())).stream()).findFirst();
        Reason silent = new Reason("allow", "silent");
        if (role.isPresent() && !deed.act().makesSmaller()) {
            silent.effect = "refer";
            silent.to = List.of(role.get());
        }
        reasons.add(silent);
    }

    private static boolean speaks(Norm norm) {
        return norm.form() instanceof Form.Forbid || norm.form() instanceof Form.Allow || norm.form() instanceof Form.Refer || norm.form() instanceof Form.Protect;
    }

    /** A role is looked for from the actor upwards and is never the actor; a yes lifts that referral alone. */
    private void refer() {
        for (Reason reason : List.copyOf(reasons)) {
            if (!reason.to.isEmpty()) {
                Optional<Decider> role = decider(reason.to);
                if (role.isEmpty()) {
                    reason.effect = "forbid";
                    reason.what = "nobody_named";
                    continue;
                }
                reason.decider = role;
                if (deed.answer().isPresent() && deed.answer().get().yes() && deed.answer().get().by().equals(role.get().key())) {
                    reason.lift("answer");
                }
            }
        }
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
        standing.forEach(reason -> reason.duties.forEach(duty -> duties.computeIfAbsent(duty.key(), key -> new Owed()).add(duty, reason)));
        boolean fixed = standing.stream().anyMatch(reason -> reason.effect.equals("forbid") && !actorCanChange(reason));
        Map<String, Set<String>> asked = new TreeMap<>();
        if (!fixed) {
            standing.stream().filter(reason -> reason.effect.equals("question")).forEach(reason ->
                reason.questions.forEach((what, options) -> asked.computeIfAbsent(what, key -> new TreeSet<>()).addAll(options)));
        }
        boolean waits = duties.values().stream().anyMatch(owed -> owed.blocks(deed));
        String outcome = switch (strictest) {
            case "forbid" -> "refused";
            case "question" -> "questioned";
            case "refer" -> "referred to " + standing.stream().filter(reason -> reason.effect.equals("refer")).map(reason -> reason.decider.get()).max(Enum::compareTo).get().key();
            default -> duties.isEmpty() ? "allowed" : "allowed_with_duties";
        };
        Set<String> owed = new TreeSet<>();
        duties.forEach((key, one) -> owed.add(Verdict.duty(key, one.done(deed), one.advised, one.options)));
        Set<String> questions = new TreeSet<>();
        asked.forEach((what, options) -> questions.add(what + " " + options));
        Set<String> grounds = new TreeSet<>();
        reasons.forEach(reason -> grounds.add(Verdict.ground(reason.effect, reason.what, reason.picture, reason.persons, reason.decider.map(Decider::key), reason.lifted)));
        return new Verdict(channel.orElse("nowhere"), outcome, outcome.startsWith("allowed") && !waits, grounds, owed, questions);
    }

    /** Whether one of the circumstances the norm tests is in the hands of who acts. */
    private boolean actorCanChange(Reason reason) {
        return reason.norm.map(norm -> conditions(norm).stream().flatMap(condition -> condition.anyOf().stream())
            .anyMatch(clause -> clause.all().keySet().stream().anyMatch(circumstance -> circumstance.changedBy() == ChangedBy.ACTOR))).orElse(false);
    }

    /** Duties of one kind and matter, from whatever norms, are one. */
    private static final class Owed {
        private final Set<String> options = new TreeSet<>();
        private boolean advised = true;
        private boolean blocking;
        private String key;

        void add(Duty duty, Reason reason) {
            key = duty.key();
            options.addAll(duty.options());
            advised &= reason.effect.equals("advise");
            blocking |= duty.moment() == DutyMoment.BEFORE && !duty.by().equals("system") && !reason.effect.equals("advise");
        }

        boolean done(Deed deed) {
            return deed.done().stream().anyMatch(done -> done.duty().equals(key));
        }

        boolean blocks(Deed deed) {
            return blocking && !done(deed);
        }
    }

    /** One reason, while it is still being weighed against the others. */
    private static final class Reason {
        private String effect;
        private String what;
        private boolean speaks;
        private Optional<Edition> edition = Optional.empty();
        private Optional<Norm> norm = Optional.empty();
        private Optional<String> picture = Optional.empty();
        private final Set<String> persons = new TreeSet<>();
        private List<Duty> duties = List.of();
        private List<Decider> to = List.of();
        private Optional<Decider> decider = Optional.empty();
        private Optional<String> lifted = Optional.empty();
        private final Map<String, Set<String>> questions = new LinkedHashMap<>();

        Reason(String effect, String what) {
            this.effect = effect;
            this.what = what;
        }

        void lift(String by) {
            if (lifted.isEmpty()) {
                lifted = Optional.of(by);
            }
        }

        /** What is open in the clauses that are still possible. */
        void ask(Situation situation, Condition condition, Optional<Picture> part) {
            for (Condition.Clause clause : condition.anyOf()) {
                if (situation.holds(clause, part, true) != Kleene.UNKNOWN) {
                    continue;
                }
                clause.all().forEach((circumstance, values) -> {
                    if (situation.holds(circumstance, values, part, true) == Kleene.UNKNOWN) {
                        String key = circumstance.key() + (circumstance.ofPicture() ? part.map(picture -> " picture " + picture.label()).orElse("") : "");
                        questions.computeIfAbsent(key, it -> new TreeSet<>()).addAll(values);
                    }
                });
            }
        }
    }
}
