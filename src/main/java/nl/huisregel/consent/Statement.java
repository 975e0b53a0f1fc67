package nl.huisregel.consent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One word on one spot, as it was kept.
 *
 * @param until the last day a yes counts, as the protocol had it then; empty: until it is withdrawn
 */
public record Statement(Spot spot, Answer answer, Optional<LocalDate> until) {}
