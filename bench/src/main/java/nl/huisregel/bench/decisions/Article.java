package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.List;

/**
 * One article of a school of the problem: all of its tests hold, then it forbids, refers or asks a duty.
 *
 * @param duty    what must come with it, as {@code state disclaimer}; empty where it asks nothing
 * @param consent whether it forbids only where a pupil lacks consent; it then names every one
 * @param ofPlace whether it is the school's own addition to what its board adopted
 */
record Article(String id, Effect effect, String duty, List<Test> tests, boolean consent, boolean ofPlace) {

    enum Effect { FORBID, REFER, REQUIRE }

    static Article forbid(String id, Test... tests) {
        return new Article(id, Effect.FORBID, "", List.of(tests), false, false);
    }

    static Article refer(String id, Test... tests) {
        return new Article(id, Effect.REFER, "", List.of(tests), false, false);
    }

    static Article require(String id, String duty, Test... tests) {
        return new Article(id, Effect.REQUIRE, duty, List.of(tests), false, false);
    }

    Article needingConsent() {
        return new Article(id, effect, duty, tests, true, ofPlace);
    }

    Article ofThePlace() {
        return new Article(id, effect, duty, tests, consent, true);
    }

    /** The same article for one reason only. */
    Article because(String reason) {
        List<Test> more = new ArrayList<>(tests);
        more.add(Test.in(Field.REASON, reason));
        return new Article(id + "-" + reason.replace('_', '-'), effect, duty, more, consent, ofPlace);
    }
}
