package nl.huisregel.consent;

import java.time.Instant;

/**
 * Pictures that somebody had taken off in one go, as the list of proofs names it.
 *
 * @param path where the proof can be read
 */
public record Removal(Instant at, int pictures, String path) implements Proven {}
