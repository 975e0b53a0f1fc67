package nl.huisregel.shield;

import java.util.UUID;

/** A pupil of the head's school, to choose from. */
public record Enrolled(UUID pupil, String name, String group, boolean shielded) {}
