package nl.huisregel.consent;

/** What somebody fills in for one spot of the question. A spot left open is not in the answer, and stays what it was. */
public record Reply(Spot spot, boolean yes) {}
