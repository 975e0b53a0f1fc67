package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;

/** What a right lifts or softens, which stays visible: docs/language.md, "How it is decided", step 6. */
final class Rights {

    /** One person's right never softens what guards another. Nor does a right to speak say at which hour. */
    private static final List<Circumstance> GUARDING = List.of(Circumstance.CONSENT, Circumstance.PERMISSION, Circumstance.REVEALS,
        Circumstance.WHOSE, Circumstance.SHOWS, Circumstance.DURING);

    private final Set<Act> acts;
    private final Facts facts;
    private final Gathering gathering;
    private final Heard heard;
    private final Citing citing;

    /** @param facts of the act as a whole */
    Rights(Set<Act> acts, Facts facts, Gathering gathering, Heard heard, Citing citing) {
        this.acts = acts;
        this.facts = facts;
        this.gathering = gathering;
        this.heard = heard;
        this.citing = citing;
    }

    /** From the law down, first those that lift, then those that soften. */
    void protect() {
        List<Rule> rights = heard.speaking(rule -> rule.form instanceof Form.Protect);
        if (!rights.isEmpty()) {
            rights.forEach(rule -> protect(rule, (Form.Protect) rule.form, true));
            rights.forEach(rule -> protect(rule, (Form.Protect) rule.form, false));
        }
    }

    private void protect(Rule rule, Form.Protect right, boolean lifting) {
        if (right.lifts() != lifting) {
            return;
        }
        heard.speaking.removeIf(spoken -> spoken.rule() == rule && givesWay(rule, spoken.part()));
        Set<Optional<String>> parts = heard.parts(rule);
        heard.grounds.replaceAll(weighed -> touches(rule, right, parts, weighed) ? weighed.as(touched(rule, right, weighed)) : weighed);
        for (Optional<String> part : parts) {
            heard.add(rule, citing.ground(rule, Effect.ALLOW, facts, facts(part)));
        }
    }

    /** To a norm that may speak in its place, for a right that is unsure is none. */
    private boolean givesWay(Rule right, Optional<String> part) {
        return heard.possible.stream().anyMatch(other -> other.rule().takesPlaceOf(right) && (other.part().isEmpty() || other.part().equals(part)));
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

    private Facts facts(Optional<String> part) {
        return part.isEmpty() ? facts : gathering.ofPictures(facts).stream().filter(picture -> picture.picture.equals(part)).findFirst().orElse(facts);
    }
}
