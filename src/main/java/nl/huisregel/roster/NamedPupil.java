package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A pupil on a list of the office. @param left the last day, of who is not at school any more */
public record NamedPupil(UUID person, String name, Optional<LocalDate> left) {}
