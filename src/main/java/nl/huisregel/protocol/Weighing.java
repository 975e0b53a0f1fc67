package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;

/** What one norm says of one part of the act, also where something is not known: docs/language.md, "How it is decided", steps 4 and 5. */
final class Weighing {

    /** A norm that speaks or may speak of a part: the act as a whole, or a picture. */
    private record Part(Rule rule, Facts here, Truth when, long[] unknown) {

        /** What {@code unless} or {@code only_if} comes to; what is unknown of it joins what is unknown. */
        Truth proviso(Truth without) {
            return rule.proviso.isPresent() ? rule.proviso.get().holds(here, rule.kinds, unknown) : without;
        }

        /** Whether {@code unless} meets it, without a question about it: a duty holds until it is surely met. */
        Truth surelyMet() {
            return rule.proviso.isPresent() ? rule.proviso.get().holds(here, rule.kinds, new long[1]) : Truth.NO;
        }

        Optional<String> label() {
            return here.picture;
        }
    }

    private final Heard heard;
    private final Citing citing;
    private final Referring referring;
    private final Answerable answerable;

    Weighing(Heard heard, Citing citing, Referring referring, Answerable answerable) {
        this.heard = heard;
        this.citing = citing;
        this.referring = referring;
        this.answerable = answerable;
    }

    /** A norm whose {@code when} is false does not speak; what may speak and only tells is told. */
    void weigh(Rule rule, Facts here) {
        long[] unknown = new long[1];
        Truth when = rule.when.holds(here, rule.kinds, unknown);
        if (when == Truth.NO) {
            return;
        }
        Part part = new Part(rule, here, when, unknown);
        heard.maySpeak(rule, part.label());
        switch (rule.form) {
            case Form.Forbid forbid -> forbid(part);
            case Form.Allow allow -> allow(part);
            case Form.Require require -> require(part);
            case Form.Refer refer -> refer(part, refer.to());
            case Form.Protect protect -> speakIfSure(part);
            case Form.Tell tell -> { }
        }
    }

    /** Forbids; its {@code unless} met, that is the ground. */
    private void forbid(Part part) {
        Truth met = part.proviso(Truth.NO);
        if (met != Truth.YES) {
            bar(part, part.when.and(met.not()));
        } else if (speakIfSure(part)) {
            cite(part, Effect.MET);
        }
    }

    /** Allows; outside its {@code only_if} it forbids. A check that failed takes no duty away that comes with a permission. */
    private void allow(Part part) {
        Truth within = part.proviso(Truth.YES);
        if (within != Truth.YES) {
            bar(part, part.when.and(within.not()));
        } else if (speakIfSure(part)) {
            cite(part, Effect.ALLOW);
            heard.duties.owe(part.rule);
        } else if (!part.rule.duties.isEmpty() && asIfApplied(part) == Truth.YES) {
            heard.add(part.rule, ground(part, Effect.ALLOW).asIfApplied());
            heard.duties.owe(part.rule);
        }
    }

    /** It stands in the way; or might, and then it is asked or holds as if it applied; what is unsure of advice is not said. */
    private void bar(Part part, Truth stands) {
        boolean advises = part.rule.norm.advises();
        if (stands == Truth.YES) {
            heard.speaks(part.rule, part.label());
            cite(part, advises ? Effect.ADVISE : Effect.FORBID);
            heard.duties.owe(part.rule);
        } else if (!advises && canBeAsked(part)) {
            ask(part);
        } else if (!advises) {
            heard.add(part.rule, ground(part, Effect.FORBID).asIfApplied(), part.unknown[0]);
        }
    }

    /** The duty holds, also where its {@code when} is unknown; only one that comes before the act is asked about. */
    private void require(Part part) {
        if (part.surelyMet() == Truth.YES) {
            speakIfSure(part);
        } else if (part.when == Truth.UNKNOWN && comesBefore(part.rule) && canBeAsked(part)) {
            ask(part);
        } else {
            speakIfSure(part);
            cite(part, part.rule.norm.advises() ? Effect.ADVISE : Effect.REQUIRE);
            heard.duties.owe(part.rule);
        }
    }

    /** Advice holds nothing back, so it asks nothing either. */
    private static boolean comesBefore(Rule rule) {
        return !rule.norm.advises() && rule.comesBefore;
    }

    /** That role decides. */
    private void refer(Part part, List<Decider> to) {
        boolean sure = speakIfSure(part);
        if (part.rule.norm.advises()) {
            if (sure) {
                cite(part, Effect.ADVISE);
            }
        } else if (sure) {
            heard.add(part.rule, referring.refer(ground(part, Effect.REFER), to));
        } else if (canBeAsked(part)) {
            ask(part);
        } else {
            heard.add(part.rule, referring.refer(ground(part, Effect.REFER).asIfApplied(), to), part.unknown[0]);
        }
    }

    /** A norm whose {@code when} surely holds may take the place of another. */
    private boolean speakIfSure(Part part) {
        if (part.when == Truth.YES) {
            heard.speaks(part.rule, part.label());
        }
        return part.when == Truth.YES;
    }

    /** What the author can answer is a question, but only where an answer can still change something. */
    private boolean canBeAsked(Part part) {
        return answerable.any(part.unknown[0]) && !standsAnyway(part);
    }

    /** Whether it holds whatever the author would answer, because of what nobody can answer. */
    private boolean standsAnyway(Part part) {
        Truth met = part.rule.proviso.map(test -> test.holds(part.here, part.rule.kinds, answerable.byNobody(), Truth.NO)).orElse(Truth.NO);
        return asIfApplied(part).and(met.not()) == Truth.YES;
    }

    /** Its {@code when}, where what nobody can answer is taken to hold. */
    private Truth asIfApplied(Part part) {
        return part.rule.when.holds(part.here, part.rule.kinds, answerable.byNobody(), Truth.YES);
    }

    private void ask(Part part) {
        heard.add(part.rule, ground(part, Effect.QUESTION), part.unknown[0]);
        for (Circumstance asked : answerable.among(part.unknown[0])) {
            heard.questions.ask(asked, part.label(), List.of(part.rule));
        }
    }

    private void cite(Part part, Effect effect) {
        heard.add(part.rule, ground(part, effect));
    }

    private Ground ground(Part part, Effect effect) {
        return citing.ground(part.rule, effect, part.here);
    }
}
