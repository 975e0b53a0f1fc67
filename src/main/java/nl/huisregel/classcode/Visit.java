package nl.huisregel.classcode;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A pupil as the teacher sees one beside the code. @param came when they came in today @param pictures whether they chose their pictures */
public record Visit(UUID pupil, String name, Optional<Instant> came, boolean pictures) {}
