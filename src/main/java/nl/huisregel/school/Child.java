package nl.huisregel.school;

import java.util.UUID;

/** A pupil as a guardian sees the child: by first name, with group and school. */
public record Child(UUID pupil, String name, java.time.LocalDate born, Group group, Location location,
                    Relation relation, Authority authority) {}
