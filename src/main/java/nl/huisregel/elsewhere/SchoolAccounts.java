package nl.huisregel.elsewhere;

import java.util.List;
import nl.huisregel.school.Location;

/** A school with the accounts it has or had. */
public record SchoolAccounts(Location location, List<SchoolAccount> accounts) {
}
