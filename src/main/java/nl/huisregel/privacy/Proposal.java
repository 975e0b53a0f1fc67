package nl.huisregel.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is over its term and waits for somebody to confirm that it goes.
 *
 * @param person whose it is, with the name; empty where it is about no one person
 * @param many   how many rows
 */
public record Proposal(UUID id, RetentionKind kind, Optional<UUID> person, String name, LocalDate overSince, int many) {}
