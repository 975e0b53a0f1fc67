package nl.huisregel.school;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works at a school or at the board, in one role. Who has two roles appears twice.
 *
 * @param name what pupils and parents say, "juf Fatima"
 * @param fullName first and last name
 */
public record Colleague(UUID person, UUID employment, String name, String fullName, Role role,
                        Optional<UUID> location, Optional<UUID> group) {}
