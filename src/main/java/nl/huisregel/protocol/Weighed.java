package nl.huisregel.protocol;

import java.util.Optional;

/**
 * A ground while it is held against the others.
 *
 * @param rule    the norm that gave it; empty where none did
 * @param unknown what was unknown to that norm, as bits by ordinal
 */
record Weighed(Ground ground, Optional<Rule> rule, long unknown) {

    boolean from(Rule other) {
        return rule.isPresent() && rule.get() == other;
    }

    boolean stands() {
        return ground.stands();
    }

    Effect effect() {
        return ground.effect();
    }

    Weighed as(Ground other) {
        return new Weighed(other, rule, unknown);
    }
}
