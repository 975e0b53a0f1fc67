package nl.huisregel.protocol;

import java.util.Comparator;
import java.util.Set;
import nl.huisregel.protocol.words.Circumstance;

/** Where the protocol sends doubt to somebody, what is unsure goes along with it: docs/language.md, "How it is decided", step 8. */
final class Doubt {

    private static final long WHO_IS_SHOWN = Answerable.bit(Circumstance.SHOWS) | Answerable.bit(Circumstance.CONSENT);

    private static final Comparator<Ground> BEFORE = Comparator.comparing(Ground::stands).thenComparing(ground -> ground.to().orElseThrow());

    private final Deed deed;
    private final Heard heard;
    private final Answerable answerable;

    Doubt(Deed deed, Heard heard, Answerable answerable) {
        this.deed = deed;
        this.heard = heard;
        this.answerable = answerable;
    }

    /** Said outright, or by "not sure" of anything. */
    static boolean of(Deed deed) {
        return !deed.notSure().isEmpty() || !deed.told().getOrDefault(Circumstance.IN_DOUBT, Set.of()).isEmpty();
    }

    /** A referral that still waits goes before one that was answered, and of several roles the highest. */
    void refer() {
        if (!of(deed)) {
            return;
        }
        Ground first = null;
        for (Weighed weighed : heard.grounds) {
            if (onDoubt(weighed) && (first == null || BEFORE.compare(weighed.ground(), first) > 0)) {
                first = weighed.ground();
            }
        }
        if (first != null) {
            Ground referral = first;
            heard.grounds.replaceAll(weighed -> goesAlong(weighed) ? weighed.as(along(weighed.ground(), referral)) : weighed);
        }
    }

    /** A referral of a norm on doubt, waiting or answered with yes: not one that gave way to a norm or a right, nor one that could not be checked. */
    private static boolean onDoubt(Weighed weighed) {
        Ground ground = weighed.ground();
        return ground.effect() == Effect.REFER && ground.to().isPresent() && !ground.unchecked() && ground.liftedBy().orElse("answer").equals("answer")
            && weighed.rule().filter(rule -> rule.tests(Circumstance.IN_DOUBT)).isPresent();
    }

    /** Never the law, nor who is on a picture, nor a check that failed: nobody else can answer that. */
    private boolean goesAlong(Weighed weighed) {
        Ground ground = weighed.ground();
        boolean unsure = ground.effect() == Effect.QUESTION || ground.effect() == Effect.FORBID && ground.unchecked();
        return unsure && ground.stands() && ground.kind() == Ground.Kind.ARTICLE
            && (weighed.unknown() & WHO_IS_SHOWN) == 0 && !answerable.failed(weighed.unknown());
    }

    /** A yes to the doubt is a yes to what went along with it. */
    private static Ground along(Ground ground, Ground referral) {
        Ground along = ground.doubted(referral.to().orElseThrow());
        return referral.stands() ? along : along.lifted("answer");
    }
}
