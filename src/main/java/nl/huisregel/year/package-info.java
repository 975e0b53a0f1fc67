/** The transition of a school to the next school year: proposed, put right by hand, looked at, carried out in one go, and for a while undone. */
@ApplicationModule(displayName = "year", allowedDependencies = {"protocol", "protocol::words", "database", "web", "school", "access", "journal", "agenda", "edition", "consent", "roster"})
package nl.huisregel.year;

import org.springframework.modulith.ApplicationModule;
