package nl.huisregel.doubt;

import java.time.LocalDate;
import java.util.List;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Location;

/** A school with who stands in for its head, and who could. */
public record DeputyChoice(Location location, List<Deputy> named, List<Colleague> candidates, LocalDate today) {
}
