package nl.huisregel.bench.decisions;

/** Something that decides the drafts. What it needs per draft that is not deciding was made ready before. */
public interface Engine {

    String name();

    /** The whole answer on this draft: outcome, duties, articles, pupils; in the engine's own form. */
    Object decide(int draft);

    /** That answer in the form in which answers are compared; not timed. */
    Said said(int draft, Object answer);
}
