package nl.huisregel.demo;

/**
 * Adds something to each demo board when the demo is first made: consents, an edition, pictures.
 * A bean with an {@code @Order}; the people come first (order 0). All seeds of a board run in one
 * transaction inside its fence, once.
 */
public interface DemoSeed {

    void sow(DemoBoard board);
}
