package nl.huisregel.school;

import java.util.UUID;

/** A class of one school year, "groep 5" or "Eiken". Next year it is another group. */
public record Group(UUID id, UUID location, SchoolYear year, String name) {}
