package nl.huisregel.protocol;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyMoment;

/** A norm made ready for deciding. */
final class Rule {

    private static final Circumstance[] CIRCUMSTANCES = Circumstance.values();
    private static final List<String> KINDS = List.of("pupil", "colleague", "guardian", "other_person");
    private static final List<String> HOURS = List.of("lesson", "school_hours", "online_lesson", "gym_first", "break", "exam");

    final Source source;
    final Optional<Source> cited;
    final Optional<Rule> itself = Optional.of(this);
    final Norm norm;
    final Form.OnAct form;
    final Test when;
    private final Optional<Condition> condition;
    final Optional<Test> proviso;
    final List<Duty> duties;
    /** Whether any of its duties comes before the act, so that it may be worth asking about. */
    final boolean comesBefore;
    /** The hours it names as those in which it speaks, and those that count as them. */
    final Set<String> hours;
    /** Kinds of person of whom this norm asks consent: those it speaks of, or all. */
    final long kinds;
    final long tested;
    final boolean perPicture;
    private final List<Change> changes;
    private final List<Change> changesAtPlace;
    private final int level;

    Rule(Edition edition, Norm norm, Form.OnAct form, Lexicon lexicon) {
        this.source = new Source(edition, norm);
        this.cited = Optional.of(source);
        this.level = Reach.bit(edition.level());
        this.norm = norm;
        this.form = form;
        this.when = new Test(form.when(), lexicon);
        this.condition = switch (form) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Allow allow -> allow.onlyIf();
            case Form.Require require -> require.unless();
            case Form.Refer refer -> Optional.empty();
            case Form.Protect protect -> Optional.empty();
            case Form.Tell tell -> Optional.empty();
        };
        this.proviso = condition.map(it -> new Test(it, lexicon));
        this.duties = switch (form) {
            case Form.Forbid forbid -> forbid.duties();
            case Form.Allow allow -> allow.duties();
            case Form.Require require -> require.duties();
            case Form.Refer refer -> List.of();
            case Form.Protect protect -> List.of();
            case Form.Tell tell -> List.of();
        };
        this.comesBefore = duties.stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE);
        this.kinds = kinds(form.when(), lexicon);
        this.tested = when.tested() | proviso.map(Test::tested).orElse(0L);
        this.perPicture = Arrays.stream(CIRCUMSTANCES).anyMatch(it -> it.ofPicture() && tests(it));
        this.hours = hours(lexicon);
        this.changes = changes(false);
        this.changesAtPlace = changes(true);
    }

    boolean speaks() {
        return switch (form) {
            case Form.Forbid forbid -> true;
            case Form.Allow allow -> true;
            case Form.Refer refer -> true;
            case Form.Protect protect -> true;
            case Form.Require require -> false;
            case Form.Tell tell -> false;
        };
    }

    Set<Act> acts() {
        return form.acts();
    }

    /** @param reached levels whose editions go on, as bits by ordinal */
    boolean stands(int reached) {
        return (level & reached) != 0;
    }

    /** What would change a ground of this norm, the actor's own changes first; when its hours end depends on the day. */
    List<Change> changes(boolean atPlace, Supplier<Optional<ZonedDateTime>> hoursEnd) {
        List<Change> all = atPlace ? changesAtPlace : changes;
        Optional<ZonedDateTime> until = tests(Circumstance.DURING) ? hoursEnd.get() : Optional.empty();
        return until.isEmpty() ? all : all.stream().map(change -> change.circumstance() == Circumstance.DURING ? new Change(change.circumstance(), change.by(), until) : change).toList();
    }

    boolean tests(Circumstance circumstance) {
        return (tested & 1L << circumstance.ordinal()) != 0;
    }

    boolean takesPlaceOf(Rule other) {
        return norm.insteadOf().filter(other.norm.id()::equals).isPresent();
    }

    /** The values of this circumstance that the norm tests. */
    Set<String> values(Circumstance circumstance) {
        Set<String> values = new LinkedHashSet<>();
        form.when().anyOf().forEach(clause -> values.addAll(clause.all().getOrDefault(circumstance, List.of())));
        condition.ifPresent(it -> it.anyOf().forEach(clause -> values.addAll(clause.all().getOrDefault(circumstance, List.of()))));
        return values;
    }

    private List<Change> changes(boolean atPlace) {
        List<Change> changes = new ArrayList<>();
        for (ChangedBy who : List.of(ChangedBy.ACTOR, ChangedBy.OTHER)) {
            for (Circumstance circumstance : CIRCUMSTANCES) {
                if (circumstance.changedBy() == who && (tests(circumstance) || atPlace && leadsElsewhere(circumstance))) {
                    changes.add(new Change(circumstance, who, Optional.empty()));
                }
            }
        }
        return List.copyOf(changes);
    }

    /** Consent is asked per layer, so another place is a way out of a missing consent too. */
    private boolean leadsElsewhere(Circumstance circumstance) {
        return circumstance == Circumstance.CHANNEL && tests(Circumstance.CONSENT);
    }

    private Set<String> hours(Lexicon lexicon) {
        Set<String> hours = new LinkedHashSet<>();
        form.when().anyOf().forEach(clause -> hours.addAll(clause.all().getOrDefault(Circumstance.DURING, List.of())));
        long named = lexicon.mask(Circumstance.DURING, hours);
        HOURS.stream().filter(hour -> (lexicon.expand(Circumstance.DURING, hour) & named) != 0).forEach(hours::add);
        return hours;
    }

    private static long kinds(Condition when, Lexicon lexicon) {
        long named = 0;
        for (Condition.Clause clause : when.anyOf()) {
            List<String> shows = clause.all().getOrDefault(Circumstance.SHOWS, List.of());
            named |= shows.isEmpty() || shows.contains("people") ? everyone(lexicon) : lexicon.mask(Circumstance.SHOWS, shows);
        }
        return named == 0 ? everyone(lexicon) : named;
    }

    private static long everyone(Lexicon lexicon) {
        return lexicon.mask(Circumstance.SHOWS, KINDS);
    }
}
