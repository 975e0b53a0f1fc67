/** Files of the school administration: read, shown as a dry run, and taken in only when somebody confirms. */
@ApplicationModule(displayName = "roster", allowedDependencies = {"protocol", "protocol::words", "database", "web", "school", "access", "journal", "agenda", "mail", "edition", "consent", "limit", "scan"})
package nl.huisregel.roster;

import org.springframework.modulith.ApplicationModule;
