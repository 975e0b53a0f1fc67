package nl.huisregel.consent;

import java.time.Instant;

/** Something somebody can prove to have said, in the list of proofs: an answer, or pictures taken off. */
public sealed interface Proven permits Receipt, Removal {

    Instant at();
}
