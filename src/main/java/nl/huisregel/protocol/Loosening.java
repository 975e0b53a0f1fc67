package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Term;

/**
 * Finds where a narrower layer would loosen a wider one: by a weaker norm in the place of a binding one, by any norm in the place of a right, by allowing what is forbidden
 * above it, or by giving a word of its own meaning to what a wider layer defines.
 */
final class Loosening {

    /** Terms on which norms of every layer rest; what a lesson is at a location its timetable says. */
    private static final Set<Term> DEFINED_ABOVE = Set.of(Term.SOCIAL_MEDIA, Term.CAPACITY, Term.LESSON);

    private final Lexicon lexicon;
    private final List<Problem> found = new ArrayList<>();

    private Loosening(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static List<Problem> find(List<Edition> widestFirst) {
        Loosening loosening = new Loosening(new Lexicon(widestFirst));
        for (int index = 1; index < widestFirst.size(); index++) {
            Edition edition = widestFirst.get(index);
            List<Edition> wider = widestFirst.subList(0, index);
            edition.norms().forEach(norm -> loosening.look(edition, norm, wider));
            wider.forEach(above -> loosening.silence(edition, above));
        }
        return loosening.found;
    }

    /** Where a wider layer says who decides when it is silent, a lower role does not take that over. */
    private void silence(Edition edition, Edition above) {
        edition.whenSilent().forEach((act, role) -> Optional.ofNullable(above.whenSilent().get(act)).filter(decides -> !asHigh(List.of(role), List.of(decides)))
            .ifPresent(decides -> found.add(new Problem(edition.id(), 0, "", new Said(
                "'when_silent: " + act.key() + "' legt bij '" + role.key() + "' wat " + above.title().nl() + " bij '" + decides.key() + "' legt; verwacht: " + decides.key() + " of hoger",
                "'when_silent: " + act.key() + "' puts with '" + role.key() + "' what " + above.title().en() + " puts with '" + decides.key() + "'; expected: " + decides.key() + " or higher")))));
    }

    private void look(Edition edition, Norm norm, List<Edition> wider) {
        Optional<String> instead = norm.insteadOf().filter(id -> edition.norm(id).isEmpty());
        if (instead.isPresent()) {
            source(instead.get(), wider).ifPresentOrElse(other -> replaces(edition, norm, other),
                () -> add(edition, norm, "'" + instead.get() + "' is er niet", "'" + instead.get() + "' is not there"));
        }
        if (edition.level() == Level.LOCATION && norm.form() instanceof Form.Allow allow) {
            wider.stream().filter(above -> above.level() != Level.LAW).forEach(above -> above.norms().filter(other -> contradicts(norm, allow, other))
                .forEach(other -> loosens(edition, norm, new Source(above, other))));
        }
        if (edition.level() == Level.LOCATION && norm.form() instanceof Form.Means means && DEFINED_ABOVE.contains(means.term())) {
            add(edition, norm, "'" + norm.id() + "' geeft een eigen betekenis aan '" + means.term().key() + "'; dat doet alleen het bestuur. Verwacht: een regel die een plek of rol zelf noemt",
                "'" + norm.id() + "' gives a meaning of its own to '" + means.term().key() + "'; only the board does that. Expected: a norm that names the place or role itself");
        }
    }

    private static Optional<Source> source(String id, List<Edition> wider) {
        return wider.stream().flatMap(edition -> edition.norm(id).map(other -> new Source(edition, other)).stream()).findFirst();
    }

    private void replaces(Edition edition, Norm norm, Source other) {
        if (!other.norm().advises() && !asStrict(norm, other.norm())) {
            loosens(edition, norm, other);
        }
    }

    private boolean asStrict(Norm mine, Norm theirs) {
        if (theirs.form() instanceof Form.Protect) {
            return false;
        }
        if (theirs.form() instanceof Form.Forbid forbid) {
            return !mine.advises() && mine.form() instanceof Form.Forbid own && unlessWithin(own.unless(), forbid.unless());
        }
        if (theirs.form() instanceof Form.Refer refer) {
            return !mine.advises() && (mine.form() instanceof Form.Forbid || mine.form() instanceof Form.Refer own && asHigh(own.to(), refer.to()));
        }
        if (theirs.form() instanceof Form.Require require) {
            return !mine.advises() && (mine.form() instanceof Form.Forbid || mine.form() instanceof Form.Refer
                || mine.form() instanceof Form.Require own && duties(own.duties()).containsAll(duties(require.duties())) && unlessWithin(own.unless(), require.unless()));
        }
        if (theirs.form() instanceof Form.Allow allow && allow.onlyIf().isPresent()) {
            return !mine.advises() && (mine.form() instanceof Form.Forbid || mine.form() instanceof Form.Refer
                || mine.form() instanceof Form.Allow own && own.onlyIf().filter(it -> covers(allow.onlyIf().get(), it)).isPresent() && duties(own.duties()).containsAll(duties(allow.duties())));
        }
        return true;
    }

    /** An exception of one's own must lie within the exception there was. */
    private boolean unlessWithin(Optional<Condition> mine, Optional<Condition> theirs) {
        return mine.isEmpty() || theirs.filter(wide -> covers(wide, mine.get())).isPresent();
    }

    private static boolean asHigh(List<Decider> mine, List<Decider> theirs) {
        return mine.equals(theirs) || !mine.isEmpty() && Collections.min(mine).compareTo(Collections.max(theirs)) >= 0;
    }

    private static Set<String> duties(List<Duty> duties) {
        return duties.stream().map(Duty::key).collect(Collectors.toSet());
    }

    /** Whether it allows what the other forbids without a way out that it keeps to. */
    private boolean contradicts(Norm mine, Form.Allow allows, Norm theirs) {
        return theirs.form() instanceof Form.Forbid forbids && !theirs.advises() && mine.insteadOf().filter(theirs.id()::equals).isEmpty() && !Collections.disjoint(allows.acts(), forbids.acts())
            && mine.who().bound().stream().anyMatch(role -> theirs.who().binds(role)) && covers(forbids.when(), allows.when())
            && forbids.unless().filter(unless -> keepsTo(allows, unless)).isEmpty();
    }

    /** A missing consent refuses whatever a school allows, so saying where pictures may go loosens nothing. */
    private boolean keepsTo(Form.Allow allows, Condition unless) {
        return unless.names(Circumstance.CONSENT) || covers(unless, allows.when()) || allows.onlyIf().filter(onlyIf -> covers(unless, onlyIf)).isPresent();
    }

    /** Whether the wide condition holds whenever the narrow one does. */
    private boolean covers(Condition wide, Condition narrow) {
        return wide.always() || !narrow.always() && narrow.anyOf().stream().allMatch(clause -> wide.anyOf().stream().anyMatch(wider ->
            wider.all().entrySet().stream().allMatch(test -> narrower(clause, test))));
    }

    private boolean narrower(Condition.Clause clause, Map.Entry<Circumstance, List<String>> test) {
        long wide = lexicon.mask(test.getKey(), test.getValue());
        return clause.names(test.getKey()) && clause.all().get(test.getKey()).stream().allMatch(value -> (lexicon.expand(test.getKey(), value) & wide) != 0);
    }

    private void loosens(Edition edition, Norm norm, Source other) {
        add(edition, norm,
            "'" + norm.id() + "' maakt '" + other.norm().id() + "' van " + other.edition().title().nl() + " (" + other.norm().article() + ") ruimer; een school mag alleen aanscherpen. Verwacht: " + expected(other.norm()).nl(),
            "'" + norm.id() + "' loosens '" + other.norm().id() + "' of " + other.edition().title().en() + " (" + other.norm().article() + "); a narrower layer may only narrow. Expected: " + expected(other.norm()).en());
    }

    private static Said expected(Norm other) {
        return switch (other.form()) {
            case Form.Forbid forbid when forbid.unless().isPresent() -> new Said("een forbid zonder unless, of met een unless die binnen die van het bestuur blijft", "a forbid without unless, or with an unless within the board's own");
            case Form.Forbid forbid -> new Said("een forbid zonder unless, of geen eigen regel", "a forbid without unless, or no norm of its own");
            case Form.Refer refer -> new Said("een forbid, of een refer naar dezelfde rol of hoger", "a forbid, or a refer to the same role or a higher one");
            case Form.Require require -> new Said("een forbid, een refer, of een require met minstens dezelfde plichten", "a forbid, a refer, or a require with at least the same duties");
            default -> new Said("een forbid, een refer, of een allow met een only_if die binnen die van het bestuur blijft", "a forbid, a refer, or an allow with an only_if within the board's own");
        };
    }

    private void add(Edition edition, Norm norm, String nl, String en) {
        found.add(new Problem(edition.id(), norm.line(), norm.article(), new Said(nl, en)));
    }
}
