package nl.huisregel.bench.decisions;

import java.util.List;

/** Holds the answers of engines beside each other. Speed of an engine that answers something else means nothing. */
final class Agreement {

    private Agreement() {
    }

    /** The first draft on which they differ; empty where they never do. */
    static String difference(Problem problem, Engine one, Engine other) {
        for (int draft = 0; draft < problem.drafts().size(); draft++) {
            Said expected = one.said(draft, one.decide(draft));
            Said found = other.said(draft, other.decide(draft));
            if (!expected.equals(found)) {
                return "draft " + draft + ": " + one.name() + " says " + expected + ", " + other.name() + " says " + found;
            }
        }
        return "";
    }

    /** Stops the run where they differ. */
    static void demand(Problem problem, List<Engine> engines) {
        for (Engine other : engines.subList(1, engines.size())) {
            String difference = difference(problem, engines.getFirst(), other);
            if (!difference.isEmpty()) {
                throw new IllegalStateException(difference);
            }
        }
    }

    /** A fault sown in one article of one school must be seen in each engine, or the comparison proves nothing. */
    static void demandThatAFaultIsSeen(Problem problem, Engine right, java.util.function.Function<Problem, Engine> making) {
        for (Problem faulty : Faults.of(problem)) {
            Engine wrong = making.apply(faulty);
            if (difference(problem, right, wrong).isEmpty()) {
                throw new IllegalStateException(wrong.name() + " answers the same with a fault sown in it: the comparison cannot fail");
            }
        }
    }
}
