package nl.huisregel.school;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody who cares for a pupil, with or without authority over the child (gezag), since a day. */
public record Guardian(UUID person, String name, Relation relation, Authority authority,
                       LocalDate since, Optional<LocalDate> until) {}
