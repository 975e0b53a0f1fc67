package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;

/** What a right lifts or softens, which stays visible: docs/language.md, "How it is decided", step 6. */
final class Rights {

    /** One person's right never softens what guards another. Nor does a right to speak say at which hour. */
    private static final List<Circumstance> GUARDING = List.of(Circumstance.CONSENT, Circumstance.PERMISSION, Circumstance.REVEALS,
        Circumstance.WHOSE, Circumstance.SHOWS, Circumstance.DURING);

    private final Deed deed;
    private final Set<Act> acts;
    private final Facts facts;
    private final Heard heard;
    private final Citing citing;

    Rights(Deed deed, Set<Act> acts, Facts facts, Heard heard, Citing citing) {
        this.deed = deed;
        this.acts = acts;
        this.facts = facts;
        this.heard = heard;
        this.citing = citing;
    }

    /** From the law down, first those that lift, then those that soften. */
    void protect() {
        for (boolean lifting : List.of(true, false)) {
            for (Rule rule : heard.speaking.keySet()) {
                if (rule.form instanceof Form.Protect right && right.lifts() == lifting) {
                    protect(rule, right);
                }
            }
        }
    }

    private void protect(Rule rule, Form.Protect right) {
        Set<Optional<String>> parts = heard.speaking.get(rule);
        parts.removeIf(part -> givesWay(rule, part));
        heard.grounds.replaceAll(weighed -> touches(rule, right, parts, weighed) ? weighed.as(touched(rule, right, weighed)) : weighed);
        for (Optional<String> part : parts) {
            heard.add(rule, citing.ground(rule, Effect.ALLOW, facts, picture(part)));
        }
    }

    /** To a norm that may speak in its place, for a right that is unsure is none. */
    private boolean givesWay(Rule right, Optional<String> part) {
        for (Map.Entry<Rule, Set<Optional<String>>> other : heard.possible.entrySet()) {
            if (other.getKey().takesPlaceOf(right) && (other.getValue().contains(part) || other.getValue().contains(Optional.<String>empty()))) {
                return true;
            }
        }
        return false;
    }

    /** The forms it names, of its own and narrower layers, on its own pictures, where they hold something back. */
    private boolean touches(Rule rule, Form.Protect right, Set<Optional<String>> parts, Weighed weighed) {
        return weighed.stands() && weighed.rule().isPresent() && weighed.effect() != Effect.ALLOW && weighed.effect() != Effect.MET
            && right.against().contains(weighed.rule().get().form.key())
            && weighed.rule().get().source.edition().level().compareTo(rule.source.edition().level()) >= 0
            && coversActs(right, weighed.rule().get())
            && heard.reaches(parts, weighed.ground());
    }

    /** A right to one act leaves alone what forbids another act of the same deed. */
    private boolean coversActs(Form.Protect right, Rule other) {
        for (Act act : acts) {
            if (other.acts().contains(act) && !right.acts().contains(act)) {
                return false;
            }
        }
        return true;
    }

    private static Ground touched(Rule rule, Form.Protect right, Weighed weighed) {
        Ground ground = weighed.ground();
        return right.lifts() ? ground.lifted(rule.norm.id()) : softens(weighed.rule().get()) ? softened(rule, ground) : ground;
    }

    private static boolean softens(Rule other) {
        return other.form instanceof Form.Forbid && GUARDING.stream().noneMatch(other::tests);
    }

    /** A forbid becomes advice; what is still open of one need not be asked, because it could only become advice. */
    private static Ground softened(Rule rule, Ground ground) {
        return switch (ground.effect()) {
            case FORBID -> ground.softened();
            case QUESTION -> ground.lifted(rule.norm.id());
            default -> ground;
        };
    }

    private Optional<Picture> picture(Optional<String> label) {
        return deed.pictures().stream().filter(picture -> label.isPresent() && picture.label().equals(label.get())).findFirst();
    }
}
