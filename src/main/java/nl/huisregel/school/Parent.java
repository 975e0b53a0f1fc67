package nl.huisregel.school;

import java.util.List;
import java.util.UUID;

/** A guardian as the teacher of a group sees one: the name, and whose. */
public record Parent(UUID person, String name, List<String> children) {}
