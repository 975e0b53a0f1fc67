package nl.huisregel.bench.decisions;

import nl.huisregel.bench.Machine;

/** The program a cold start runs: builds the five schools in one engine, gives one decision, and then two thousand. */
public final class FirstDecision {

    private static final int MORE = 2000;

    private FirstDecision() {
    }

    public static void main(String[] arguments) {
        Problem problem = Problem.ofFewDrafts();
        long started = System.nanoTime();
        Engine engine = Engines.ALL.get(arguments[0]).apply(problem);
        long built = System.nanoTime();
        Object first = engine.decide(0);
        long decided = System.nanoTime();
        long now = System.currentTimeMillis();
        double memory = Machine.resident(ProcessHandle.current().pid());
        for (int draft = 1; draft <= MORE; draft++) {
            Round.sink.answer = engine.decide(draft % problem.drafts().size());
        }
        System.out.println(now + " " + (built - started) / 1e6 + " " + (decided - built) / 1e6 + " " + memory + " "
            + Machine.resident(ProcessHandle.current().pid()) + " " + Machine.cpu(ProcessHandle.current().pid()) + " " + (first != null));
    }
}
