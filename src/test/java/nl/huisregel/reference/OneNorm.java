package nl.huisregel.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyMoment;

/** One norm on one part of the act: what it says, also where something is not known. */
final class OneNorm {

    private final Place place;
    private final Edition edition;
    private final Norm norm;
    private final Form.OnAct form;
    private final Optional<Picture> part;
    /** Whose consent it asks. */
    private final Set<String> kinds;

    OneNorm(Place place, Edition edition, Norm norm, Optional<Picture> part) {
        this.place = place;
        this.edition = edition;
        this.norm = norm;
        this.form = (Form.OnAct) norm.form();
        this.part = part;
        this.kinds = Tested.kinds(form.when());
    }

    void weigh() {
        Kleene when = place.situation.holds(form.when(), part, kinds);
        Kleene exception = Tested.exception(norm).map(condition -> place.situation.holds(condition, part, kinds)).orElse(form instanceof Form.Allow ? Kleene.YES : Kleene.NO);
        switch (form) {
            case Form.Forbid forbid -> forbid(forbid, when, exception);
            case Form.Allow allow -> allow(allow, when, exception);
            case Form.Require require -> require(require, when, exception);
            case Form.Refer refer -> refer(refer, when);
            case Form.Protect protect -> { }
            case Form.Tell tell -> { }
        }
    }

    private void forbid(Form.Forbid forbid, Kleene when, Kleene met) {
        if (when == Kleene.YES && met == Kleene.YES) {
            add("met", List.of()).speaks = true;
        }
        bar(when.and(met.not()), forbid.duties());
    }

    /** Outside it forbids; inside, the duties of a permission hold also where a check failed. */
    private void allow(Form.Allow allow, Kleene when, Kleene inside) {
        if (when == Kleene.YES && inside == Kleene.YES) {
            add("allow", allow.duties()).speaks = true;
        }
        boolean asIfApplied = when == Kleene.UNKNOWN && inside == Kleene.YES && place.situation.holds(form.when(), part, kinds, Kleene.YES) == Kleene.YES;
        if (asIfApplied && !allow.duties().isEmpty()) {
            add("allow", allow.duties());
        }
        bar(when.and(inside.not()), allow.duties());
    }

    /** It stands in the way; or might, and then it is asked; advice that is not sure is not given. */
    private void bar(Kleene stands, List<Duty> duties) {
        if (stands == Kleene.YES) {
            add(norm.advises() ? "advise" : "forbid", duties).speaks = true;
        } else if (stands == Kleene.UNKNOWN && !norm.advises()) {
            unsettled("forbid");
        }
    }

    /** The duty holds unless it is surely met; one that comes before is asked about where its circumstances are unknown. */
    private void require(Form.Require require, Kleene when, Kleene met) {
        if (when == Kleene.YES && met == Kleene.YES) {
            add("nothing", List.of()).speaks = true;
        }
        if (when == Kleene.NO || met == Kleene.YES) {
            return;
        }
        boolean before = require.duties().stream().anyMatch(duty -> duty.moment() == DutyMoment.BEFORE);
        Reason asked = new Reason("question", norm.id());
        asked.ask(place.situation, List.of(require.when()), Tested.conditions(norm), part, kinds);
        if (when == Kleene.UNKNOWN && before && !norm.advises() && !asked.questions.isEmpty() && !standsAnyway()) {
            unsettled("");
        } else {
            add(norm.advises() ? "advise" : "require", require.duties()).speaks = when == Kleene.YES;
        }
    }

    private void refer(Form.Refer refer, Kleene when) {
        if (when == Kleene.YES) {
            Reason reason = add(norm.advises() ? "advise" : "refer", List.of());
            reason.speaks = true;
            reason.refer(norm.advises() ? Optional.empty() : Optional.of(refer.to()));
        } else if (when == Kleene.UNKNOWN && !norm.advises()) {
            unsettled("refer").ifPresent(reason -> reason.refer(Optional.of(refer.to())));
        }
    }

    /** Asked where the author can answer; otherwise it holds as if it applied, and the answer is empty where it was asked. */
    private Optional<Reason> unsettled(String asIfApplied) {
        Reason reason = add("question", List.of());
        List<Condition> open = norm.form() instanceof Form.Require require ? List.of(require.when()) : Tested.conditions(norm);
        reason.ask(place.situation, open, Tested.conditions(norm), part, kinds);
        if (!reason.questions.isEmpty() && !standsAnyway()) {
            return Optional.empty();
        }
        reason.questions.clear();
        reason.effect = asIfApplied;
        reason.unchecked = true;
        return Optional.of(reason);
    }

    /** Whether it holds whatever the author would answer, because of what nobody can answer. */
    private boolean standsAnyway() {
        Kleene met = Tested.exception(norm).map(condition -> place.situation.holds(condition, part, kinds, Kleene.NO)).orElse(Kleene.NO);
        return place.situation.holds(form.when(), part, kinds, Kleene.YES).and(met.not()) == Kleene.YES;
    }

    Reason add(String effect, List<Duty> duties) {
        Reason reason = new Reason(effect, norm.id());
        reason.edition = Optional.of(edition);
        reason.norm = Optional.of(norm);
        reason.picture = part.map(Picture::label);
        reason.duties = duties;
        if (!effect.equals("met")) {
            part.filter(picture -> Tested.conditions(norm).stream().anyMatch(condition -> condition.names(Circumstance.CONSENT)))
                .ifPresent(picture -> reason.persons.addAll(place.situation.lacking(picture, kinds)));
        }
        place.reasons.add(reason);
        return reason;
    }
}
